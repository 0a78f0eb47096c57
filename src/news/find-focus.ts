// Focus: whom, where and what a headline is about; two events of one kind differ in it.
import type { Hit } from '../model/hit.ts';
import type { Part } from '../model/item.ts';
import { findCountries } from '../text/countries.ts';
import { sentences } from '../text/sentences.ts';
import { type Word, words } from '../text/words.ts';
import { findEventKinds } from './find-event-kinds.ts';
import { listNameKeys, soundsOf } from './name-keys.ts';

/** Keys of the kinds of event that words speak of, as often as they do. */
export function listEventKeys(found: readonly Word[], lang: string): readonly string[] {
  return found.flatMap((word, at) =>
    findEventKinds(word.folded, lang, found[at + 1]?.folded).map((kind) => `event:${kind}`),
  );
}

function isName({ concept }: Hit): boolean {
  return !concept.includes('/');
}

function namesIn(text: string, lang: string, hits: readonly Hit[]): readonly string[] {
  return [...hits.map(({ concept }) => concept), ...findCountries(words(text), lang)];
}

/**
 * Keys of the people, bodies, places and kinds of event in the headline; the names of the first
 * sentence when the headline has none. Names that no table knows stand in only where there is no
 * other: what is known by its sound alone is missed in other scripts.
 */
export function findFocus({ title, text, lang }: Part, hits: readonly Hit[]): readonly string[] {
  const kinds = listEventKeys(words(title), lang);
  const own = hits.filter((hit) => hit.field === 'title' && isName(hit));
  const known = namesIn(title, lang, own);
  const isMarked = /\p{Lu}/u.test(title);
  const unknown = isMarked ? listNameKeys(title, lang, soundsOf(hits)) : [];
  const names = known.length > 0 ? known : unknown;
  if (names.length > 0) return [...new Set([...names, ...kinds])];
  const [first = ''] = sentences(text);
  const { length } = words(first);
  const opening = hits.filter((hit) => hit.field !== 'title' && hit.at < length && isName(hit));
  return [...new Set([...namesIn(first, lang, opening), ...kinds])];
}
