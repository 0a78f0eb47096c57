// The keys by which a feed's items are known. They outlive the items, so nothing is said twice.
import type { FeedId } from '../model/ids.ts';
import { chunk, inLists } from './chunk.ts';
import { shortKey } from './short-key.ts';
import type { Tx } from './store.ts';

/** How stale "last seen in its feed" may get: keeps most checks from writing at all. */
const TOUCH_EVERY_MS = 7 * 24 * 3_600_000;
const ROWS_PER_INSERT = 250;

/** Those of `keys` that the feed's items had before, at any time that is still remembered. */
export async function findKnownKeys(
  tx: Tx,
  feedId: FeedId,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const list of inLists(keys.map(shortKey))) {
    const rows = await tx
      .selectFrom('identity')
      .select('key')
      .where('feed_id', '=', feedId)
      .where('key', 'in', list)
      .execute();
    for (const { key } of rows) known.add(key);
  }
  return new Set(keys.filter((key) => known.has(shortKey(key))));
}

/** Remembers keys as seen; keys that are known keep their first time. */
export async function saveIdentities(
  tx: Tx,
  feedId: FeedId,
  keys: Iterable<string>,
  at: number,
): Promise<void> {
  const rows = [...new Set([...keys].map(shortKey))].map((key) => ({
    feed_id: feedId,
    key,
    first_seen_at: at,
    last_in_feed_at: at,
  }));
  for (const values of chunk(rows, ROWS_PER_INSERT)) {
    await tx
      .insertInto('identity')
      .values(values)
      .onConflict((oc) => oc.columns(['feed_id', 'key']).doNothing())
      .execute();
  }
}

/**
 * Notes that these keys still stand in the feed, so that pruning keeps them. To be called with all
 * keys of every document read; mostly it writes nothing.
 */
export async function touchIdentities(
  tx: Tx,
  feedId: FeedId,
  keys: readonly string[],
  at: number,
): Promise<void> {
  for (const list of inLists(keys.map(shortKey))) {
    await tx
      .updateTable('identity')
      .set({ last_in_feed_at: at })
      .where('feed_id', '=', feedId)
      .where('key', 'in', list)
      .where('last_in_feed_at', '<', at - TOUCH_EVERY_MS)
      .execute();
  }
}
