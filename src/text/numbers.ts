// Numbers: figures and small number words that a report gives, without dates, years and clock times.
import { findNamedDays } from './named-days.ts';
import { findNumberPhrase } from './number-phrases.ts';
import { findFactor, findNumberWord } from './number-words.ts';
import { type Word, words } from './words.ts';

const figure = /^(\d+(?:\.\d+)?)(?=$|\D)/;

/** Thin or plain space between groups of three: 1 400, 19 000. */
function readGroups(
  text: string,
  found: readonly Word[],
  at: number,
): { value: string; used: number } {
  let value = found[at]?.folded ?? '';
  let used = 1;
  if (!/^\d{1,3}$/.test(value)) return { value, used };
  for (;;) {
    const last = found[at + used - 1];
    const next = found[at + used];
    if (last === undefined || next === undefined || !/^\d{3}$/.test(next.folded)) break;
    if (!/^[ \u00a0\u2009\u202f]$/.test(text.slice(last.end, next.start))) break;
    value += next.folded;
    used += 1;
  }
  return { value, used };
}

function isYear(value: string): boolean {
  return /^(?:19|20)\d\d$/.test(value);
}

/** Part of a clock time or of a date in figures. */
function isDateOrTime(text: string, word: Word): boolean {
  return (
    /\d[:/]$/.test(text.slice(Math.max(0, word.start - 2), word.start)) ||
    /^[:/]\d/.test(text.slice(word.end, word.end + 2)) ||
    /^\d+[.]\d+[.]\d/.test(word.folded)
  );
}

interface ReadNumber {
  readonly value: number | undefined;
  /** Index of the word to go on with. */
  readonly next: number;
}

function readFigure(text: string, found: readonly Word[], at: number, word: Word): ReadNumber {
  const { value, used } = readGroups(text, found, at);
  const next = at + used;
  const digits = figure.exec(value)?.[1];
  if (digits === undefined || digits.length > 15) return { value: undefined, next };
  const factor = findFactor(found[next]?.folded ?? '');
  if (factor !== undefined) return { value: Number(digits) * factor, next: next + 1 };
  if (isYear(value) || isDateOrTime(text, word)) return { value: undefined, next };
  return { value: Number(digits), next };
}

function readNumber(text: string, found: readonly Word[], at: number): ReadNumber {
  const word = found[at];
  if (word === undefined) return { value: undefined, next: at + 1 };
  if (/^\d/.test(word.folded)) return readFigure(text, found, at, word);
  const phrase = findNumberPhrase(text, found, at);
  if (phrase !== undefined) return { value: phrase.value, next: phrase.to };
  const value = findNumberWord(word.folded);
  if (value === undefined) return { value, next: at + 1 };
  const factor = findFactor(found[at + 1]?.folded ?? '');
  return factor === undefined ? { value, next: at + 1 } : { value: value * factor, next: at + 2 };
}

/**
 * The numbers of a text, each once, in order: figures of any script with any separators (1,400 ·
 * 1.400 · 1 400 · ١٤٠٠), times thousand, million or billion when that follows, percentages as
 * they stand, and number words, of one or several words. Years, dates and clock times are left out.
 */
export function findNumbers(text: string): readonly number[] {
  const out = new Set<number>();
  const found = words(text);
  const days = new Map(findNamedDays(found).map((day) => [day.from, day.to]));
  for (let at = 0; at < found.length; ) {
    const { value, next } = readNumber(text, found, at);
    const dayEnd = days.get(at);
    if (dayEnd === undefined && value !== undefined) out.add(value);
    at = dayEnd ?? next;
  }
  return [...out];
}
