// Whether two texts in the same words tell of two things: another name, number or day in one place.
import type { Part } from '../model/item.ts';
import { findReplacements } from '../text/align-words.ts';
import { skeleton } from '../text/names.ts';
import { findNumberWord } from '../text/number-words.ts';
import { isStopword } from '../text/stopwords.ts';
import { type Word, words } from '../text/words.ts';

/** What a report tells stands in its opening. */
const comparedWords = 100;
/** An edited long text may correct a figure here and there and be the same text. */
const wordsPerSlip = 50;
/** Longer stretches are sentences written anew, not names put in another's place. */
const longestRun = 3;
const longestInTitle = 2;
/** In scripts without capitals any word may be a name: one or two are an editor's. */
const unmarkedSlips = 2;
/** Of headlines that share fewer of their words, one was written anew. */
const sharedTitle = 0.65;

const hasCapitals = /\p{Lu}/u;

interface Facts {
  /** Names by their sounds, and numbers. */
  readonly certain: ReadonlySet<string>;
  /** Words that may be names, in scripts that do not mark them. */
  readonly possible: ReadonlySet<string>;
}

function numberIn({ folded }: Word): string | undefined {
  if (/^\d/.test(folded)) return folded;
  return findNumberWord(folded)?.toString();
}

function factsOf(found: readonly Word[], lang: string, isMarked: boolean): Facts {
  const certain = new Set<string>();
  const possible = new Set<string>();
  for (const word of found) {
    const number = numberIn(word);
    if (number !== undefined) certain.add(number);
    else if (isStopword(word.folded, lang) || word.folded.length < 3) continue;
    else if (!isMarked) possible.add(skeleton(word.folded));
    else if (/^\p{Lu}/u.test(word.text)) certain.add(skeleton(word.folded));
  }
  return { certain, possible };
}

/** Whether each of two runs has a fact that the other's whole text lacks. */
function differ(
  own: ReadonlySet<string>,
  other: ReadonlySet<string>,
  ownText: ReadonlySet<string>,
  otherText: ReadonlySet<string>,
): boolean {
  return !own.isSubsetOf(otherText) && !other.isSubsetOf(ownText);
}

interface Slips {
  readonly certain: number;
  readonly possible: number;
}

function countSlips(a: readonly Word[], b: readonly Word[], lang: string, longest: number): Slips {
  const isMarked = [...a, ...b].some((word) => hasCapitals.test(word.text));
  const facts = (found: readonly Word[]) => factsOf(found, lang, isMarked);
  const [ownText, otherText] = [facts(a), facts(b)];
  let certain = 0;
  let possible = 0;
  for (const { from, to } of findReplacements(a, b)) {
    if (from.length > longest || to.length > longest) continue;
    const [own, other] = [facts(from), facts(to)];
    if (differ(own.certain, other.certain, ownText.certain, otherText.certain)) certain += 1;
    if (differ(own.possible, other.possible, ownText.possible, otherText.possible)) possible += 1;
  }
  return { certain, possible };
}

function share(a: readonly Word[], b: readonly Word[]): number {
  const other = new Set(b.map((word) => word.folded));
  const smaller = Math.min(a.length, b.length);
  return smaller === 0 ? 0 : a.filter((word) => other.has(word.folded)).length / smaller;
}

/** Headlines in the same words with another name or number, as "Day 2" and "Day 3". */
function titlesDiffer(a: Part, b: Part): boolean {
  const [own, other] = [words(a.title), words(b.title)];
  return (
    share(own, other) >= sharedTitle && countSlips(own, other, a.lang, longestInTitle).certain > 0
  );
}

/**
 * Whether one text puts other names, numbers or days where the other has its own: "Paraguay joins
 * the board" repeats "Mongolia joins the board" word for word and is another piece of news. What
 * one of them leaves out, and a long text's few corrections, are no contradiction.
 */
export function contradictsCopy(a: Part, b: Part): boolean {
  if (titlesDiffer(a, b)) return true;
  const [own, other] = [a, b].map(({ text }) => words(text).slice(0, comparedWords));
  if (own === undefined || other === undefined) return false;
  const allowed = Math.floor(Math.min(own.length, other.length) / wordsPerSlip);
  const { certain, possible } = countSlips(own, other, a.lang, longestRun);
  return certain > allowed || possible > allowed + unmarkedSlips;
}
