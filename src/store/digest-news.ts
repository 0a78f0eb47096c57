// What a channel's digest may tell: stories with reports that came after the last one.
import type { Channel } from '../model/delivery.ts';
import type { ItemId, Scope, StoryId, TopicId } from '../model/ids.ts';
import { isSeenFeed } from './access.ts';
import type { DigestMark } from './digests.ts';
import type { Tx } from './store.ts';

/** A story that has news on a topic. */
export interface FreshStory {
  readonly storyId: StoryId;
  readonly topicId: TopicId;
}

/**
 * Stories with a report on one of the topics that came after one mark and up to another, from feeds
 * that the scope sees. What was not announced for its age (baselines, archives) is no news.
 */
export async function listFreshStories(
  tx: Tx,
  asked: {
    readonly topicIds: readonly TopicId[];
    readonly after: DigestMark;
    readonly until: DigestMark;
    readonly scope: Scope;
  },
): Promise<readonly FreshStory[]> {
  if (asked.topicIds.length === 0) return [];
  return await tx
    .selectFrom('item')
    .innerJoin('story_part', 'story_part.item_id', 'item.id')
    .innerJoin('topic_match', (join) =>
      join
        .onRef('topic_match.item_id', '=', 'story_part.item_id')
        .onRef('topic_match.part', '=', 'story_part.part'),
    )
    .select(['story_part.story_id as storyId', 'topic_match.topic_id as topicId'])
    .distinct()
    .where('item.id', '>', asItemId(asked.after))
    .where('item.id', '<=', asItemId(asked.until))
    .where('item.announce', '=', 1)
    .where('topic_match.on_topic', '=', 1)
    .where('topic_match.topic_id', 'in', asked.topicIds)
    .where(isSeenFeed('item.feed_id', asked.scope))
    .orderBy('storyId')
    .orderBy('topicId')
    .execute();
}

// 0 is no item's number, and before them all.
function asItemId({ coveredItemId }: DigestMark): ItemId {
  return coveredItemId as ItemId;
}

/** Alerts of a channel that are held back. A story may have been merged into another since. */
export async function listHeldStories(
  tx: Tx,
  { platform, workspace, channel }: Channel,
): Promise<readonly FreshStory[]> {
  const rows = await tx
    .selectFrom('held_alert')
    .innerJoin('story', 'story.id', 'held_alert.story_id')
    .select(['held_alert.story_id as id', 'story.merged_into as into', 'held_alert.topic_id'])
    .where((eb) =>
      eb.and({
        'held_alert.platform': platform,
        'held_alert.workspace': workspace,
        'held_alert.channel': channel,
      }),
    )
    .orderBy('held_alert.story_id')
    .execute();
  return rows.map(({ id, into, topic_id: topicId }) => ({ storyId: into ?? id, topicId }));
}
