// The terms by which a part finds the stories it may belong to, and by which they find it.
import type { Signature } from '../model/story.ts';
import { classOfKey } from './key-class.ts';

export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

const askedWords = 10;
const askedKeys = 14;

function heaviest(weights: Readonly<Record<string, number>>, most: number): WeightedTerm[] {
  return Object.entries(weights)
    .map(([term, weight]) => ({ term, weight }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, most);
}

/**
 * The heaviest terms of a weighed signature, for the inverted index: neutral keys as they are, so
 * that a story is found from any language, then words with their language in front. At most 24.
 */
export function indexTerms(signature: Signature): readonly WeightedTerm[] {
  const { lang, words, keys } = signature;
  // A day alone brings up every story of that day; what is in focus stands there by itself.
  const telling = Object.entries(keys).filter(([key]) =>
    /^(?:names|events|details)$/.test(classOfKey(key)),
  );
  return [
    ...heaviest(Object.fromEntries(telling), askedKeys),
    ...heaviest(words, askedWords).map(({ term, weight }) => ({ term: `${lang}:${term}`, weight })),
  ];
}
