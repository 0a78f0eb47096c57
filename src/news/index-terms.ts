// The terms by which a part finds the stories it may belong to, and by which they find it.
import type { Signature } from '../model/story.ts';
import { classOfKey } from './key-class.ts';

export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** How many are asked of each kind: 24 in all. */
const askedWords = 7;
const askedNames = 8;
const askedSounds = 4;
const askedEvents = 3;
const askedDetails = 2;

function heaviest(weights: Readonly<Record<string, number>>, most: number): WeightedTerm[] {
  return Object.entries(weights)
    .map(([term, weight]) => ({ term, weight }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, most);
}

/**
 * The heaviest terms of a weighed signature, for the inverted index: neutral keys as they are, so
 * that a story is found from any language, then words with their language in front. At most 24; none for a
 * report that sums up several events, so that nothing is tied to it.
 */
export function indexTerms(signature: Signature): readonly WeightedTerm[] {
  const { lang, words, keys, sumsUp } = signature;
  if (sumsUp === true) return [];
  const pick = (keep: (key: string) => boolean, most: number) =>
    heaviest(Object.fromEntries(Object.entries(keys).filter(([key]) => keep(key))), most);
  const isSound = (key: string) => /^(?:sound|spelt):/.test(key);
  // A day alone brings up every story of that day. In scripts without capitals any word may be a
  // name: sounds by the dozen must not leave the known names unasked.
  return [
    ...pick((key) => classOfKey(key) === 'names' && !isSound(key), askedNames),
    ...pick(isSound, askedSounds),
    ...pick((key) => classOfKey(key) === 'events', askedEvents),
    ...pick((key) => classOfKey(key) === 'details', askedDetails),
    ...heaviest(words, askedWords).map(({ term, weight }) => ({ term: `${lang}:${term}`, weight })),
  ];
}
