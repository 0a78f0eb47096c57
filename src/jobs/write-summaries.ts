// Alerts that were held back: when their time has come they are told, many of them in one message.
import type { Channel, Subscription } from '../model/delivery.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import type { WorkspaceSettings } from '../model/workspace.ts';
import { changeAlertOf, forgetTold } from '../store/announced.ts';
import { enqueueDeliveries } from '../store/deliveries.ts';
import { findDigest } from '../store/digests.ts';
import { dropHeldAlerts, type HeldAlert, listHeldAlerts } from '../store/held-alerts.ts';
import { recordLedger } from '../store/ledger.ts';
import { listMutes } from '../store/mutes.ts';
import type { Tx } from '../store/open-store.ts';
import { placeOf } from '../store/place.ts';
import { listActiveSubscriptions } from '../store/subscriptions.ts';
import { readSettings } from '../store/workspaces.ts';
import type { HeldWhy } from '../view/labels/labels.ts';
import { type ChannelNews, findMutedUntil, nameOf, readKnowledge } from './channel-news.ts';
import type { Desk } from './desk.ts';
import { describeSilence, explain } from './explain-silence.ts';
import { writeAlert } from './write-message.ts';
import { seeAgain, writeSummary } from './write-summary.ts';

export type SummaryDesk = Pick<Desk, 'store' | 'topics' | 'usual' | 'now' | 'log'>;

/** Tells what was held and is due. Returns how many messages were written. */
export async function writeSummaries(desk: SummaryDesk): Promise<number> {
  const now = desk.now();
  const due = await listHeldAlerts(desk.store.reader, { dueUntil: now });
  if (due.length === 0) return 0;
  const subscriptions = await listActiveSubscriptions(desk.store.reader);
  let written = 0;
  for (const [name, held] of Map.groupBy(due, nameOf)) {
    const own = subscriptions.filter((one) => nameOf(one) === name);
    try {
      written += await desk.store.transaction((tx) => tellHeld(tx, held, own, desk));
    } catch (error) {
      // It stays due; the others must not wait for it.
      desk.log.error({ err: error, channel: name }, 'a summary could not be written');
    }
  }
  return written;
}

async function tellHeld(
  tx: Tx,
  held: readonly HeldAlert[],
  subscriptions: readonly Subscription[],
  desk: SummaryDesk,
): Promise<number> {
  const [first] = held;
  // Nobody is there to be told while Sitrep is not in the workspace.
  if (first === undefined || subscriptions.length === 0) return 0;
  const place = placeOf(first);
  const now = desk.now();
  const waiting = await leaveToDigest(tx, place, held, subscriptions);
  const taken = await dropHeldAlerts(
    tx,
    place,
    waiting.map(({ storyId }) => storyId),
  );
  const settings = await readSettings(tx, place, desk.usual);
  const mutes = await listMutes(tx, now, place);
  const telling: ChannelNews[] = [];
  for (const alert of waiting) {
    // Another worker may have told it in the meantime.
    if (!taken.includes(alert.storyId)) continue;
    const seen = await seeAgain(tx, place, alert.storyId);
    if (seen === undefined || telling.some(({ story }) => story.id === seen.story.id)) continue;
    const known = await readKnowledge(tx, seen.story.id);
    const followed = subscriptions.filter(({ topicId }) => seen.story.topicIds.includes(topicId));
    const { topics } = desk.topics;
    const news = { ...seen, channel: place, followed, known, settings, mutes, topics, now };
    const entries = await findLateReason(tx, news, alert);
    if (entries === undefined) telling.push(news);
    else await recordLedger(tx, entries);
  }
  return await tellTogether(tx, telling, whyOf(waiting), settings);
}

/** Without what a digest of the channel is going to tell. */
async function leaveToDigest(
  tx: Tx,
  channel: Channel,
  held: readonly HeldAlert[],
  subscriptions: readonly Subscription[],
): Promise<readonly HeldAlert[]> {
  const digest = await findDigest(tx, channel);
  if (digest?.next === undefined) return held;
  const inDigest = subscriptions.filter(({ mode }) => mode !== 'alerts');
  const topicIds = new Set(inDigest.map(({ topicId }) => topicId));
  // What had no room in the last digest is not in the next one either.
  const isCovered = ({ topicId, at }: HeldAlert) =>
    topicIds.has(topicId) && at > digest.coveredUntilAt;
  return held.filter((alert) => !isCovered(alert));
}

/** Why it is not told after all, now that it could be; undefined when it is. */
async function findLateReason(
  tx: Tx,
  news: ChannelNews,
  { storyId }: HeldAlert,
): Promise<readonly LedgerEntry[] | undefined> {
  const { followed, known, channel } = news;
  const told = known.announcements.get(nameOf(channel));
  if (told?.deliveryKey !== undefined) return [];
  if (followed.length === 0) return [];
  const isMuted = followed.every((wish) => findMutedUntil(news, wish) !== undefined);
  if (!isMuted) return undefined;
  // Once the mute is over, a later report may still tell of it.
  await forgetTold(tx, channel, storyId);
  return followed.flatMap((wish) => explain(news, wish, 'muted', describeSilence('muted', wish)));
}

async function tellTogether(
  tx: Tx,
  telling: readonly ChannelNews[],
  why: HeldWhy,
  settings: WorkspaceSettings,
): Promise<number> {
  const [first, second] = telling;
  if (first === undefined) return 0;
  const { channel, now } = first;
  if (second === undefined) {
    const alert = writeAlert(first, first.followed);
    await enqueueDeliveries(tx, [alert], now);
    await changeAlertOf(tx, channel, first.known.ids, alert.key);
    return 1;
  }
  const deliveries = writeSummary(channel, telling, { why, settings, now });
  await enqueueDeliveries(tx, deliveries, now);
  return deliveries.length;
}

function whyOf(held: readonly HeldAlert[]): HeldWhy {
  const reasons = new Set(held.map(({ reason }) => reason));
  return reasons.size > 1 ? 'many' : (held[0]?.reason ?? 'many');
}
