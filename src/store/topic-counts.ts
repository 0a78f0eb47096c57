// How much came in on each topic.
import type { Tx } from './store.ts';

/** Items on each topic, by its id, published (or first seen) since `sinceAt`. */
export async function countTopics(tx: Tx, sinceAt: number): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('topic_match')
    .select((eb) => ['topic_id', eb.fn.count<number>('item_id').distinct().as('count')])
    .where('on_topic', '=', 1)
    .where('news_at', '>=', sinceAt)
    .groupBy('topic_id')
    .execute();
  return new Map(rows.map((row) => [row.topic_id, row.count]));
}
