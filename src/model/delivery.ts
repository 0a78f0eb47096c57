// Where messages go and what becomes of them.
import type { Card } from './card.ts';
import type { DeliveryId, StoryId, TopicId } from './ids.ts';

/** A place to post to. `workspace` and `channel` are the platform's own opaque ids. */
export interface Channel {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
}

/** A channel follows a topic. */
export interface Subscription extends Channel {
  readonly topicId: TopicId;
  /** Stories that broke before this time are not announced (ms since 1970). */
  readonly since: number;
}

export type DeliveryKind = 'alert' | 'update';

/** One message to one channel, to be posted exactly once. */
export interface NewDelivery extends Channel {
  /** platform/workspace/channel/kind/story/version/part: unique for ever. */
  readonly key: string;
  readonly kind: DeliveryKind;
  readonly storyId: StoryId;
  readonly card: Card;
}

/**
 * waiting: to be sent · sending: claimed under a lease · unknown: sent, no clear answer, must be
 * looked up before anything else · posted · parked: given up, with the reason.
 */
export type DeliveryState = 'waiting' | 'sending' | 'unknown' | 'posted' | 'parked';

export interface Delivery extends NewDelivery {
  readonly id: DeliveryId;
  readonly state: DeliveryState;
  readonly attempt: number;
  readonly createdAt: number;
  readonly notBeforeAt: number;
  /** Message id on the platform, once posted. */
  readonly postedId?: string;
  readonly postedAt?: number;
  readonly reason?: string;
}

/** A platform's answer to one post. `unknown` is looked up, never repeated blindly. */
export type PostResult =
  | { readonly kind: 'posted'; readonly postedId: string }
  | { readonly kind: 'retry'; readonly afterMs: number; readonly reason: string }
  | { readonly kind: 'gone'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };
