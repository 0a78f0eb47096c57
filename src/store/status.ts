// The figures of the `status` command.
import type { DeliveryState } from '../model/delivery.ts';
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

async function countFeeds(tx: Tx) {
  return await tx
    .selectFrom('feed')
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

async function countRows(tx: Tx, table: 'item' | 'subscription'): Promise<number> {
  const { count } = await tx
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** How much there is of everything, and how the feeds do. */
export async function readStatus(tx: Tx): Promise<StoreStatus> {
  const { lastCheckAt, lastNewAt, ...feeds } = await countFeeds(tx);
  const stories = await tx
    .selectFrom('story')
    .where('merged_into', 'is', null)
    .select((eb) => [eb.fn.countAll<number>().as('all'), eb.fn.sum<number>('live').as('live')])
    .executeTakeFirstOrThrow();
  return {
    feeds,
    items: await countRows(tx, 'item'),
    stories: stories.all,
    liveStories: stories.live ?? 0,
    subscriptions: await countRows(tx, 'subscription'),
    deliveries: await countDeliveries(tx),
    ...(lastCheckAt !== null && { lastCheckAt }),
    ...(lastNewAt !== null && { lastNewAt }),
  };
}
