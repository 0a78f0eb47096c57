// Number phrases: "one hundred and twelve" read as a whole, or not at all.
import { fold } from './fold.ts';
import { type NumberWords, numberLexicon, spellGerman } from './number-lexicon.ts';
import type { Word } from './words.ts';

/** A number of several words. Without a value: words of a number that cannot be read for sure. */
export interface NumberPhrase {
  readonly value?: number;
  /** Place of the word behind it. */
  readonly to: number;
}

interface Lexicon {
  readonly lang: string;
  readonly values: ReadonlyMap<string, number>;
  /** Those that are numbers also with nothing beside them. */
  readonly alone: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly isAndInside: boolean;
  readonly vague: ReadonlySet<string>;
}

interface Piece {
  /** NaN: of no exact size. */
  readonly value: number;
  readonly hasAnd: boolean;
  readonly isAlone: boolean;
}

const lexicons: ReadonlyMap<string, Lexicon> = new Map(
  Object.entries(numberLexicon).map(([lang, list]) => [lang, compile(lang, list)]),
);
const everyWord: ReadonlySet<string> = new Set(
  [...lexicons.values()].flatMap(({ values }) => [...values.keys()]),
);
/** Shorter or smaller ones mean something in another language: "once", "seize". */
const safe = { length: 5, value: 21 };
/** Number words that are numbers in whatever language they stand. */
export const longNumberWords: readonly (readonly [string, number])[] = [
  ...lexicons.values(),
].flatMap(({ values, alone }) =>
  [...values].filter(
    ([word, value]) => alone.has(word) && word.length >= safe.length && value >= safe.value,
  ),
);
/** Arabic and Hebrew write "and", "in", "to" onto a number. */
const attached = /^(?:[وف]?[بلك]?(?:ال)?|ו?[בלמה]?)(?=..)/u;
const onlyGap = /^[\s\u00a0\u202f\u2009\-‐‑–־]{1,2}$/u;
const mostWords = 12;

/**
 * The number of two or more words that begins at a place: in the language given, else in the one
 * that reads the most words. Undefined where less than two number words stand together.
 */
export function findNumberPhrase(
  text: string,
  found: readonly Word[],
  at: number,
  lang?: string,
): NumberPhrase | undefined {
  const first = found[at]?.folded ?? '';
  if (!everyWord.has(first) && !everyWord.has(first.replace(attached, ''))) return undefined;
  const known = lang === undefined ? undefined : lexicons.get(lang);
  const tried = known === undefined ? [...lexicons.values()] : [known];
  const phrases = tried.flatMap((lexicon) => readPhrase(text, found, at, lexicon) ?? []);
  const rank = ({ to, value }: NumberPhrase) => 2 * to + (value === undefined ? 0 : 1);
  return phrases.toSorted((a, b) => rank(b) - rank(a))[0];
}

/** The number that one word of this language stands for by itself. */
export function findOwnNumberWord(folded: string, lang: string): number | undefined {
  const lexicon = lexicons.get(lang);
  const word = lexicon?.alone.has(folded) ? folded : folded.replace(attached, '');
  return lexicon?.alone.has(word) ? lexicon.values.get(word) : undefined;
}

function readPhrase(
  text: string,
  found: readonly Word[],
  from: number,
  lexicon: Lexicon,
): NumberPhrase | undefined {
  const pieces: Piece[] = [];
  let to = from;
  while (to < found.length && to - from < mostWords) {
    if (to > from && !isNear(text, found, to)) break;
    const hasJoint = to > from && lexicon.and.has(found[to]?.folded ?? '');
    if (hasJoint && !isNear(text, found, to + 1)) break;
    const place = hasJoint ? to + 1 : to;
    const piece = readPiece(found[place]?.folded ?? '', to === from, lexicon);
    if (piece === undefined) break;
    pieces.push({ ...piece, hasAnd: piece.hasAnd || hasJoint });
    to = place + 1;
  }
  if (pieces.length < 2 || !pieces.some(({ isAlone, value }) => isAlone || value >= 100))
    return undefined;
  const value = addUp(pieces, lexicon);
  return value === undefined ? { to } : { value, to };
}

function isNear(text: string, found: readonly Word[], at: number): boolean {
  const [last, next] = [found[at - 1], found[at]];
  return last !== undefined && next !== undefined && onlyGap.test(text.slice(last.end, next.start));
}

