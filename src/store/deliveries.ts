// The outbox: messages to channels, each to be posted exactly once and in order.
import type { Delivery, DeliveryState, NewDelivery } from '../model/delivery.ts';
import type { DeliveryId, Scope } from '../model/ids.ts';
import { isOfScope } from './access.ts';
import { chunk } from './chunk.ts';
import { deliveryFromRow, rowOfNewDelivery } from './delivery-row.ts';
import { type Place, placeOf } from './place.ts';
import { hashOf } from './short-key.ts';
import type { Tx } from './store.ts';

const ROWS_PER_INSERT = 50;

/** Puts messages into the outbox; one whose key was ever there is left out. */
export async function enqueueDeliveries(
  tx: Tx,
  deliveries: readonly NewDelivery[],
  now: number,
): Promise<void> {
  const rows = deliveries.map((delivery) => rowOfNewDelivery(delivery, now));
  for (const values of chunk(rows, ROWS_PER_INSERT)) {
    await tx
      .insertInto('delivery')
      .values(values)
      .onConflict((oc) => oc.column('key_hash').doNothing())
      .execute();
  }
}

/** How many messages are in each state. */
export async function countDeliveries(
  tx: Tx,
  scope?: Scope,
): Promise<Readonly<Record<DeliveryState, number>>> {
  let query = tx.selectFrom('delivery');
  if (scope !== undefined) query = query.where(isOfScope('delivery', scope));
  const rows = await query
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const none = { waiting: 0, sending: 0, unknown: 0, posted: 0, parked: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}

/** Messages, last written first: in some states, of a workspace or channel only, if asked. */
export async function listDeliveries(
  tx: Tx,
  filter: {
    readonly states?: readonly DeliveryState[];
    readonly within?: Place;
    readonly limit: number;
  },
): Promise<readonly Delivery[]> {
  const { states, within, limit } = filter;
  if (states?.length === 0) return [];
  let query = tx.selectFrom('delivery').selectAll().orderBy('id', 'desc').limit(limit);
  if (states) query = query.where('state', 'in', states);
  if (within) query = query.where((eb) => eb.and(placeOf(within)));
  return (await query.execute()).map(deliveryFromRow);
}

/** The message with this key. */
export async function findDeliveryByKey(tx: Tx, key: string): Promise<Delivery | undefined> {
  const query = tx.selectFrom('delivery').selectAll().where('key_hash', '=', hashOf(key));
  const row = await query.executeTakeFirst();
  return row && deliveryFromRow(row);
}

/** What was posted to a workspace with this id of the platform. */
export async function findPostedDelivery(
  tx: Tx,
  postedId: string,
  { platform, workspace }: Place,
): Promise<Delivery | undefined> {
  const row = await tx
    .selectFrom('delivery')
    .selectAll()
    .where((eb) => eb.and({ platform, workspace, posted_id: postedId }))
    .limit(1)
    .executeTakeFirst();
  return row && deliveryFromRow(row);
}

/**
 * Tries a message again that was given up. It is looked for before it is posted: it may have been
 * given up in doubt. False: the workspace has no such message that was given up.
 */
export async function retryDelivery(
  tx: Tx,
  id: DeliveryId,
  { platform, workspace }: Place,
  now: number,
): Promise<boolean> {
  const rows = await tx
    .updateTable('delivery')
    .set({ state: 'unknown', created_at: now, not_before_at: now, lease_until_at: null })
    .where((eb) => eb.and({ id, platform, workspace, state: 'parked' }))
    .returning('id')
    .execute();
  return rows.length > 0;
}
