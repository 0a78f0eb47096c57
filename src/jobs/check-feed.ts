// Checks one feed once. Everything hangs on this order:
//   1 download        bytes | unchanged | failure
//   2 parse, 3 clean  in the reader's worker thread, under limits
//   4 one transaction items, topics, copies, stories, outbox, ledger, validators, next check
// Steps 1–3 write nothing. What fails in them is recorded by step 4 like any other outcome, so the
// validators are never saved before the items they stand for.
import { needsFullCheck } from '../feed/next-check.ts';
import { readRecentTimes } from '../store/feed-history.ts';
import { type ClaimedFeed, saveCheck } from '../store/feeds.ts';
import { findKnownKeys, touchIdentities } from '../store/identities.ts';
import type { DownloadResult } from '../web/download-result.ts';
import { describeCheck } from './describe-check.ts';
import type { Desk } from './desk.ts';
import { keepItems } from './keep-items.ts';
import type { Reading } from './reader-pool.ts';

export interface CheckReport {
  /** Why the feed could not be read, as a sentence; unset when it was. */
  readonly failure?: string;
  readonly newItems: number;
}

/** Somebody else has claimed the feed since; what this check found is theirs to find again. */
class LeaseLost extends Error {}

/** Checks a claimed feed. Throws only on bugs and database errors; then nothing was stored. */
export async function checkFeed(claimed: ClaimedFeed, desk: Desk): Promise<CheckReport> {
  const { feed, attempt } = claimed;
  const full = needsFullCheck(feed.lastFullAt, desk.now());
  const answer = await desk.download(feed, full); // 1
  const reading = await read(answer, claimed, desk); // 2, 3
  const save = answer.kind === 'unchanged' ? desk.store.transaction : desk.store.editing;
  try {
    return await save(async (tx) => {
      const now = desk.now();
      const items = reading?.kind === 'items' ? reading.items : [];
      const kept = await keepItems(tx, feed, items, now, desk.topics); // 4
      const newItems = new Set(kept.map(({ ref }) => ref.itemId)).size;
      await touchIdentities(tx, feed.id, reading?.kind === 'items' ? reading.keys : [], now);
      const history = await readRecentTimes(tx, feed.id);
      const check = { feed, answer, reading, full, newItems, now, history, jitter: desk.random() };
      const outcome = describeCheck(check);
      if (!(await saveCheck(tx, feed.id, attempt, outcome))) throw new LeaseLost();
      return { newItems, ...(outcome.failure !== undefined && { failure: outcome.failure }) };
    });
  } catch (error) {
    if (error instanceof LeaseLost) return { newItems: 0 };
    throw error;
  }
}

// Items known already are not cleaned again: most of a feed is what the last check has seen.
async function read(
  answer: DownloadResult,
  { feed }: ClaimedFeed,
  desk: Desk,
): Promise<Reading | undefined> {
  if (answer.kind !== 'body') return undefined;
  return await desk.readers.read(answer.bytes, {
    contentType: answer.contentType,
    url: answer.finalUrl,
    feedLang: feed.lang,
    outletName: feed.outlet.name,
    now: desk.now(),
    findKnown: (keys) => findKnownKeys(desk.store.db, feed.id, keys),
  });
}
