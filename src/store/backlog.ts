// What piles up for a channel while nothing can be posted there.
import { type Channel, type Delivery, unfinished } from '../model/delivery.ts';
import type { StoryId } from '../model/ids.ts';
import { inLists } from './chunk.ts';
import { deliveryFromRow } from './delivery-row.ts';
import { placeOf } from './place.ts';
import type { Tx } from './store.ts';

/** Channels in which two or more alerts have waited since before a time. */
export async function listBackedUpChannels(
  tx: Tx,
  platform: string,
  waitedSince: number,
): Promise<readonly Channel[]> {
  return await tx
    .selectFrom('delivery')
    .select(['platform', 'workspace', 'channel'])
    .where((eb) => eb.and({ platform, state: 'waiting', kind: 'alert' }))
    .where('created_at', '<=', waitedSince)
    .groupBy(['platform', 'workspace', 'channel'])
    .having((eb) => eb(eb.fn.countAll<number>(), '>=', 2))
    .execute();
}

/** Messages of a channel that are not finished, oldest first. */
export async function listUnfinished(tx: Tx, channel: Channel): Promise<readonly Delivery[]> {
  const rows = await tx
    .selectFrom('delivery')
    .selectAll()
    .where((eb) => eb.and(placeOf(channel)))
    .where('state', 'in', unfinished)
    .orderBy('id')
    .execute();
  return rows.map(deliveryFromRow);
}

/** Takes messages that were never sent out of the outbox. Answers which were still there. */
export async function takeBack(
  tx: Tx,
  deliveries: readonly Pick<Delivery, 'id'>[],
): Promise<ReadonlySet<Delivery['id']>> {
  const taken = new Set<Delivery['id']>();
  for (const ids of inLists(deliveries.map(({ id }) => id))) {
    const rows = await tx
      .deleteFrom('delivery')
      .where('id', 'in', ids)
      .where('state', '=', 'waiting')
      .returning('id')
      .execute();
    for (const { id } of rows) taken.add(id);
  }
  return taken;
}

/** Takes updates of stories that were not sent yet out of the outbox. */
export async function takeBackUpdates(
  tx: Tx,
  channel: Channel,
  storyIds: readonly StoryId[],
): Promise<void> {
  for (const ids of inLists(storyIds)) {
    await tx
      .deleteFrom('delivery')
      .where((eb) => eb.and({ ...placeOf(channel), kind: 'update', state: 'waiting' }))
      .where('story_id', 'in', ids)
      .execute();
  }
}
