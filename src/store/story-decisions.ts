// What people said of stories: reports that are of one event, and reports that are not. They stick.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DecisionId, ItemId, Scope, StoryId } from '../model/ids.ts';
import type { PartRef } from '../model/item.ts';
import type { Evidence } from '../model/story.ts';
import type { StoryDecision } from '../model/story-correction.ts';
import { isSeenPart, isSeenStory } from './access.ts';
import { toJson } from './bind-value.ts';
import { chunk, inLists } from './chunk.ts';
import type { Tx } from './store.ts';

/** How a part had been joined before somebody moved it. */
export interface FormerPlace {
  readonly copyOf?: PartRef['itemId'];
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

export interface NewDecision {
  readonly kind: 'apart' | 'same';
  readonly storyId: StoryId;
  readonly otherId: StoryId;
  readonly scope: Scope;
  readonly at: number;
  /** Stories whose numbers led to `otherId`. */
  readonly movedIds?: readonly StoryId[];
  readonly stayed: readonly PartRef[];
  readonly moved: readonly (PartRef & { readonly before?: FormerPlace })[];
}

/** A decision that can be taken back. */
export interface StoredDecision {
  readonly id: DecisionId;
  readonly kind: 'apart' | 'same';
  readonly storyId: StoryId;
  readonly otherId: StoryId;
  readonly movedIds: readonly StoryId[];
  readonly moved: readonly (PartRef & { readonly before?: FormerPlace })[];
}

const rowsPerInsert = 100;
/**
 * So many reports stand for the side that stays: of a story of thousands, the first hundred tell
 * well enough which story it is, wherever its reports go later.
 */
const mostStanding = 100;

/** Remembers what somebody said. The parts must be where the decision puts them already. */
export async function saveDecision(tx: Tx, decision: NewDecision): Promise<void> {
  const { kind, storyId, otherId, scope, at, movedIds = [], stayed, moved } = decision;
  const { id } = await tx
    .insertInto('story_decision')
    .values({ kind, story_id: storyId, other_id: otherId, scope, at, moved_ids: toJson(movedIds) })
    .returning('id')
    .executeTakeFirstOrThrow();
  const sides = [
    ...stayed.slice(0, mostStanding).map((ref) => ({ ref, side: 0 as const, before: null })),
    ...moved.map(({ before, ...ref }) => {
      return { ref, side: 1 as const, before: before === undefined ? null : toJson(before) };
    }),
  ];
  const rows = sides.map(({ ref, ...rest }) => {
    return { item_id: ref.itemId, part: ref.part, decision_id: id, ...rest };
  });
  for (const values of chunk(rows, rowsPerInsert)) {
    await tx.insertInto('story_decision_part').values(values).execute();
  }
  await settleApart(tx, [id]);
}

/** The last decision about any of these stories (a story and those that were merged into it). */
export async function findLastDecision(
  tx: Tx,
  storyIds: readonly StoryId[],
): Promise<StoredDecision | undefined> {
  const row = await tx
    .selectFrom('story_decision')
    .selectAll()
    .where((eb) => eb.or([eb('story_id', 'in', storyIds), eb('other_id', 'in', storyIds)]))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const parts = await tx
    .selectFrom('story_decision_part')
    .select(['item_id', 'part', 'before'])
    .where('decision_id', '=', row.id)
    .where('side', '=', 1)
    .orderBy('item_id')
    .orderBy('part')
    .execute();
  return {
    id: row.id,
    kind: row.kind,
    storyId: row.story_id,
    otherId: row.other_id,
    movedIds: JSON.parse(row.moved_ids),
    moved: parts.map(({ item_id, part, before }) => ({
      itemId: item_id,
      part,
      ...(before !== null && { before: JSON.parse(before) }),
    })),
  };
}

export async function removeDecision(tx: Tx, id: DecisionId): Promise<void> {
  await tx.deleteFrom('story_decision').where('id', '=', id).execute();
}

/** Decisions of which one side is forgotten say nothing any more. Answers how many went. */
export async function removeEmptyDecisions(tx: Tx, limit: number): Promise<number> {
  const { rows } = await sql<{ id: DecisionId }>`delete from story_decision where id in (
    select id from story_decision as one where 2 > (select count(distinct side)
      from story_decision_part where decision_id = one.id) limit ${sql.lit(limit)})
    returning id`.execute(tx);
  return rows.length;
}

/** Pairs of these stories that somebody said are different events. */
export async function listApart(
  tx: Tx,
  storyIds: readonly StoryId[],
): Promise<readonly (readonly [StoryId, StoryId])[]> {
  if (storyIds.length < 2) return [];
  const [ids = []] = inLists(storyIds);
  const rows = await tx
    .selectFrom('story_apart')
    .select(['story_id', 'other_id'])
    .distinct()
    .where('story_id', 'in', ids)
    .where('other_id', 'in', ids)
    .execute();
  return rows.map(({ story_id, other_id }) => [story_id, other_id] as const);
}

/**
 * What was decided about a story (by the number it has now) or an item, oldest first, as a scope
 * may learn it: who it was only by workspace, and nothing of stories and items that it does not see.
 */
export async function listDecisions(
  tx: Tx,
  about: { readonly storyIds: readonly StoryId[] } | { readonly itemId: ItemId },
  scope: Scope,
): Promise<readonly StoryDecision[]> {
  const moved = tx
    .selectFrom('story_decision_part as moved')
    .innerJoin('story_decision as decision', 'decision.id', 'moved.decision_id')
    .innerJoin('story_part', (join) =>
      join
        .onRef('story_part.item_id', '=', 'moved.item_id')
        .onRef('story_part.part', '=', 'moved.part'),
    )
    .select(['decision.id', 'decision.kind', 'decision.at', 'decision.scope', 'moved.item_id'])
    .select(['decision.story_id', 'decision.other_id'])
    .distinct()
    .where('moved.side', '=', 1)
    .where(isSeenPart('story_part', scope))
    .where(isSeenOrPast('decision.story_id', scope))
    .where(isSeenOrPast('decision.other_id', scope))
    .orderBy('decision.id')
    .orderBy('moved.item_id');
  const rows = await ('itemId' in about
    ? moved.where('moved.item_id', '=', about.itemId)
    : moved.where((eb) =>
        eb.or([
          eb('decision.story_id', 'in', about.storyIds),
          eb('decision.other_id', 'in', about.storyIds),
        ]),
      )
  ).execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { kind, at, story_id: storyId, other_id: otherId } = first;
    const itemIds = own.map(({ item_id }) => item_id);
    return [{ kind, storyId, otherId, itemIds, at, isOwn: first.scope === scope }];
  });
}

