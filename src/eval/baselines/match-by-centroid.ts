// Topic baseline: a report is on a topic when it resembles the mean of reports that are.
import type { PlainItem } from './plain-item.ts';
import {
  countTerms,
  createDocumentCounts,
  type DocumentCounts,
  dot,
  type SparseVector,
  toUnitLength,
} from './sparse-vector.ts';

/** A report whose topics are known. */
export interface Sample {
  readonly item: PlainItem;
  readonly topics: readonly string[];
}

interface Centroid {
  readonly topic: string;
  readonly mean: SparseVector;
  readonly threshold: number;
}

export interface Centroids {
  readonly counts: DocumentCounts;
  readonly centroids: readonly Centroid[];
}

/**
 * Rocchio's classifier with TF-IDF (Rocchio 1971; Manning, Raghavan and Schütze 2008, chapter
 * 14.2), one topic against the rest. The threshold is the one with the best F1 on the samples,
 * each left out of its own mean.
 */
export function learnCentroids(samples: readonly Sample[], topics: readonly string[]): Centroids {
  const counts = createDocumentCounts();
  const bags = samples.map(({ item }) => countTerms(item));
  for (const bag of bags) counts.count(bag);
  const vectors = bags.map(counts.weigh);
  const centroids = topics.map((topic) => {
    const own = vectors.filter((_, at) => samples[at]?.topics.includes(topic));
    const sum = addUp(own);
    const squared = lengthSquared(sum);
    const scored = samples.map(({ topics: labels }, at) => {
      const vector = vectors[at] ?? new Map<string, number>();
      const isRight = labels.includes(topic);
      return { similarity: compareWithout(vector, sum, squared, isRight), isRight };
    });
    return { topic, mean: toUnitLength(sum), threshold: findThreshold(scored) };
  });
  return { counts, centroids };
}

export function matchByCentroid(
  item: PlainItem,
  { counts, centroids }: Centroids,
): readonly string[] {
  const vector = counts.weigh(countTerms(item));
  return centroids
    .filter(({ mean, threshold }) => dot(mean, vector) >= threshold)
    .map(({ topic }) => topic);
}

function addUp(vectors: readonly SparseVector[]): SparseVector {
  const sum = new Map<string, number>();
  for (const vector of vectors) {
    for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight);
  }
  return sum;
}

function lengthSquared(vector: SparseVector): number {
  return vector.values().reduce((sum, weight) => sum + weight * weight, 0);
}

/** Cosine of a sample with the sum of samples, after the sample itself is taken out of it. */
function compareWithout(
  vector: SparseVector,
  sum: SparseVector,
  squared: number,
  isIn: boolean,
): number {
  const product = dot(sum, vector);
  const own = lengthSquared(vector);
  if (!isIn) return product / (Math.sqrt(squared) || 1);
  return (product - own) / (Math.sqrt(squared - 2 * product + own) || 1);
}

interface ScoredSample {
  readonly similarity: number;
  readonly isRight: boolean;
}

// Going down from the most similar sample, the place where F1 is best.
function findThreshold(scored: readonly ScoredSample[]): number {
  const sorted = scored.toSorted((a, b) => b.similarity - a.similarity);
  const wanted = scored.filter(({ isRight }) => isRight).length;
  let best = { f1: 0, threshold: Number.POSITIVE_INFINITY };
  let right = 0;
  for (const [at, { similarity, isRight }] of sorted.entries()) {
    right += isRight ? 1 : 0;
    const f1 = (2 * right) / (at + 1 + wanted);
    if (f1 > best.f1) best = { f1, threshold: similarity };
  }
  return best.threshold;
}
