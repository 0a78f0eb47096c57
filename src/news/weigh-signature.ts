// Weighs a signature's terms by how rare they are: what all reports share tells none apart.
import type { Signature } from '../model/story.ts';
import { priorShare } from './common-keys.ts';
import { classOfKey, contentOf } from './key-class.ts';

/** How many documents there are, and how many hold each term; a term never counted is absent. */
export interface TermCounts {
  readonly documents: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** Documents that the prior is worth: a young stream's counts say little by themselves. */
const priorDocuments = 200;

/** Rarer than one report in 400 is rare enough: what few terms prove must not grow with the stream. */
const mostRarity = Math.log(400);

function rarity(documents: number, count: number, share: number): number {
  const expected = Math.max(1, priorDocuments * share);
  return Math.min(mostRarity, Math.log((documents + priorDocuments) / (count + expected)));
}

function weigh(
  weights: Readonly<Record<string, number>>,
  { documents, counts }: TermCounts,
  shareOf: (term: string) => number,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(weights).map(([key, weight]) => {
      const term = contentOf(key);
      return [key, weight * rarity(documents, counts[term] ?? 0, shareOf(term))];
    }),
  );
}

/** Days are no terms: which of them are common is a matter of the calendar. */
function isDay(key: string): boolean {
  return /^(?:days|when|nth)$/.test(classOfKey(key));
}

/**
 * The signature with every weight times the term's inverse document frequency, smoothed by a
 * prior. `words` are counts among documents of its language, `keys` among all documents.
 */
export function weighSignature(
  signature: Signature,
  words: TermCounts,
  keys: TermCounts,
): Signature {
  const days = Object.entries(signature.keys).filter(([key]) => isDay(key));
  const others = Object.entries(signature.keys).filter(([key]) => !isDay(key));
  return {
    ...signature,
    words: weigh(signature.words, words, () => 0),
    keys: {
      ...weigh(Object.fromEntries(others), keys, priorShare),
      ...Object.fromEntries(days),
    },
  };
}
