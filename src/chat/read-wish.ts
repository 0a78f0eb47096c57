// How a channel wants to be told, as people type it: quiet hours, languages.
import type { QuietHours } from '../model/delivery.ts';
import { languageName } from '../view/language-name.ts';
import { readMinute } from './read-minute.ts';

/** A reading, `none` for "off" and its like, or undefined when it is neither. */
export type WishReading<T> = T | 'none' | undefined;

const none = /^(off|none|no|any|all|-|0)$/i;

/** Reads "22:00-07:00", "10pm to 7am", "22 - 7", "off". */
export function readQuietHours(typed: string): WishReading<QuietHours> {
  if (none.test(typed.trim())) return 'none';
  const [begin, end, ...more] = typed.split(/\s*(?:[-–—]|\bto\b|\buntil\b)\s*/i);
  if (begin === undefined || end === undefined || more.length > 0) return undefined;
  const from = readMinute(begin);
  const to = readMinute(end);
  return from === undefined || to === undefined || from === to ? undefined : { from, to };
}

// Languages that outlets of these subjects report in; any other by its ISO code.
const named =
  'ar en he tr fa ku ckb kmr fr de es it pt nl ru uk el hy az ur hi zh ja ko id ms sv no da fi pl ro bg sr'
    .split(' ')
    .map((code) => [languageName(code).toLowerCase(), code] as const);
const codes = new Map<string, string>([
  ...named,
  ...named.map(([, code]) => [code, code] as const),
  ['kurdish', 'kmr'],
  ['farsi', 'fa'],
  ['العربية', 'ar'],
  ['عربي', 'ar'],
  ['الإنجليزية', 'en'],
  ['עברית', 'he'],
]);

/** Reads "arabic, en" as ISO codes; a mistake names the word that is no language. */
export function readLanguages(
  typed: string,
): WishReading<readonly string[]> | { readonly unknown: string } {
  if (none.test(typed.trim())) return 'none';
  const words = typed
    .split(/\s*(?:[,;،/+]|\band\b|\bor\b|\s)\s*/i)
    .map((word) => word.toLowerCase())
    .filter((word) => word !== '');
  const read = words.map((word) => ({ word, code: codes.get(word) ?? findCode(word) }));
  const unknown = read.find(({ code }) => code === undefined)?.word;
  if (unknown !== undefined) return { unknown };
  return [...new Set(read.flatMap(({ code }) => code ?? []))];
}

// A two-letter code with a name of its own is a language, also when it is not in the list.
function findCode(word: string): string | undefined {
  return /^[a-z]{2,3}$/.test(word) && languageName(word) !== word ? word : undefined;
}
