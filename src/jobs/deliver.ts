// Delivering: every outbox row is posted exactly once. Claim with a lease, send with the key, write
// the answer. After an answer that left doubt the channel is looked at first, never posted to again
// blindly: "send then mark" says things twice after a crash, "mark then send" loses them.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Platform } from '../chat/platform.ts';
import type { Log } from '../log.ts';
import type { Delivery, DeliveryKind } from '../model/delivery.ts';
import type { WorkspaceSettings } from '../model/workspace.ts';
import { claimDeliveries, finishDelivery, parkLaterParts } from '../store/delivery-queue.ts';
import type { Store, Tx } from '../store/open-store.ts';
import { endPauses } from '../store/pauses.ts';
import { listSummedUp } from '../view/summary-card.ts';
import { plainSettings } from './announce.ts';
import { type Attempted, attemptDelivery } from './attempt-delivery.ts';
import { foldOutages } from './fold-outage.ts';
import { noteUnposted } from './note-unposted.ts';
import { pause } from './pause-place.ts';
import { retellDelivery } from './retell-delivery.ts';
import type { Reteller } from './retell-stories.ts';

/** A post ends within 10 s (see the platforms); a lease that is over means its worker died. */
const leaseMs = 60_000;
/** Messages in hand at once, each of another channel. */
const mostInHand = 40;
/** What comes due meanwhile does not wait for a slow channel. */
const lookMs = 250;

/** Kinds of messages that may be too long for one. */
const hasParts: ReadonlySet<DeliveryKind> = new Set(['digest', 'summary', 'notice']);
const partMissing = 'An earlier part of the message could not be posted.';

export interface DeliveryParts {
  readonly store: Store;
  readonly platforms: readonly Platform[];
  readonly now: () => number;
  readonly log: Log;
  /** Settings of workspaces that have set nothing. */
  readonly usual?: WorkspaceSettings;
  /** Set when a model retells alerts before they are posted. */
  readonly reteller?: Reteller;
}

/** Delivers what is due on every platform. Returns how many messages were posted. */
export async function deliverDue(parts: DeliveryParts): Promise<number> {
  const counts = await Promise.all(parts.platforms.map((platform) => deliverOn(platform, parts)));
  return counts.reduce((sum, count) => sum + count, 0);
}

// Until nothing is due and nothing in hand. A channel has only one row in hand at a time, which
// keeps its order.
async function deliverOn(platform: Platform, parts: DeliveryParts): Promise<number> {
  const { store, now, usual = plainSettings } = parts;
  await foldOutages(platform.name, { store, now: now(), usual });
  const inHand = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let posted = 0;
  for (;;) {
    // Counted before the claim: what ends meanwhile may let the next one of its channel go.
    const busy = inHand.size;
    const limit = mostInHand - busy;
    const claim = { platform: platform.name, now: now(), limit, leaseMs };
    const rows = limit > 0 && failures.length === 0 ? await claimDeliveries(store, claim) : [];
    for (const row of rows) {
      const work = deliverOne(row, platform, parts)
        .then((isPosted) => {
          posted += isPosted ? 1 : 0;
        })
        .catch((error: unknown) => void failures.push(error))
        .finally(() => inHand.delete(work));
      inHand.add(work);
    }
    if (busy + rows.length === 0) break;
    if (inHand.size > 0) await Promise.race([...inHand, sleep(lookMs)]);
  }
  if (failures.length > 0) throw failures[0];
  return posted;
}

async function deliverOne(
  row: Delivery,
  platform: Platform,
  parts: DeliveryParts,
): Promise<boolean> {
  const { store, now, log } = parts;
  const ready = await retellDelivery(row, parts);
  if (ready === undefined) return false;
  const attempted = await attemptDelivery(ready, { platform, store, now, log });
  await store.transaction(async (tx) => {
    const isOurs = await finishDelivery(tx, row.id, row.attempt, attempted.outcome);
    if (isOurs) await followUp(tx, ready, attempted, parts);
  });
  return attempted.outcome.kind === 'posted';
}

async function followUp(
  tx: Tx,
  row: Delivery,
  { outcome, closes }: Attempted,
  { log, now, usual = plainSettings }: DeliveryParts,
): Promise<void> {
  if (closes !== undefined) {
    log.warn({ channel: closes.channel, reason: closes.reason }, 'paused');
    await pause(tx, closes, usual);
  }
  if (outcome.kind === 'posted') await endPauses(tx, row);
  if (outcome.kind !== 'parked') return;
  log.warn({ key: row.key, reason: outcome.reason }, 'parked');
  if (hasParts.has(row.kind)) await parkLaterParts(tx, row, partMissing);
  const summedUp = listSummedUp(row.card);
  for (const storyId of summedUp.length === 0 ? [row.storyId] : summedUp) {
    await noteUnposted(tx, row, storyId, outcome.reason, now());
  }
}
