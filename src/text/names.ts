// Names: one key for the spellings of a name in any script, and the capitalised names of a text.
import { classOf, digraphs } from './consonants.ts';
import { isRoleWord } from './role-words.ts';
import { sentences } from './sentences.ts';
import { isStopword } from './stopwords.ts';
import { type Word, words } from './words.ts';

export interface FoundName {
  /** As it stands in the text. */
  readonly text: string;
  /** The skeletons of its words, without articles, with spaces between. */
  readonly key: string;
}

// Waw at the beginning is a consonant (واشنطن, ויטקוף); elsewhere mostly a long vowel.
const initialLabial = /^(?:w|و|וו?)/;
const arabicArticle = /^ال(?=.{3})/;
/** A lone h at the end is not heard; kh, sh, th are consonants. */
const silentEnd = /(?<=.)(?<![kstcdgp])h$|(?<=.)[הه]$/;

/**
 * A key that spellings of one name share across Latin, Arabic, Hebrew, Kurdish, Cyrillic and Greek
 * letters: its consonants as sound classes (Sharaa, Şara, Chareh, الشرع, שרע, شەرع: SR). Short keys
 * meet by chance, so they prove nothing alone. Takes a folded word; '' only for ''.
 */
export function skeleton(folded: string): string {
  if (folded === '') return '';
  let word = folded.replace(arabicArticle, '').replace(initialLabial, 'B').replace(silentEnd, '');
  for (const [spelling, sound] of digraphs) word = word.replace(spelling, sound);
  let key = '';
  let before = 'start';
  for (const letter of word) {
    const sound = letter >= 'A' && letter <= 'Z' ? letter : (classOf.get(letter) ?? '');
    // Doubled consonants are written once in Arabic and Hebrew; a vowel at the start is kept as A.
    if (sound !== before) key += before === 'start' && sound === '' ? 'A' : sound;
    before = sound;
  }
  return key;
}

const capital = /^\p{Lu}/u;
/** Folded articles that stand apart from a name: al-Sharaa, аш-Шараа, אל-הול. */
export const nameArticles: ReadonlySet<string> = new Set([
  'al',
  'el',
  'as',
  'ash',
  'ad',
  'an',
  'ar',
  'at',
  'az',
  'es',
  'ed',
  'er',
  'et',
  'ez',
  'аль',
  'аш',
  'ас',
  'эль',
  'אל',
  'א',
]);
const particles = new Set([
  ...nameArticles,
  'bin',
  'ben',
  'ibn',
  'abu',
  'bint',
  'von',
  'van',
  'de',
  'la',
  'da',
  'di',
  'del',
  'du',
  'dos',
]);
/** Between two words of one name: a space or a hyphen, an initial's full stop. */
const nameGap = /^(?:[ \u00a0]|[-‑–]|\. )$/;

/** In shouted lines, and in English headlines (no full stop), capitals say nothing. */
function isTitleCase(sentence: string, found: readonly Word[], lang: string): boolean {
  if (!/\p{Ll}/u.test(sentence)) return true;
  if (!(lang === 'en' || lang === 'und') || /[.!?…]["'”’»)]*$/.test(sentence)) return false;
  const long = found.filter((word) => word.folded.length > 3);
  return (
    long.length > 3 && long.filter((word) => capital.test(word.text)).length > 0.8 * long.length
  );
}

/** `von der Leyen`, but not `Waffenruhe der SDF`. */
function isParticle(word: Word, before: Word): boolean {
  return particles.has(word.folded) || (word.folded === 'der' && /^v[oa]n$/.test(before.folded));
}

/** A suffix after an apostrophe ends a name: Şara'nın Donald Trump'la; Syria's Ahmed al-Sharaa. */
function isInflected(word: Word): boolean {
  return /['’]\p{Ll}+$/u.test(word.text) && word.folded.length < word.text.length - 1;
}

function collectRuns(sentence: string, found: readonly Word[]): readonly (readonly Word[])[] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  for (const word of found) {
    const last = run.at(-1);
    const joined =
      last !== undefined &&
      !isInflected(last) &&
      nameGap.test(sentence.slice(last.end, word.start));
    const isName = capital.test(word.text);
    if (joined && (isName || isParticle(word, last))) {
      run.push(word);
      continue;
    }
    if (run.length > 0) runs.push(run);
    run = isName || nameArticles.has(word.folded) ? [word] : [];
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** Takes words off both ends that belong to the sentence or to an office, not to the name. */
function trimRun(run: readonly Word[], lang: string, first: Word | undefined): readonly Word[] {
  let from = run.findIndex(
    (word) =>
      !isRoleWord(word.folded) &&
      !(isStopword(word.folded, lang) && (word === first || nameArticles.has(word.folded))),
  );
  if (from === -1) from = run.length;
  let to = run.length;
  while (to > from && particles.has(run[to - 1]?.folded ?? '')) to -= 1;
  return run.slice(from, to);
}

function isTelling(run: readonly Word[], lang: string, first: Word | undefined): boolean {
  const names = run.filter((word) => capital.test(word.text));
  const only = names[0];
  if (only === undefined) return false;
  if (names.length > 1) return true;
  if (/^\p{Lu}{2,}$/u.test(only.text)) return true;
  // German writes every noun with a capital.
  return (
    only !== first && lang !== 'de' && !isStopword(only.folded, lang) && only.folded.length > 2
  );
}

function toName(sentence: string, run: readonly Word[]): FoundName {
  const text = sentence.slice(run[0]?.start, run.at(-1)?.end);
  const key = run
    .filter((word) => !nameArticles.has(word.folded))
    .map((word) => skeleton(word.folded));
  return { text, key: key.join(' ') };
}

/**
 * The names of a text in scripts that have capitals: runs of capitalised words, not counting a
 * single one that merely begins a sentence. Each key once, in order. Nothing for Arabic, Hebrew
 * and other scripts without capitals, nor for headlines with capitals throughout.
 */
export function findNames(text: string, lang: string): readonly FoundName[] {
  const names = new Map<string, FoundName>();
  for (const sentence of sentences(text)) {
    const found = words(sentence);
    if (isTitleCase(sentence, found, lang)) continue;
    for (const run of collectRuns(sentence, found)) {
      const trimmed = trimRun(run, lang, found[0]);
      if (!isTelling(trimmed, lang, found[0])) continue;
      const name = toName(sentence, trimmed);
      if (!names.has(name.key)) names.set(name.key, name);
    }
  }
  return [...names.values()];
}
