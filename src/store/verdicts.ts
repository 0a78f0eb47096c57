// What people say of stories and items: it does not belong to the topic. Kept for learning.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ItemId, Scope, StoryId, TopicId } from '../model/ids.ts';
import type { Tx } from './store.ts';

/** Somebody's word on one story or one item, and one topic. */
export interface Verdict {
  readonly scope: Scope;
  /** The platform's own id. */
  readonly person: string;
  readonly topicId: TopicId;
  readonly storyId?: StoryId;
  readonly itemId?: ItemId;
}

/** Keeps a verdict: one for each person, topic and story or item. False: it was kept before. */
export async function saveVerdict(
  tx: Tx,
  verdict: Verdict,
  fits: boolean,
  at: number,
): Promise<boolean> {
  const { scope, person, topicId, storyId = null, itemId = null } = verdict;
  const before = await removeVerdict(tx, verdict);
  await tx
    .insertInto('verdict')
    .values({
      scope,
      person,
      topic_id: topicId,
      story_id: storyId,
      item_id: itemId,
      part: null,
      fits: fits ? 1 : 0,
      at,
    })
    .execute();
  return !before;
}

/** Takes a verdict back. False: there was none. */
export async function removeVerdict(tx: Tx, verdict: Verdict): Promise<boolean> {
  const { scope, person, topicId, storyId = null, itemId = null } = verdict;
  const rows = await tx
    .deleteFrom('verdict')
    .where((eb) => eb.and({ scope, person, topic_id: topicId }))
    .where(isAbout(storyId, itemId))
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** How many people of a workspace have said the same. */
export async function countVerdicts(tx: Tx, about: Omit<Verdict, 'person'>): Promise<number> {
  const { scope, topicId, storyId = null, itemId = null } = about;
  const { count } = await tx
    .selectFrom('verdict')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where((eb) => eb.and({ scope, topic_id: topicId, fits: 0 }))
    .where(isAbout(storyId, itemId))
    .executeTakeFirstOrThrow();
  return count;
}

// Rows are numbered from 1, so 0 stands for none.
function isAbout(storyId: StoryId | null, itemId: ItemId | null): RawBuilder<SqlBool> {
  return sql<SqlBool>`coalesce(story_id, 0) = ${storyId ?? 0} and coalesce(item_id, 0) = ${itemId ?? 0}`;
}
