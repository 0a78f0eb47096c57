// Days: every day, month or year that a sentence names must be one that its sources name.
import { findDates } from '../../text/dates.ts';
import { findMonth, findSolarMonth } from '../../text/months.ts';
import { words } from '../../text/words.ts';
import { findEventDays } from '../find-event-days.ts';
import type { Claim, Refusal, ToldSentence } from './claim.ts';

export type DayReading =
  /** `figures`: the numbers by which it writes its dates. */
  | { readonly kind: 'fine'; readonly figures: ReadonlySet<string> }
  | { readonly kind: 'fault'; readonly refusal: Refusal };

type Dated = Pick<ToldSentence, 'text' | 'lang' | 'publishedAt'>;

/** Stands for an unknown time, so that a Monday is at least compared with a Monday. */
const anyTime = Date.UTC(2026, 0, 1);

export function listDays({ text, lang, publishedAt = anyTime }: Dated): readonly string[] {
  const { near, far } = findEventDays(text, lang, publishedAt);
  return [...near, ...far];
}

/** Months that are named at all, as numbers from 1. */
function listMonths({ text, lang }: Dated): readonly number[] {
  const found = words(text);
  return found.flatMap((word, at) => {
    const next = found[at + 1]?.folded ?? '';
    const month =
      findMonth(`${word.folded} ${next}`) ??
      (isMonthName(word.text, word.folded, lang) ? findMonth(word.folded) : undefined) ??
      (lang === 'fa' ? findSolarMonth(word.folded) : undefined);
    return month === undefined ? [] : [month];
  });
}

// In scripts with capitals a month that is also a word (may, march, mart) is written with one.
function isMonthName(text: string, folded: string, lang: string): boolean {
  if (/^(?:may|march|mar|sep)$/.test(folded)) return /^\p{Lu}/u.test(text);
  return folded.length > 3 || lang === 'ar' || lang === 'he';
}

/** Reads the days of a sentence as its sources would mean them: "on Monday" is the report's Monday. */
export function readDays({ text, lang, told, cited }: Claim): DayReading {
  const known = new Set(cited.flatMap(listDays));
  const months = new Set([
    ...cited.flatMap(listMonths),
    ...[...known].map((day) => Number(day.slice(5, 7))),
  ]);
  const times = new Set([...told, ...cited].map(({ publishedAt }) => publishedAt));
  const readings = [...times].map((publishedAt) =>
    listDays({ text, lang, ...(publishedAt !== undefined && { publishedAt }) }),
  );
  const isFine = readings.some((days) => days.every((day) => known.has(day)));
  const month = listMonths({ text, lang }).find((one) => !months.has(one));
  if (!isFine || month !== undefined) {
    return { kind: 'fault', refusal: refuse('It names a day that its sources do not name.') };
  }
  return { kind: 'fine', figures: listFigures(text, [...times]) };
}

// A year counts only where it is written: every report has one that nobody wrote.
function listFigures(text: string, times: readonly (number | undefined)[]): ReadonlySet<string> {
  const whole = findDates(text, undefined).flatMap((day) => day.split('-'));
  const named = times
    .flatMap((time) => findDates(text, time))
    .flatMap((day) => day.split('-').slice(1));
  return new Set([...whole, ...named].map((digits) => `${Number(digits)}`));
}

function refuse(sentence: string): Refusal {
  return { kind: 'day', sentence };
}
