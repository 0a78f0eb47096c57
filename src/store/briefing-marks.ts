// When a channel was last briefed on a topic: what is "new since the last one".
import type { Channel } from '../model/delivery.ts';
import type { TopicId } from '../model/ids.ts';
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
