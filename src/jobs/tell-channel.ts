// Tells one channel the news of one story: an alert once, then updates, or a line why not.
import type { NewDelivery, Subscription } from '../model/delivery.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import { pickVerdict, type Verdict, weighWish } from '../news/weigh-wish.ts';
import { rememberTold } from '../store/announced.ts';
import { findBriefedAt } from '../store/briefing-marks.ts';
import { enqueueDeliveries, findDeliveryByKey } from '../store/deliveries.ts';
import { findDigest } from '../store/digests.ts';
import { holdAlert, listHeldAlerts } from '../store/held-alerts.ts';
import type { Tx } from '../store/open-store.ts';
import { findLastUpdateAt, findWaitingUpdate, rewriteDelivery } from '../store/told-deliveries.ts';
import { findEndOfQuiet } from '../view/quiet-hours.ts';
import {
  type ChannelNews,
  findBreakTime,
  findFacts,
  findMutedUntil,
  readState,
} from './channel-news.ts';
import { describeHold, describeSilence, explain } from './explain-silence.ts';
import { keyOfReport, listReports } from './told-reports.ts';
import { writeAlert, writeUpdate } from './write-message.ts';

/** What was said to the channel, and what the ledger has to say of the rest. */
export interface Told {
  readonly isAlert: boolean;
  readonly entries: readonly LedgerEntry[];
}

/** Updates of one story do not follow each other faster. */
const updateGapMs = 10 * 60_000;

const sentences = {
  'same-story': 'Its story was told in a summary; later reports of it are not posted.',
  'next-digest': 'Its story was told in a digest; the next one tells what is new.',
  'one-owner': 'Its story was announced, and an outlet of the same owner had reported it before.',
} as const;

/** A subscription and what it says to the story. */
interface Weighed {
  readonly wish: Subscription;
  readonly verdict: Verdict;
}

/** Writes outbox rows for the channel, or holds the alert back. */
export async function tellChannel(tx: Tx, news: ChannelNews, name: string): Promise<Told> {
  const announcement = news.known.announcements.get(name);
  if (announcement !== undefined) {
    return silent(await goOn(tx, news, announcement.deliveryKey));
  }
  const wasRead = await wasBriefed(tx, news);
  const state = await readState(tx, news);
  const facts = findFacts(news);
  const weighed = news.followed.map((wish): Weighed => {
    const mutedUntil = findMutedUntil(news, wish);
    // Who read of a story in a briefing is told how it goes on, also when it broke long before.
    const asked = wasRead ? { ...wish, since: 0 } : wish;
    const channel = { ...state, ...(mutedUntil !== undefined && { mutedUntil }) };
    return { wish, verdict: weighWish(asked, facts, channel) };
  });
  const verdict = pickVerdict(weighed.map((one) => one.verdict));
  if (verdict === undefined || verdict.kind === 'silent') return silent(explainAll(news, weighed));
  if (wasRead) return silent(await postUpdate(tx, news, undefined));
  if (verdict.kind === 'hold') return silent(await hold(tx, news, weighed, verdict));
  await alert(tx, news, weighed);
  return { isAlert: true, entries: [] };
}

function silent(entries: readonly LedgerEntry[]): Told {
  return { isAlert: false, entries };
}

async function alert(tx: Tx, news: ChannelNews, weighed: readonly Weighed[]): Promise<void> {
  const telling = weighed.filter(({ verdict }) => verdict.kind === 'tell').map(({ wish }) => wish);
  const delivery = await writeNextAlert(tx, news, telling);
  await enqueueDeliveries(tx, [delivery], news.now);
  await rememberTold(tx, news.channel, [news.story.id], news.now, delivery.key);
}

/** A story is alerted again only when an editor took out of it all that its alert had told. */
async function writeNextAlert(
  tx: Tx,
  news: ChannelNews,
  telling: readonly Subscription[],
): Promise<NewDelivery> {
  for (let version = 1; ; version += 1) {
    const delivery = writeAlert(news, telling, version);
    if ((await findDeliveryByKey(tx, delivery.key)) === undefined) return delivery;
  }
}

async function hold(
  tx: Tx,
  news: ChannelNews,
  weighed: readonly Weighed[],
  verdict: Extract<Verdict, { kind: 'hold' }>,
): Promise<readonly LedgerEntry[]> {
  const { channel, story, now } = news;
  const { reason, dueAt } = verdict;
  const wish = weighed.find((one) => one.verdict === verdict)?.wish;
  if (wish === undefined) return [];
  await holdAlert(tx, {
    ...channel,
    storyId: story.id,
    topicId: wish.topicId,
    reason,
    at: now,
    dueAt,
  });
  await rememberTold(tx, channel, [story.id], now);
  const digest = wish.mode === 'both' ? await findDigest(tx, channel) : undefined;
  const sentence = describeHold(reason, wish, { dueAt, digestAt: digest?.next?.at }, news);
  return explain(news, wish, reason, sentence);
}

