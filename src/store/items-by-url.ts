// Finding an item by the web address of its page.
import type { ItemId, Scope } from '../model/ids.ts';
import type { Item } from '../model/item.ts';
import { isSeenFeed } from './access.ts';
import { findItem } from './items.ts';
import type { Tx } from './store.ts';

/** Addresses have no index: so many of the newest items are looked through. */
const mostLookedThrough = 50_000;

/** The newest item of the feeds that the scope sees with one of these addresses. */
export async function findItemByUrl(
  tx: Tx,
  urls: readonly string[],
  scope: Scope,
): Promise<Item | undefined> {
  const newest = await tx
    .selectFrom('item')
    .select((eb) => eb.fn.max<ItemId | null>('id').as('id'))
    .executeTakeFirst();
  const row = await tx
    .selectFrom('item')
    .select('item.id')
    .where('item.id', '>', ((newest?.id ?? 0) - mostLookedThrough) as ItemId)
    .where('item.url', 'in', urls)
    .where(isSeenFeed('item.feed_id', scope))
    .orderBy('item.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && (await findItem(tx, row.id, scope));
}
