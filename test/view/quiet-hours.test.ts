// Quiet hours on the clocks of a zone: over midnight, and when the clocks are moved.
import { expect, test } from 'vitest';
import { findEndOfQuiet, formatQuietHours } from '../../src/view/quiet-hours.ts';

const hours = (from: string, to: string) => {
  const minute = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return { from: minute(from), to: minute(to) };
};

test.each([
  ['in the evening', 'UTC', '22:00', '07:00', '2026-01-27T23:10:30Z', '2026-01-28T07:00:00Z'],
  ['after midnight', 'UTC', '22:00', '07:00', '2026-01-28T03:00:00Z', '2026-01-28T07:00:00Z'],
  ['at their beginning', 'UTC', '22:00', '07:00', '2026-01-27T22:00:00Z', '2026-01-28T07:00:00Z'],
  ['at their end', 'UTC', '22:00', '07:00', '2026-01-28T07:00:00Z', undefined],
  ['outside', 'UTC', '22:00', '07:00', '2026-01-28T12:00:00Z', undefined],
  ['by day', 'UTC', '12:00', '14:00', '2026-01-28T13:59:59Z', '2026-01-28T14:00:00Z'],
  ['elsewhere', 'Asia/Kathmandu', '22:00', '07:00', '2026-01-27T20:00:00Z', '2026-01-28T01:15:00Z'],
  // 29 March 2026: 02:00 becomes 03:00.
  [
    'over a skipped hour',
    'Europe/Berlin',
    '22:00',
    '07:00',
    '2026-03-28T23:00:00Z',
    '2026-03-29T05:00:00Z',
  ],
  [
    'with a skipped end',
    'Europe/Berlin',
    '22:00',
    '02:30',
    '2026-03-28T23:00:00Z',
    '2026-03-29T01:00:00Z',
  ],
  // 25 October 2026: 03:00 becomes 02:00.
  [
    'over a repeated hour',
    'Europe/Berlin',
    '22:00',
    '07:00',
    '2026-10-24T22:00:00Z',
    '2026-10-25T06:00:00Z',
  ],
  [
    'with a repeated end',
    'Europe/Berlin',
    '22:00',
    '02:30',
    '2026-10-24T22:00:00Z',
    '2026-10-25T00:30:00Z',
  ],
  [
    'in the hour that comes again',
    'Europe/Berlin',
    '22:00',
    '02:30',
    '2026-10-25T01:10:00Z',
    '2026-10-25T01:30:00Z',
  ],
  // Beirut skips midnight on 29 March 2026.
  [
    'that end at a skipped midnight',
    'Asia/Beirut',
    '20:00',
    '00:00',
    '2026-03-28T20:00:00Z',
    '2026-03-28T22:00:00Z',
  ],
])('quiet hours %s', (_name, zone, from, to, at, end) => {
  const found = findEndOfQuiet(Date.parse(at), zone, hours(from, to));
  expect(found && new Date(found).toISOString()).toBe(end && new Date(end).toISOString());
});

test('they are written as they are typed', () => {
  expect(formatQuietHours(hours('22:00', '07:05'))).toBe('22:00-07:05');
});
