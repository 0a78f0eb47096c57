// What channels are told when reports have moved between stories: messages stay where they are, those
// that still wait are written anew, nothing is said twice, and what is not told is explained.
import type { Channel } from '../model/delivery.ts';
import type { ItemId, StoryId } from '../model/ids.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import { listAnnounceable, listMergedIds } from '../store/announced.ts';
import { listHeldAlerts } from '../store/held-alerts.ts';
import { listLedgerOfItem, recordLedger } from '../store/ledger.ts';
import { listMatches } from '../store/matches.ts';
import type { Tx } from '../store/open-store.ts';
import { placeOf } from '../store/place.ts';
import { listStoryParts, type StoryPart } from '../store/story-parts.ts';
import { listActiveSubscriptions } from '../store/subscriptions.ts';
import { listTellings } from '../store/told-deliveries.ts';
import { announce } from './announce.ts';
import { nameOf } from './channel-news.ts';
import type { CorrectionDesk } from './desk.ts';
import type { Judged } from './judge-part.ts';
import { oldestMs } from './note-unposted.ts';
import { settleKnowledge } from './settle-knowledge.ts';
import { keyOfPart, keyOfReport, listReports, type ReportKey } from './told-reports.ts';
import { withdrawWaiting } from './withdraw-waiting.ts';

/** What telling takes of a desk. */
type TellingDesk = Pick<CorrectionDesk, 'topics' | 'usual'>;

export interface Stories {
  readonly from: StoryId;
  readonly to: StoryId;
}

const tooLate =
  'It was split off another story when it was more than a day old, so it was not announced.';
const waitedTooLong =
  'It had waited to be posted for more than a day when an editor corrected its story.';
const notHere = 'It was moved to another story, which is not told to this channel.';

/** The story `to` was split off `from`: it is announced like any other, if it is still news. */
export async function tellSplit(
  tx: Tx,
  { from, to }: Stories,
  desk: TellingDesk,
  now: number,
): Promise<void> {
  const parts = await listStoryParts(tx, [to]);
  const moved = parts.filter(({ joinedAt }) => joinedAt > now - oldestMs);
  if (moved.length === 0) await recordLedger(tx, await explainAge(tx, parts, now));
  await tellAnew(tx, { storyIds: [from, to], news: moved.map(keyOfPart) }, desk, now);
}

/** Reports left the story `from` for `to`, which had been a story before. */
export async function tellParted(
  tx: Tx,
  { from, to }: Stories,
  desk: TellingDesk,
  now: number,
): Promise<void> {
  await tellAnew(tx, { storyIds: [from, to], news: [] }, desk, now);
}

/** Reports of the story `from` are in `to` now, and maybe all that it had. */
export async function tellMerged(
  tx: Tx,
  { from, to }: Stories,
  desk: TellingDesk,
  now: number,
): Promise<void> {
  await tellAnew(tx, { storyIds: [to, from], news: [] }, desk, now);
}

/** Stories as they are now, and reports that are to be told wherever they were not. */
interface Retelling {
  readonly storyIds: readonly StoryId[];
  readonly news: readonly ReportKey[];
}

/**
 * What waits is taken back; what each channel knows is found out from the messages that remain; then
 * what it was to be told, and was not, is told by the usual rules.
 */
async function tellAnew(
  tx: Tx,
  { storyIds, news }: Retelling,
  desk: TellingDesk,
  now: number,
): Promise<void> {
  const parts = await listStoryParts(tx, storyIds);
  const ids = new Set([...storyIds, ...parts.map(({ storyId }) => storyId)]);
  const known: StoryId[] = [];
  for (const id of ids) known.push(...(await listMergedIds(tx, id)));
  const withdrawn = await withdrawWaiting(tx, [...new Set(known)], parts);
  const judged = await judge(tx, parts);
  const channels = new Map(
    [
      ...(await listActiveSubscriptions(tx)),
      ...[...withdrawn.values()].map((one) => one.channel),
    ].map((one) => [nameOf(one), one as Channel]),
  );
  for (const [name, channel] of channels) {
    const back = withdrawn.get(name)?.reports ?? new Set();
    const known = { parts, withdrawn: back };
    const { told, unknown } = await settleKnowledge(tx, channel, known, now);
    const isWanted = (key: ReportKey) =>
      !told.has(key) && (back.has(key) || unknown.has(key) || news.includes(key));
    const wanted = judged.filter(({ ref }) => isWanted(keyOfReport(ref)));
    const fresh = wanted.filter(({ seenAt }) => seenAt > now - oldestMs);
    await announce(tx, fresh, now, desk.topics.topics, desk.usual, (one) => nameOf(one) === name);
    const waited = wanted.filter(({ ref }) => back.has(keyOfReport(ref)));
    await explainRest(tx, channel, waited, now);
  }
}

/** What was taken back and is not told now either has a line of the ledger that says why. */
async function explainRest(
  tx: Tx,
  channel: Channel,
  reports: readonly Judged[],
  at: number,
): Promise<void> {
  if (reports.length === 0) return;
  const sinceAt = Math.min(...reports.map(({ seenAt }) => seenAt));
  const tellings = await listTellings(tx, channel, sinceAt);
  const told = new Set(tellings.flatMap(({ card }) => listReports(card)));
  const held = new Set(
    (await listHeldAlerts(tx, { within: channel })).map(({ storyId }) => storyId),
  );
  for (const { ref, storyId, topicIds, seenAt } of reports) {
    if (told.has(keyOfReport(ref)) || (storyId !== undefined && held.has(storyId))) continue;
    const lines = await listLedgerOfItem(tx, ref.itemId);
    if (
      lines.some((line) => line.channel === undefined || nameOf(line.channel) === nameOf(channel))
    )
      continue;
    const isOld = seenAt <= at - oldestMs;
    const why = isOld
      ? ({ reason: 'old', sentence: waitedTooLong } as const)
      : ({ reason: 'same-story', sentence: notHere } as const);
    const story = storyId === undefined ? {} : { storyId };
    await recordLedger(
      tx,
      topicIds.map((topicId) => ({
        ...ref,
        ...story,
        ...why,
        topicId,
        channel: placeOf(channel),
        at,
      })),
    );
  }
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
