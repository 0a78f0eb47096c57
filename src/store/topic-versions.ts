// A team's version of a built-in topic that learning makes: what it begins with, what it changed.
import { sql } from 'kysely';
import type { Scope, TopicId } from '../model/ids.ts';
import { isSeenFeed } from './access.ts';
import type { Tx } from './store.ts';
import { nameOfPart } from './topic-traces.ts';

/** Gives a new version of a topic all that was stored on the topic itself. */
export async function copyMatches(tx: Tx, from: TopicId, to: TopicId): Promise<void> {
  // A match names its topic in its data, too: ids hold nothing that JSON would escape.
  const [before, after] = [`"topicId":"${from}"`, `"topicId":"${to}"`];
  await sql`insert into topic_match (item_id, part, topic_id, on_topic, score, news_at, data)
    select item_id, part, ${sql.lit(to)}, on_topic, score, news_at,
      replace(data, ${sql.lit(before)}, ${sql.lit(after)})
    from topic_match where topic_id = ${from}`.execute(tx);
  await sql`insert into story_topic (story_id, topic_id, last_at)
    select story_id, ${sql.lit(to)}, last_at from story_topic where topic_id = ${from}`.execute(tx);
}

/** The parts on a topic since a time, from feeds that a workspace sees. */
export async function listOnTopic(
  tx: Tx,
  topicId: TopicId,
  sinceAt: number,
  scope: Scope,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('topic_match')
    .innerJoin('item', 'item.id', 'topic_match.item_id')
    .select(['topic_match.item_id', 'topic_match.part'])
    .where('topic_match.topic_id', '=', topicId)
    .where('topic_match.on_topic', '=', 1)
    .where('topic_match.news_at', '>=', sinceAt)
    .where(isSeenFeed('item.feed_id', scope))
    .execute();
  return new Set(rows.map(({ item_id, part }) => nameOfPart({ itemId: item_id, part })));
}
