// Dates: days that a text names, as calendar days.
import { fold } from './fold.ts';
import { findNamedDays, type NamedDay } from './named-days.ts';
import { solarDayAt, solarYearOf } from './solar-calendar.ts';
import { words } from './words.ts';

/** Time at which a common day begins; undefined for a day that no calendar has (31 February). */
function dayAt(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : undefined;
}

function timeOf(named: NamedDay, year: number): number | undefined {
  const { calendar, month, day } = named;
  return calendar === 'solar' ? solarDayAt(year, month, day) : dayAt(year, month, day);
}

/** The time of a day whose year is not said: in the year that puts it nearest to publication. */
function nearestTime(named: NamedDay, publishedAt: number): number | undefined {
  const year =
    named.calendar === 'solar' ? solarYearOf(publishedAt) : new Date(publishedAt).getUTCFullYear();
  const times = [year - 1, year, year + 1].map((candidate) => timeOf(named, candidate));
  return times.reduce((best, next) => {
    if (next === undefined || best === undefined) return best ?? next;
    return Math.abs(next - publishedAt) < Math.abs(best - publishedAt) ? next : best;
  });
}

const numeric = /(?<![\d./-])(\d{1,4})([./-])(\d{1,2})\2(\d{2,4})(?![\d/-])/g;

function readNumeric(first: number, second: number, third: number): number | undefined {
  if (first > 31) {
    const isSolar = first >= 1300 && first < 1500;
    return isSolar ? solarDayAt(first, second, third) : dayAt(first, second, third);
  }
  const year = third < 100 ? 2000 + third : third;
  // Day first all over the world but in the United States, where the month is often plain to see.
  return second > 12 ? dayAt(year, first, second) : dayAt(year, second, first);
}

function* findTimes(text: string, publishedAt: number | undefined): Generator<number | undefined> {
  for (const match of fold(text).matchAll(numeric)) {
    yield readNumeric(Number(match[1]), Number(match[3]), Number(match[4]));
  }
  for (const named of findNamedDays(words(text))) {
    if (named.year !== undefined) yield timeOf(named, named.year);
    else if (publishedAt !== undefined) yield nearestTime(named, publishedAt);
  }
}

const firstAt = Date.UTC(1900, 0, 1);
const lastAt = Date.UTC(2100, 0, 1);

/**
 * The days a text names with day and month, as YYYY-MM-DD, each once, in the languages of
 * `months.ts` and in figures (27/1/2026, 1404/11/7). A day without a year gets the one nearest to
 * `publishedAt` (ms since 1970) and is left out when that is unknown.
 */
export function findDates(text: string, publishedAt: number | undefined): readonly string[] {
  const out = new Set<string>();
  for (const at of findTimes(text, publishedAt)) {
    if (at === undefined || at < firstAt || at > lastAt) continue;
    out.add(new Date(at).toISOString().slice(0, 10));
  }
  return [...out];
}
