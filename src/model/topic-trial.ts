// What a topic would have brought in the stored week.
import type { ItemId } from './ids.ts';
import type { Match } from './match.ts';

export interface TrialReport {
  readonly itemId: ItemId;
  readonly title: string;
  readonly lang: string;
  readonly outlet: string;
  readonly match: Match;
}

export interface TopicTrial {
  /** Reports that were looked at. */
  readonly read: number;
  /** Reports on the topic. */
  readonly reports: number;
  /** Messages that a channel would have got: one a story. */
  readonly posts: number;
  readonly days: number;
  /** Some of them, the newest first. */
  readonly examples: readonly TrialReport[];
  /** Some that were nearly on it. */
  readonly near: readonly TrialReport[];
}
