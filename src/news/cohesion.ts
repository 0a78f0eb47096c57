// Cohesion: how much of what a passage speaks about was spoken about before.
import { skeleton } from '../text/names.ts';
import { findNumberWord } from '../text/number-words.ts';
import { stem } from '../text/stems.ts';
import { isStopword } from '../text/stopwords.ts';
import { words } from '../text/words.ts';
import { isTimeWord } from './time-line.ts';

/** What a passage speaks about: its content words by stem, with weights. */
export type Vocabulary = ReadonlyMap<string, number>;

/** Words looked at in one passage: the beginning of a long one says what it is about. */
const maxWords = 400;

/**
 * The content words of a passage. A capitalised word in the middle of a text is a name, which ties
 * two passages together more than a common word does.
 */
export function readVocabulary(text: string, lang: string): Vocabulary {
  const found = new Map<string, number>();
  const all = words(text.slice(0, maxWords * 12)).slice(0, maxWords);
  for (const { text: verbatim, folded, start } of all) {
    if (folded.length < 3 || isStopword(folded, lang) || /^\d/.test(folded)) continue;
    if (isTimeWord(folded) || findNumberWord(folded) !== undefined) continue;
    const isName = /^\p{Lu}/u.test(verbatim) && start > 0 && lang !== 'de';
    const key = isName ? skeleton(folded) : stem(folded, lang);
    found.set(stem(folded, lang), isName ? 2 : 1);
    if (isName && key.length > 2) found.set(`name ${key}`, 1);
  }
  return found;
}

/** Share of a passage's vocabulary (by weight) that stands in what came before it, 0–1. */
export function shareKnown(passage: Vocabulary, before: ReadonlySet<string>): number {
  let known = 0;
  let all = 0;
  for (const [word, weight] of passage) {
    all += weight;
    if (before.has(word)) known += weight;
  }
  return all === 0 ? 1 : known / all;
}
