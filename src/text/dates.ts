// Dates: days that a text names, as calendar days.
import { fold } from './fold.ts';
import { findNamedDays } from './named-days.ts';
import { words } from './words.ts';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function timeOf({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}

function isReal(day: Day): boolean {
  const date = new Date(timeOf(day));
  return date.getUTCMonth() === day.month - 1 && date.getUTCDate() === day.day;
}

/** The year that puts the day nearest to the time of publication. */
function nearestYear(month: number, day: number, publishedAt: number): number {
  const year = new Date(publishedAt).getUTCFullYear();
  const away = (candidate: number) =>
    Math.abs(timeOf({ year: candidate, month, day }) - publishedAt);
  return [year - 1, year, year + 1].reduce((best, next) => (away(next) < away(best) ? next : best));
}

const numeric = /(?<![\d./-])(\d{1,4})([./-])(\d{1,2})\2(\d{2,4})(?![\d/-])/g;

function readNumeric(first: number, second: number, third: number): Day {
  if (first > 31) return { year: first, month: second, day: third };
  const year = third < 100 ? 2000 + third : third;
  // Day first all over the world but in the United States, where the month is often plain to see.
  return second > 12 ? { year, month: first, day: second } : { year, month: second, day: first };
}

function* findDays(text: string, publishedAt: number | undefined): Generator<Day> {
  const folded = fold(text);
  for (const match of folded.matchAll(numeric)) {
    yield readNumeric(Number(match[1]), Number(match[3]), Number(match[4]));
  }
  for (const { day, month, year } of findNamedDays(words(text))) {
    if (year !== undefined) yield { year, month, day };
    else if (publishedAt !== undefined) {
      yield { year: nearestYear(month, day, publishedAt), month, day };
    }
  }
}

/**
 * The days a text names with day and month, as YYYY-MM-DD, each once, in the languages of
 * `months.ts` and in figures (27/1/2026). A day without a year gets the one nearest to
 * `publishedAt` (ms since 1970) and is left out when that is unknown.
 */
export function findDates(text: string, publishedAt: number | undefined): readonly string[] {
  const out = new Set<string>();
  for (const day of findDays(text, publishedAt)) {
    if (day.year < 1900 || day.year > 2100 || !isReal(day)) continue;
    out.add(new Date(timeOf(day)).toISOString().slice(0, 10));
  }
  return [...out];
}
