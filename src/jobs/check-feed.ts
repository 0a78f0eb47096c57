// Checks one feed once. Everything hangs on this order:
//   1 download        bytes | unchanged | failure
//   2 parse, 3 clean  in a reader process, under limits
//   4 one transaction items, topics, copies, stories, outbox, ledger, validators, next check
// Steps 1–3 write nothing. What fails in them is recorded by step 4 like any other outcome, so the
// validators are never saved before the items they stand for.
import { needsFullCheck } from '../feed/next-check.ts';
import { readRecentTimes } from '../store/feed-history.ts';
import { type ClaimedFeed, saveCheck } from '../store/feeds.ts';
import { findKnownKeys, touchIdentities } from '../store/identities.ts';
import type { Tx } from '../store/open-store.ts';
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

/** What steps 1–3 of a check brought. */
export interface ReadCheck {
  readonly claimed: ClaimedFeed;
  readonly full: boolean;
  readonly answer: DownloadResult;
  /** Unset when no document arrived. */
  readonly reading: Reading | undefined;
}

/** Somebody else has claimed the feed since; what this check found is theirs to find again. */
class LeaseLost extends Error {}

/** Step 4 of a check. */
export type Keep = (check: ReadCheck) => Promise<CheckReport>;

/**
 * Checks a claimed feed; step 4 by itself, unless the caller gathers several checks. Throws only on
 * bugs and database errors; then nothing was stored.
 */
export async function checkFeed(
  claimed: ClaimedFeed,
  desk: Desk,
  keep: Keep = (check) => keepOne(check, desk),
): Promise<CheckReport> {
  return await keep(await readClaimed(claimed, desk));
}

/** Step 4 of one check by itself. */
export async function keepOne(check: ReadCheck, desk: Desk): Promise<CheckReport> {
  const [report] = await keepChecks([check], desk);
  return report ?? { newItems: 0 };
}

/** Steps 1–3: downloads, parses and cleans. */
async function readClaimed(claimed: ClaimedFeed, desk: Desk): Promise<ReadCheck> {
  const full = needsFullCheck(claimed.feed.lastFullAt, desk.now());
  const answer = await desk.download(claimed.feed, full); // 1
  return { claimed, full, answer, reading: await read(answer, claimed, desk) }; // 2, 3
}

/**
 * Step 4, of one check or of several at once: their items are put into stories in order of time,
 * whichever feed brought them. When one of several lost its lease, none is stored: keep them apart.
 */
export async function keepChecks(
  checks: readonly ReadCheck[],
  desk: Desk,
): Promise<readonly CheckReport[]> {
  const isQuiet = checks.every(({ answer }) => answer.kind === 'unchanged');
  const save = isQuiet ? desk.store.transaction : desk.store.editing;
  try {
    return await save(async (tx) => {
      const now = desk.now();
      const documents = checks.map(({ claimed, reading }) => ({
        feed: claimed.feed,
        items: reading?.kind === 'items' ? reading.items : [],
      }));
      const kept = await keepItems(tx, documents, now, desk.topics, desk.usual);
      const reports: CheckReport[] = [];
      for (const [at, check] of checks.entries()) {
        reports.push(await saveOutcome(tx, check, kept.newItems[at] ?? 0, now, desk));
      }
      return reports;
    });
  } catch (error) {
    if (error instanceof LeaseLost && checks.length === 1) return [{ newItems: 0 }];
    throw error;
  }
}

async function saveOutcome(
  tx: Tx,
  { claimed, full, answer, reading }: ReadCheck,
  newItems: number,
  now: number,
  desk: Desk,
): Promise<CheckReport> {
  const { feed, attempt } = claimed;
  await touchIdentities(tx, feed.id, reading?.kind === 'items' ? reading.keys : [], now);
  const history = await readRecentTimes(tx, feed.id);
  const jitter = desk.random();
  const outcome = describeCheck({ feed, answer, reading, full, newItems, now, history, jitter });
  if (!(await saveCheck(tx, feed.id, attempt, outcome))) throw new LeaseLost();
  return { newItems, ...(outcome.failure !== undefined && { failure: outcome.failure }) };
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
