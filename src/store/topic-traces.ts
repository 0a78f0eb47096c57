// What a topic left in what is stored: matches, stories and what channels asked for, and how to redo it.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ItemId, Scope, StoryId, TopicId } from '../model/ids.ts';
import type { Part, PartRef } from '../model/item.ts';
import { isOfScope, isSeenFeed } from './access.ts';
import { toJson } from './bind-value.ts';
import { inLists } from './chunk.ts';
import { listTopicsOfStory } from './move-parts.ts';
import { removeEmptyStories } from './remove-stories.ts';
import type { Tx } from './store.ts';

export interface StoredReport {
  readonly ref: PartRef;
  readonly part: Part;
  readonly publishedAt: number | undefined;
  readonly seenAt: number;
}

/** The time since which at most `most` items were published; never before `sinceAt`. */
export async function findWindowStart(tx: Tx, sinceAt: number, most: number): Promise<number> {
  const row = await tx
    .selectFrom('item')
    .select('news_at')
    .where('news_at', '>=', sinceAt)
    .orderBy('news_at', 'desc')
    .offset(most)
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? sinceAt : row.news_at + 1;
}

/** Judging is long work: so many items are read at once. */
const itemsAtOnce = 100;

/**
 * The parts of items stored since `sinceAt` in order of time, page by page; of the feeds that a
 * scope sees, if asked.
 */
export async function* readReports(
  tx: Tx,
  sinceAt: number,
  scope?: Scope,
): AsyncGenerator<readonly StoredReport[]> {
  let after = { news_at: sinceAt - 1, id: Number.MAX_SAFE_INTEGER as ItemId };
  for (;;) {
    const rows = await readItemsAfter(tx, after, scope);
    yield rows.flatMap(toReports);
    const last = rows.at(-1);
    if (last === undefined || rows.length < itemsAtOnce) return;
    after = last;
  }
}

async function readItemsAfter(
  tx: Tx,
  after: { readonly news_at: number; readonly id: ItemId },
  scope?: Scope,
) {
  const { news_at: newsAt, id } = after;
  let query = tx
    .selectFrom('item')
    .select(['id', 'parts', 'published_at', 'seen_at', 'news_at'])
    .where((eb) =>
      eb.or([eb('news_at', '>', newsAt), eb.and([eb('news_at', '=', newsAt), eb('id', '>', id)])]),
    )
    .orderBy('news_at')
    .orderBy('id')
    .limit(itemsAtOnce);
  if (scope !== undefined) query = query.where(isSeenFeed('item.feed_id', scope));
  return await query.execute();
}

type ItemPage = Awaited<ReturnType<typeof readItemsAfter>>[number];

function toReports({ id, parts, published_at, seen_at }: ItemPage): readonly StoredReport[] {
  const read: readonly Part[] = JSON.parse(parts);
  return read.map((part, number) => ({
    ref: { itemId: id, part: number },
    part,
    publishedAt: published_at ?? undefined,
    seenAt: seen_at,
  }));
}

/** The parts of items since `sinceAt` that were compared with the topic, with the verdict. */
export async function readVerdicts(
  tx: Tx,
  topicId: TopicId,
  sinceAt: number,
): Promise<ReadonlyMap<string, boolean>> {
  const rows = await tx
    .selectFrom('topic_match')
    .select(['item_id', 'part', 'on_topic'])
    .where('topic_id', '=', topicId)
    .where('news_at', '>=', sinceAt)
    .execute();
  return new Map(
    rows.map(({ item_id, part, on_topic }) => [
      nameOfPart({ itemId: item_id, part }),
      on_topic === 1,
    ]),
  );
}

/** A part as the key of a map. */
export function nameOfPart({ itemId, part }: PartRef): string {
  return `${itemId} ${part}`;
}

/** Forgets how parts did on a topic. */
export async function removeMatches(
  tx: Tx,
  topicId: TopicId,
  parts: readonly PartRef[],
): Promise<void> {
  for (const list of inLists(parts.map(({ itemId }) => itemId))) {
    const rows = parts.filter(({ itemId }) => list.includes(itemId));
    const isOne = rows.map(({ itemId, part }) => sql`(item_id = ${itemId} and part = ${part})`);
    await tx
      .deleteFrom('topic_match')
      .where('topic_id', '=', topicId)
      .where('item_id', 'in', list)
      .where(sql<SqlBool>`(${sql.join(isOne, sql` or `)})`)
      .execute();
  }
}

/** The stories that hold a report which is on the topic now. */
export async function listStoriesOn(tx: Tx, topicId: TopicId): Promise<readonly StoryId[]> {
  const rows = await tx
    .selectFrom('story_topic')
    .select('story_id')
    .where('topic_id', '=', topicId)
    .execute();
  return rows.map(({ story_id }) => story_id);
}

/**
 * Brings stories in step with the matches of their parts: parts that are on no topic any more
 * leave, and a story without a part goes.
 */
