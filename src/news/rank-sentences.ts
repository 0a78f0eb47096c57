// Rank: how central each sentence of a story is among all sentences in its language.
import { stem } from '../text/stems.ts';
import { isStopword } from '../text/stopwords.ts';
import { words } from '../text/words.ts';

export type Vector = ReadonlyMap<string, number>;

/** Weaker resemblance is chance: function words and the story's common names. */
const minCosine = 0.1;
const damping = 0.85;
const rounds = 20;

/** TF-IDF vectors of length 1 over stems, the document frequencies learnt from these texts. */
export function toVectors(texts: readonly string[], lang: string): readonly Vector[] {
  const bags = texts.map((text) => countStems(text, lang));
  const documents = new Map<string, number>();
  for (const bag of bags) {
    for (const term of bag.keys()) documents.set(term, (documents.get(term) ?? 0) + 1);
  }
  return bags.map((bag) => {
    const weighed = Array.from(bag, ([term, count]) => {
      const rarity = Math.log(1 + texts.length / (documents.get(term) ?? 1));
      return [term, (1 + Math.log(count)) * rarity] as const;
    });
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
    return new Map(weighed.map(([term, weight]) => [term, weight / length]));
  });
}

/** Cosine of two vectors of length 1. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

/**
 * Continuous LexRank (Erkan and Radev 2004): the stationary weights of a walk from sentence to
 * similar sentence, which starts anew anywhere when nothing is similar. Results sum to 1.
 */
export function rankSentences(vectors: readonly Vector[]): readonly number[] {
  const count = vectors.length;
  const rows = findEdges(vectors);
  let ranks = new Array<number>(count).fill(1 / count);
  for (let round = 0; round < rounds; round += 1) {
    const lost = ranks.reduce((sum, rank, at) => sum + (rows[at]?.length === 0 ? rank : 0), 0);
    const next = new Array<number>(count).fill((1 - damping + damping * lost) / count);
    for (const [from, edges] of rows.entries()) {
      const given = damping * (ranks[from] ?? 0);
      for (const { to, weight } of edges) next[to] = (next[to] ?? 0) + given * weight;
    }
    ranks = next;
  }
  return ranks;
}

interface Edge {
  readonly to: number;
  /** Share of what a sentence gives; those of one sentence sum to 1. */
  readonly weight: number;
}

function findEdges(vectors: readonly Vector[]): readonly (readonly Edge[])[] {
  const edges: Edge[][] = vectors.map(() => []);
  for (const [a, first] of vectors.entries()) {
    for (let b = a + 1; b < vectors.length; b += 1) {
      const second = vectors[b];
      const weight = second === undefined ? 0 : cosine(first, second);
      if (weight < minCosine) continue;
      edges[a]?.push({ to: b, weight });
      edges[b]?.push({ to: a, weight });
    }
  }
  return edges.map((own) => {
    const total = own.reduce((sum, edge) => sum + edge.weight, 0);
    return own.map(({ to, weight }) => ({ to, weight: weight / total }));
  });
}

function countStems(text: string, lang: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { folded } of words(text)) {
    if (isStopword(folded, lang)) continue;
    const term = stem(folded, lang);
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
