// The ledger: everything that was not announced, and why.
import type { Channel } from './delivery.ts';
import type { ItemId, StoryId, TopicId } from './ids.ts';

export type LedgerReason =
  | 'off-topic'
  | 'baseline'
  | 'copy'
  | 'old'
  | 'same-story'
  | 'one-owner'
  | 'before-subscription'
  | 'muted'
  | 'too-few-sources'
  | 'other-language'
  | 'in-digest'
  | 'quiet-hours'
  | 'over-cap'
  | 'parked';

export interface LedgerEntry {
  readonly itemId?: ItemId;
  readonly part?: number;
  readonly storyId?: StoryId;
  readonly topicId?: TopicId;
  /** Unset = it holds for every channel. */
  readonly channel?: Channel;
  readonly reason: LedgerReason;
  /** One sentence a channel owner can read. */
  readonly sentence: string;
  readonly at: number;
}
