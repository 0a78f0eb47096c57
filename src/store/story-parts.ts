// The parts of stories: which reports a story holds, and why.
import { sql } from 'kysely';
import type { ItemId, Scope, StoryId } from '../model/ids.ts';
import type { Item, PartRef } from '../model/item.ts';
import type { Evidence } from '../model/story.ts';
import { isSeenPart } from './access.ts';
import { toJson } from './bind-value.ts';
import { inLists } from './chunk.ts';
import { hideUnseen } from './hide-unseen.ts';
import { itemFromRow, selectItems } from './item-row.ts';
import { present } from './present.ts';
import type { Tx } from './store.ts';

export interface StoryPart {
  readonly storyId: StoryId;
  readonly item: Item;
  readonly part: number;
  readonly joinedAt: number;
  /** The item whose text this part repeats. */
  readonly copyOf?: ItemId;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/**
 * The parts of these stories (that the scope sees), story by story, in the order they joined.
 * `among`: only parts of these items (few), without their evidence.
 */
export async function listStoryParts(
  tx: Tx,
  storyIds: readonly StoryId[],
  scope?: Scope,
  among?: readonly ItemId[],
): Promise<readonly StoryPart[]> {
  const parts: StoryPart[] = [];
  if (among?.length === 0) return parts;
  for (const list of inLists(storyIds)) {
    let query = selectItems(tx)
      .innerJoin('story_part', 'story_part.item_id', 'item.id')
      .select(['story_part.story_id', 'story_part.part', 'story_part.joined_at'])
      .select(['story_part.copy_of', 'story_part.score', 'story_part.evidence'])
      .where('story_part.story_id', 'in', list)
      .orderBy('story_part.story_id')
      .orderBy('story_part.joined_at')
      // What one check brings is judged in this order.
      .orderBy('item.news_at')
      .orderBy('story_part.item_id')
      .orderBy('story_part.part');
    if (scope !== undefined) query = query.where(isSeenPart('story_part', scope));
    if (among !== undefined) query = query.where('story_part.item_id', 'in', [...new Set(among)]);
    const rows = await query.execute();
    for (const row of rows) {
      parts.push({
        storyId: row.story_id,
        item: itemFromRow(row),
        part: row.part,
        joinedAt: row.joined_at,
        score: row.score,
        evidence: among === undefined ? JSON.parse(row.evidence) : [],
        ...present({ copyOf: row.copy_of }),
      });
    }
  }
  return scope === undefined ? parts : await hideUnseen(tx, parts, scope);
}

/** The story that holds a part. */
export async function findStoryOfPart(
  tx: Tx,
  { itemId, part }: PartRef,
): Promise<StoryId | undefined> {
  const row = await tx
    .selectFrom('story_part')
    .select('story_id')
    .where('item_id', '=', itemId)
    .where('part', '=', part)
    .executeTakeFirst();
  return row?.story_id;
}

/** Parts that joined since then and nearly joined another story (`doubt`), the oldest first. */
export async function listDoubtfulParts(
  tx: Tx,
  sinceAt: number,
): Promise<readonly { readonly ref: PartRef; readonly doubt: StoryId }[]> {
  const rows = await tx
    .selectFrom('story_part')
    .select(['item_id', 'part', 'evidence'])
    // Numbers of items grow with time: this keeps to the end of the table.
    .where('item_id', '>=', (eb) =>
      eb
        .selectFrom('item')
        .select(firstId)
        .where('emptied', '=', 0)
        .where('seen_at', '>=', sinceAt),
    )
    .where('evidence', 'like', '%"doubt":%')
    .orderBy('joined_at')
    .orderBy('item_id')
    .orderBy('part')
    .limit(mostDoubtful)
    .execute();
  return rows.flatMap(({ item_id, part, evidence }) => {
    const doubt = (JSON.parse(evidence) as Evidence[]).find(
      (one) => one.doubt !== undefined,
    )?.doubt;
    return doubt === undefined ? [] : [{ ref: { itemId: item_id, part }, doubt }];
  });
}

const mostDoubtful = 200;
const firstId = sql<ItemId>`min(id)`.as('id');

/** Adds to why a part is where it is. */
export async function addEvidence(
  tx: Tx,
  { itemId, part }: PartRef,
  evidence: Evidence,
): Promise<void> {
  const isOne = { item_id: itemId, part };
  const row = await tx
    .selectFrom('story_part')
    .select('evidence')
    .where((eb) => eb.and(isOne))
    .executeTakeFirst();
  if (row === undefined) return;
  const all = [...(JSON.parse(row.evidence) as Evidence[]), evidence];
  await tx
    .updateTable('story_part')
    .set({ evidence: toJson(all) })
    .where((eb) => eb.and(isOne))
    .execute();
}

/** Where the parts of one item are, in the parts' order. Parts in no (seen) story are absent. */
export async function listPartsOfItem(
  tx: Tx,
  itemId: ItemId,
  scope?: Scope,
): Promise<readonly Omit<StoryPart, 'item'>[]> {
  let query = tx.selectFrom('story_part').selectAll().where('item_id', '=', itemId).orderBy('part');
  if (scope !== undefined) query = query.where(isSeenPart('story_part', scope));
  const rows = await query.execute();
  const places = rows.map((row) => ({
    storyId: row.story_id,
    part: row.part,
    joinedAt: row.joined_at,
    score: row.score,
    evidence: JSON.parse(row.evidence),
    ...present({ copyOf: row.copy_of }),
  }));
  return scope === undefined ? places : await hideUnseen(tx, places, scope);
}
