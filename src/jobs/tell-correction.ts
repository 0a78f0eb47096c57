// What channels are told when an editor has corrected a story: messages stay where they are, those
// that still wait are written anew, and nothing is said twice.
import type { Channel, Delivery } from '../model/delivery.ts';
import type { ItemId, StoryId } from '../model/ids.ts';
import type { PartRef } from '../model/item.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import {
  type Announcement,
  forgetTold,
  listAnnounceable,
  listAnnouncements,
  listMergedIds,
  rememberTold,
} from '../store/announced.ts';
import { takeBack } from '../store/backlog.ts';
import { findDeliveryByKey } from '../store/deliveries.ts';
import { dropHeldAlerts } from '../store/held-alerts.ts';
import { recordLedger } from '../store/ledger.ts';
import { listMatches } from '../store/matches.ts';
import type { Tx } from '../store/open-store.ts';
import { listStoryParts, type StoryPart } from '../store/story-parts.ts';
import { announce } from './announce.ts';
import { nameOf } from './channel-news.ts';
import type { CorrectionDesk } from './desk.ts';
import type { Judged } from './judge-part.ts';
import { isAmong } from './move-reports.ts';
import { oldestMs } from './note-unposted.ts';
import { rewriteWaiting } from './rewrite-waiting.ts';

/** What telling takes of a desk. */
type TellingDesk = Pick<CorrectionDesk, 'topics' | 'usual'>;

export interface Stories {
  readonly from: StoryId;
  readonly to: StoryId;
}

const tooLate =
  'It was split off another story when it was more than a day old, so it was not announced.';

/** The story `to` was split off `from`: it is announced like any other, if it is still news. */
export async function tellSplit(
  tx: Tx,
  { from, to }: Stories,
  desk: TellingDesk,
  now: number,
): Promise<void> {
  await rewriteWaiting(tx, from, desk, now);
  const parts = await listStoryParts(tx, [to]);
  const known = await rememberAlerts(tx, { from, to }, parts, now);
  const fresh = parts.filter(({ joinedAt }) => joinedAt > now - oldestMs);
  if (fresh.length === 0) return await recordLedger(tx, await explainAge(tx, parts, now));
  const isNews = (channel: Channel) => !known.has(nameOf(channel));
  await announce(tx, await judge(tx, fresh), now, desk.topics.topics, desk.usual, isNews);
}

/** Reports left a story for one that was told before: what waits must not tell of them. */
export async function tellParted(
  tx: Tx,
  from: StoryId,
  desk: CorrectionDesk,
  now: number,
): Promise<void> {
  await rewriteWaiting(tx, from, desk, now);
}

/** The story `from` is part of `to` now: where both are known, only `to` is told any more. */
export async function tellMerged(
  tx: Tx,
  { from, to, moved }: Stories & { readonly moved: readonly PartRef[] },
  desk: CorrectionDesk,
  now: number,
): Promise<void> {
  const untold = await withdrawAlerts(tx, { from, to });
  const rewritten = await rewriteWaiting(tx, to, desk, now);
  const isUntold = (channel: Channel) =>
    untold.has(nameOf(channel)) && !rewritten.has(nameOf(channel));
  if (untold.size === 0) return;
  const parts = await listStoryParts(tx, [to]);
  const added = parts.filter((part) => isAmong(part, moved));
  await announce(tx, await judge(tx, added), now, desk.topics.topics, desk.usual, isUntold);
}

/** Where the alert told of nothing but what was split off, its thread belongs to that. */
async function rememberAlerts(
  tx: Tx,
  { from, to }: Stories,
  parts: readonly StoryPart[],
  now: number,
): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  const moved = new Set(parts.map(({ item }) => item.id));
  for (const one of await listAnnouncements(tx, await listMergedIds(tx, from))) {
    const alert = one.deliveryKey && (await findDeliveryByKey(tx, one.deliveryKey));
    const told = alert ? listToldItems(alert) : [];
    if (told.length === 0 || !told.every((id) => moved.has(id))) continue;
    await rememberTold(tx, one, [to], now, one.deliveryKey);
    known.add(nameOf(one));
  }
  return known;
}

// A stored card comes back as `alertCard` wrote it.
function listToldItems({ card }: Delivery): readonly ItemId[] {
  const data = card.data as
    | { readonly story?: { readonly sentences?: readonly { readonly itemId: ItemId }[] } }
    | undefined;
  return (data?.story?.sentences ?? []).map(({ itemId }) => itemId);
}

/** Takes back alerts of `from` that were not sent, where `to` was told. Answers which channels'. */
async function withdrawAlerts(tx: Tx, { from, to }: Stories): Promise<ReadonlySet<string>> {
  const withdrawn = new Set<string>();
  const all = await listAnnouncements(tx, await listMergedIds(tx, to));
  for (const one of all.filter(({ storyId }) => storyId === from)) {
    const isKnown = all.some(
      (other) => other.storyId !== from && other.deliveryKey && nameOf(other) === nameOf(one),
    );
    if (!isKnown || !(await withdraw(tx, one))) continue;
    await forgetTold(tx, one, from);
    withdrawn.add(nameOf(one));
  }
  return withdrawn;
}

async function withdraw(tx: Tx, one: Announcement): Promise<boolean> {
  if (one.deliveryKey === undefined) {
    return (await dropHeldAlerts(tx, one, [one.storyId])).length > 0;
  }
  const alert = await findDeliveryByKey(tx, one.deliveryKey);
  return alert !== undefined && (await takeBack(tx, [alert])).size > 0;
}

/** Reports as a check that has just brought them would hand them to `announce`. */
async function judge(tx: Tx, parts: readonly StoryPart[]): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  const announceable = await listAnnounceable(
    tx,
    parts.map(({ item }) => item.id),
  );
  for (const { item, part: number, storyId, copyOf } of parts) {
    const part = item.parts[number];
    if (part === undefined || copyOf !== undefined || !announceable.has(item.id)) continue;
    judged.push({
      ref: { itemId: item.id, part: number },
      part,
      publishedAt: item.publishedAt,
      seenAt: item.seenAt,
      silence: undefined,
      topicIds: await listTopics(tx, item.id, number),
      repeats: false,
      storyId,
    });
  }
  return judged;
}

async function listTopics(tx: Tx, itemId: ItemId, part: number) {
  const matches = await listMatches(tx, itemId);
  return matches
    .filter((one) => one.part === part && one.match.onTopic)
    .map(({ match }) => match.topicId);
}

async function explainAge(
  tx: Tx,
  parts: readonly StoryPart[],
  at: number,
): Promise<readonly LedgerEntry[]> {
  const judged = await judge(tx, parts);
  return judged.flatMap(({ ref, topicIds, storyId }) =>
    topicIds.map((topicId) => ({
      ...ref,
      topicId,
      reason: 'old' as const,
      sentence: tooLate,
      at,
      ...(storyId !== undefined && { storyId }),
    })),
  );
}
