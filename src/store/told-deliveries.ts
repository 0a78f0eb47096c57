// What the outbox knows of a channel's alerts and updates: how many lately, and what still waits.
import type { Card } from '../model/card.ts';
import { type Channel, type Delivery, unfinished } from '../model/delivery.ts';
import type { DeliveryId, StoryId } from '../model/ids.ts';
import { toJson } from './bind-value.ts';
import { deliveryFromRow } from './delivery-row.ts';
import { placeOf } from './place.ts';
import type { Tx } from './store.ts';

/** When the channel was told of stories since a time: alerts, and summaries as one each. */
export async function listAlertTimes(
  tx: Tx,
  channel: Channel,
  sinceAt: number,
): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('delivery')
    .select('created_at')
    .where((eb) => eb.and(placeOf(channel)))
    .where('kind', 'in', ['alert', 'summary'])
    .where('state', '!=', 'parked')
    .where('created_at', '>', sinceAt)
    .where('key', 'like', '%/1')
    .execute();
  return rows.map(({ created_at }) => created_at);
}

/** The update of these stories that nobody has tried to send yet. */
export async function findWaitingUpdate(
  tx: Tx,
  channel: Channel,
  storyIds: readonly StoryId[],
): Promise<Delivery | undefined> {
  const row = await tx
    .selectFrom('delivery')
    .selectAll()
    .where('story_id', 'in', storyIds)
    .where((eb) => eb.and({ ...placeOf(channel), kind: 'update', state: 'waiting', attempt: 0 }))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && deliveryFromRow(row);
}

/** Alerts and updates of these stories that nobody has tried to send yet, oldest first. */
export async function listWaitingAbout(
  tx: Tx,
  storyIds: readonly StoryId[],
): Promise<readonly Delivery[]> {
  const rows = await tx
    .selectFrom('delivery')
    .selectAll()
    .where('story_id', 'in', storyIds)
    .where('kind', 'in', ['alert', 'update'])
    .where((eb) => eb.and({ state: 'waiting', attempt: 0 }))
    .orderBy('id')
    .execute();
  return rows.map(deliveryFromRow);
}

/** Puts another card into a message that waits. False: somebody has begun to send it. */
export async function rewriteDelivery(
  tx: Tx,
  id: DeliveryId,
  card: Card,
  now: number,
): Promise<boolean> {
  const rows = await tx
    .updateTable('delivery')
    .set({ card: toJson(card), created_at: now })
    .where((eb) => eb.and({ id, state: 'waiting', attempt: 0 }))
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** When the last update of these stories went to the channel, or will go. */
export async function findLastUpdateAt(
  tx: Tx,
  channel: Channel,
  storyIds: readonly StoryId[],
): Promise<number | undefined> {
  const row = await tx
    .selectFrom('delivery')
    .select((eb) => eb.fn.max(eb.fn.coalesce('posted_at', 'not_before_at')).as('at'))
    .where('story_id', 'in', storyIds)
    .where((eb) => eb.and({ ...placeOf(channel), kind: 'update' }))
    .where('state', '!=', 'parked')
    .executeTakeFirst();
  return row?.at ?? undefined;
}

/** What a channel was told, or is going to be, of stories since a time; digests left out. */
export async function listTellings(
  tx: Tx,
  channel: Channel,
  sinceAt: number,
): Promise<readonly Delivery[]> {
  const rows = await tx
    .selectFrom('delivery')
    .selectAll()
    .where((eb) => eb.and(placeOf(channel)))
    .where('kind', 'in', ['alert', 'update', 'summary'])
    .where((eb) =>
      eb.or([
        eb('created_at', '>=', sinceAt),
        eb('posted_at', '>=', sinceAt),
        eb('state', 'in', unfinished),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map(deliveryFromRow);
}
