// The figures of the `status` command.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DeliveryState } from '../model/delivery.ts';
import type { Scope } from '../model/ids.ts';
import { isOfScope, isSeenFeed, isSeenStory } from './access.ts';
import { countDeliveries } from './deliveries.ts';
import type { Tx } from './store.ts';

export interface StoreStatus {
  readonly feeds: {
    readonly active: number;
    /** Active, but the last check failed. */
    readonly failing: number;
    readonly gone: number;
    readonly sample: number;
    readonly neverChecked: number;
  };
  readonly items: number;
  readonly stories: number;
  readonly liveStories: number;
  readonly subscriptions: number;
  readonly deliveries: Readonly<Record<DeliveryState, number>>;
  readonly lastCheckAt?: number;
  readonly lastNewAt?: number;
}

async function countFeeds(tx: Tx, scope: Scope | undefined) {
  let query = tx.selectFrom('feed');
  if (scope !== undefined) query = query.where(isSeenFeed('feed.id', scope));
  return await query
    .select((eb) => {
      const count = (test: ReturnType<typeof eb.and>) => eb.fn.countAll<number>().filterWhere(test);
      const active = eb('state', '=', 'active');
      return [
        count(eb.and([active])).as('active'),
        count(eb.and([active, eb('failures', '>', 0)])).as('failing'),
        count(eb.and([eb('state', '=', 'gone')])).as('gone'),
        count(eb.and([eb('sample', '=', 1)])).as('sample'),
        count(eb.and([active, eb('last_check_at', 'is', null)])).as('neverChecked'),
        eb.fn.max('last_check_at').as('lastCheckAt'),
        eb.fn.max('last_new_at').as('lastNewAt'),
      ];
    })
    .executeTakeFirstOrThrow();
}

async function countRows(
  tx: Tx,
  table: 'item' | 'subscription',
  isSeen: RawBuilder<SqlBool>,
): Promise<number> {
  const { count } = await tx
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(isSeen)
    .executeTakeFirstOrThrow();
  return count;
}

async function countStories(tx: Tx, scope: Scope | undefined) {
  let query = tx.selectFrom('story').where('merged_into', 'is', null);
  if (scope !== undefined) query = query.where(isSeenStory('story.id', scope));
  return await query
    .select((eb) => [eb.fn.countAll<number>().as('all'), eb.fn.sum<number>('live').as('live')])
    .executeTakeFirstOrThrow();
}

/** How much (of what the scope sees) there is of everything, and how the feeds do. */
export async function readStatus(tx: Tx, scope?: Scope): Promise<StoreStatus> {
  const { lastCheckAt, lastNewAt, ...feeds } = await countFeeds(tx, scope);
  const stories = await countStories(tx, scope);
  const all = sql<SqlBool>`1 = 1`;
  const [seenItem, ownSubscription] =
    scope === undefined
      ? [all, all]
      : [isSeenFeed('item.feed_id', scope), isOfScope('subscription', scope)];
  return {
    feeds,
    items: await countRows(tx, 'item', seenItem),
    stories: stories.all,
    liveStories: stories.live ?? 0,
    subscriptions: await countRows(tx, 'subscription', ownSubscription),
    deliveries: await countDeliveries(tx, scope),
    ...(lastCheckAt !== null && { lastCheckAt }),
    ...(lastNewAt !== null && { lastNewAt }),
  };
}
