// A briefing: what happened on one topic, every sentence word for word from a named source.
import type { ItemId, StoryId } from './ids.ts';

/** A sentence as it stands in the item it was taken from. */
export interface BriefingSentence {
  readonly text: string;
  readonly lang: string;
  readonly itemId: ItemId;
  readonly outlet: string;
  readonly url?: string;
  /** The item arrived after the last briefing. */
  readonly isNew: boolean;
}

export interface BriefingOutlet {
  readonly name: string;
  readonly lang: string;
  readonly owner: string;
}

export interface BriefingStory {
  readonly id: StoryId;
  /** Word for word a title of one of its items. */
  readonly headline: string;
  readonly headlineLang: string;
  /** The story broke after the last briefing. */
  readonly isNew: boolean;
  /** Reports since the last briefing. */
  readonly newReports: number;
  /** False when none of its reports has a believable time of its own. */
  readonly isDated: boolean;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly sentences: readonly BriefingSentence[];
  readonly outlets: readonly BriefingOutlet[];
  /** Independent owners; copies and outlets of one owner count once. */
  readonly sourceCount: number;
  readonly languages: readonly string[];
  readonly copies: number;
}

/** What was looked at, so that silence is never mistaken for peace. */
export interface Coverage {
  readonly feedsRead: number;
  readonly feedsFailed: number;
  readonly feedsTotal: number;
  readonly languages: readonly string[];
  readonly itemsRead: number;
  /** Names of outlets whose feeds brought nothing in the period. */
  readonly silentFeeds: readonly string[];
}

export interface Briefing {
  /** `handle` is what people type. */
  readonly topic: { readonly handle: string; readonly name: string };
  /** The period covered, ms since 1970. */
  readonly sinceAt: number;
  readonly untilAt: number;
  readonly stories: readonly BriefingStory[];
  /** Stories of the period that did not fit. */
  readonly moreStories: number;
  readonly coverage: Coverage;
}
