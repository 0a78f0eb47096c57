// The outbox: messages to channels, each to be posted exactly once and in order.
import type { Expression, ExpressionBuilder, SqlBool, Updateable } from 'kysely';
import type { Delivery, DeliveryState, NewDelivery } from '../model/delivery.ts';
import type { DeliveryId, Scope } from '../model/ids.ts';
import { isOfScope } from './access.ts';
import type { DeliveryTable } from './channel-tables.ts';
import { chunk } from './chunk.ts';
import type { Database } from './database.ts';
import { deliveryFromRow, rowOfNewDelivery } from './delivery-row.ts';
import type { Store, Tx } from './store.ts';

/** What became of a claimed delivery. */
export type DeliveryOutcome =
  | { readonly kind: 'posted'; readonly postedId: string; readonly at: number }
  | { readonly kind: 'retry'; readonly notBeforeAt: number; readonly reason: string }
  | { readonly kind: 'unknown'; readonly notBeforeAt: number; readonly reason: string }
  | { readonly kind: 'parked'; readonly reason: string };

const ROWS_PER_INSERT = 50;
const UNFINISHED: readonly DeliveryState[] = ['waiting', 'sending', 'unknown'];

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

type Queued = ExpressionBuilder<Database & { queued: DeliveryTable }, 'queued'>;

/** Its time has come and nobody holds it. A lease that ran out means that its worker died. */
function isDue(eb: Queued, now: number): Expression<SqlBool> {
  return eb.or([
    eb.and([eb('queued.state', '=', 'waiting'), eb('queued.not_before_at', '<=', now)]),
    eb.and([eb('queued.state', '=', 'sending'), eb('queued.lease_until_at', '<=', now)]),
    eb.and([
      eb('queued.state', '=', 'unknown'),
      eb('queued.not_before_at', '<=', now),
      eb.or([eb('queued.lease_until_at', 'is', null), eb('queued.lease_until_at', '<=', now)]),
    ]),
  ]);
}

/** Nothing older is unfinished in its channel: order is kept and only one is in flight. */
function isFirstInChannel(eb: Queued): Expression<SqlBool> {
  return eb.not(
    eb.exists(
      eb
        .selectFrom('delivery as older')
        .select('older.id')
        .whereRef('older.workspace', '=', 'queued.workspace')
        .whereRef('older.channel', '=', 'queued.channel')
        .whereRef('older.platform', '=', 'queued.platform')
        .where('older.state', 'in', UNFINISHED)
        .whereRef('older.id', '<', 'queued.id'),
    ),
  );
}

/** A message that waited is being sent now; any other may have been sent before. */
function claimedState(eb: ExpressionBuilder<Database, 'delivery'>) {
  const state = eb
    .case()
    .when('state', '=', 'waiting')
    .then<DeliveryState>('sending')
    .else<DeliveryState>('unknown')
    .end();
  return { state };
}

/**
 * Takes the oldest due message of each channel, at most `limit`, for `leaseMs`. `sending`: post
 * it. `unknown`: it may have been posted; look before anything else.
 */
export async function claimDeliveries(
  store: Store,
  claim: {
    readonly platform: string;
    readonly now: number;
    readonly limit: number;
    readonly leaseMs: number;
  },
): Promise<readonly Delivery[]> {
  const { platform, now, limit, leaseMs } = claim;
  return await store.transaction(async (tx) => {
    const due = await tx
      .selectFrom('delivery as queued')
      .select('queued.id')
      .where('queued.platform', '=', platform)
      .where((eb) => isDue(eb, now))
      .where(isFirstInChannel)
      .orderBy('queued.id')
      .limit(limit)
      .$if(store.capabilities.manyWriters, (query) => query.forUpdate().skipLocked())
      .execute();
    if (due.length === 0) return [];
    const ids = due.map(({ id }) => id);
    const rows = await tx
      .updateTable('delivery')
      .set((eb) => ({ ...claimedState(eb), attempt: eb('attempt', '+', 1) }))
      .set({ lease_until_at: now + leaseMs })
      .where('id', 'in', ids)
      .returningAll()
      .execute();
    return rows.map(deliveryFromRow).sort((a, b) => a.id - b.id);
  });
}

function outcomeColumns(outcome: DeliveryOutcome): Updateable<DeliveryTable> {
  switch (outcome.kind) {
    case 'posted':
      return { state: 'posted', posted_id: outcome.postedId, posted_at: outcome.at, reason: null };
    case 'retry':
      return { state: 'waiting', not_before_at: outcome.notBeforeAt, reason: outcome.reason };
    case 'unknown':
      return { state: 'unknown', not_before_at: outcome.notBeforeAt, reason: outcome.reason };
    case 'parked':
      return { state: 'parked', reason: outcome.reason };
  }
}

/** Writes what became of a claimed message. False: somebody else has claimed it since. */
export async function finishDelivery(
  tx: Tx,
  id: DeliveryId,
  attempt: number,
  outcome: DeliveryOutcome,
): Promise<boolean> {
  const rows = await tx
    .updateTable('delivery')
    .set({ ...outcomeColumns(outcome), lease_until_at: null })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('state', 'in', ['sending', 'unknown'])
    .returning('id')
    .execute();
  return rows.length > 0;
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

/** Messages, last written first; of some states only, if asked. */
export async function listDeliveries(
  tx: Tx,
  filter: { readonly states?: readonly DeliveryState[]; readonly limit: number },
): Promise<readonly Delivery[]> {
  if (filter.states?.length === 0) return [];
  let query = tx.selectFrom('delivery').selectAll().orderBy('id', 'desc').limit(filter.limit);
  if (filter.states) query = query.where('state', 'in', filter.states);
  return (await query.execute()).map(deliveryFromRow);
}
