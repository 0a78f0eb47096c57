// Digests: what is due is asked of the database, written up and put into the outbox. Each in one
// transaction, in which nothing else is put into stories: what is told, that it was told and when
// the next one is due become true together, so no crash and no second worker repeats or skips it.
import type { Platform } from '../chat/platform.ts';
import type { Log } from '../log.ts';
import type { Card } from '../model/card.ts';
import type { Channel, NewDelivery } from '../model/delivery.ts';
import type { StoryId } from '../model/ids.ts';
import type { Topic } from '../model/topic.ts';
import type { WorkspaceSettings } from '../model/workspace.ts';
import { targetLangOf } from '../news/retelling/target-lang.ts';
import { listMergedIds, rememberTold } from '../store/announced.ts';
import { takeBackUpdates } from '../store/backlog.ts';
import { enqueueDeliveries } from '../store/deliveries.ts';
import {
  type Digest,
  type DigestMark,
  findDigest,
  findMarkAt,
  listDueDigests,
  readMark,
  saveDigest,
} from '../store/digests.ts';
import { dropHeldAlerts } from '../store/held-alerts.ts';
import { recordLedger } from '../store/ledger.ts';
import type { Store, Tx } from '../store/open-store.ts';
import { listPauses } from '../store/pauses.ts';
import { readSettings } from '../store/workspaces.ts';
import { digestCard, isEmptyDigest } from '../view/digest-card.ts';
import { labelsFor } from '../view/labels/choose-labels.ts';
import { findNextMoment, localDateAt } from '../view/local-time.ts';
import { splitCard } from '../view/split-card.ts';
import { nameOf } from './channel-news.ts';
import { type ComposedDigest, composeDigest } from './compose-digest.ts';
import type { Reteller, Tell } from './retell-stories.ts';

const hourMs = 3_600_000;
/** After a longer time without Sitrep what happened goes into the next digest. */
const latestMs = 6 * hourMs;
/** What a channel without a digest is shown in a preview. */
const previewMs = 24 * hourMs;

export interface DigestDesk {
  readonly store: Store;
  readonly platforms: () => readonly Pick<Platform, 'name' | 'limits'>[];
  readonly topics: () => readonly Topic[];
  /** Settings of workspaces that set nothing. */
  readonly usual: WorkspaceSettings;
  readonly now: () => number;
  readonly log: Log;
  /** Set when a model retells stories. */
  readonly reteller?: Reteller;
  /** Gives a story as it is to be told, once the model was asked. */
  readonly tell?: Tell;
}

/** Writes the digests that are due. Answers how many messages they have. */
export async function writeDigests(desk: DigestDesk): Promise<number> {
  const platforms = desk.platforms().map(({ name }) => name);
  const due = await listDueDigests(desk.store.db, { platforms, now: desk.now() });
  let written = 0;
  for (const channel of due) {
    try {
      const retold = await retellAhead(channel, desk);
      written += await desk.store.editing((tx) => writeDue(tx, channel, retold));
    } catch (error) {
      // It stays due; the others must not wait for it.
      desk.log.error({ err: error, channel: nameOf(channel) }, 'a digest could not be written');
    }
  }
  return written;
}

async function writeDue(tx: Tx, channel: Channel, desk: DigestDesk): Promise<number> {
  const now = desk.now();
  const digest = await findDigest(tx, channel);
  // Another worker may have written it in the meantime.
  if (digest?.next === undefined || digest.next.at > now) return 0;
  const { date, at } = digest.next;
  if (now - at > latestMs) {
    await saveDigest(tx, moveOn(digest, now));
    desk.log.warn({ channel: nameOf(channel), date }, 'a digest is too late, the next tells all');
    return 0;
  }
  // Not while nothing can be posted there: it would be old news when the channel is back.
  if (await isPaused(tx, channel, now)) return 0;
  const until = await readMark(tx, now);
  const composed = await compose(tx, channel, digest, until, desk);
  const isSilent = composed?.isEmpty === true && digest.whenEmpty === 'silence';
  const cards = isSilent ? [] : (composed?.cards ?? []);
  await tell(tx, channel, { cards, version: `${date}/1`, composed }, now);
  await saveDigest(tx, { ...moveOn(digest, now), ...until, lastDate: date });
  return cards.length;
}

/** The digest with its next date; what it told stays as it is. */
function moveOn(digest: Digest, now: number): Digest {
  const { next: last, ...rest } = digest;
  const next = findNextMoment(digest, now, last?.date ?? digest.lastDate);
  return { ...rest, ...(next !== undefined && { next }) };
}

