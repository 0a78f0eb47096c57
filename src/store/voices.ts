// Who usually reports on a topic, and whose feed can be read now: what silence is measured against.
import type { Voice } from '../model/briefing.ts';
import type { Scope, TopicId } from '../model/ids.ts';
import { isSeenFeed } from './access.ts';
import type { Tx } from './store.ts';

/**
 * Reports on a topic since `usualSince`, by outlet and language, of feeds (that the scope sees) that
 * were read without a failure after `readSince`.
 */
export async function listVoices(
  tx: Tx,
  {
    topicId,
    usualSince,
    readSince,
    scope,
  }: {
    readonly topicId: TopicId;
    readonly usualSince: number;
    readonly readSince: number;
    readonly scope?: Scope;
  },
): Promise<readonly Voice[]> {
  let query = tx
    .selectFrom('topic_match')
    .innerJoin('item', 'item.id', 'topic_match.item_id')
    .innerJoin('feed', 'feed.id', 'item.feed_id')
    .select((eb) => [
      'feed.outlet_side as side',
      'item.lang',
      eb.fn.count<number>('item.id').distinct().as('reports'),
    ])
    .where('topic_match.topic_id', '=', topicId)
    .where('topic_match.on_topic', '=', 1)
    .where('topic_match.news_at', '>=', usualSince)
    .where('feed.failures', '=', 0)
    .where('feed.last_ok_at', '>=', readSince)
    .groupBy(['feed.outlet_side', 'item.lang']);
  if (scope !== undefined) query = query.where(isSeenFeed('item.feed_id', scope));
  const rows = await query.execute();
  return rows.map(({ side, ...voice }) => ({ ...voice, ...(side !== null && { side }) }));
}
