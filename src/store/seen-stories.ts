// Stories as a workspace sees them: told from its own feeds' reports on its own topics alone.
import type { Scope, StoryId, TopicId } from '../model/ids.ts';
import { isSeenFeed, isSeenPart, isSeenTopic } from './access.ts';
import { inLists } from './chunk.ts';
import type { Tx } from './store.ts';
import { listStoryParts, type StoryPart } from './story-parts.ts';
import type { StoredStory } from './story-row.ts';

/** Stories, in the order given, each as what the scope sees of it. */
export async function tellSeenStories(
  tx: Tx,
  stories: readonly StoredStory[],
  scope: Scope,
): Promise<readonly StoredStory[]> {
  const ids = stories.map(({ id }) => id);
  const counts = await countSeenParts(tx, ids, scope);
  const topics = await readSeenTopics(tx, ids, scope);
  const isWhole = ({ id, partCount }: StoredStory) => counts.get(id) === partCount;
  const partial = stories.filter((one) => !isWhole(one)).map(({ id }) => id);
  const parts = await listStoryParts(tx, partial, scope);
  const byStory = Map.groupBy(parts, ({ storyId }) => storyId);
  return stories.flatMap((story) => {
    const seen = { ...story, topicIds: topics.get(story.id) ?? [] };
    if (isWhole(story)) return [seen];
    const own = byStory.get(story.id) ?? [];
    return own.length === 0 ? [] : [retell(seen, own)];
  });
}

/** A story told from these of its parts alone. */
export function retell(story: StoredStory, parts: readonly StoryPart[]): StoredStory {
  const [first] = parts;
  const { title, text, lang } = first?.item.parts[first.part] ?? {
    title: story.headline,
    text: '',
    lang: story.lang,
  };
  const times = parts.map(({ item }) => Math.min(item.publishedAt ?? item.seenAt, item.seenAt));
  const joined = parts.map(({ joinedAt }) => joinedAt);
  return {
    ...story,
    headline: title === '' ? text.slice(0, 200) : title,
    lang,
    partCount: parts.length,
    firstAt: Math.min(...times),
    lastAt: Math.max(...times),
    openedAt: Math.min(...joined),
    updatedAt: Math.max(...joined),
  };
}

async function countSeenParts(
  tx: Tx,
  ids: readonly StoryId[],
  scope: Scope,
): Promise<ReadonlyMap<StoryId, number>> {
  const counts = new Map<StoryId, number>();
  for (const list of inLists(ids)) {
    const rows = await tx
      .selectFrom('story_part')
      .select((eb) => ['story_id', eb.fn.countAll<number>().as('count')])
      .where('story_id', 'in', list)
      .where(isSeenPart('story_part', scope))
      .groupBy('story_id')
      .execute();
    for (const { story_id, count } of rows) counts.set(story_id, count);
  }
  return counts;
}

async function readSeenTopics(
  tx: Tx,
  ids: readonly StoryId[],
  scope: Scope,
): Promise<ReadonlyMap<StoryId, readonly TopicId[]>> {
  const topics = new Map<StoryId, TopicId[]>(ids.map((id) => [id, []]));
  for (const list of inLists(ids)) {
    const rows = await tx
      .selectFrom('story_part')
      .innerJoin('topic_match', (join) =>
        join
          .onRef('topic_match.item_id', '=', 'story_part.item_id')
          .onRef('topic_match.part', '=', 'story_part.part'),
      )
      .innerJoin('item', 'item.id', 'story_part.item_id')
      .select(['story_part.story_id', 'topic_match.topic_id'])
      .distinct()
      .where('story_part.story_id', 'in', list)
      .where('topic_match.on_topic', '=', 1)
      .where(isSeenTopic('topic_match.topic_id', scope))
      .where(isSeenFeed('item.feed_id', scope))
      .orderBy('topic_match.topic_id')
      .execute();
    for (const { story_id, topic_id } of rows) topics.get(story_id)?.push(topic_id);
  }
  return topics;
}
