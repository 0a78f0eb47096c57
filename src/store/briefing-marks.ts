// When a channel was last briefed on a topic: what is "new since the last one".
import type { Channel } from '../model/delivery.ts';
import type { Scope, TopicId } from '../model/ids.ts';
import { isSeenFeed } from './access.ts';
import type { Tx } from './store.ts';

/** When the channel was last briefed on the topic (ms since 1970). */
export async function findBriefedAt(
  tx: Tx,
  { platform, workspace, channel }: Channel,
  topicId: TopicId,
): Promise<number | undefined> {
  const row = await tx
    .selectFrom('briefing_mark')
    .select('briefed_at')
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where('topic_id', '=', topicId)
    .executeTakeFirst();
  return row?.briefed_at;
}

/**
 * When the newest stored item that a scope sees was seen (ms since 1970). Asked before a briefing is
 * read, it is what the briefing knows at least: a check that is stored meanwhile has a later time.
 */
export async function findNewestSeenAt(tx: Tx, scope: Scope): Promise<number | undefined> {
  // One after the other, as the index has them: asked for both, it would be read through.
  for (const emptied of [0, 1]) {
    const newest = await tx
      .selectFrom('item')
      .select('seen_at')
      .where('emptied', '=', emptied)
      .where(isSeenFeed('item.feed_id', scope))
      .orderBy('seen_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (newest !== undefined) return newest.seen_at;
  }
  return undefined;
}

/** Remembers that the channel was briefed on the topic at `briefedAt`. */
export async function markBriefed(
  tx: Tx,
  { platform, workspace, channel }: Channel,
  topicId: TopicId,
  briefedAt: number,
): Promise<void> {
  await tx
    .insertInto('briefing_mark')
    .values({ platform, workspace, channel, topic_id: topicId, briefed_at: briefedAt })
    .onConflict((oc) =>
      oc
        .columns(['platform', 'workspace', 'channel', 'topic_id'])
        .doUpdateSet({ briefed_at: briefedAt }),
    )
    .execute();
}