function explainAll(news: ChannelNews, weighed: readonly Weighed[]): readonly LedgerEntry[] {
  return weighed.flatMap(({ wish, verdict }) =>
    verdict.kind === 'silent'
      ? explain(news, wish, verdict.reason, describeSilence(verdict.reason, wish))
      : [],
  );
}

/** The channel knows the story: what is new goes to the alert's thread. */
async function goOn(
  tx: Tx,
  news: ChannelNews,
  alertKey: string | undefined,
): Promise<readonly LedgerEntry[]> {
  const { followed, known, channel } = news;
  const objections = followed.map((wish): Weighed => {
    const reason = findMutedUntil(news, wish) === undefined ? 'in-digest' : 'muted';
    return { wish, verdict: { kind: 'silent', reason } };
  });
  const isWanted = followed.some((wish) => {
    return wish.mode !== 'digest' && findMutedUntil(news, wish) === undefined;
  });
  if (!isWanted) return explainAll(news, objections);
  if (alertKey !== undefined) return await postUpdate(tx, news, alertKey);
  const held = await listHeldAlerts(tx, { within: channel, storyIds: known.ids });
  // What is held tells all of it when its time comes.
  if (held.length > 0) return [];
  const digest = await findDigest(tx, channel);
  const sentence = digest?.next === undefined ? sentences['same-story'] : sentences['next-digest'];
  return explainEach(news, 'same-story', sentence).map((entry) => ({ ...entry, channel }));
}

/** One update at a time: while one waits it is written anew, with all that is new. */
async function postUpdate(
  tx: Tx,
  news: ChannelNews,
  threadOf: string | undefined,
): Promise<readonly LedgerEntry[]> {
  const { channel, story, known, now } = news;
  const waiting = await findWaitingUpdate(tx, channel, known.ids);
  const update = writeUpdate(news, waiting?.card);
  if (update === undefined) return explainOwner(news);
  const told = new Set(listReports(update.card));
  const untold = news.fresh.filter(({ ref }) => !told.has(keyOfReport(ref)));
  const entries = explainOwner({ ...news, fresh: untold });
  if (waiting !== undefined && (await rewriteDelivery(tx, waiting.id, update.card, now)))
    return entries;
  const lastAt = await findLastUpdateAt(tx, channel, known.ids);
  const delivery: NewDelivery = {
    ...channel,
    ...update,
    kind: 'update',
    storyId: story.id,
    notBeforeAt: Math.max(now, (lastAt ?? -updateGapMs) + updateGapMs, findWaking(news)),
    ...(threadOf !== undefined && { threadOf }),
  };
  await enqueueDeliveries(tx, [delivery], now);
  return entries;
}

/** When the quiet hours are over, for the subscription that sleeps least. */
function findWaking({ followed, settings, now }: ChannelNews): number {
  const wakings = followed
    .filter(({ mode }) => mode !== 'digest')
    .map(({ quiet }) => (quiet && findEndOfQuiet(now, settings.zone, quiet)) ?? now);
  return Math.min(...wakings);
}

// True for every channel, so it is not said of one.
function explainOwner(news: ChannelNews): readonly LedgerEntry[] {
  return explainEach(news, 'one-owner', sentences['one-owner']);
}

/** A line for each report; copies have one of their own. */
function explainEach(
  { story, fresh, followed, now }: ChannelNews,
  reason: 'one-owner' | 'same-story',
  sentence: string,
): readonly LedgerEntry[] {
  const shared = { storyId: story.id, reason, sentence, at: now };
  return fresh
    .filter(({ repeats }) => !repeats)
    .flatMap(({ ref }) => followed.map(({ topicId }) => ({ ...ref, ...shared, topicId })));
}

/**
 * Whether the channel has read of the story in a briefing. At the terminal, where nobody asked for
 * the subscription, that is as good as an alert; in a chat one reader's question is not.
 */
async function wasBriefed(tx: Tx, { channel, followed, parts }: ChannelNews): Promise<boolean> {
  if (followed.some(({ createdBy }) => createdBy !== undefined)) return false;
  const brokeAt = findBreakTime(parts);
  for (const { topicId } of followed) {
    const briefedAt = await findBriefedAt(tx, channel, topicId);
    if (briefedAt !== undefined && briefedAt >= brokeAt) return true;
  }
  return false;
}
