// One story and its reports as a workspace sees them, to be told there: of a flood only a sample,
// so that the ten-thousandth report of an event costs no more than the hundredth.
import { sql } from 'kysely';
import type { ItemId, Scope, StoryId, TopicId } from '../model/ids.ts';
import { isSeenFeed, isSeenTopic } from './access.ts';
import { retell } from './seen-stories.ts';
import type { Tx } from './store.ts';
import { findStory, type StoredStory } from './stories.ts';
import { listStoryParts, type StoryPart } from './story-parts.ts';

export interface SeenStory {
  readonly story: StoredStory;
  readonly parts: readonly StoryPart[];
}

/** A story of more parts than this is told from a sample: those that came first and last. */
const mostRead = 120;
const firstRead = 20;

/**
 * The story (or the one that it is part of) with its parts, or a sample of them in which `fresh`
 * and an earlier report of each fresh one's owner are for certain. Undefined: it is not there.
 */
export async function readSeenStory(
  tx: Tx,
  id: StoryId,
  scope: Scope,
  fresh: readonly ItemId[] = [],
): Promise<SeenStory | undefined> {
  const whole = await findStory(tx, id);
  if (whole === undefined) return undefined;
  if (whole.partCount <= mostRead) {
    const story = await findStory(tx, whole.id, scope);
    return story && { story, parts: await listStoryParts(tx, [whole.id], scope) };
  }
  const sample = [
    ...(await listEnds(tx, whole.id, 'asc', firstRead)),
    ...(await listEnds(tx, whole.id, 'desc', mostRead - firstRead)),
    ...fresh,
    ...(await listForerunners(tx, whole.id, fresh)),
  ];
  const parts = await listStoryParts(tx, [whole.id], scope, sample);
  if (parts.length === 0) return undefined;
  const topicIds = await listSeenTopics(tx, whole.id, scope);
  return { story: retell({ ...whole, topicIds }, parts), parts };
}

// Items are numbered as they come, and the index of a story's parts is in that order.
async function listEnds(
  tx: Tx,
  id: StoryId,
  direction: 'asc' | 'desc',
  limit: number,
): Promise<readonly ItemId[]> {
  const rows = await tx
    .selectFrom('story_part')
    .select('item_id')
    .where('story_id', '=', id)
    .orderBy('item_id', direction)
    .limit(limit)
    .execute();
  return rows.map(({ item_id }) => item_id);
}

/** The last report of its own that each fresh item's owner brought before. */
async function listForerunners(
  tx: Tx,
  id: StoryId,
  fresh: readonly ItemId[],
): Promise<readonly ItemId[]> {
  const found: ItemId[] = [];
  for (const itemId of fresh) {
    const { rows } = await sql<{ id: ItemId }>`select before.id from story_part
      join item as before on before.id = story_part.item_id
      join feed on feed.id = before.feed_id
      where story_part.story_id = ${id} and story_part.item_id < ${itemId}
        and story_part.copy_of is null and feed.outlet_owner = (select outlet_owner from feed
          join item on item.feed_id = feed.id where item.id = ${itemId})
      order by story_part.item_id desc limit 1`.execute(tx);
    found.push(...rows.map((row) => row.id));
  }
  return found;
}

/** Topics of the story on which the scope sees a report of it. */
async function listSeenTopics(tx: Tx, id: StoryId, scope: Scope): Promise<readonly TopicId[]> {
  const { rows } = await sql<{ topic_id: TopicId }>`select topic_id from story_topic
    where story_id = ${id} and ${isSeenTopic('story_topic.topic_id', scope)}
      and exists (select 1 from story_part
        join topic_match on topic_match.item_id = story_part.item_id
          and topic_match.part = story_part.part
        join item on item.id = story_part.item_id
        where story_part.story_id = ${id} and topic_match.on_topic = 1
          and topic_match.topic_id = story_topic.topic_id
          and ${isSeenFeed('item.feed_id', scope)})
    order by topic_id`.execute(tx);
  return rows.map((row) => row.topic_id);
}
