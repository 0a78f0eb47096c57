// A listing: everybody and everything that a sentence names or counts, in order and the same in every
// language, so that a sentence and its translation can be laid side by side.
import { findCountries } from '../../text/countries.ts';
import { findNumbers } from '../../text/numbers.ts';
import { type Word, words } from '../../text/words.ts';
import { findHits } from '../find-hits.ts';
import type { ToldSentence } from './claim.ts';
import type { NameCheck } from './names.ts';
import { findRole } from './roles.ts';

export interface Listed {
  /** `name:trump`, `place:raqqa`, `role:police`, `number:12`. */
  readonly id: string;
  /** Of its words in the sentence. */
  readonly at: number;
  readonly length: number;
  /** Those of one phrase ("Syrian president Sharaa") stand side by side; languages order them freely. */
  readonly phrase: number;
}

/** Lists them in order; a name that was found leaves its words to nothing else. */
export function listSentence(
  { text, lang }: Pick<ToldSentence, 'text' | 'lang'>,
  check: NameCheck,
): readonly Listed[] {
  const found = words(text);
  const taken = new Set<number>();
  const out: Omit<Listed, 'phrase'>[] = [];
  const add = (id: string, at: number, length: number) => {
    const own = Array.from({ length }, (_, step) => at + step);
    if (own.some((index) => taken.has(index))) return;
    for (const index of own) taken.add(index);
    out.push({ id, at, length });
  };
  const hits = findHits({ title: '', text, lang }, check.wary);
  for (const hit of hits.toSorted((a, b) => b.length - a.length)) {
    add(hit.concept, hit.at, hit.length);
  }
  for (const { value, at } of placeNumbers(text, found)) add(`number:${value}`, at, 1);
  for (const [at, word] of found.entries()) {
    const next = taken.has(at + 1) ? '' : (found[at + 1]?.folded ?? '');
    const id = findRole(word.folded, lang, next) ?? findCountries([word], lang)[0];
    // An office of two words, the only one.
    if (id !== undefined) add(id, at, id === 'role:prime' ? 2 : 1);
  }
  return groupPhrases(out, text, found);
}

/** Where each number is first said: where the text up to there begins to have it. */
function placeNumbers(text: string, found: readonly Word[]) {
  return findNumbers(text).flatMap((value) => {
    const at = found.findIndex(({ end }) => findNumbers(text.slice(0, end)).includes(value));
    return at < 0 ? [] : [{ value, at }];
  });
}

function groupPhrases(
  listed: readonly Omit<Listed, 'phrase'>[],
  text: string,
  found: readonly Word[],
): readonly Listed[] {
  let phrase = 0;
  let end = -1;
  return listed
    .toSorted((a, b) => a.at - b.at)
    .map((one) => {
      const [last, first] = [found[end - 1], found[one.at]];
      const between = last && first ? text.slice(last.end, first.start) : ',';
      if (one.at !== end || /[^\s\-–'’]/u.test(between)) phrase += 1;
      end = one.at + one.length;
      return { ...one, phrase };
    });
}
