// The stories: opening them, putting parts into them, finding them.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ItemId, Scope, StoryId, TopicId } from '../model/ids.ts';
import type { PartRef } from '../model/item.ts';
import type { Evidence, StoryProfile } from '../model/story.ts';
import { isSeenFeed, isSeenStory } from './access.ts';
import { toJson } from './bind-value.ts';
import { tellSeenStories } from './seen-stories.ts';
import type { Tx } from './store.ts';
import { daysOf, indexTerms, moveInIndex, type WeightedTerm } from './story-index.ts';
import {
  type NewProfile,
  profileColumns,
  type StoredStory,
  selectStories,
  storiesFromRows,
} from './story-row.ts';

export type { StoredStory } from './story-row.ts';

/** How a part joins a story. */
export interface NewStoryPart {
  /** The story's profile with this part in it; unset for a copy, which changes nothing. */
  readonly profile?: StoryProfile;
  readonly indexTerms: readonly WeightedTerm[];
  readonly copyOf?: ItemId;
  readonly score: number;
  readonly evidence: readonly Evidence[];
  readonly at: number;
}

async function saveTopics(tx: Tx, storyId: StoryId, profile: NewProfile): Promise<void> {
  for (const topicId of profile.topicIds) {
    await tx
      .insertInto('story_topic')
      .values({ story_id: storyId, topic_id: topicId, last_at: profile.lastAt })
      .onConflict((oc) =>
        oc.columns(['story_id', 'topic_id']).doUpdateSet({ last_at: profile.lastAt }),
      )
      .execute();
  }
}

/** Replaces a story's profile, keeping topics and index in step. */
export async function saveProfile(
  tx: Tx,
  storyId: StoryId,
  profile: NewProfile,
  at: number,
): Promise<void> {
  const before = await tx
    .selectFrom('story')
    .select(['first_at as firstAt', 'last_at as lastAt'])
    .where('id', '=', storyId)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('story')
    .set({ ...profileColumns(profile), updated_at: at })
    .where('id', '=', storyId)
    .execute();
  await saveTopics(tx, storyId, profile);
  const [old, days] = [daysOf(before), daysOf(profile)];
  if (old.firstDay !== days.firstDay || old.lastDay !== days.lastDay) {
    await moveInIndex(tx, storyId, days);
  }
}

/** Opens a story without parts; `addToStory` must follow in the same transaction. */
export async function openStory(
  tx: Tx,
  story: {
    readonly profile: NewProfile;
    readonly headline: string;
    readonly lang: string;
    readonly at: number;
  },
): Promise<StoryId> {
  const { profile, headline, lang, at } = story;
  const { id } = await tx
    .insertInto('story')
    .values({ ...profileColumns(profile), headline, lang, opened_at: at, updated_at: at, live: 1 })
    .returning('id')
    .executeTakeFirstOrThrow();
  await saveTopics(tx, id, profile);
  return id;
}

/** Puts a part into a story. Throws when the part is in one already. */
export async function addToStory(
  tx: Tx,
  storyId: StoryId,
  { itemId, part }: PartRef,
  joining: NewStoryPart,
): Promise<void> {
  const { profile, copyOf, score, evidence, at } = joining;
  await tx
    .insertInto('story_part')
    .values({
      item_id: itemId,
      part,
      story_id: storyId,
      joined_at: at,
      copy_of: copyOf ?? null,
      score,
      evidence: toJson(evidence),
    })
    .execute();
  if (profile === undefined) return;
  await saveProfile(tx, storyId, profile, at);
  await indexTerms(tx, storyId, joining.indexTerms, daysOf(profile));
}

/** The story with this id, or the one it was merged into. */
export async function findStory(
  tx: Tx,
  id: StoryId,
  scope?: Scope,
): Promise<StoredStory | undefined> {
  const rows = await selectStories(tx).where('story.id', '=', id).execute();
  const [story] = await storiesFromRows(tx, rows);
  // Merging keeps every old id one step away from its story.
  if (story?.mergedInto !== undefined) return await findStory(tx, story.mergedInto, scope);
  const [seen] = await tell(tx, story === undefined ? [] : [story], scope);
  return seen;
}

async function tell(
  tx: Tx,
  stories: readonly StoredStory[],
  scope: Scope | undefined,
): Promise<readonly StoredStory[]> {
  if (scope === undefined) return stories;
  return await tellSeenStories(tx, stories, scope);
}

/**
 * Stories by the time of their last part, newest first: of one topic, and only those that changed
 * at or after `changedSinceAt`, if asked. For a scope: those that it sees, as it sees them.
 */
export async function listStories(
  tx: Tx,
  filter: {
    readonly topicId?: TopicId;
    readonly changedSinceAt?: number;
    readonly limit: number;
    readonly scope?: Scope;
  },
): Promise<readonly StoredStory[]> {
  const { topicId, changedSinceAt, limit, scope } = filter;
  let query = selectStories(tx).where('story.merged_into', 'is', null).limit(limit);
  if (changedSinceAt !== undefined) query = query.where('story.updated_at', '>=', changedSinceAt);
  if (topicId === undefined) {
    if (scope !== undefined) query = query.where(isSeenStory('story.id', scope));
    const newest = query.orderBy('story.last_at', 'desc').orderBy('story.id', 'desc');
    return await tell(tx, await storiesFromRows(tx, await newest.execute()), scope);
  }
  if (scope !== undefined) query = query.where(isSeenOn(topicId, scope));
  const onTopic = query
    .innerJoin('story_topic', 'story_topic.story_id', 'story.id')
    .where('story_topic.topic_id', '=', topicId)
    .orderBy('story_topic.last_at', 'desc')
    .orderBy('story_topic.story_id', 'desc');
  return await tell(tx, await storiesFromRows(tx, await onTopic.execute()), scope);
}

/** True for a story of which the scope sees a report on this topic. */
function isSeenOn(topicId: TopicId, scope: Scope): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select 1 from story_part
    join item on item.id = story_part.item_id
    join topic_match on topic_match.item_id = story_part.item_id
      and topic_match.part = story_part.part
    where story_part.story_id = story.id and topic_match.on_topic = 1
      and topic_match.topic_id = ${topicId} and ${isSeenFeed('item.feed_id', scope)})`;
}
