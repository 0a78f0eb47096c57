// The items: storing those never seen, finding them again.
import type { FeedId, ItemId, Scope, TopicId } from '../model/ids.ts';
import type { CleanItem, Item } from '../model/item.ts';
import { everyone, isSeenFeed } from './access.ts';
import { chunk, inLists } from './chunk.ts';
import { saveIdentities } from './identities.ts';
import { itemFromRow, rowOfItem, selectItems } from './item-row.ts';
import { shortKey } from './short-key.ts';
import type { Tx } from './store.ts';

export interface NewItem {
  readonly item: CleanItem;
  /** All keys by which a later check may know it, its own among them. */
  readonly keys: readonly string[];
  /** Whether it may be announced; false for a feed's baseline. */
  readonly announce: boolean;
}

const ROWS_PER_INSERT = 50;

/**
 * Stores items that a check has just seen for the first time, with their keys. Returns their ids
 * in the order given. Throws when one is already stored: ask `findKnownKeys` first.
 */
export async function insertItems(
  tx: Tx,
  feedId: FeedId,
  items: readonly NewItem[],
  seenAt: number,
): Promise<readonly ItemId[]> {
  const ids = new Map<string, ItemId>();
  for (const batch of chunk(items, ROWS_PER_INSERT)) {
    const rows = await tx
      .insertInto('item')
      .values(batch.map(({ item, announce }) => rowOfItem(feedId, item, announce, seenAt)))
      .returning(['id', 'key'])
      .execute();
    // Neither database promises to return rows in the order they were given.
    for (const { id, key } of rows) ids.set(key, id);
  }
  const keys = items.flatMap(({ item, keys: others }) => [item.key, ...others]);
  await saveIdentities(tx, feedId, keys, seenAt);
  return items.flatMap(({ item }) => ids.get(shortKey(item.key)) ?? []);
}

/** The item with this id. */
export async function findItem(tx: Tx, id: ItemId, scope?: Scope): Promise<Item | undefined> {
  const row = await selectSeenItems(tx, scope).where('item.id', '=', id).executeTakeFirst();
  return row && itemFromRow(row);
}

/** Items of the feeds that the scope sees, or, for jobs, of all. */
function selectSeenItems(tx: Tx, scope: Scope | undefined) {
  const query = selectItems(tx);
  return scope === undefined ? query : query.where(isSeenFeed('item.feed_id', scope));
}

/** The items with these ids, in the order given; ids that are gone are left out. */
export async function listItems(tx: Tx, ids: readonly ItemId[]): Promise<readonly Item[]> {
  const found = new Map<ItemId, Item>();
  for (const list of inLists(ids)) {
    const rows = await selectItems(tx).where('item.id', 'in', list).execute();
    for (const row of rows) found.set(row.id, itemFromRow(row));
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The newest items, by published time; of one topic, and none older than `since`, if asked. */
export async function listLatest(
  tx: Tx,
  filter: {
    readonly topicId?: TopicId;
    readonly limit: number;
    readonly since?: number;
    readonly scope?: Scope;
  },
): Promise<readonly Item[]> {
  const { topicId, limit, since = 0, scope } = filter;
  if (topicId === undefined) {
    const rows = await selectSeenItems(tx, scope)
      .where('news_at', '>=', since)
      .orderBy('news_at', 'desc')
      .orderBy('item.id', 'desc')
      .limit(limit)
      .execute();
    return rows.map(itemFromRow);
  }
  const matched = await tx
    .selectFrom('topic_match')
    .innerJoin('item', 'item.id', 'topic_match.item_id')
    .select('topic_match.item_id')
    .distinct()
    .select('topic_match.news_at')
    .where('topic_match.topic_id', '=', topicId)
    .where('topic_match.on_topic', '=', 1)
    .where('topic_match.news_at', '>=', since)
    .$if(scope !== undefined, (query) => query.where(isSeenFeed('item.feed_id', scope ?? everyone)))
    .orderBy('topic_match.news_at', 'desc')
    .orderBy('topic_match.item_id', 'desc')
    .limit(limit)
    .execute();
  return await listItems(
    tx,
    matched.map((row) => row.item_id),
  );
}

/** False for what its feed's first check brought, and for what was old when it was seen. */
export async function mayBeAnnounced(tx: Tx, id: ItemId): Promise<boolean> {
  const row = await tx
    .selectFrom('item')
    .select('announce')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.announce === 1;
}
