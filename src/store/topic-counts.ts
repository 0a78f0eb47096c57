// How much came in on each topic.
import type { Scope } from '../model/ids.ts';
import { isSeenFeed } from './access.ts';
import type { Tx } from './store.ts';

/** Items (that the scope sees) on each topic, published or first seen since `sinceAt`. */
export async function countTopics(
  tx: Tx,
  sinceAt: number,
  scope?: Scope,
): Promise<ReadonlyMap<string, number>> {
  let query = tx
    .selectFrom('topic_match')
    .innerJoin('item', 'item.id', 'topic_match.item_id')
    .select((eb) => [
      'topic_match.topic_id',
      eb.fn.count<number>('topic_match.item_id').distinct().as('count'),
    ])
    .where('topic_match.on_topic', '=', 1)
    .where('topic_match.news_at', '>=', sinceAt)
    .groupBy('topic_match.topic_id');
  if (scope !== undefined) query = query.where(isSeenFeed('item.feed_id', scope));
  const rows = await query.execute();
  return new Map(rows.map((row) => [row.topic_id, row.count]));
}
