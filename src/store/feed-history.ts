// How often a feed brings news, from which its next check is reckoned.
import type { FeedId } from '../model/ids.ts';
import type { Tx } from './store.ts';

const itemsAsked = 20;

/** When the feed's newest items were published (or first seen), ms since 1970, newest first. */
export async function readRecentTimes(tx: Tx, feedId: FeedId): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('item')
    .select('news_at')
    .where('feed_id', '=', feedId)
    .orderBy('id', 'desc')
    .limit(itemsAsked)
    .execute();
  return rows.map((row) => row.news_at);
}

/** How many items of the feed are stored. */
export async function countItemsOf(tx: Tx, feedId: FeedId): Promise<number> {
  const { count } = await tx
    .selectFrom('item')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('feed_id', '=', feedId)
    .executeTakeFirstOrThrow();
  return count;
}
