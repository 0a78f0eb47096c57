// Keys of names that no table knows: by their sound, or as they are spelt when that is too short.
import type { Hit } from '../model/hit.ts';
import { findNames, skeleton } from '../text/names.ts';
import { isStopword } from '../text/stopwords.ts';
import { words } from '../text/words.ts';
import { isTimeWord } from './time-line.ts';

/** Skeletons of three sounds meet by chance in one report out of seven, of four in one of seventy. */
const minSounds = 4;
const minLetters = 3;
const readWords = 250;

/** Latin, Cyrillic and Greek mark names with capitals; in other scripts any word may be one. */
const hasCapitals = /\p{Lu}/u;

/** Sounds of the words of hits: they already count as what they stand for. */
export function soundsOf(hits: readonly Hit[]): ReadonlySet<string> {
  return new Set(hits.flatMap((hit) => words(hit.found).map((word) => skeleton(word.folded))));
}

function toKey(folded: string): string | undefined {
  const sound = skeleton(folded);
  if (sound.length >= minSounds) return `sound:${sound}`;
  const isTelling = folded.length >= minLetters && !isTimeWord(folded);
  return isTelling ? `spelt:${folded}` : undefined;
}

function keysOfMarked(text: string, lang: string, known: ReadonlySet<string>): readonly string[] {
  return findNames(text, lang)
    .map((name) => words(name.text).filter(({ folded }) => !isStopword(folded, lang)))
    .filter((name) => !name.some(({ folded }) => known.has(skeleton(folded))))
    .flat()
    .flatMap(({ folded }) => toKey(folded) ?? []);
}

/**
 * `sound:` keys that spellings in all scripts share, and `spelt:` keys of short names, which only
 * languages of one alphabet share (Hama, Oslo). `known`: sounds that count as something else.
 */
export function listNameKeys(
  text: string,
  lang: string,
  known: ReadonlySet<string>,
): readonly string[] {
  if (hasCapitals.test(text)) return keysOfMarked(text, lang, known);
  return words(text)
    .slice(0, readWords)
    .filter(({ folded }) => folded.length > 3 && !isStopword(folded, lang))
    .map(({ folded }) => skeleton(folded))
    .filter((sound) => sound.length >= minSounds && !known.has(sound))
    .map((sound) => `sound:${sound}`);
}
