// Story baselines: from links between reports to stories.
import type { LinkedStream } from './compare-reports.ts';

/** The story of each report by its key; a name says nothing but that two are the same. */
export type Grouping = ReadonlyMap<string, string>;

/** Every report is a story of its own. */
export function leaveAlone({ keys }: LinkedStream): Grouping {
  return new Map(keys.map((key) => [key, key]));
}

/**
 * Online average link: a report joins the story whose reports are most similar to it on average,
 * from the threshold on (Yang, Pierce and Carbonell 1998, "A study of retrospective and on-line
 * event detection", as single-pass clustering with group averages).
 */
export function linkOnline({ keys, links }: LinkedStream, threshold: number): Grouping {
  const storyOf: number[] = [];
  const sizes: number[] = [];
  for (const own of links) {
    const sums = new Map<number, number>();
    for (const { to, similarity } of own) {
      const story = storyOf[to] ?? to;
      sums.set(story, (sums.get(story) ?? 0) + similarity);
    }
    const means = Array.from(sums, ([story, sum]) => ({ story, mean: sum / (sizes[story] ?? 1) }));
    const best = means.reduce((a, b) => (b.mean > a.mean ? b : a), { story: -1, mean: 0 });
    const story = best.mean >= threshold && best.story >= 0 ? best.story : storyOf.length;
    storyOf.push(story);
    sizes[story] = (sizes[story] ?? 0) + 1;
  }
  return new Map(keys.map((key, at) => [key, `${storyOf[at]}`]));
}

/** Single link: two reports at least this similar are in one story, and so are their stories. */
export function linkSingly({ keys, links }: LinkedStream, threshold: number): Grouping {
  const parent = keys.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    for (let up = parent[top]; up !== undefined && up !== top; up = parent[top]) top = up;
    return top;
  };
  for (const [at, own] of links.entries()) {
    for (const { to, similarity } of own) {
      if (similarity >= threshold) parent[root(at)] = root(to);
    }
  }
  return new Map(keys.map((key, at) => [key, `${root(at)}`]));
}

/**
 * Batch average link (UPGMA; Sokal and Michener 1958): the two most similar stories become one, as
 * long as their reports are at least this similar on average. All reports must be there before the
 * first is placed, which a stream does not allow.
 */
export function linkInBatch({ keys, links }: LinkedStream, threshold: number): Grouping {
  const sums = keys.map(() => new Map<number, number>());
  for (const [at, own] of links.entries()) {
    for (const { to, similarity } of own) {
      sums[at]?.set(to, similarity);
      sums[to]?.set(at, similarity);
    }
  }
  const sizes = keys.map(() => 1);
  const storyOf = keys.map((_, at) => at);
  for (let pair = findClosest(sums, sizes, threshold); pair; ) {
    const { into, from } = pair;
    mergeSums(sums, into, from);
    sizes[into] = (sizes[into] ?? 0) + (sizes[from] ?? 0);
    for (const [at, story] of storyOf.entries()) if (story === from) storyOf[at] = into;
    pair = findClosest(sums, sizes, threshold);
  }
  return new Map(keys.map((key, at) => [key, `${storyOf[at]}`]));
}

interface Pair {
  readonly into: number;
  readonly from: number;
}

function findClosest(
  sums: readonly Map<number, number>[],
  sizes: readonly number[],
  threshold: number,
): Pair | undefined {
  let best: Pair | undefined;
  let highest = threshold;
  for (const [into, own] of sums.entries()) {
    for (const [from, sum] of own) {
      if (from < into) continue;
      const mean = sum / ((sizes[into] ?? 1) * (sizes[from] ?? 1));
      if (mean < highest || (best !== undefined && mean === highest)) continue;
      best = { into, from };
      highest = mean;
    }
  }
  return best;
}

function mergeSums(sums: readonly Map<number, number>[], into: number, from: number): void {
  const own = sums[into];
  for (const [other, sum] of sums[from] ?? []) {
    sums[other]?.delete(from);
    if (other === into) continue;
    const both = (own?.get(other) ?? 0) + sum;
    own?.set(other, both);
    sums[other]?.set(into, both);
  }
  own?.delete(from);
  sums[from]?.clear();
}
