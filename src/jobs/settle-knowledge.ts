// What a channel knows of stories whose reports have moved: found out from the messages it was sent.
import type { Channel, Delivery } from '../model/delivery.ts';
import type { StoryId } from '../model/ids.ts';
import {
  type Announcement,
  forgetTold,
  listAnnouncements,
  listMergedIds,
  rememberTold,
} from '../store/announced.ts';
import { findDeliveryByKey } from '../store/deliveries.ts';
import type { Tx } from '../store/open-store.ts';
import type { StoryPart } from '../store/story-parts.ts';
import { listTellings } from '../store/told-deliveries.ts';
import { hasNoted, keyOfPart, listReports, type ReportKey } from './told-reports.ts';

export interface Knowledge {
  /** Reports that the channel was told of, or is going to be. */
  readonly told: ReadonlySet<ReportKey>;
  /** Reports of stories that the channel had been told of, but of none of these reports. */
  readonly unknown: ReadonlySet<ReportKey>;
}

/** `parts`: all that the stories hold; `withdrawn`: what waited and was taken back. */
export async function settleKnowledge(
  tx: Tx,
  channel: Channel,
  { parts, withdrawn }: { parts: readonly StoryPart[]; withdrawn: ReadonlySet<ReportKey> },
  now: number,
): Promise<Knowledge> {
  const told = new Set<ReportKey>();
  const unknown = new Set<ReportKey>();
  if (parts.length === 0) return { told, unknown };
  const sinceAt = Math.min(...parts.map(({ joinedAt }) => joinedAt));
  const tellings = await listTellings(tx, channel, sinceAt);
  for (const { card } of tellings) for (const key of listReports(card)) told.add(key);
  const known = await readAnnouncements(tx, channel, parts);
  // A digest or an older summary told what its story had then.
  const summedUpAt = [...known.values()].flat().flatMap((one) => (one.deliveryKey ? [] : one.at));
  for (const part of parts) {
    const key = keyOfPart(part);
    if (!withdrawn.has(key) && summedUpAt.some((at) => part.joinedAt <= at)) told.add(key);
  }
  for (const [id, announcements] of known) {
    const own = parts.filter(({ storyId }) => storyId === id).map(keyOfPart);
    if (own.some((key) => told.has(key))) {
      const thread = findThread(tellings, own);
      if (announcements.length === 0) await rememberTold(tx, channel, [id], now, thread);
    } else if (await forgetThreads(tx, channel, announcements)) {
      for (const key of own) unknown.add(key);
    }
  }
  return { told, unknown };
}

async function readAnnouncements(
  tx: Tx,
  channel: Channel,
  parts: readonly StoryPart[],
): Promise<ReadonlyMap<StoryId, readonly Announcement[]>> {
  const known = new Map<StoryId, readonly Announcement[]>();
  for (const id of new Set(parts.map(({ storyId }) => storyId))) {
    known.set(id, await listAnnouncements(tx, await listMergedIds(tx, id), channel));
  }
  return known;
}

/** The alert in whose thread (or which itself) one of these reports was told. */
function findThread(tellings: readonly Delivery[], own: readonly ReportKey[]): string | undefined {
  const first = tellings.find(({ card }) => listReports(card).some((key) => own.includes(key)));
  return first?.kind === 'alert' ? first.key : first?.threadOf;
}

/** Where an alert told nothing of what the story holds now, its thread is another story's. */
async function forgetThreads(
  tx: Tx,
  channel: Channel,
  announcements: readonly Announcement[],
): Promise<boolean> {
  let isForgotten = false;
  for (const { storyId, deliveryKey } of announcements) {
    const alert = deliveryKey === undefined ? undefined : await findDeliveryByKey(tx, deliveryKey);
    if (alert === undefined || !hasNoted(alert.card)) continue;
    await forgetTold(tx, channel, storyId);
    isForgotten = true;
  }
  return isForgotten;
}
