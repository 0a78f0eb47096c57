// One attempt to send one message, and what its answer means for the message and its channel.
import type { Platform, PostOptions } from '../chat/platform.ts';
import type { Log } from '../log.ts';
import type { Card } from '../model/card.ts';
import { type Delivery, isPrivate, type PostResult } from '../model/delivery.ts';
import { findDeliveryByKey } from '../store/deliveries.ts';
import type { DeliveryOutcome } from '../store/delivery-queue.ts';
import type { Store } from '../store/open-store.ts';
import type { Pause } from '../store/pauses.ts';
import { oldestMs, tooOld } from './note-unposted.ts';
import { findPause } from './pause-place.ts';

export interface Attempted {
  readonly outcome: DeliveryOutcome;
  /** Nothing can be posted there now. */
  readonly closes?: Pause;
}

export interface AttemptParts {
  readonly platform: Platform;
  readonly store: Store;
  readonly now: () => number;
  readonly log: Log;
}

/** Chat services show a posted message in the history only after a while. */
const lookAfterMs = 45_000;
/** A service that asks to wait no time at all must not be asked in a loop. */
const shortestWaitMs = 1_000;

/** Looks for the message where it may have been posted, else posts it. Never throws. */
export async function attemptDelivery(row: Delivery, parts: AttemptParts): Promise<Attempted> {
  const { platform, now, log } = parts;
  try {
    const place = await findPlace(row, parts.store);
    if (place.kind === 'nowhere') return { outcome: { kind: 'parked', reason: place.reason } };
    if (place.kind === 'later') return { outcome: wait(row, place.reason, 0, 'retry', now()) };
    const { options } = place;
    if (row.state === 'unknown') {
      const found = await platform.find(row, row.key, options);
      if (found.kind === 'posted') {
        return { outcome: { kind: 'posted', postedId: found.postedId, at: now() } };
      }
      if (found.kind === 'unreadable') {
        return { outcome: wait(row, found.reason, lookAfterMs, 'unknown', now()) };
      }
    }
    if (now() - row.createdAt > oldestMs) return { outcome: { kind: 'parked', reason: tooOld } };
    return readAnswer(await platform.post(row, row.key, row.card, options), row, now());
  } catch (error) {
    log.error({ err: error, key: row.key }, 'a post failed inside Sitrep');
    const reason = 'Something went wrong inside Sitrep.';
    return { outcome: wait(row, reason, lookAfterMs, 'unknown', now()) };
  }
}

type PostPlace =
  | { readonly kind: 'here'; readonly options: PostOptions }
  | { readonly kind: 'later'; readonly reason: string }
  | { readonly kind: 'nowhere'; readonly reason: string };

/** The thread that a message belongs in, and whom it mentions. */
async function findPlace({ threadOf, ping, storyId }: Delivery, store: Store): Promise<PostPlace> {
  const options = { ...(ping !== undefined && { ping }) };
  const root = threadOf === undefined ? undefined : await findDeliveryByKey(store.db, threadOf);
  // A root that was forgotten is long past: then the message stands by itself.
  if (root === undefined) return { kind: 'here', options };
  if (root.state === 'parked') {
    const about = storyId === undefined ? '' : ` of s${storyId}`;
    return { kind: 'nowhere', reason: `The alert${about} was never posted.` };
  }
  if (root.postedId === undefined) return { kind: 'later', reason: 'Its alert comes first.' };
  const thread = { rootId: root.postedId, title: headlineOf(root.card) };
  return { kind: 'here', options: { ...options, thread } };
}

/** What stands over a story is its headline. */
function headlineOf({ title, blocks }: Card): string {
  const heading = blocks.find((block) => block.kind === 'heading');
  const headline = heading?.spans.find((span) => span.kind === 'quote');
  return headline?.text ?? title.map((span) => (span.kind === 'time' ? '' : span.text)).join('');
}

function readAnswer(result: PostResult, row: Delivery, now: number): Attempted {
  switch (result.kind) {
    case 'posted':
      return { outcome: { kind: 'posted', postedId: result.postedId, at: now } };
    case 'retry':
      return { outcome: wait(row, result.reason, result.afterMs, 'retry', now) };
    case 'unknown':
      return { outcome: wait(row, result.reason, lookAfterMs, 'unknown', now) };
    case 'refused':
      return { outcome: { kind: 'parked', reason: result.reason } };
    case 'gone': {
      // Somebody who takes no messages is not asked again.
      if (isPrivate(row.channel)) return { outcome: { kind: 'parked', reason: result.reason } };
      return close(row, findPause(row, result, now));
    }
    case 'signed-out':
      return close(row, findPause(row, result, now));
    default:
      return result satisfies never;
  }
}

/** The message stays the first of its channel, and is what the place is tried again with. */
function close(row: Delivery, closes: Pause): Attempted {
  const { untilAt, reason } = closes;
  const outcome = wait(row, reason, untilAt - closes.sinceAt, 'retry', closes.sinceAt);
  return { outcome, closes };
}

function wait(
  row: Delivery,
  reason: string,
  delayMs: number,
  kind: 'retry' | 'unknown',
  now: number,
): DeliveryOutcome {
  // A row in doubt for a day will not become clear; its reason says so and the queue moves on.
  if (now - row.createdAt > oldestMs + lookAfterMs) return { kind: 'parked', reason };
  return { kind, notBeforeAt: now + Math.max(delayMs, shortestWaitMs), reason };
}
