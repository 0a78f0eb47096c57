// The feeds that are polled: adding, finding, removing, claiming the due ones, saving their checks.
import type { Feed } from '../model/feed.ts';
import type { FeedId, Scope } from '../model/ids.ts';
import { everyone, grantFeed, isSeenFeed, revokeFeed } from './access.ts';
import { type CheckOutcome, successColumns } from './check-columns.ts';
import { feedFromRow, type NewFeed, rowOfNewFeed } from './feed-row.ts';
import { removeEmptyStories } from './remove-stories.ts';
import { hashOf } from './short-key.ts';
import type { Store, Tx } from './store.ts';

export type { CheckOutcome } from './check-columns.ts';
export type { NewFeed } from './feed-row.ts';

export interface ClaimedFeed {
  readonly feed: Feed;
  /** Fences late writers: a result counts only while nobody has claimed the feed since. */
  readonly attempt: number;
}

/**
 * Adds feeds for a scope. `existing`: it saw them before. A feed that is polled for others already
 * is shared with them, and told as added all the same.
 */
export async function addFeeds(
  tx: Tx,
  feeds: readonly NewFeed[],
  scope: Scope = everyone,
): Promise<{ readonly added: readonly Feed[]; readonly existing: readonly Feed[] }> {
  const added: Feed[] = [];
  const existing: Feed[] = [];
  for (const feed of feeds) {
    const row = await tx
      .insertInto('feed')
      .values(rowOfNewFeed(feed))
      .onConflict((oc) => oc.column('url_hash').doNothing())
      .returningAll()
      .executeTakeFirst();
    const found = row === undefined ? await findFeedByUrl(tx, feed.url) : feedFromRow(row);
    if (found === undefined) continue;
    if (await grantFeed(tx, found.id, scope)) added.push(found);
    else existing.push(found);
  }
  return { added, existing };
}

/** Feeds: those that the scope sees, or, for jobs, all. */
function selectFeeds(tx: Tx, scope: Scope | undefined) {
  const query = tx.selectFrom('feed').selectAll();
  return scope === undefined ? query : query.where(isSeenFeed('feed.id', scope));
}

/** The feed with this id. */
export async function findFeed(tx: Tx, id: FeedId, scope?: Scope): Promise<Feed | undefined> {
  const row = await selectFeeds(tx, scope).where('id', '=', id).executeTakeFirst();
  return row && feedFromRow(row);
}

/** The feed at exactly this address. */
export async function findFeedByUrl(tx: Tx, url: string, scope?: Scope): Promise<Feed | undefined> {
  const row = await selectFeeds(tx, scope).where('url_hash', '=', hashOf(url)).executeTakeFirst();
  return row && feedFromRow(row);
}

/** All feeds, in the order they were added. */
export async function listFeeds(tx: Tx, scope?: Scope): Promise<readonly Feed[]> {
  const rows = await selectFeeds(tx, scope).orderBy('id').execute();
  return rows.map(feedFromRow);
}

/** How many feeds there are. */
export async function countFeeds(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom('feed')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Removes a feed with its items; stories that nothing else reported go too. False: no such feed. */
export async function removeFeed(tx: Tx, id: FeedId): Promise<boolean> {
  const gone = await tx.deleteFrom('feed').where('id', '=', id).returning('id').execute();
  await removeEmptyStories(tx);
  return gone.length > 0;
}

/** Takes a feed from a scope; the feed itself goes when nobody sees it any more. */
export async function dropFeed(tx: Tx, id: FeedId, scope: Scope): Promise<void> {
  if (await revokeFeed(tx, id, scope)) await removeFeed(tx, id);
}

/** Removes the feeds of the sample newsroom and all they brought. Returns how many. */
export async function removeSampleFeeds(tx: Tx): Promise<number> {
  const gone = await tx.deleteFrom('feed').where('sample', '=', 1).returning('id').execute();
  await removeEmptyStories(tx);
  return gone.length;
}

/**
 * Takes up to `limit` due feeds, longest due first. Nobody else gets them for `leaseMs`, unless
 * their outcome is saved before.
 */
export async function claimDueFeeds(
  store: Store,
  claim: { readonly now: number; readonly limit: number; readonly leaseMs: number },
): Promise<readonly ClaimedFeed[]> {
  const { now, limit, leaseMs } = claim;
  return await store.transaction(async (tx) => {
    const due = await tx
      .selectFrom('feed')
      .select('id')
      .where('state', '=', 'active')
      .where('next_check_at', '<=', now)
      .where((eb) => eb.or([eb('lease_until_at', 'is', null), eb('lease_until_at', '<=', now)]))
      .orderBy('next_check_at')
      .orderBy('id')
      .limit(limit)
      .$if(store.capabilities.manyWriters, (query) => query.forUpdate().skipLocked())
      .execute();
    if (due.length === 0) return [];
    const ids = due.map(({ id }) => id);
    const rows = await tx
      .updateTable('feed')
      .set((eb) => ({ lease_until_at: now + leaseMs, attempt: eb('attempt', '+', 1) }))
      .where('id', 'in', ids)
      .returningAll()
      .execute();
    return rows
      .map((row) => ({ feed: feedFromRow(row), attempt: row.attempt }))
      .sort((a, b) => ids.indexOf(a.feed.id) - ids.indexOf(b.feed.id));
  });
}

/** Moves a feed to a new address, unless another feed is already there. */
async function moveFeed(tx: Tx, id: FeedId, url: string): Promise<void> {
  const url_hash = hashOf(url);
  await tx
    .updateTable('feed')
    .set({ url, url_hash })
    .where('id', '=', id)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('feed as other').select('other.id').where('other.url_hash', '=', url_hash),
        ),
      ),
    )
    .execute();
}

/**
 * Saves how a check went and gives the feed back. False: the lease was lost to another worker,
 * and the caller must roll back everything it wrote for this check.
 */
export async function saveCheck(
  tx: Tx,
  feedId: FeedId,
  attempt: number,
  outcome: CheckOutcome,
): Promise<boolean> {
  const { ok, state, baselineAt } = outcome;
  const saved = await tx
    .updateTable('feed')
    .set((eb) => ({
      lease_until_at: null,
      last_check_at: outcome.checkedAt,
      next_check_at: outcome.nextCheckAt,
      failure: outcome.failure ?? null,
      note: outcome.note ?? null,
      moved_to: outcome.movedTo ?? null,
      moved_count: outcome.movedCount ?? 0,
      ...(ok ? successColumns(outcome) : { failures: eb('failures', '+', 1) }),
      ...(state !== undefined && { state }),
      ...(baselineAt !== undefined && {
        baseline_at: eb.fn.coalesce('baseline_at', eb.val(baselineAt)),
      }),
    }))
    .where('id', '=', feedId)
    .where('attempt', '=', attempt)
    .returning('id')
    .execute();
  if (saved.length > 0 && outcome.url !== undefined) await moveFeed(tx, feedId, outcome.url);
  return saved.length > 0;
}

/** Makes a feed due at `now`, also one that was given up. False: no such feed. */
export async function checkNow(tx: Tx, id: FeedId, now: number): Promise<boolean> {
  const rows = await tx
    .updateTable('feed')
    .set({ next_check_at: now, state: 'active' })
    .where('id', '=', id)
    .returning('id')
    .execute();
  return rows.length > 0;
}
