// Which parts of which items are on which topic, with the reasons.
import type { ItemId, Scope } from '../model/ids.ts';
import type { PartRef } from '../model/item.ts';
import type { Match } from '../model/match.ts';
import { isSeenTopic } from './access.ts';
import { toJson } from './bind-value.ts';
import type { Tx } from './store.ts';

/** Stores how a part did on each topic, on or off. */
export async function insertMatches(
  tx: Tx,
  part: PartRef,
  matches: readonly Match[],
): Promise<void> {
  if (matches.length === 0) return;
  const { news_at } = await tx
    .selectFrom('item')
    .select('news_at')
    .where('id', '=', part.itemId)
    .executeTakeFirstOrThrow();
  const rows = matches.map((match) => ({
    item_id: part.itemId,
    part: part.part,
    topic_id: match.topicId,
    on_topic: match.onTopic ? 1 : 0,
    score: match.score,
    news_at,
    data: toJson(match),
  }));
  await tx.insertInto('topic_match').values(rows).execute();
}

/** A match that may need another look. */
export interface StoredMatch extends PartRef {
  readonly match: Match;
}

/** How parts of items with numbers above `after` that were seen since then did on topics, in order. */
export async function listMatchesAfter(
  tx: Tx,
  after: { readonly itemId: ItemId; readonly seenAt: number },
  limit: number,
): Promise<readonly StoredMatch[]> {
  const rows = await tx
    .selectFrom('topic_match')
    .innerJoin('item', 'item.id', 'topic_match.item_id')
    .select(['topic_match.item_id', 'topic_match.part', 'topic_match.data'])
    .where('topic_match.item_id', '>', after.itemId)
    .where('item.seen_at', '>=', after.seenAt)
    .orderBy('topic_match.item_id')
    .orderBy('topic_match.part')
    .orderBy('topic_match.topic_id')
    .limit(limit)
    .execute();
  return rows.map(({ item_id, part, data }) => ({ itemId: item_id, part, match: readMatch(data) }));
}

/** Puts another verdict in the place of one. */
export async function changeMatch(tx: Tx, { itemId, part }: PartRef, match: Match): Promise<void> {
  await tx
    .updateTable('topic_match')
    .set({ on_topic: match.onTopic ? 1 : 0, data: toJson(match) })
    .where((eb) => eb.and({ item_id: itemId, part, topic_id: match.topicId }))
    .execute();
}

/** How an item's parts did on each topic (that the scope sees), best first. */
export async function listMatches(
  tx: Tx,
  itemId: ItemId,
  scope?: Scope,
): Promise<readonly { readonly part: number; readonly match: Match }[]> {
  let query = tx.selectFrom('topic_match').select(['part', 'data']).where('item_id', '=', itemId);
  if (scope !== undefined) query = query.where(isSeenTopic('topic_id', scope));
  const rows = await query
    .orderBy('part')
    .orderBy('on_topic', 'desc')
    .orderBy('score', 'desc')
    .orderBy('topic_id')
    .execute();
  return rows.map(({ part, data }) => ({ part, match: readMatch(data) }));
}

// What was stored before verdicts had a confidence was as good as sure.
function readMatch(data: string): Match {
  const match = JSON.parse(data);
  return { confidence: match.onTopic ? 0.95 : 0.05, ...match };
}
