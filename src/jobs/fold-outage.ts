// After an outage: alerts that waited long are told in one summary, so that a channel is not flooded.
import type { Channel, Delivery } from '../model/delivery.ts';
import type { StoryId } from '../model/ids.ts';
import type { WorkspaceSettings } from '../model/workspace.ts';
import { changeAlertOf, listAnnouncements } from '../store/announced.ts';
import {
  listBackedUpChannels,
  listUnfinished,
  takeBack,
  takeBackUpdates,
} from '../store/backlog.ts';
import { enqueueDeliveries } from '../store/deliveries.ts';
import type { Store, Tx } from '../store/open-store.ts';
import { listPauses } from '../store/pauses.ts';
import { readSettings } from '../store/workspaces.ts';
import { listSummedUp } from '../view/summary-card.ts';
import type { StoryNews } from './channel-news.ts';
import { noteUnposted, oldestMs, tooOld } from './note-unposted.ts';
import { seeAgain, writeSummary } from './write-summary.ts';

const hourMs = 3_600_000;
/** An alert that waited so long is no alert any more. */
const longWaitMs = hourMs;

export interface FoldParts {
  readonly store: Store;
  readonly now: number;
  readonly usual: WorkspaceSettings;
}

/** Folds the alerts of every channel in which two or more have waited for an hour. */
export async function foldOutages(platform: string, parts: FoldParts): Promise<void> {
  const { store, now } = parts;
  for (const channel of await listBackedUpChannels(store.reader, platform, now - longWaitMs)) {
    await store.transaction((tx) => foldChannel(tx, channel, parts));
  }
}

async function foldChannel(tx: Tx, channel: Channel, { now, usual }: FoldParts): Promise<void> {
  const pauses = await listPauses(tx, channel);
  if (pauses.some(({ untilAt }) => untilAt > now)) return;
  const unfinished = await listUnfinished(tx, channel);
  // What is in flight or in doubt comes first; then it is seen whether the outage is over.
  if (unfinished.some(({ state }) => state !== 'waiting')) return;
  const young = unfinished.filter(({ createdAt }) => createdAt > now - oldestMs);
  const alerts = young.filter(({ kind, storyId }) => kind === 'alert' && storyId !== undefined);
  const summaries = findSummaries(young);
  const seen = await seeAll(tx, channel, [...alerts, ...summaries].flatMap(storiesOf));
  // A story that is not there any more, since its feed was removed, cannot be told anew: its alert is
  // posted as it was written.
  const tellable = alerts.filter(({ storyId }) => storyId !== undefined && seen.has(storyId));
  const folding = [...tellable, ...summaries];
  if (folding.filter(isLate(now)).length < 2) return;
  const taken = await takeBack(tx, folding);
  const folded = folding.filter(({ id }) => taken.has(id)).toSorted((a, b) => a.id - b.id);
  const ids = folded.flatMap(storiesOf);
  const kept = (await dropOld(tx, channel, ids, now)).flatMap((id) => seen.get(id) ?? []);
  const told = [...new Map(kept.map((news) => [news.story.id, news])).values()];
  await changeAlertOf(tx, channel, ids, null);
  await takeBackUpdates(tx, channel, ids);
  if (told.length === 0) return;
  const settings = await readSettings(tx, channel, usual);
  const summary = writeSummary(channel, told, { why: 'outage', settings, now });
  // As old as its youngest alert, and not before the service said.
  const createdAt = Math.max(...folded.map((one) => one.createdAt));
  const notBeforeAt = Math.max(now, ...folded.map((one) => one.notBeforeAt));
  const deliveries = summary.map((one) => ({ ...one, notBeforeAt }));
  await enqueueDeliveries(tx, deliveries, createdAt);
}

function isLate(now: number): (delivery: Delivery) => boolean {
  return ({ kind, createdAt }) => kind === 'alert' && createdAt <= now - longWaitMs;
}

// Summaries that wait with all their parts go into the new one.
function findSummaries(waiting: readonly Delivery[]): readonly Delivery[] {
  const summaries = waiting.filter(({ kind }) => kind === 'summary');
  const messageOf = ({ key }: Delivery) => key.slice(0, key.lastIndexOf('/') + 1);
  const whole = new Set(summaries.filter(({ key }) => key.endsWith('/1')).map(messageOf));
  return summaries.filter((one) => whole.has(messageOf(one)));
}

function storiesOf({ storyId, card }: Delivery): readonly StoryId[] {
  return storyId === undefined ? listSummedUp(card) : [storyId];
}

// A summary that was folded again and again still tells nothing that is older than a day.
async function dropOld(
  tx: Tx,
  channel: Channel,
  ids: readonly StoryId[],
  now: number,
): Promise<readonly StoryId[]> {
  const announced = await listAnnouncements(tx, ids, channel);
  const old = announced.filter(({ at }) => at <= now - oldestMs).map(({ storyId }) => storyId);
  for (const id of old) await noteUnposted(tx, channel, id, tooOld, now);
  return ids.filter((id) => !old.includes(id));
}

/** Each story as the channel sees it now; without those that are not there any more. */
async function seeAll(
  tx: Tx,
  channel: Channel,
  ids: readonly StoryId[],
): Promise<ReadonlyMap<StoryId, StoryNews>> {
  const seen = new Map<StoryId, StoryNews>();
  for (const id of new Set(ids)) {
    const news = await seeAgain(tx, channel, id);
    if (news !== undefined) seen.set(id, news);
  }
  return seen;
}