async function isPaused(tx: Tx, channel: Channel, now: number): Promise<boolean> {
  return (await listPauses(tx, channel)).some(({ untilAt }) => untilAt > now);
}

/**
 * Posts what happened since the last digest now, besides the regular ones: the next of those goes
 * on from here. Answers how many messages it has; 0 when there is no news or no digest.
 */
export async function postDigest(channel: Channel, plain: DigestDesk): Promise<number> {
  const desk = await retellAhead(channel, plain);
  return await desk.store.editing(async (tx) => {
    const now = desk.now();
    const digest = await findDigest(tx, channel);
    if (digest === undefined) return 0;
    const until = await readMark(tx, now);
    const composed = await compose(tx, channel, digest, until, desk);
    if (composed === undefined || composed.isEmpty) return 0;
    const { cards } = composed;
    const version = `${localDateAt(now, digest.zone)}/${now}`;
    await tell(tx, channel, { cards, version, composed }, now);
    await saveDigest(tx, { ...digest, ...until });
    return cards.length;
  });
}

/** The messages that the digest would have now. Changes nothing. */
export async function previewDigest(channel: Channel, plain: DigestDesk): Promise<readonly Card[]> {
  const desk = await retellAhead(channel, plain);
  const composed = await composeNow(channel, desk);
  return composed?.cards ?? [];
}

/** Before a digest is written, outside of any transaction: what a model makes of its stories. */
async function retellAhead(channel: Channel, desk: DigestDesk): Promise<DigestDesk> {
  if (desk.reteller === undefined || desk.store.readOnly) return desk;
  const composed = await composeNow(channel, desk);
  const stories = composed?.news.topics.flatMap((topic) => topic.stories) ?? [];
  if (stories.length === 0) return desk;
  const { lang, reads } = await readSettings(desk.store.reader, channel, desk.usual);
  return { ...desk, tell: await desk.reteller.retell(stories, targetLangOf(lang, reads)) };
}

async function composeNow(channel: Channel, desk: DigestDesk): Promise<WrittenDigest | undefined> {
  const { reader: db } = desk.store;
  const now = desk.now();
  const digest = await findDigest(db, channel);
  const zone = digest?.zone ?? (await readSettings(db, channel, desk.usual)).zone;
  const after = digest ?? (await findMarkAt(db, now - previewMs));
  return await compose(db, channel, { ...after, zone }, await readMark(db, now), desk);
}

interface WrittenDigest extends ComposedDigest {
  /** One for each message, in order. */
  readonly cards: readonly Card[];
  readonly isEmpty: boolean;
}

async function compose(
  tx: Tx,
  channel: Channel,
  after: DigestMark & Pick<Digest, 'zone'>,
  until: DigestMark,
  desk: DigestDesk,
): Promise<WrittenDigest | undefined> {
  const limits = desk.platforms().find(({ name }) => name === channel.platform)?.limits;
  if (limits === undefined) return undefined;
  const { lang, reads } = await readSettings(tx, channel, desk.usual);
  const topics = desk.topics();
  const composed = await composeDigest(tx, {
    channel,
    after,
    until,
    topics,
    lang,
    ...(reads !== undefined && { reads }),
    ...(desk.tell !== undefined && { tell: desk.tell }),
  });
  if (composed === undefined) return undefined;
  const whole = digestCard(composed.news, after.zone, labelsFor(lang));
  return { ...composed, cards: splitCard(whole, limits), isEmpty: isEmptyDigest(composed.news) };
}

interface Telling {
  readonly cards: readonly Card[];
  /** Unique among the channel's digests. */
  readonly version: string;
  readonly composed: ComposedDigest | undefined;
}

/** Puts the messages into the outbox. From now on the channel knows their stories. */
async function tell(
  tx: Tx,
  { platform, workspace, channel: id }: Channel,
  { cards, version, composed }: Telling,
  now: number,
): Promise<void> {
  const channel = { platform, workspace, channel: id };
  const deliveries = cards.map((card, index): NewDelivery => {
    const key = `${nameOf(channel)}/digest/${version}/${index + 1}`;
    return { ...channel, key, kind: 'digest', card };
  });
  await enqueueDeliveries(tx, deliveries, now);
  const told: StoryId[] = [];
  for (const storyId of composed?.told ?? []) told.push(...(await listMergedIds(tx, storyId)));
  await dropHeldAlerts(tx, channel, told);
  // What waits to be added to their alerts is in the digest now.
  await takeBackUpdates(tx, channel, told);
  await rememberTold(tx, channel, composed?.told ?? [], now);
  await recordLedger(tx, composed?.left ?? []);
}
