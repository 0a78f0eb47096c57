// TF-IDF vectors: the common ground of most baselines.
import { stem } from '../../text/stems.ts';
import { isStopword } from '../../text/stopwords.ts';
import { words } from '../../text/words.ts';
import type { PlainItem } from './plain-item.ts';

export type SparseVector = ReadonlyMap<string, number>;

const titleWeight = 2.5;
const bigramWeight = 0.5;
const keptTerms = 80;

/** Stems of a text without function words, in order. */
export function toStems(text: string, lang: string): readonly string[] {
  return words(text)
    .filter(({ folded }) => !isStopword(folded, lang))
    .map(({ folded }) => stem(folded, lang));
}

/** How often each term stands in an item: the title counts 2.5 times, pairs of words half. */
export function countTerms({ title, text, lang }: PlainItem): SparseVector {
  const counts = new Map<string, number>();
  const add = (list: readonly string[], weight: number) => {
    for (const [at, term] of list.entries()) {
      counts.set(term, (counts.get(term) ?? 0) + weight);
      const pair = at === 0 ? undefined : `${list[at - 1]} ${term}`;
      if (pair !== undefined) counts.set(pair, (counts.get(pair) ?? 0) + weight * bigramWeight);
    }
  };
  add(toStems(title, lang), titleWeight);
  add(toStems(text, lang), 1);
  return counts;
}

/** How many documents so far hold a term. */
export interface DocumentCounts {
  readonly count: (terms: SparseVector) => void;
  /** TF-IDF (Salton and Buckley 1988) of length 1, of the heaviest terms only. */
  readonly weigh: (terms: SparseVector) => SparseVector;
}

export function createDocumentCounts(): DocumentCounts {
  const frequencies = new Map<string, number>();
  let documents = 0;
  return {
    count: (terms) => {
      documents += 1;
      for (const term of terms.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    },
    weigh: (terms) => {
      const weighed = Array.from(terms, ([term, count]) => {
        const rarity = Math.log(1 + documents / (frequencies.get(term) ?? 1));
        return [term, (1 + Math.log(1 + count)) * rarity] as const;
      });
      const heaviest = weighed.sort(([, a], [, b]) => b - a).slice(0, keptTerms);
      return toUnitLength(new Map(heaviest));
    },
  };
}

export function toUnitLength(vector: SparseVector): SparseVector {
  const length = Math.hypot(...vector.values()) || 1;
  return new Map(Array.from(vector, ([term, weight]) => [term, weight / length]));
}

/** Cosine of two vectors of length 1. */
export function dot(a: SparseVector, b: SparseVector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
