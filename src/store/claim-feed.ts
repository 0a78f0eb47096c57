// Claiming one particular feed, due or not: somebody asked for it.
import type { FeedId } from '../model/ids.ts';
import { feedFromRow } from './feed-row.ts';
import type { ClaimedFeed } from './feeds.ts';
import type { Store } from './store.ts';

/** Takes the feed for `leaseMs`; undefined when it is being checked already or does not exist. */
export async function claimFeed(
  store: Store,
  claim: { readonly id: FeedId; readonly now: number; readonly leaseMs: number },
): Promise<ClaimedFeed | undefined> {
  const { id, now, leaseMs } = claim;
  const row = await store.db
    .updateTable('feed')
    .set((eb) => ({
      lease_until_at: now + leaseMs,
      attempt: eb('attempt', '+', 1),
      state: 'active' as const,
    }))
    .where('id', '=', id)
    .where((eb) => eb.or([eb('lease_until_at', 'is', null), eb('lease_until_at', '<=', now)]))
    .returningAll()
    .executeTakeFirst();
  return row && { feed: feedFromRow(row), attempt: row.attempt };
}
