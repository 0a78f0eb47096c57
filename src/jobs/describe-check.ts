// What one check means for the feed: what is stored of it and when it is asked next.
import { type CheckHints, judgeMove, type Move, nextCheckAt } from '../feed/next-check.ts';
import { type Feed, hostNameOf } from '../model/feed.ts';
import type { CheckOutcome } from '../store/feeds.ts';
import { toPlainLine } from '../view/plain-line.ts';
import type { DownloadResult } from '../web/download-result.ts';
import type { Reading } from './reader-pool.ts';

/** The sample newsroom prints news every few seconds; nobody's server is bothered by asking it. */
const sampleIntervalMs = 5_000;

export interface Check {
  readonly feed: Feed;
  readonly answer: DownloadResult;
  /** Unset when no document arrived. */
  readonly reading: Reading | undefined;
  readonly full: boolean;
  readonly newItems: number;
  readonly now: number;
  /** When the feed's last items came, ms since 1970. */
  readonly history: readonly number[];
  /** 0 to 1. */
  readonly jitter: number;
}

/** The outcome of a check, as the store keeps it. */
export function describeCheck(check: Check): CheckOutcome {
  const failure = findFailure(check);
  return failure === undefined ? describeSuccess(check) : describeFailure(check, failure);
}

function findFailure({ answer, reading }: Check): string | undefined {
  if (reading?.kind === 'unreadable') return reading.reason;
  return 'reason' in answer ? answer.reason : undefined;
}

function describeFailure(check: Check, failure: string): CheckOutcome {
  const { answer, feed, full, now } = check;
  const outcome = answer.kind === 'busy' ? 'busy' : isFinal(answer) ? 'refused' : 'failed';
  return {
    checkedAt: now,
    nextCheckAt: askNext(check, outcome, feed.failures + 1),
    ok: false,
    failure,
    newItems: 0,
    full,
    ...(answer.kind === 'gone' && { state: 'gone' as const }),
  };
}

function describeSuccess(check: Check): CheckOutcome {
  const { answer, feed, full, newItems, now, reading } = check;
  const read = reading?.kind === 'items' ? reading : undefined;
  const note = describeNote(check);
  const validators = 'validators' in answer ? answer.validators : undefined;
  return {
    checkedAt: now,
    nextCheckAt: askNext(check, 'ok', 0),
    ok: true,
    newItems,
    full,
    ...(validators && { validators }),
    ...(note !== undefined && { note }),
    ...(read?.feed.title !== undefined && { title: read.feed.title }),
    ...nameOutlet(feed, read?.feed.title),
    ...(read?.feed.lang !== undefined && { lang: read.feed.lang }),
    ...(feed.baselineAt === undefined && read && { baselineAt: now }),
    ...describeMove(check),
  };
}

/** What a feed calls itself is a name; more of it is a description. */
const longestName = 60;
const shortestName = 3;

// A feed that was added by its address alone goes by its host until it has told its name.
function nameOutlet({ outlet, url }: Feed, title: string | undefined): Partial<CheckOutcome> {
  const name = title === undefined ? '' : toPlainLine(title);
  const fits = name.length >= shortestName && name.length <= longestName;
  return fits && outlet.name === hostNameOf(url) ? { outletName: name } : {};
}

function describeNote({ answer, reading }: Check): string | undefined {
  const notes = reading?.kind === 'items' ? reading.feed.notes : [];
  const cut = answer.kind === 'body' && answer.cut;
  const all = cut ? ['The connection ended before the document did.', ...notes] : notes;
  return all.length > 0 ? all.join(' ') : undefined;
}

function describeMove({ answer, feed }: Check): Partial<CheckOutcome> {
  const move: Move = judgeMove(feed, 'movedTo' in answer ? answer.movedTo : undefined);
  switch (move.kind) {
    case 'stay':
      return {};
    case 'watch':
      return { movedTo: move.movedTo, movedCount: move.movedCount };
    case 'adopt':
      return { url: move.url };
  }
}

function askNext(
  { answer, feed, history, jitter, now, reading }: Check,
  outcome: 'ok' | 'busy' | 'failed' | 'refused',
  failures: number,
): number {
  if (feed.sample) return now + sampleIntervalMs;
  const hints: CheckHints = {
    maxAgeMs: 'maxAgeMs' in answer ? answer.maxAgeMs : undefined,
    retryAfterMs: 'retryAfterMs' in answer ? answer.retryAfterMs : undefined,
    minIntervalMs: reading?.kind === 'items' ? reading.feed.minIntervalMs : undefined,
  };
  return nextCheckAt({ now, outcome, failures, hints, recentItemTimes: history, jitter });
}

function isFinal(answer: DownloadResult): boolean {
  return answer.kind === 'failed' && answer.permanent;
}
