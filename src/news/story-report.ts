// A report of a story as the briefing reads it: one part of one item, with its outlet and times.
import type { Outlet } from '../model/feed.ts';
import type { ItemId, StoryId } from '../model/ids.ts';

export interface StoryReport {
  readonly itemId: ItemId;
  readonly part: number;
  readonly outlet: Outlet;
  readonly url?: string;
  readonly title: string;
  /** Plain text, paragraphs separated by "\n\n". */
  readonly text: string;
  readonly lang: string;
  /** As the feed says (ms since 1970); feeds lie about it. */
  readonly publishedAt?: number;
  /** When a check first saw it (ms since 1970). */
  readonly seenAt: number;
  /** The item whose text this one repeats. */
  readonly copyOf?: ItemId;
}

export interface StoryToBrief {
  readonly id: StoryId;
  readonly reports: readonly StoryReport[];
  /** Score of its best report on the topic, divided by the topic's threshold. */
  readonly topicScore: number;
}

/** When it was published, as far as that can be believed: never after it was seen. */
export function reportedAt(report: Pick<StoryReport, 'publishedAt' | 'seenAt'>): number {
  return Math.min(report.publishedAt ?? report.seenAt, report.seenAt);
}

/** Whether a check first saw it after the last briefing; nothing is new when there was none. */
export function isNewReport(report: StoryReport, lastBriefingAt: number | undefined): boolean {
  return lastBriefingAt !== undefined && report.seenAt > lastBriefingAt;
}
