// Times as people say them, in zones with odd clocks.
import { describe, expect, test } from 'vitest';
import { countOf, formatDuration, formatTime, startOfDay } from '../../src/view/format-time.ts';

const now = Date.UTC(2026, 10, 21, 9, 30);
const clock = { now, locale: 'en-GB', zone: 'Asia/Damascus' };
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

test.each([
  ['ago', now - 20_000, 'just now'],
  ['ago', now - 12 * minute, '12 minutes ago'],
  ['ago', now - hour, '1 hour ago'],
  ['ago', now - 25 * hour, '1 day ago'],
  ['ago', now + 3 * hour, 'in 3 hours'],
  ['ago', now - 10 * day, '11 Nov'],
  ['ago', now - 400 * day, '17 Oct 2025'],
  ['time', now, '12:30'],
  ['full', now - 2 * hour, '10:30 today'],
  ['full', now - 13 * hour, '23:30 yesterday'],
  ['full', now - 3 * day, '18 Nov, 12:30'],
  ['date', 8.7e15, 'at an unknown time'],
  ['ago', Number.NaN, 'at an unknown time'],
] as const)('as %s, %d reads "%s"', (form, at, expected) => {
  expect(formatTime(at, form, clock)).toBe(expected);
});

test('a Persian locale still counts by the Gregorian calendar', () => {
  expect(formatTime(now, 'date', { ...clock, locale: 'fa-IR-u-nu-latn' })).toContain('21');
});

describe('the start of a day', () => {
  test.each([
    ['plain', 'Asia/Damascus', now, 0, Date.UTC(2026, 10, 20, 21)],
    ['yesterday', 'Asia/Damascus', now, 1, Date.UTC(2026, 10, 19, 21)],
    ['behind Greenwich', 'America/New_York', now, 0, Date.UTC(2026, 10, 21, 5)],
    // Beirut went from 00:00 to 01:00 on 30 March 2025: that day begins at 01:00.
    [
      'a midnight that was skipped',
      'Asia/Beirut',
      Date.UTC(2025, 2, 30, 9),
      0,
      Date.UTC(2025, 2, 29, 22),
    ],
    // and from 00:00 back to 23:00 on 26 October 2025: its midnight comes after the repeated hour.
    ['a day of 25 hours', 'Asia/Beirut', Date.UTC(2025, 9, 25, 9), 0, Date.UTC(2025, 9, 24, 21)],
    ['the day after it', 'Asia/Beirut', Date.UTC(2025, 9, 26, 9), 0, Date.UTC(2025, 9, 25, 22)],
    [
      'yesterday across a change',
      'Europe/Berlin',
      Date.UTC(2026, 9, 25, 9),
      1,
      Date.UTC(2026, 9, 23, 22),
    ],
    ['a quarter-hour zone', 'Asia/Kathmandu', now, 0, Date.UTC(2026, 10, 20, 18, 15)],
    ['UTC', 'UTC', now, 0, Date.UTC(2026, 10, 21)],
  ])('%s (%s)', (_, zone, at, back, expected) => {
    expect(new Date(startOfDay(at, zone, back)).toISOString()).toBe(
      new Date(expected).toISOString(),
    );
  });
});

test.each([
  [24 * hour, '24 hours'],
  [3 * day, '3 days'],
  [90 * minute, '90 minutes'],
  [12.4 * hour, '12 hours'],
  [10_000, '1 minute'],
])('%d ms is %s', (ms, expected) => {
  expect(formatDuration(ms)).toBe(expected);
});

test('counts agree with their noun', () => {
  expect([countOf(1, 'story', 'stories'), countOf(1204, 'item')]).toEqual([
    '1 story',
    '1,204 items',
  ]);
});
