// A story and its profile as columns, and back.
import type { Updateable } from 'kysely';
import type { StoryId, TopicId } from '../model/ids.ts';
import type { StoryProfile } from '../model/story.ts';
import { toJson } from './bind-value.ts';
import { inLists } from './chunk.ts';
import type { StoryTable } from './database.ts';
import { present } from './present.ts';
import type { Tx } from './store.ts';

/** What a story is known by, without its texts. */
export interface StoredStory {
  readonly id: StoryId;
  readonly headline: string;
  readonly lang: string;
  readonly topicIds: readonly TopicId[];
  /** Published time (or time of sight) of its first and last part. */
  readonly firstAt: number;
  readonly lastAt: number;
  readonly openedAt: number;
  /** When a part that is not a copy last joined, or another story was merged into it. */
  readonly updatedAt: number;
  /** Parts, copies included. */
  readonly partCount: number;
  /** Unset but for stories that were merged into another one. */
  readonly mergedInto?: StoryId;
}

export type NewProfile = Omit<StoryProfile, 'id'>;

/** The profile of a story row; the id has its own column. */
export function profileFromRow(row: { id: StoryId; profile: string }): StoryProfile {
  const profile: NewProfile = JSON.parse(row.profile);
  return { ...profile, id: row.id };
}

/** A story's profile; one that is not compared any more has no words left, but times and topics. */
export async function readProfile(tx: Tx, id: StoryId): Promise<StoryProfile> {
  const row = await tx
    .selectFrom('story')
    .select(['id', 'profile', 'first_at as firstAt', 'last_at as lastAt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const topics = await tx
    .selectFrom('story_topic')
    .select('topic_id')
    .where('story_id', '=', id)
    .orderBy('topic_id')
    .execute();
  const { firstAt, lastAt } = row;
  const topicIds = topics.map(({ topic_id }) => topic_id);
  const empty = { count: 0, langs: {}, keys: {}, firstAt, lastAt, topicIds };
  return { ...empty, ...profileFromRow(row) };
}

/** The columns that a profile fills. */
export function profileColumns(profile: NewProfile) {
  const { count, langs, keys, firstAt, lastAt, topicIds } = profile;
  return {
    first_at: firstAt,
    last_at: lastAt,
    profile: toJson({ count, langs, keys, firstAt, lastAt, topicIds }),
  } satisfies Updateable<StoryTable>;
}

/** A query over stories with everything that `storiesFromRows` needs. */
export function selectStories(tx: Tx) {
  return tx
    .selectFrom('story')
    .select([
      'story.id',
      'story.headline',
      'story.lang',
      'story.first_at as firstAt',
      'story.last_at as lastAt',
      'story.opened_at as openedAt',
      'story.updated_at as updatedAt',
      'story.merged_into as mergedInto',
    ])
    .select((eb) =>
      eb
        .selectFrom('story_part')
        .whereRef('story_part.story_id', '=', 'story.id')
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('partCount'),
    );
}

type StoryRow = Awaited<ReturnType<ReturnType<typeof selectStories>['execute']>>[number];

/** The stories that rows of `selectStories` hold, in the same order, with their topics. */
export async function storiesFromRows(
  tx: Tx,
  rows: readonly StoryRow[],
): Promise<readonly StoredStory[]> {
  const topics = new Map<StoryId, TopicId[]>(rows.map((row) => [row.id, []]));
  for (const list of inLists(topics.keys())) {
    const found = await tx
      .selectFrom('story_topic')
      .select(['story_id', 'topic_id'])
      .where('story_id', 'in', list)
      .orderBy('topic_id')
      .execute();
    for (const { story_id, topic_id } of found) topics.get(story_id)?.push(topic_id);
  }
  return rows.map((row) => ({
    ...present(row),
    partCount: row.partCount ?? 0,
    topicIds: topics.get(row.id) ?? [],
  }));
}