/** True for a story's number that the scope sees, or that leads to a story which it sees. */
function isSeenOrPast(column: string, scope: Scope): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${isSeenStory(column, scope)} or exists (select 1 from story as gone
    where gone.id = ${sql.ref(column)} and ${isSeenStory('gone.merged_into', scope)}))`;
}

/** What decisions say of a part that has to be placed again: where it must not be, and must. */
export async function findBinding(
  tx: Tx,
  { itemId, part }: PartRef,
): Promise<{ readonly apart: readonly StoryId[]; readonly same: readonly StoryId[] }> {
  const rows = await tx
    .selectFrom('story_decision_part as own')
    .innerJoin('story_decision as decision', 'decision.id', 'own.decision_id')
    .innerJoin('story_decision_part as across', (join) =>
      join
        .onRef('across.decision_id', '=', 'own.decision_id')
        .onRef('across.side', '!=', 'own.side'),
    )
    .innerJoin('story_part', (join) =>
      join
        .onRef('story_part.item_id', '=', 'across.item_id')
        .onRef('story_part.part', '=', 'across.part'),
    )
    .select(['decision.kind', 'story_part.story_id as storyId'])
    .distinct()
    .where('own.item_id', '=', itemId)
    .where('own.part', '=', part)
    .execute();
  const storiesOf = (kind: 'apart' | 'same') =>
    rows.filter((row) => row.kind === kind).map(({ storyId }) => storyId);
  return { apart: storiesOf('apart'), same: storiesOf('same') };
}

/**
 * To be called before parts of these stories move: which decisions have to be settled after. Those
 * of which both sides are in one story just now are among them.
 */
export async function listDecisionsAbout(
  tx: Tx,
  storyIds: readonly StoryId[],
): Promise<readonly DecisionId[]> {
  const rows = await tx
    .selectFrom('story_part')
    .innerJoin('story_decision_part as decided', (join) =>
      join
        .onRef('decided.item_id', '=', 'story_part.item_id')
        .onRef('decided.part', '=', 'story_part.part'),
    )
    .select('decided.decision_id')
    .distinct()
    .where('story_part.story_id', 'in', storyIds)
    .execute();
  return rows.map(({ decision_id }) => decision_id);
}

/** Finds out anew which stories hold the two sides of these decisions. */
export async function settleApart(tx: Tx, ids: readonly DecisionId[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.deleteFrom('story_apart').where('decision_id', 'in', ids).execute();
  await sql`insert into story_apart (story_id, other_id, decision_id)
    select distinct one.story_id, other.story_id, decision.id
    from story_decision as decision
    join story_decision_part as stayed on stayed.decision_id = decision.id and stayed.side = 0
    join story_part as one on one.item_id = stayed.item_id and one.part = stayed.part
    join story_decision_part as moved on moved.decision_id = decision.id and moved.side = 1
    join story_part as other on other.item_id = moved.item_id and other.part = moved.part
    where decision.kind = 'apart' and decision.id in (${sql.join(ids)})
      and one.story_id <> other.story_id`.execute(tx);
}
