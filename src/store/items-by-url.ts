// Finding an item by the web address of its page.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Scope } from '../model/ids.ts';
import type { Item } from '../model/item.ts';
import { isSeenFeed } from './access.ts';
import { findItem } from './items.ts';
import type { Tx } from './store.ts';

/** So many characters of an address are in the index. */
const indexedLength = 200;

// Spelt as the index `item_url` is, or it is not used.
function beginsLikeOneOf(urls: readonly string[]): RawBuilder<SqlBool> {
  const beginnings = urls.map((url) => [...url].slice(0, indexedLength).join(''));
  return sql<SqlBool>`substr(item.url, 1, ${sql.lit(indexedLength)}) in (${sql.join(beginnings)})`;
}

/** The newest item of the feeds that the scope sees with one of these addresses. */
export async function findItemByUrl(
  tx: Tx,
  urls: readonly string[],
  scope: Scope,
): Promise<Item | undefined> {
  if (urls.length === 0) return undefined;
  const row = await tx
    .selectFrom('item')
    .select('item.id')
    .where(beginsLikeOneOf(urls))
    .where('item.url', 'in', urls)
    .where(isSeenFeed('item.feed_id', scope))
    .orderBy('item.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && (await findItem(tx, row.id, scope));
}
