// The queue: whose turn it is to be sent, and what became of it. One message of a channel at a time.
import {
  type Expression,
  type ExpressionBuilder,
  type SqlBool,
  sql,
  type Updateable,
} from 'kysely';
import type { Card } from '../model/card.ts';
import { type Channel, type Delivery, type DeliveryState, unfinished } from '../model/delivery.ts';
import type { DeliveryId } from '../model/ids.ts';
import { toJson } from './bind-value.ts';
import type { DeliveryTable } from './channel-tables.ts';
import type { Database } from './database.ts';
import { deliveryFromRow } from './delivery-row.ts';
import { all } from './pauses.ts';
import { placeOf } from './place.ts';
import type { Store, Tx } from './store.ts';

/** What became of a claimed delivery. */
export type DeliveryOutcome =
  | { readonly kind: 'posted'; readonly postedId: string; readonly at: number }
  | { readonly kind: 'retry'; readonly notBeforeAt: number; readonly reason: string }
  | { readonly kind: 'unknown'; readonly notBeforeAt: number; readonly reason: string }
  | { readonly kind: 'parked'; readonly reason: string };

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

type Others = ExpressionBuilder<
  Database & { queued: DeliveryTable; older: DeliveryTable },
  'queued' | 'older'
>;

/** What is to be sent later on purpose holds nobody up; what has to be tried again does. */
function comesBefore(eb: Others, now: number): Expression<SqlBool> {
  return eb.and([
    eb('older.id', '<', eb.ref('queued.id')),
    eb('older.state', 'in', unfinished),
    eb.or([
      eb('older.state', '!=', 'waiting'),
      eb('older.attempt', '>', 0),
      eb('older.not_before_at', '<=', now),
    ]),
  ]);
}

/** A later message was sent while this one was not due; its answer is not there yet. */
function isInFlight(eb: Others, now: number): Expression<SqlBool> {
  return eb.and([
    eb('older.id', '>', eb.ref('queued.id')),
    eb('older.state', '=', 'sending'),
    eb('older.lease_until_at', '>', now),
  ]);
}

/** The channel, its workspace or the account is paused, or Sitrep was removed from the workspace. */
function isAtRest(eb: Queued, now: number): Expression<SqlBool> {
  return eb.or([
    eb.exists(
      eb
        .selectFrom('pause')
        .select('pause.until_at')
        .whereRef('pause.platform', '=', 'queued.platform')
        .where('pause.until_at', '>', now)
        .where((pause) =>
          pause.and([
            pause.or([
              pause('pause.workspace', '=', all),
              pause('pause.workspace', '=', pause.ref('queued.workspace')),
            ]),
            pause.or([
              pause('pause.channel', '=', all),
              pause('pause.channel', '=', pause.ref('queued.channel')),
            ]),
          ]),
        ),
    ),
    eb.exists(
      eb
        .selectFrom('workspace')
        .select('workspace.left_at')
        .whereRef('workspace.platform', '=', 'queued.platform')
        .whereRef('workspace.workspace', '=', 'queued.workspace')
        .where('workspace.left_at', 'is not', null),
    ),
  ]);
}

/** Nothing older is unfinished in its channel: order is kept and only one is in flight. */
function isFirstInChannel(eb: Queued, now: number): Expression<SqlBool> {
  return eb.not(
    eb.exists(
      eb
        .selectFrom('delivery as older')
        .select('older.id')
        .whereRef('older.workspace', '=', 'queued.workspace')
        .whereRef('older.channel', '=', 'queued.channel')
        .whereRef('older.platform', '=', 'queued.platform')
        .where((older) => older.or([comesBefore(older, now), isInFlight(older, now)])),
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
      .where((eb) => isFirstInChannel(eb, now))
      .where((eb) => eb.not(isAtRest(eb, now)))
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

/**
 * Writes what is going to be posted instead, before its first attempt. False: somebody else has claimed
 * it since.
 */
export async function replaceCard(
  tx: Tx,
  id: DeliveryId,
  attempt: number,
  card: Card,
): Promise<boolean> {
  const rows = await tx
    .updateTable('delivery')
    .set({ card: toJson(card) })
    .where((eb) => eb.and({ id, attempt, state: 'sending' }))
    .returning('id')
    .execute();
  return rows.length > 0;
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

/** Gives up the parts of a message that come after this one. Answers how many. */
export async function parkLaterParts(
  tx: Tx,
  { id, key, ...channel }: Channel & Pick<Delivery, 'id' | 'key'>,
  reason: string,
): Promise<number> {
  const message = key.slice(0, key.lastIndexOf('/') + 1);
  const rows = await tx
    .updateTable('delivery')
    .set({ state: 'parked', reason })
    .where((eb) => eb.and({ ...placeOf(channel), state: 'waiting' }))
    .where('id', '>', id)
    .where(sql<SqlBool>`substr(key, 1, ${message.length}) = ${message}`)
    .returning('id')
    .execute();
  return rows.length;
}
