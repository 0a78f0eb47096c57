// Named days: a day's number beside the name of its month, in running text.
import { findMonth } from './months.ts';
import type { Word } from './words.ts';

export interface NamedDay {
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
  /** Indexes of its first word and of the word after it. */
  readonly from: number;
  readonly to: number;
}

const dayNumber =
  /^(\d{1,2})(?:st|nd|rd|th|e|er|an|em|de|ى|ي|ەم|ەمي|nin|si|i|te|inde|'?\p{L}{0,3})?$/u;
const fillers = new Set(
  'of de del d le la el di do da a يوم من شهر ב ل ي ی ى e i se se ya yen سال السنه عام سنه لعام'.split(
    ' ',
  ),
);

function readDay(word: Word | undefined): number | undefined {
  const match = word === undefined ? null : dayNumber.exec(word.folded);
  const day = Number(match?.[1] ?? Number.NaN);
  return day >= 1 && day <= 31 ? day : undefined;
}

function readYear(word: Word | undefined): number | undefined {
  const match = word === undefined ? null : /^((?:19|20)\d\d)\p{L}{0,3}$/u.exec(word.folded);
  return match === null ? undefined : Number(match[1]);
}

interface FoundMonth {
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
  if (two !== undefined) return { month: two, length: 2 };
  const bare = /^[בלמ](?=.{3})|^[وبل](?=.{4})/.test(word.folded) ? word.folded.slice(1) : '';
  const month =
    findMonth(word.folded) ??
    findMonth(bare) ??
    findMonth(word.folded.replace(/(?:ê|ي|e|de|te|ta|da)$/u, ''));
  return month === undefined ? undefined : { month, length: 1 };
}

function skipFillers(found: readonly Word[], from: number): number {
  let at = from;
  while (at < from + 2 && fillers.has(found[at]?.folded ?? '')) at += 1;
  return at;
}

/** "27 January 2026", "27 de enero", "27ê Çileyê". */
function readDayFirst(found: readonly Word[], from: number): NamedDay | undefined {
  const day = readDay(found[from]);
  if (day === undefined) return undefined;
  const monthAt = skipFillers(found, from + 1);
  const name = readMonth(found, monthAt);
  if (name === undefined) return undefined;
  const end = monthAt + name.length;
  const yearAt = skipFillers(found, end);
  const year = readYear(found[yearAt]);
  return { day, month: name.month, year, from, to: year === undefined ? end : yearAt + 1 };
}

/** "January 27, 2026". */
function readMonthFirst(found: readonly Word[], from: number): NamedDay | undefined {
  const name = readMonth(found, from);
  if (name === undefined) return undefined;
  const end = from + name.length;
  const day = readDay(found[end]);
  if (day === undefined) return undefined;
  const year = readYear(found[end + 1]);
  return { day, month: name.month, year, from, to: year === undefined ? end + 1 : end + 2 };
}

/** The days that are named with their month, in order; they do not overlap. */
export function findNamedDays(found: readonly Word[]): readonly NamedDay[] {
  const out: NamedDay[] = [];
  for (let at = 0; at < found.length; ) {
    const day = readDayFirst(found, at) ?? readMonthFirst(found, at);
    if (day !== undefined) out.push(day);
    at = day?.to ?? at + 1;
  }
  return out;
}
