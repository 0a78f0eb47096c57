// Where nothing can be posted, nothing is tried for a while; whoever set the channel up is told once.
import type { Channel, Delivery, NewDelivery, PostResult } from '../model/delivery.ts';
import type { WorkspaceSettings } from '../model/workspace.ts';
import { enqueueDeliveries } from '../store/deliveries.ts';
import { findDigest } from '../store/digests.ts';
import type { Tx } from '../store/open-store.ts';
import { all, listPauses, type Pause, pausePlace } from '../store/pauses.ts';
import { placeOf } from '../store/place.ts';
import { listSubscriptions } from '../store/subscriptions.ts';
import { readSettings } from '../store/workspaces.ts';
import { pauseCard } from '../view/pause-card.ts';
import { nameOf } from './channel-news.ts';

type Closed = Extract<PostResult, { kind: 'gone' | 'signed-out' }>;

const hourMs = 3_600_000;
const tenMinutesMs = 10 * 60_000;

/** Which place an answer closes, and until when. */
export function findPause(row: Delivery, result: Closed, now: number): Pause {
  const shared = { platform: row.platform, sinceAt: now, reason: result.reason };
  if (result.kind === 'gone') {
    const { workspace, channel } = row;
    return { ...shared, workspace, channel, untilAt: now + hourMs };
  }
  const workspace = result.scope === 'workspace' ? row.workspace : all;
  return { ...shared, workspace, channel: all, untilAt: now + tenMinutesMs };
}

/** Pauses the place. When that is new, it is told to whoever can mend it. */
export async function pause(tx: Tx, place: Pause, usual: WorkspaceSettings): Promise<void> {
  const isNew = await pausePlace(tx, place);
  // With a dead token there is no way to tell anybody: it stands in the log and in `status`.
  if (!isNew || place.channel === all) return;
  const card = pauseCard(place);
  const notices = (await listReaders(tx, place, usual)).map((channel): NewDelivery => {
    const key = `${nameOf(channel)}/notice/${place.channel}/${place.sinceAt}/1`;
    return { ...channel, key, kind: 'notice', card };
  });
  await enqueueDeliveries(tx, notices, place.sinceAt);
}

/** Those who set the channel up, and the channel for troubles, unless it has its own. */
async function listReaders(
  tx: Tx,
  pause: Pause,
  usual: WorkspaceSettings,
): Promise<readonly Channel[]> {
  const here = placeOf(pause);
  const subscriptions = await listSubscriptions(tx, { within: here });
  const digest = await findDigest(tx, here);
  const people = [...subscriptions, ...(digest ? [digest] : [])];
  const ids = people.flatMap(({ createdBy }) => (createdBy === undefined ? [] : [`@${createdBy}`]));
  const { opsChannel } = await readSettings(tx, here, usual);
  const ops = opsChannel === undefined || opsChannel === here.channel ? [] : [opsChannel];
  const readers: Channel[] = [];
  for (const id of new Set([...ids, ...ops])) {
    const reader = { ...here, channel: id };
    if ((await listPauses(tx, reader)).length === 0) readers.push(reader);
  }
  return readers;
}