function readPiece(folded: string, isFirst: boolean, lexicon: Lexicon): Piece | undefined {
  if (!isFirst && lexicon.vague.has(folded))
    return { value: Number.NaN, hasAnd: false, isAlone: true };
  const own = lexicon.values.get(folded);
  if (own !== undefined) return { value: own, hasAnd: false, isAlone: lexicon.alone.has(folded) };
  const bare = isFirst ? folded.replace(attached, '') : folded.replace(/^[וو](?=..)/u, '');
  const value = bare === folded ? undefined : lexicon.values.get(bare);
  if (value === undefined) return undefined;
  return { value, hasAnd: !isFirst, isAlone: lexicon.alone.has(bare) };
}

/** What was read so far of a number. */
interface Sum {
  readonly total: number;
  /** Below a thousand: what the next "thousand" would multiply. */
  readonly group: number;
  /** The next part of the group is less than that. */
  readonly limit: number;
  /** The last part read. */
  readonly last: number;
  readonly lastFactor: number;
}

/** Parts follow each other from large to small; what is in another order is no number. */
function addUp(pieces: readonly Piece[], lexicon: Lexicon): number | undefined {
  let sum: Sum | undefined = { total: 0, group: 0, limit: 1000, last: 0, lastFactor: Infinity };
  for (const piece of pieces) {
    if (Number.isNaN(piece.value) || (piece.hasAnd && !lexicon.isAndInside)) return undefined;
    sum = piece.value >= 1000 ? multiply(sum, piece) : addPart(sum, piece, lexicon.lang);
    if (sum === undefined) return undefined;
  }
  return sum.total + sum.group;
}

function multiply(sum: Sum, { value, hasAnd }: Piece): Sum | undefined {
  const isDual = value === 2000;
  if (value >= sum.lastFactor || (isDual && sum.group > 0) || (hasAnd && sum.group > 0))
    return undefined;
  const total = sum.total + (isDual ? value : (sum.group || 1) * value);
  return { total, group: 0, limit: 1000, last: value, lastFactor: isDual ? 1000 : value };
}

function addPart(sum: Sum, { value, hasAnd }: Piece, lang: string): Sum | undefined {
  const { group, limit, last } = sum;
  const add = (next: number) => ({ ...sum, group: group + value, limit: next, last: value });
  if (value === 100 && group > 0 && group < 20 && group !== 10 && !hasAnd)
    return { ...sum, group: group * 100, limit: 100, last: 100 };
  if (value >= 100) {
    const rest = value % 100;
    return group === 0 ? add(rest === 0 ? 100 : 0) : undefined;
  }
  // Four times twenty.
  if (lang === 'fr' && value === 20 && last === 4)
    return { ...sum, group: group - 4 + 80, limit: 20, last: 80 };
  const isUnit = last > 0 && last < 10;
  // Three and twenty; five ten.
  if (lang === 'ar' && isUnit && hasAnd && value >= 20) return add(0);
  if ((lang === 'ar' || lang === 'he') && isUnit && !hasAnd && value === 10) return add(0);
  if (value >= limit) return undefined;
  if (value < 10) return add(0);
  if (value === 10) return add(lang === 'tr' || lang === 'fr' ? 10 : 0);
  if (value % 10 !== 0) return add(0);
  return add(lang === 'fr' && value === 60 ? 20 : 10);
}

function compile(lang: string, list: NumberWords): Lexicon {
  const alone = readList(list.alone);
  const german = lang === 'de' ? spellGerman(alone.filter(([value]) => value < 100)) : [];
  const certain = [...alone, ...german];
  const all = [...readList(list.factors), ...readList(list.beside), ...certain];
  return {
    lang,
    values: new Map(all.map(([value, word]) => [fold(word), value])),
    alone: new Set(certain.map(([, word]) => fold(word))),
    and: new Set(list.and.split(' ').map(fold)),
    isAndInside: list.isAndInside,
    vague: new Set(list.vague.split(' ').map(fold)),
  };
}

function readList(list: string): readonly (readonly [number, string])[] {
  return list.split(',').flatMap((entry) => {
    const [value = '', ...names] = entry.trim().split(/\s+/);
    return names.map((name) => [Number(value), name] as const);
  });
}
