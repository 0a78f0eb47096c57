// After a bug in a check: the feed says so and is asked again later, instead of at every tick.
import { nextCheckAt } from '../feed/next-check.ts';
import { type ClaimedFeed, saveCheck } from '../store/feeds.ts';
import type { Desk } from './desk.ts';

const failure = 'Something went wrong inside Sitrep while reading this feed; the log has it.';

/** Writes the failure down and answers its sentence. Never throws: a database that is away is not worth a second error. */
export async function recordCrash({ feed, attempt }: ClaimedFeed, desk: Desk): Promise<string> {
  const now = desk.now();
  const next = nextCheckAt({
    now,
    outcome: 'failed',
    failures: feed.failures + 1,
    hints: {},
    recentItemTimes: [],
    jitter: desk.random(),
  });
  const outcome = {
    checkedAt: now,
    nextCheckAt: next,
    ok: false,
    failure,
    newItems: 0,
    full: false,
  };
  try {
    await desk.store.transaction((tx) => saveCheck(tx, feed.id, attempt, outcome));
  } catch (error) {
    // The lease runs out by itself, and then the feed is due again.
    desk.log.error({ err: error, feedId: feed.id }, 'a failed check could not be recorded');
  }
  return failure;
}
