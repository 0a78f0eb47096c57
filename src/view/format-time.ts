// Times and durations as people say them, in their language and time zone.
import type { Span } from '../model/card.ts';
import { timeWordsFor } from './labels/time-words.ts';
import { offsetAt } from './local-time.ts';

/** Whose clock and language: `now` is ms since 1970, `zone` an IANA name. */
export interface Clock {
  readonly now: number;
  readonly locale: string;
  readonly zone: string;
}

/** The clock for a card: times are said in the language of its labels (unset = English). */
export function inLanguage(clock: Clock, lang = 'en'): Clock {
  return clock.locale.split('-')[0] === lang ? clock : { ...clock, locale: lang };
}

type TimeForm = Extract<Span, { kind: 'time' }>['form'];

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
// Beyond these JavaScript has no dates; feeds do send the year 275761.
const lastMs = 8.64e15;

/** A time in one of the card's four forms. A time of day today has no date. */
export function formatTime(at: number, form: TimeForm, clock: Clock): string {
  if (!Number.isFinite(at) || Math.abs(at) > lastMs) return timeWordsFor(clock.locale).unknown;
  switch (form) {
    case 'ago':
      return formatAgo(at, clock);
    case 'date':
      return format(at, clock, { day: 'numeric', month: 'short', ...yearIfOther(at, clock) });
    case 'time':
      return format(at, clock, { hour: '2-digit', minute: '2-digit' });
    case 'full':
      return formatFull(at, clock);
    default:
      return form satisfies never;
  }
}

/** "just now", "5 minutes ago", "in 2 hours", "yesterday"; older than six days: the date. */
function formatAgo(at: number, clock: Clock): string {
  const passed = clock.now - at;
  const size = Math.abs(passed);
  const { justNow, locale } = timeWordsFor(clock.locale);
  if (size < minuteMs) return justNow;
  if (size >= 6.5 * dayMs) return formatTime(at, 'date', clock);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const [unit, unitMs] = size < hourMs ? minuteUnit : size < dayMs ? hourUnit : dayUnit;
  return relative.format(-Math.sign(passed) * Math.max(1, Math.floor(size / unitMs)), unit);
}

const minuteUnit = ['minute', minuteMs] as const;
const hourUnit = ['hour', hourMs] as const;
const dayUnit = ['day', dayMs] as const;

function formatFull(at: number, clock: Clock): string {
  const words = timeWordsFor(clock.locale);
  const time = formatTime(at, 'time', clock);
  const today = startOfDay(clock.now, clock.zone);
  if (at >= today && at <= clock.now) return words.today(time);
  if (at < today && at >= startOfDay(clock.now, clock.zone, 1)) return words.yesterday(time);
  return words.dateAndTime(formatTime(at, 'date', clock), time);
}

function yearIfOther(at: number, clock: Clock): Intl.DateTimeFormatOptions {
  const year = (time: number) => format(time, clock, { year: 'numeric' });
  return year(at) === year(clock.now) ? {} : { year: 'numeric' };
}

function format(at: number, { locale, zone }: Clock, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(timeWordsFor(locale).locale, {
    ...options,
    timeZone: zone,
    // Some Arabic and Persian locales default to other calendars; newsrooms file by the Gregorian.
    calendar: 'gregory',
    hourCycle: 'h23',
  }).format(at);
}

/** A length of time in its largest whole unit, such as "24 hours", "3 days", "90 minutes". */
export function formatDuration(ms: number): string {
  const { count, unit } = toUnit(ms);
  return countOf(count, unit);
}

/** The largest unit that a length of time is a whole number of, or nearly. */
export function toUnit(ms: number): {
  readonly count: number;
  readonly unit: 'day' | 'hour' | 'minute';
} {
  const days = ms / dayMs;
  if (days >= 2 && Number.isInteger(days)) return { count: days, unit: 'day' };
  const hours = ms / hourMs;
  const isWhole = hours >= 10 || Number.isInteger(hours);
  if (isWhole) return { count: Math.round(hours), unit: 'hour' };
  return { count: Math.max(1, Math.round(ms / minuteMs)), unit: 'minute' };
}

/** "1 report", "1,204 reports", "2 stories". */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${new Intl.NumberFormat('en').format(count)} ${count === 1 ? singular : plural}`;
}

/**
 * Midnight that began the day of `at` in a zone, `daysBack` days earlier (ms since 1970). Where the
 * clocks skip midnight (Beirut, Cairo in spring) it is the first moment of that day.
 */
export function startOfDay(at: number, zone: string, daysBack = 0): number {
  const local = at + offsetAt(at, zone);
  const midnight = Math.floor(local / dayMs) * dayMs - daysBack * dayMs;
  // The offset at midnight may not be today's. The guess from before comes first: when an hour is
  // skipped it lands inside the new day, when one is repeated on the earlier midnight.
  const before = midnight - offsetAt(midnight - offsetAt(at, zone) - 12 * hourMs, zone);
  const after = midnight - offsetAt(midnight - offsetAt(at, zone) + 12 * hourMs, zone);
  const isMidnight = (guess: number) => guess + offsetAt(guess, zone) === midnight;
  return [before, after].find(isMidnight) ?? Math.max(before, after);
}
