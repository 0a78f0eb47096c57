// When feeds are asked next, asked for everything, and taken to have moved.
import { describe, expect, test } from 'vitest';
import {
  type CheckHistory,
  judgeMove,
  needsFullCheck,
  nextCheckAt,
} from '../../src/feed/next-check.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 21, 12);

/** The wait in minutes after a check; a good one of an unknown feed unless told otherwise. */
function waitAfter(change: Partial<CheckHistory>): number {
  const usual = {
    now: NOW,
    outcome: 'ok' as const,
    failures: 0,
    hints: {},
    recentItemTimes: [],
    jitter: 0,
  };
  return (nextCheckAt({ ...usual, ...change }) - NOW) / MINUTE;
}

/** Items that came one after the other, `gap` ms apart, the last one `gap` ms ago. */
const every = (gap: number) => Array.from({ length: 20 }, (_, i) => NOW - gap * (i + 1));

describe('after a good check', () => {
  test.each([
    ['an agency: an item every 2 minutes', every(2 * MINUTE), 5],
    ['a daily: an item every 40 minutes', every(40 * MINUTE), 20],
    ['a think tank: an item every 2 days', every(2 * DAY), 60],
    ['nothing known', [], 15],
    ['only dates in the future or unreadable', [NOW + DAY, Number.NaN], 15],
    ['a burst of twenty, then silence for ten hours', Array(20).fill(NOW - 10 * HOUR), 15],
  ])('%s', (_name, recentItemTimes, minutes) => {
    expect(waitAfter({ recentItemTimes })).toBe(minutes);
  });

  test('jitter adds up to a tenth', () => {
    expect(waitAfter({ jitter: 1 })).toBe(16.5);
    expect(waitAfter({ jitter: 0.5 })).toBe(15.75);
  });

  test.each([
    [{ maxAgeMs: 90 * MINUTE }, 90],
    [{ minIntervalMs: 2 * HOUR, maxAgeMs: HOUR }, 120],
    [{ maxAgeMs: MINUTE, minIntervalMs: MINUTE }, 15],
    [{ maxAgeMs: 365 * DAY }, 24 * 60],
    [{ maxAgeMs: Number.NaN, minIntervalMs: -5, retryAfterMs: undefined }, 15],
    [{ minIntervalMs: Number.POSITIVE_INFINITY }, 24 * 60],
  ])('the wish %o only lengthens the wait, up to a day', (hints, minutes) => {
    expect(waitAfter({ hints })).toBe(minutes);
  });
});

describe('after a failed check', () => {
  test.each([
    [1, 15, 30],
    [2, 30, 60],
    [3, 60, 120],
    [6, 480, 960],
    [7, 720, 1440],
    [5_000, 720, 1440],
  ])('%i in a row: between %i and %i minutes', (failures, least, most) => {
    expect(waitAfter({ outcome: 'failed', failures, jitter: 0 })).toBe(least);
    expect(waitAfter({ outcome: 'failed', failures, jitter: 1 })).toBe(most);
  });

  test('the first failure never brings the next check forward', () => {
    const recentItemTimes = every(2 * MINUTE);
    expect(waitAfter({ outcome: 'failed', failures: 1, recentItemTimes, jitter: 0 })).toBe(5);
  });

  test('a busy server gets the time it asks for, and more when it keeps failing', () => {
    const busy = { outcome: 'busy' as const, failures: 1 };
    expect(waitAfter({ ...busy, hints: { retryAfterMs: 3 * HOUR } })).toBe(180);
    expect(waitAfter({ ...busy, hints: { retryAfterMs: 1_000 } })).toBe(15);
    expect(waitAfter({ ...busy, hints: { retryAfterMs: 30 * DAY } })).toBe(1_440);
  });

  test('what cannot get better by itself is tried once a day', () => {
    expect(waitAfter({ outcome: 'refused', failures: 1, jitter: 1 })).toBe(1_440);
  });
});

describe('an unconditional check', () => {
  test.each([
    ['never made', undefined, true],
    ['a day ago', NOW - DAY, true],
    ['an hour ago', NOW - HOUR, false],
    ['two days ahead, as after a wrong clock', NOW + 2 * DAY, true],
  ])('%s', (_name, lastFullAt, needed) => expect(needsFullCheck(lastFullAt, NOW)).toBe(needed));
});

describe('a permanent redirect', () => {
  const NEW = 'https://new.example/feed';

  test.each([
    [{ movedCount: 0 }, NEW, { kind: 'watch', movedTo: NEW, movedCount: 1 }],
    [{ movedTo: NEW, movedCount: 1 }, NEW, { kind: 'watch', movedTo: NEW, movedCount: 2 }],
    [{ movedTo: NEW, movedCount: 2 }, NEW, { kind: 'adopt', url: NEW }],
    [
      { movedTo: NEW, movedCount: 2 },
      'https://other.example/',
      { kind: 'watch', movedTo: 'https://other.example/', movedCount: 1 },
    ],
    [{ movedTo: NEW, movedCount: 2 }, undefined, { kind: 'stay' }],
  ])('after %o, to %s', (before, movedTo, move) => {
    expect(judgeMove(before, movedTo)).toEqual(move);
  });
});
