// The ledger: everything that was not announced, and why.
import type { ItemId, StoryId, TopicId } from './ids.ts';

export type LedgerReason =
  | 'off-topic'
  | 'baseline'
  | 'copy'
  | 'old'
  | 'same-story'
  | 'one-owner'
  | 'before-subscription'
  | 'parked';

export interface LedgerEntry {
  readonly itemId?: ItemId;
  readonly part?: number;
  readonly storyId?: StoryId;
  readonly topicId?: TopicId;
  readonly reason: LedgerReason;
  /** One sentence a channel owner can read. */
  readonly sentence: string;
  readonly at: number;
}
