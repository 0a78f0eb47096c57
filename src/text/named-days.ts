// Named days: a day's number beside the name of its month, in running text.
import { findMonth, findSolarMonth } from './months.ts';
import type { Word } from './words.ts';

/** `solar` is the calendar of Iran and Afghanistan, whose year begins in March. */
export type Calendar = 'gregorian' | 'solar';

export interface NamedDay {
  readonly calendar: Calendar;
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
  /** Indexes of its first word and of the word after it. */
  readonly from: number;
  readonly to: number;
}

const dayNumber = /^(\d{1,2})\p{L}{0,3}$/u;
const fillers = new Set(
  'of de del d le la el di do da a يوم من شهر ב ل ي ی ى e i se se ya yen السنه عام سنه لعام ماه سال'.split(
    ' ',
  ),
);

function readDay(word: Word | undefined): number | undefined {
  const match = word === undefined ? null : dayNumber.exec(word.folded);
  const day = Number(match?.[1] ?? Number.NaN);
  return day >= 1 && day <= 31 ? day : undefined;
}

const years: Readonly<Record<Calendar, RegExp>> = {
  gregorian: /^((?:19|20)\d\d)\p{L}{0,3}$/u,
  solar: /^(1[34]\d\d)$/,
};

function readYear(word: Word | undefined, calendar: Calendar): number | undefined {
  const match = word === undefined ? null : years[calendar].exec(word.folded);
  return match === null ? undefined : Number(match[1]);
}

interface FoundMonth {
  readonly calendar: Calendar;
  readonly month: number;
  /** How many words its name takes. */
  readonly length: number;
}

// English writes "may" and "march" for other things as well.
const needsCapital = /^(?:may|march|mar|sep)$/;

function readMonth(found: readonly Word[], at: number): FoundMonth | undefined {
  const word = found[at];
  if (word === undefined) return undefined;
  if (needsCapital.test(word.folded) && !/^\p{Lu}/u.test(word.text)) return undefined;
  const next = found[at + 1]?.folded ?? '';
  // Sorani joins the year with -ی: کانوونی دووەمی 2026.
  const two =
    findMonth(`${word.folded} ${next}`) ?? findMonth(`${word.folded} ${next.replace(/ي$/, '')}`);
  if (two !== undefined) return { calendar: 'gregorian', month: two, length: 2 };
  const bare = /^[בלמ](?=.{3})|^[وبل](?=.{4})/.test(word.folded) ? word.folded.slice(1) : '';
  const month =
    findMonth(word.folded) ??
    findMonth(bare) ??
    findMonth(word.folded.replace(/(?:ê|ي|e|de|te|ta|da)$/u, ''));
  if (month !== undefined) return { calendar: 'gregorian', month, length: 1 };
  const solar = findSolarMonth(word.folded);
  return solar === undefined ? undefined : { calendar: 'solar', month: solar, length: 1 };
}

function skipFillers(found: readonly Word[], from: number): number {
  let at = from;
  while (at < from + 2 && fillers.has(found[at]?.folded ?? '')) at += 1;
  return at;
}

/** "27 January 2026", "27 de enero", "27ê Çileyê", "7 بهمن 1404". */
function readDayFirst(found: readonly Word[], from: number, day: number): NamedDay | undefined {
  const monthAt = skipFillers(found, from + 1);
  const name = readMonth(found, monthAt);
  if (name === undefined) return undefined;
  const { calendar, month } = name;
  const end = monthAt + name.length;
  const yearAt = skipFillers(found, end);
  const year = readYear(found[yearAt], calendar);
  return { calendar, day, month, year, from, to: year === undefined ? end : yearAt + 1 };
}

/** "January 27, 2026", the month standing one or two words before the day. */
function readMonthFirst(found: readonly Word[], dayAt: number, day: number): NamedDay | undefined {
  for (const length of [2, 1]) {
    const name = readMonth(found, dayAt - length);
    if (name?.calendar !== 'gregorian' || name.length !== length) continue;
    const { calendar, month } = name;
    const year = readYear(found[dayAt + 1], calendar);
    const to = year === undefined ? dayAt + 1 : dayAt + 2;
    return { calendar, day, month, year, from: dayAt - length, to };
  }
  return undefined;
}

/** The days that are named with their month, in order; they do not overlap. */
export function findNamedDays(found: readonly Word[]): readonly NamedDay[] {
  const out: NamedDay[] = [];
  for (let at = 0; at < found.length; at += 1) {
    const day = readDay(found[at]);
    if (day === undefined) continue;
    const named = readDayFirst(found, at, day) ?? readMonthFirst(found, at, day);
    if (named === undefined || named.from < (out.at(-1)?.to ?? 0)) continue;
    out.push(named);
    at = named.to - 1;
  }
  return out;
}
