// Polling: going round all feeds that are due. What is due is asked of the database, so a restart,
// a sleep of the machine or a second worker neither skips a feed nor checks it twice.
import type { FeedId } from '../model/ids.ts';
import { claimFeed } from '../store/claim-feed.ts';
import { type ClaimedFeed, claimDueFeeds } from '../store/feeds.ts';
import { countOf } from '../view/format-time.ts';
import { type CheckReport, checkFeed, type Keep } from './check-feed.ts';
import type { Desk } from './desk.ts';
import { gatherChecks } from './gather-checks.ts';
import { recordCrash } from './record-crash.ts';

/** More than the 16 requests at once, so that one slow host's queue does not idle the others. */
const mostInHand = 64;
/** Longer than any check can take: a download ends after 20 s, reading after 5 s. */
const leaseMs = 5 * 60_000;

/** Nobody's prompt is held up longer by one feed that does not answer. */
const patienceMs = 5_000;
const slowSentence =
  'It has not answered within 5 seconds and is still being asked; look again in a moment.';

export interface PollProgress {
  readonly feedsDone: number;
  readonly items: number;
}

export interface Poll {
  /** Takes what is due in hand; returns at once when there is nothing or no room. */
  tick(): Promise<void>;
  /** Checks everything that is due now and waits for the end of it. */
  round(onProgress?: (progress: PollProgress) => void): Promise<void>;
  /** Checks one feed now, due or not. Answers what came of it as a sentence. */
  checkOne(id: FeedId): Promise<string>;
  /** Takes nothing more in hand and waits, at most `graceMs`, for what is. True when all ended. */
  stop(graceMs: number): Promise<boolean>;
}

/** Creates the poll loop. The desk's download keeps it polite: one or two requests to a host. */
export function createPoll(desk: Desk): Poll {
  const inHand = new Set<Promise<CheckReport>>();
  let stopped = false;

  function check(claimed: ClaimedFeed, keep?: Keep): Promise<CheckReport> {
    const work = checkOnce(claimed, desk, keep, () => stopped);
    inHand.add(work);
    void work.finally(() => inHand.delete(work));
    return work;
  }

  async function take(now: number, keep?: Keep): Promise<readonly Promise<CheckReport>[]> {
    const limit = stopped ? 0 : mostInHand - inHand.size;
    if (limit <= 0) return [];
    const claimed = await claimDueFeeds(desk.store, { now, limit, leaseMs });
    return claimed.map((one) => check(one, keep));
  }

  async function round(onProgress?: (progress: PollProgress) => void): Promise<void> {
    // What becomes due meanwhile waits for the next round, or a slow machine would never end this one.
    const startedAt = desk.now();
    // Feeds bring the same days one after the other; stories are told apart best in order of time.
    const keep = gatherChecks(desk, () => inHand.size);
    let progress = { feedsDone: 0, items: 0 };
    let taken: number;
    do {
      const works = await take(startedAt, keep);
      taken = works.length;
      for (const work of works) {
        void work.then(({ newItems }) => {
          progress = { feedsDone: progress.feedsDone + 1, items: progress.items + newItems };
          onProgress?.(progress);
        });
      }
      if (inHand.size > 0) await Promise.race(inHand);
      // All in hand may end at once while more are due.
    } while ((taken > 0 || inHand.size > 0) && !stopped);
  }

  async function checkOne(id: FeedId): Promise<string> {
    const claimed = await claimFeed(desk.store, { id, now: desk.now(), leaseMs });
    if (claimed === undefined) return 'It is being checked right now; look again in a moment.';
    const work = check(claimed);
    if (!(await waitAtMost(work, patienceMs))) return slowSentence;
    const { failure, newItems } = await work;
    if (stopped) return 'Sitrep is being stopped; the feed is asked again at the next start.';
    const brought = newItems === 0 ? 'nothing new' : countOf(newItems, 'new item');
    return failure ?? `It was read well and brought ${brought}.`;
  }

  async function stop(graceMs: number): Promise<boolean> {
    stopped = true;
    return await waitAtMost(Promise.all(inHand), graceMs);
  }

  const tick = async () => void (await take(desk.now()));
  return { tick, round, checkOne, stop };
}

// The one place where a bug in a check is caught: it is told in `feeds`, and the others go on.
async function checkOnce(
  claimed: ClaimedFeed,
  desk: Desk,
  keep: Keep | undefined,
  isStopping: () => boolean,
): Promise<CheckReport> {
  try {
    return await checkFeed(claimed, desk, keep);
  } catch (error) {
    // Broken off by us: the feed is due again when its lease is over.
    if (isStopping()) return { newItems: 0 };
    desk.log.error({ err: error, feedId: claimed.feed.id }, 'a check failed inside Sitrep');
    return { newItems: 0, failure: await recordCrash(claimed, desk) };
  }
}

async function waitAtMost(work: Promise<unknown>, graceMs: number): Promise<boolean> {
  const timer = Promise.withResolvers<boolean>();
  const handle = setTimeout(() => timer.resolve(false), graceMs);
  const ended = await Promise.race([work.then(() => true), timer.promise]);
  clearTimeout(handle);
  return ended;
}
