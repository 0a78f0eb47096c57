// Which channel knows which story. It outlives the deliveries, so nothing is announced twice.
import type { Channel } from '../model/delivery.ts';
import type { ItemId, StoryId } from '../model/ids.ts';
import { chunk, inLists } from './chunk.ts';
import { placeOf } from './place.ts';
import type { Tx } from './store.ts';

/** A channel knows a story. */
export interface Announcement extends Channel {
  readonly storyId: StoryId;
  readonly at: number;
  /** The alert, whose thread takes the updates; unset = told in a digest or summary, or held. */
  readonly deliveryKey?: string;
}

const rowsPerInsert = 100;
const key = ['platform', 'workspace', 'channel', 'story_id'] as const;

/** The story's own number and those of the stories that were merged into it. */
export async function listMergedIds(tx: Tx, storyId: StoryId): Promise<readonly StoryId[]> {
  const rows = await tx
    .selectFrom('story')
    .select('id')
    .where('merged_into', '=', storyId)
    .execute();
  return [storyId, ...rows.map(({ id }) => id)];
}

/** Who knows any of these stories; of one channel only, if asked. Those with an alert come first. */
export async function listAnnouncements(
  tx: Tx,
  storyIds: readonly StoryId[],
  within?: Channel,
): Promise<readonly Announcement[]> {
  const found: Announcement[] = [];
  for (const ids of inLists(storyIds)) {
    let query = tx.selectFrom('announcement').selectAll().where('story_id', 'in', ids);
    if (within) query = query.where((eb) => eb.and(placeOf(within)));
    for (const { story_id, delivery_key, ...rest } of await query.orderBy('at').execute()) {
      const alert = delivery_key === null ? {} : { deliveryKey: delivery_key };
      found.push({ ...rest, storyId: story_id, ...alert });
    }
  }
  return found.toSorted((a, b) => Number(!a.deliveryKey) - Number(!b.deliveryKey));
}

/**
 * Remembers that a channel knows these stories. With the key of an alert its thread takes the
 * updates; without, what comes later is not told. What is known already stays as it is.
 */
export async function rememberTold(
  tx: Tx,
  channel: Channel,
  storyIds: readonly StoryId[],
  at: number,
  deliveryKey?: string,
): Promise<void> {
  const place = placeOf(channel);
  const rows = storyIds.map((story_id) => {
    return { ...place, story_id, at, delivery_key: deliveryKey ?? null };
  });
  for (const values of chunk(rows, rowsPerInsert)) {
    await tx
      .insertInto('announcement')
      .values(values)
      .onConflict((oc) => oc.columns(key).doNothing())
      .execute();
  }
}

/** A story that was held is told as an alert after all, or (no key) as one of many. */
export async function changeAlertOf(
  tx: Tx,
  channel: Channel,
  storyIds: readonly StoryId[],
  deliveryKey: string | null,
): Promise<void> {
  for (const ids of inLists(storyIds)) {
    await tx
      .updateTable('announcement')
      .set({ delivery_key: deliveryKey })
      .where((eb) => eb.and(placeOf(channel)))
      .where('story_id', 'in', ids)
      .execute();
  }
}

/** Those of the items that may be announced: neither a baseline nor old when they came. */
export async function listAnnounceable(
  tx: Tx,
  itemIds: readonly ItemId[],
): Promise<ReadonlySet<ItemId>> {
  const found = new Set<ItemId>();
  for (const ids of inLists(itemIds)) {
    const rows = await tx
      .selectFrom('item')
      .select('id')
      .where('id', 'in', ids)
      .where('announce', '=', 1)
      .execute();
    for (const { id } of rows) found.add(id);
  }
  return found;
}

/** The channel does not know the story after all. */
export async function forgetTold(tx: Tx, channel: Channel, storyId: StoryId): Promise<void> {
  await tx
    .deleteFrom('announcement')
    .where((eb) => eb.and({ ...placeOf(channel), story_id: storyId }))
    .execute();
}

/** The channel does not know what this message, which was never sent, was to tell it. */
export async function forgetAlert(tx: Tx, channel: Channel, deliveryKey: string): Promise<void> {
  await tx
    .deleteFrom('announcement')
    .where((eb) => eb.and({ ...placeOf(channel), delivery_key: deliveryKey }))
    .execute();
}