export async function settleStories(tx: Tx, storyIds: readonly StoryId[]): Promise<void> {
  if (storyIds.length === 0) return;
  let hasLeft = false;
  for (const list of inLists(storyIds)) {
    const rows = await tx
      .deleteFrom('story_part')
      .where('story_id', 'in', list)
      .where(({ not }) => not(isOnAnyTopic))
      .returning('story_id')
      .execute();
    hasLeft ||= rows.length > 0;
  }
  if (hasLeft) await removeEmptyStories(tx);
  for (const id of new Set(storyIds)) await settleTopics(tx, id);
}

const isOnAnyTopic: RawBuilder<SqlBool> = sql<SqlBool>`exists (select 1 from topic_match
  where topic_match.item_id = story_part.item_id and topic_match.part = story_part.part
    and topic_match.on_topic = 1)`;

async function settleTopics(tx: Tx, storyId: StoryId): Promise<void> {
  const story = await tx
    .selectFrom('story')
    .select(['last_at', 'profile', 'live'])
    .where('id', '=', storyId)
    .executeTakeFirst();
  if (story === undefined) return;
  const topicIds = await listTopicsOfStory(tx, storyId);
  await tx.deleteFrom('story_topic').where('story_id', '=', storyId).execute();
  if (topicIds.length > 0) {
    const values = topicIds.map((topic_id) => ({
      story_id: storyId,
      topic_id,
      last_at: story.last_at,
    }));
    await tx.insertInto('story_topic').values(values).execute();
  }
  if (story.live !== 1) return;
  const profile = toJson({ ...JSON.parse(story.profile), topicIds });
  await tx.updateTable('story').set({ profile }).where('id', '=', storyId).execute();
}

/** Reports and stories on a topic since `sinceAt`, as a workspace sees them. */
export async function countOnTopic(
  tx: Tx,
  { topicId, sinceAt, scope }: { topicId: TopicId; sinceAt: number; scope: Scope },
): Promise<{ readonly reports: number; readonly stories: number }> {
  const counts = await tx
    .selectFrom('topic_match')
    .innerJoin('item', 'item.id', 'topic_match.item_id')
    .leftJoin('story_part', (join) =>
      join
        .onRef('story_part.item_id', '=', 'topic_match.item_id')
        .onRef('story_part.part', '=', 'topic_match.part'),
    )
    .select((eb) => [
      eb.fn.count<number>('topic_match.item_id').distinct().as('reports'),
      eb.fn.count<number>('story_part.story_id').distinct().as('stories'),
    ])
    .where('topic_match.topic_id', '=', topicId)
    .where('topic_match.on_topic', '=', 1)
    .where('topic_match.news_at', '>=', sinceAt)
    .where(isSeenFeed('item.feed_id', scope))
    .executeTakeFirstOrThrow();
  return counts;
}

/** Forgets a topic altogether, in what was read and in what channels asked for. */
export async function forgetTopic(tx: Tx, topicId: TopicId): Promise<void> {
  const stories = await listStoriesOn(tx, topicId);
  for (const table of [
    'topic_match',
    'ledger',
    'subscription',
    'briefing_mark',
    'held_alert',
    'verdict',
    'learning_off',
  ] as const) {
    await tx.deleteFrom(table).where('topic_id', '=', topicId).execute();
  }
  await tx.deleteFrom('mute').where('target', '=', `topic:${topicId}`).execute();
  await settleStories(tx, stories);
}

/** A workspace's channels follow one topic instead of another one; who follows both, goes on. */
export async function moveFollowers(
  tx: Tx,
  scope: Scope,
  from: TopicId,
  to: TopicId,
): Promise<void> {
  for (const table of ['subscription', 'briefing_mark', 'held_alert'] as const) {
    const same =
      table === 'held_alert' ? sql`and other.story_id = ${sql.ref(table)}.story_id` : sql``;
    await sql`update ${sql.table(table)} set topic_id = ${to}
      where topic_id = ${from} and ${isOfScope(table, scope)} and not exists (
        select 1 from ${sql.table(table)} as other where other.topic_id = ${to}
          and other.platform = ${sql.ref(`${table}.platform`)}
          and other.workspace = ${sql.ref(`${table}.workspace`)}
          and other.channel = ${sql.ref(`${table}.channel`)} ${same})`.execute(tx);
    await sql`delete from ${sql.table(table)}
      where topic_id = ${from} and ${isOfScope(table, scope)}`.execute(tx);
  }
  await tx
    .updateTable('mute')
    .set({ target: `topic:${to}` })
    .where('target', '=', `topic:${from}`)
    .where(isOfScope('mute', scope))
    .execute();
}

/** How long the reports of a week are looked back at when a topic is made, tried or changed. */
export const reviewMs = 7 * 24 * 3_600_000;

/** Channels of a workspace that follow a topic. */
export async function countFollowers(tx: Tx, scope: Scope, topicId: TopicId): Promise<number> {
  const { count } = await tx
    .selectFrom('subscription')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('topic_id', '=', topicId)
    .where(isOfScope('subscription', scope))
    .executeTakeFirstOrThrow();
  return count;
}
