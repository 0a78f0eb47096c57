// What was looked at in a time: so that silence is never mistaken for peace.
import type { Coverage } from '../model/briefing.ts';
import type { Scope } from '../model/ids.ts';
import { isSeenFeed } from './access.ts';
import type { Tx } from './store.ts';

/**
 * Feeds (that the scope sees) read, failed and silent since `sinceAt`, and how much they brought in
 * which languages.
 */
export async function readCoverage(tx: Tx, sinceAt: number, scope?: Scope): Promise<Coverage> {
  let allFeeds = tx.selectFrom('feed');
  let items = tx.selectFrom('item');
  if (scope !== undefined) {
    allFeeds = allFeeds.where(isSeenFeed('feed.id', scope));
    items = items.where(isSeenFeed('item.feed_id', scope));
  }
  const feeds = await allFeeds
    .leftJoin('item', (join) =>
      join.onRef('item.feed_id', '=', 'feed.id').on('item.news_at', '>=', sinceAt),
    )
    .select((eb) => [
      'feed.id',
      'feed.outlet_name as name',
      'feed.failures',
      'feed.last_ok_at as lastOkAt',
      eb.fn.count<number>('item.id').as('items'),
    ])
    .groupBy(['feed.id', 'feed.outlet_name', 'feed.failures', 'feed.last_ok_at'])
    .orderBy('feed.outlet_name')
    .execute();
  const languages = await items
    .select('lang')
    .distinct()
    .where('news_at', '>=', sinceAt)
    .where('lang', '!=', 'und')
    .orderBy('lang')
    .execute();
  const read = feeds.filter(({ failures, lastOkAt }) => failures === 0 && lastOkAt !== null);
  return {
    feedsTotal: feeds.length,
    feedsRead: read.length,
    feedsFailed: feeds.filter(({ failures }) => failures > 0).length,
    languages: languages.map(({ lang }) => lang),
    itemsRead: feeds.reduce((sum, { items }) => sum + items, 0),
    silentFeeds: [...new Set(read.filter(({ items }) => items === 0).map(({ name }) => name))],
  };
}
