// The doctor on feeds: how they did last, and whether some of them can be reached right now.
import { openDownloads } from '../../jobs/open-downloads.ts';
import type { Feed } from '../../model/feed.ts';
import type { Finding } from '../../model/finding.ts';
import { listFeeds } from '../../store/feeds.ts';
import type { Store } from '../../store/open-store.ts';
import { countOf } from '../../view/format-time.ts';
import { toPlainLine } from '../../view/plain-line.ts';
import { feedRef } from '../../view/ref.ts';
import type { DownloadResult } from '../../web/download-result.ts';
import { within } from './within.ts';

/** Enough to tell a dead network from a dead feed. */
const mostTried = 10;
const timeoutMs = 10_000;

const late: DownloadResult = {
  kind: 'failed',
  reason: 'The server did not answer within 10 seconds.',
  permanent: false,
};

const subject = 'Feeds';

export interface FeedAccess {
  /** Private addresses that may be read, as host:port. */
  readonly allowed: readonly string[];
  readonly userAgent: string;
}

export async function diagnoseFeeds(store: Store, access: FeedAccess): Promise<readonly Finding[]> {
  const all = await listFeeds(store.db);
  // The sample newsroom answers only inside a running Sitrep.
  const own = all.filter(({ sample }) => !sample);
  if (own.length === 0) return [noFeeds(all.length > 0)];
  const tried = pickFeeds(own);
  const failures = await tryFeeds(tried, access);
  return [
    describeTried(own.length, tried.length, failures),
    ...failures.map(({ feed, reason }) => describeFailure(feed, reason)),
    ...describeUntried(own.filter((feed) => !tried.includes(feed))),
  ];
}

function noFeeds(hasSample: boolean): Finding {
  const what = hasSample ? 'Only the sample newsroom is read' : 'There are no feeds yet';
  const how = 'type `feeds add ADDRESS`, or start with: npm start -- --feeds starter';
  return { level: 'warn', subject, sentence: `${what}: ${how}.` };
}

/** Those in trouble first; then as they were added. A feed that has ended is not asked again. */
function pickFeeds(feeds: readonly Feed[]): readonly Feed[] {
  const active = feeds.filter(({ state }) => state === 'active');
  return active
    .toSorted((a, b) => Number(b.failures > 0) - Number(a.failures > 0))
    .slice(0, mostTried);
}

interface Failure {
  readonly feed: Feed;
  readonly reason: string;
  /** Somebody has to change something; the network is not to blame. */
  readonly permanent: boolean;
}

async function tryFeeds(
  feeds: readonly Feed[],
  { allowed, userAgent }: FeedAccess,
): Promise<readonly Failure[]> {
  const downloads = openDownloads(allowed, userAgent);
  const results = await Promise.all(
    feeds.map(async (feed) => {
      const result = await within(timeoutMs, downloads.download(feed, true), late);
      const isWell = result.kind === 'body' || result.kind === 'unchanged';
      if (isWell) return [];
      const permanent = result.kind === 'gone' || (result.kind === 'failed' && result.permanent);
      return [{ feed, reason: result.reason, permanent }];
    }),
  );
  await downloads.close();
  return results.flat();
}

function describeTried(total: number, tried: number, failures: readonly Failure[]): Finding {
  const asked = `${countOf(tried, 'feed')} that ${tried === 1 ? 'was' : 'were'} asked just now`;
  const answered = tried - failures.length;
  if (tried > 0 && answered === 0) {
    const isNetwork = failures.every(({ permanent }) => !permanent);
    const how = isNetwork ? ": check this machine's network, its DNS and its firewall" : '';
    return { level: 'bad', subject, sentence: `None of the ${asked} answered${how}.` };
  }
  const level = failures.length > 0 ? 'warn' : 'good';
  return { level, subject, sentence: `${answered} of ${asked} answered (${total} in all).` };
}

function describeFailure({ id, outlet }: Feed, reason: string): Finding {
  const ref = feedRef(id);
  return {
    level: 'warn',
    subject: `Feed ${ref}`,
    sentence: `${toPlainLine(outlet.name)}: ${reason} If it stays so, take it out: feeds remove ${ref}`,
  };
}

function describeUntried(feeds: readonly Feed[]): readonly Finding[] {
  const troubled = feeds.filter(({ failure, state }) => failure !== undefined || state === 'gone');
  if (troubled.length === 0) return [];
  const sentence = `${countOf(troubled.length, 'more feed')} had trouble at the last check; for the reasons type: npm run sitrep -- feeds`;
  return [{ level: 'warn', subject, sentence }];
}
