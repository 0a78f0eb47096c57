// When a feed is asked next, when it is asked unconditionally, and when it has moved.

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Feeds are not asked more often than this; a briefing is hardly better for less. */
const SHORTEST_MS = 5 * MINUTE_MS;
/** A quiet feed is still asked once an hour: quiet feeds break news too. */
const LONGEST_MS = HOUR_MS;
/** For a feed whose habits are not known yet. */
const UNKNOWN_MS = 15 * MINUTE_MS;
/** No wish of a server and no row of failures silences a feed for longer. */
const CAP_MS = DAY_MS;

/** Permanent redirects in a row before a feed's address is changed. */
const MOVES_NEEDED = 3;

/** How a check went. `refused`: asking again soon cannot help, e.g. a private address. */
export type CheckOutcome = 'ok' | 'busy' | 'failed' | 'refused';

/** What servers and feeds wish for, all in ms. Nonsense (zero, negative, NaN) counts as no wish. */
export interface CheckHints {
  /** Cache-Control max-age or Expires (RFC 9111, 5.2.2.1). */
  readonly maxAgeMs?: number | undefined;
  /** The document's own ttl, skipHours or sy:updatePeriod (RSS 2.0; RSS 1.0 Syndication). */
  readonly minIntervalMs?: number | undefined;
  /** Retry-After of a 429 or 503 (RFC 9110, 10.2.3). */
  readonly retryAfterMs?: number | undefined;
}

export interface CheckHistory {
  readonly now: number;
  readonly outcome: CheckOutcome;
  /** Failed checks in a row, this one included; 0 after a good one. */
  readonly failures: number;
  readonly hints: CheckHints;
  /** When the feed's last items came, ms since 1970, in any order; some twenty are enough. */
  readonly recentItemTimes: readonly number[];
  /** Random, 0 to 1: spreads feeds that would otherwise be asked together for ever. */
  readonly jitter: number;
}

/**
 * When to ask a feed next (ms since 1970). After a good check: half the mean gap between its
 * items, from 5 to 60 minutes. Wishes only lengthen that, failures double it each time (with
 * "equal jitter", M. Brooker, "Exponential Backoff And Jitter", AWS 2015). Never above a day.
 */
export function nextCheckAt(history: CheckHistory): number {
  const { now, outcome, hints, jitter } = history;
  const ownMs = outcome === 'ok' ? restMs(history) * (1 + jitter / 10) : backOffMs(history);
  const wishes = [hints.maxAgeMs, hints.minIntervalMs, hints.retryAfterMs];
  const longest = Math.max(ownMs, ...wishes.map((ms) => (ms !== undefined && ms > 0 ? ms : 0)));
  return now + Math.round(Math.min(longest, CAP_MS));
}

/** True once a day: some servers answer "unchanged" for ever, so ask without validators. */
export function needsFullCheck(lastFullAt: number | undefined, now: number): boolean {
  return lastFullAt === undefined || Math.abs(now - lastFullAt) >= DAY_MS;
}

/** `adopt`: make `url` the feed's address and forget the count. */
export type Move =
  | { readonly kind: 'stay' }
  | { readonly kind: 'watch'; readonly movedTo: string; readonly movedCount: number }
  | { readonly kind: 'adopt'; readonly url: string };

/**
 * What a good check's permanent redirect means: one may be a mistake (a maintenance page, a hotel
 * network), the same one in three good checks in a row is a move (RFC 9110, 15.4.2 and 15.4.9).
 */
export function judgeMove(
  before: { readonly movedTo?: string | undefined; readonly movedCount: number },
  movedTo: string | undefined,
): Move {
  if (movedTo === undefined) return { kind: 'stay' };
  const movedCount = movedTo === before.movedTo ? before.movedCount + 1 : 1;
  if (movedCount >= MOVES_NEEDED) return { kind: 'adopt', url: movedTo };
  return { kind: 'watch', movedTo, movedCount };
}

/** Half the mean gap, the silence since the last item included, so that a sleeping feed slows down. */
function restMs({ now, recentItemTimes }: CheckHistory): number {
  const times = recentItemTimes.filter((at) => at <= now);
  if (times.length === 0) return UNKNOWN_MS;
  const gapMs = (now - Math.min(...times)) / times.length;
  return Math.min(Math.max(gapMs / 2, SHORTEST_MS), LONGEST_MS);
}

/** Between half and all of the doubled rest; a day when asking again cannot help. */
function backOffMs(history: CheckHistory): number {
  if (history.outcome === 'refused') return CAP_MS;
  const doubled = restMs(history) * 2 ** Math.min(history.failures, 20);
  return (Math.min(doubled, CAP_MS) * (1 + history.jitter)) / 2;
}
