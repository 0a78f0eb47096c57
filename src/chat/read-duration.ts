// Lengths of time as people type them.
import { type Clock, startOfDay } from '../view/format-time.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const units: readonly (readonly [RegExp, number])[] = [
  [/^(m|min|mins|minute|minutes)$/, 60_000],
  [/^(h|hr|hrs|hour|hours)$/, hourMs],
  [/^(d|day|days)$/, dayMs],
  [/^(w|week|weeks)$/, 7 * dayMs],
  [/^(month|months)$/, 30 * dayMs],
];

/**
 * Reads "24h", "3 d", "2 days", "1.5h", "week", "a month", "today", "yesterday" (the time since that
 * day began in the reader's zone). ms; undefined when it is none of these.
 */
export function readDuration(typed: string, clock: Clock): number | undefined {
  const words = toAsciiDigits(typed).toLowerCase().trim();
  if (words === 'today') return clock.now - startOfDay(clock.now, clock.zone);
  if (words === 'yesterday') return clock.now - startOfDay(clock.now, clock.zone, 1);
  // Without a number only whole words: "d" alone is no answer to "since when?".
  const [, count = '', unit = ''] =
    /^(\d{1,6}(?:[.,]\d{1,3})?)\s*([a-z]+)$/.exec(words) ??
    /^(?:an?\s+|last\s+)?()(\w{3,})$/.exec(words) ??
    [];
  const unitMs = units.find(([pattern]) => pattern.test(unit))?.[1];
  const ms = unitMs === undefined ? undefined : Number((count || '1').replace(',', '.')) * unitMs;
  return ms === undefined ? undefined : Math.round(ms);
}

/** Does it look like somebody meant a length of time, right or wrong? */
export function looksLikeDuration(typed: string): boolean {
  return /^\p{Nd}/u.test(typed);
}

/** Arabic and Persian digits as 0–9. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
