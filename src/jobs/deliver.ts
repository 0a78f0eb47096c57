// Delivering: every outbox row is posted exactly once. Claim with a lease, send with the key, write
// the answer. After an answer that left doubt the channel is looked at first, never posted to again
// blindly: "send then mark" says things twice after a crash, "mark then send" loses them.
import type { Platform } from '../chat/platform.ts';
import type { Log } from '../log.ts';
import type { Delivery, PostResult } from '../model/delivery.ts';
import { claimDeliveries, type DeliveryOutcome, finishDelivery } from '../store/deliveries.ts';
import { recordLedger } from '../store/ledger.ts';
import type { Store, Tx } from '../store/open-store.ts';
import { findStory } from '../store/stories.ts';

/** A post ends within 10 s (see the platforms); a lease that is over means its worker died. */
const leaseMs = 60_000;
/** Chat services show a posted message in the history only after a while. */
const lookAfterMs = 45_000;
/** A service that asks to wait no time at all must not be asked in a loop. */
const shortestWaitMs = 1_000;
/** News that could not be posted for a day is not posted at all. */
const oldestMs = 24 * 3_600_000;
const batch = 20;

export interface DeliveryParts {
  readonly store: Store;
  readonly platforms: readonly Platform[];
  readonly now: () => number;
  readonly log: Log;
}

/** Delivers what is due on every platform. Returns how many messages were posted. */
export async function deliverDue(parts: DeliveryParts): Promise<number> {
  const counts = await Promise.all(parts.platforms.map((platform) => deliverOn(platform, parts)));
  return counts.reduce((sum, count) => sum + count, 0);
}

// Loops because a channel has only one row in hand at a time, which keeps its order.
async function deliverOn(platform: Platform, parts: DeliveryParts): Promise<number> {
  let posted = 0;
  for (;;) {
    const rows = await claimDeliveries(parts.store, {
      platform: platform.name,
      now: parts.now(),
      limit: batch,
      leaseMs,
    });
    if (rows.length === 0) return posted;
    const outcomes = await Promise.all(rows.map((row) => deliverOne(row, platform, parts)));
    posted += outcomes.filter((outcome) => outcome.kind === 'posted').length;
  }
}

async function deliverOne(
  row: Delivery,
  platform: Platform,
  parts: DeliveryParts,
): Promise<DeliveryOutcome> {
  const outcome = await attempt(row, platform, parts);
  await parts.store.transaction(async (tx) => {
    const isOurs = await finishDelivery(tx, row.id, row.attempt, outcome);
    if (isOurs && outcome.kind === 'parked') await noteParked(tx, row, outcome.reason, parts);
  });
  return outcome;
}

async function noteParked(
  tx: Tx,
  { key, storyId }: Delivery,
  reason: string,
  { now, log }: DeliveryParts,
): Promise<void> {
  log.warn({ key, reason }, 'parked');
  const entry = {
    ...(storyId !== undefined && { storyId }),
    reason: 'parked',
    sentence: `It could not be posted: ${reason}`,
  } as const;
  const story = storyId === undefined ? undefined : await findStory(tx, storyId);
  const topicIds = story?.topicIds ?? [];
  const about = topicIds.length === 0 ? [{}] : topicIds.map((topicId) => ({ topicId }));
  await recordLedger(
    tx,
    about.map((topic) => ({ ...entry, ...topic, at: now() })),
  );
}

async function attempt(
  row: Delivery,
  platform: Platform,
  { now, log }: DeliveryParts,
): Promise<DeliveryOutcome> {
  try {
    if (row.state === 'unknown') {
      const found = await platform.find(row, row.key);
      if (found.kind === 'posted') return { kind: 'posted', postedId: found.postedId, at: now() };
      if (found.kind === 'unreadable')
        return wait(row, found.reason, lookAfterMs, 'unknown', now());
    }
    if (now() - row.createdAt > oldestMs) {
      return {
        kind: 'parked',
        reason: 'For a day there was no way to post it, and now it is old news.',
      };
    }
    return outcomeOf(await platform.post(row, row.key, row.card), row, now());
  } catch (error) {
    log.error({ err: error, key: row.key }, 'a post failed inside Sitrep');
    return wait(row, 'Something went wrong inside Sitrep.', lookAfterMs, 'unknown', now());
  }
}

function outcomeOf(result: PostResult, row: Delivery, now: number): DeliveryOutcome {
  switch (result.kind) {
    case 'posted':
      return { kind: 'posted', postedId: result.postedId, at: now };
    case 'retry':
      return wait(row, result.reason, result.afterMs, 'retry', now);
    case 'unknown':
      return wait(row, result.reason, lookAfterMs, 'unknown', now);
    case 'gone':
    case 'signed-out':
    case 'refused':
      return { kind: 'parked', reason: result.reason };
  }
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
