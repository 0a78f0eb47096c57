// Where messages go and what becomes of them.
import type { Card } from './card.ts';
import type { DeliveryId, Scope, StoryId, TopicId } from './ids.ts';

/** A place to post to. `workspace` and `channel` are the platform's own opaque ids. */
export interface Channel {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
}

/** The tenant that a channel belongs to. */
export function scopeOf({ platform, workspace }: Omit<Channel, 'channel'>): Scope {
  return `${platform}/${workspace}` as Scope;
}

/** `@` and a person's id is that person's private conversation with Sitrep. */
export function isPrivate(channelId: string): boolean {
  return channelId.startsWith('@');
}

/** alerts: at once, story by story · digest: at a set time · both. */
export type SubscriptionMode = 'alerts' | 'digest' | 'both';

/** Minutes of the workspace's day, 0–1439; from 22:00 to 07:00 is { from: 1320, to: 420 }. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** How a channel wants to hear of a topic. */
export interface SubscriptionWish {
  readonly mode: SubscriptionMode;
  /** Independent sources that a story needs before it is announced; 1 = at once. */
  readonly minSources: number;
  /** ISO codes; a story needs a report in one of them. Empty = any language. */
  readonly languages: readonly string[];
  readonly quiet?: QuietHours;
  /** Alerts an hour in this channel; what is over it is told in a summary. Unset = no cap. */
  readonly capPerHour?: number;
  /** A role (or user group) that alerts mention, by the platform's own id. */
  readonly ping?: string;
}

/** A channel follows a topic. */
export interface Subscription extends Channel, SubscriptionWish {
  readonly topicId: TopicId;
  /** Stories that broke before this time are not announced (ms since 1970). */
  readonly since: number;
  /** Who asked for it, by the platform's own id; unset = whoever runs Sitrep. */
  readonly createdBy?: string;
}

/** `summary`: alerts that were held back, in one message. `notice`: Sitrep about itself. */
export type DeliveryKind = 'alert' | 'update' | 'digest' | 'summary' | 'notice';

/** One message to one channel, to be posted exactly once. */
export interface NewDelivery extends Channel {
  /** platform/workspace/channel/kind/story/version/part: unique for ever. */
  readonly key: string;
  readonly kind: DeliveryKind;
  /** Alerts and updates have one. */
  readonly storyId?: StoryId;
  readonly card: Card;
  /** Key of the delivery in whose thread it belongs; posted there, or as a message of its own. */
  readonly threadOf?: string;
  /** A role or user group to mention. */
  readonly ping?: string;
  /** Not before this time (ms since 1970). */
  readonly notBeforeAt?: number;
}

/**
 * waiting: to be sent · sending: claimed under a lease · unknown: sent, no clear answer, must be
 * looked up before anything else · posted · parked: given up, with the reason.
 */
export type DeliveryState = 'waiting' | 'sending' | 'unknown' | 'posted' | 'parked';

/** States of the messages whose fate is open. */
export const unfinished: readonly DeliveryState[] = ['waiting', 'sending', 'unknown'];

export interface Delivery extends Omit<NewDelivery, 'notBeforeAt'> {
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

/**
 * A platform's answer to one post. `unknown` is looked up, never repeated blindly. `gone`: the
 * channel cannot be posted to. `refused`: this message never will be. `signed-out`: the account's
 * token is dead, so nothing at all can be posted with it.
 */
export type PostResult =
  | { readonly kind: 'posted'; readonly postedId: string }
  | { readonly kind: 'retry'; readonly afterMs: number; readonly reason: string }
  | { readonly kind: 'gone'; readonly reason: string }
  | {
      readonly kind: 'signed-out';
      readonly reason: string;
      /** What the token was for; unset = all that this account posts to. */
      readonly scope?: 'workspace' | 'account';
    }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };
