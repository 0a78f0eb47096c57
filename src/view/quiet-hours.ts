// Quiet hours: when a channel that sleeps may be told again.
import type { QuietHours } from '../model/delivery.ts';
import { findNextMoment, localMinuteAt, writeMinute } from './local-time.ts';

const minuteMs = 60_000;
const dayMinutes = 24 * 60;

/** When the quiet hours end that the moment lies in; undefined outside of them. ms since 1970. */
export function findEndOfQuiet(at: number, zone: string, quiet: QuietHours): number | undefined {
  if (!isQuiet(at, zone, quiet)) return undefined;
  const minute = localMinuteAt(at, zone);
  const left = (quiet.to - minute + dayMinutes) % dayMinutes || dayMinutes;
  const byMinutes = Math.floor(at / minuteMs) * minuteMs + left * minuteMs;
  const byClock = findNextMoment({ zone, minute: quiet.to, weekdays: '1234567' }, at)?.at;
  // The two differ when clocks are moved meanwhile: the earlier one at which it is quiet no more.
  const ends = [byMinutes, byClock ?? byMinutes].toSorted((a, b) => a - b);
  return ends.find((end) => !isQuiet(end, zone, quiet)) ?? byMinutes;
}

function isQuiet(at: number, zone: string, { from, to }: QuietHours): boolean {
  const minute = localMinuteAt(at, zone);
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** "22:00-07:00". */
export function formatQuietHours({ from, to }: QuietHours): string {
  return `${writeMinute(from)}-${writeMinute(to)}`;
}
