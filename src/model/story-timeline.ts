// One report of a story, as people see it in a timeline.
import type { BriefingStory } from './briefing.ts';
import type { ItemId } from './ids.ts';

export interface TimelineReport {
  readonly itemId: ItemId;
  readonly title: string;
  readonly lang: string;
  readonly outlet: string;
  readonly url?: string;
  /** When it was published, or first seen where the feed does not say (ms since 1970). */
  readonly at: number;
  /** False when the feed gives no believable time. */
  readonly isDated: boolean;
  /** The item whose text this one repeats. */
  readonly copyOf?: ItemId;
}

/** A story with all its reports, in order of time. */
export interface StoryTimeline {
  readonly story: BriefingStory;
  readonly topics: readonly { readonly handle: string; readonly name: string }[];
  readonly reports: readonly TimelineReport[];
}
