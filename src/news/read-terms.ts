// Reads the words of a topic as people type them, and says which of them are of no use.
import type { Terms } from '../model/topic.ts';
import { fold } from '../text/fold.ts';
import { languageCode } from '../text/language.ts';
import { isStopword } from '../text/stopwords.ts';
import { words } from '../text/words.ts';
import { readerLanguages } from './reader-langs.ts';

export interface ReadTerms {
  readonly terms: Terms;
  readonly count: number;
  /** What is wrong, as sentences. */
  readonly problems: readonly string[];
}

const mostWords = 8;
const mostLetters = 60;
const fewestLetters = 3;
const capitals = /^\p{Lu}{2,}$/u;
/** Characters that nobody sees: direction marks, joiners at the edges, controls. */
const unseen = /[\p{Cc}\p{Cs}\p{Co}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const signs = /[^\p{L}\p{N}\p{M}\s'’ʼ״"׳=*.&/\u200c-\u200d-]/gu;
/** `en: port` – a language in front of its words. */
const prefix = /^\s*([a-z]{2,3})\s*:\s*/i;
/** Languages that may be named besides, though their words are only found as they are written. */
const others = new Set('uk it pt el pl nl sv ur ps hi zh ja ko hy ka sr ro'.split(' '));
/** Scripts whose single signs are words. */
const signScript = /[\p{Script=Han}\p{Script=Hangul}]/u;

/**
 * Reads "en: port sudan, red sea port" and the like: words or several words in a row, with commas
 * or lines between, a language in front where it matters. Without one they count in any language;
 * the script says which it is. `*` at the end stands for any ending, capitals for themselves.
 */
export function readTerms(typed: string): ReadTerms {
  const terms = new Map<string, Set<string>>();
  const problems: string[] = [];
  for (const line of typed.split(/\r?\n/)) {
    let lang = '*';
    for (const piece of line.split(/[,،;؛、，|]/)) {
      const code = languageCode(prefix.exec(piece)?.[1]);
      const isNamed = code !== undefined && (readerLanguages.has(code) || others.has(code));
      if (isNamed) lang = code;
      const term = tidy(isNamed ? piece.replace(prefix, '') : piece);
      if (term === '') continue;
      const problem = findProblem(term, lang);
      if (problem === undefined) terms.set(lang, (terms.get(lang) ?? new Set()).add(term));
      else problems.push(problem);
    }
  }
  const lists = [...terms].map(([lang, list]) => [lang, [...list]] as const);
  const count = lists.reduce((sum, [, list]) => sum + list.length, 0);
  return { terms: Object.fromEntries(lists), count, problems };
}

/** Terms as they would be typed: a line for each language. */
export function writeTerms(terms: Terms): string {
  // Words of any language come first: behind a language they would be taken for its own.
  return Object.entries(terms)
    .toSorted(([a], [b]) => Number(b === '*') - Number(a === '*'))
    .map(([lang, list]) => `${lang === '*' ? '' : `${lang}: `}${list.join(', ')}`)
    .join('\n');
}

function tidy(piece: string): string {
  return piece.replace(unseen, '').replace(signs, ' ').replace(/\s+/g, ' ').trim();
}

function findProblem(term: string, lang: string): string | undefined {
  const found = words(term);
  const shown = [...term].length > 40 ? `${[...term].slice(0, 40).join('')}…` : term;
  const say = (why: string) => `“${shown}” ${why}`;
  if (found.length === 0) return say('has no letter or figure in it.');
  if (found.length > mostWords || [...term].length > mostLetters) {
    return say(`is too long: write the few words that name it, at most ${mostWords}.`);
  }
  const [only] = found;
  if (found.length === 1 && only !== undefined && !isLongEnough(only.text, only.folded)) {
    return say(
      'is too short: it would stand in nearly every text. Write it in capitals (UN), or more of it.',
    );
  }
  const isCommon = found.every(
    (word) => !capitals.test(word.text) && isEverywhere(word.folded, lang),
  );
  return isCommon ? say('is too common: it says nothing about a subject.') : undefined;
}

function isLongEnough(text: string, folded: string): boolean {
  if (capitals.test(text) || signScript.test(text)) return true;
  return [...folded].length >= fewestLetters;
}

function isEverywhere(folded: string, lang: string): boolean {
  if (common.has(folded)) return true;
  if (lang !== '*') return isStopword(folded, lang);
  // A longer word of ours may well be a small one of another language: "war", "also".
  const isOwn = folded.length >= fewestLetters && /^\p{Script=Latin}+$/u.test(folded);
  return [...(isOwn ? ['en'] : readerLanguages)].some((one) => isStopword(folded, one));
}

/** Words of every second headline. */
const common = new Set(
  'news report reports people today year years day week new government president خبر اخبار اليوم חדשות היום haber'
    .split(' ')
    .map(fold),
);
