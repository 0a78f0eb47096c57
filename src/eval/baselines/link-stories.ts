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
  const clusters = keys.map(
    (_, at): Cluster => ({ at, size: 1, sums: new Map(), near: undefined }),
  );
  for (const [at, own] of links.entries()) {
    for (const { to, similarity } of own) {
      clusters[at]?.sums.set(to, similarity);
      clusters[to]?.sums.set(at, similarity);
    }
  }
  for (const cluster of clusters) cluster.near = findNear(cluster, clusters);
  const storyOf = keys.map((_, at) => at);
  for (;;) {
    const into = findClosest(clusters);
    const from = clusters[into?.near?.at ?? -1];
    if (into?.near === undefined || from === undefined || into.near.mean < threshold) break;
    merge(into, from, clusters);
    for (const [at, story] of storyOf.entries()) if (story === from.at) storyOf[at] = into.at;
  }
  return new Map(keys.map((key, at) => [key, `${storyOf[at]}`]));
}

interface Cluster {
  readonly at: number;
  size: number;
  /** Sums of similarities to the reports of other clusters, by their places. */
  readonly sums: Map<number, number>;
  /** The most similar other one. Kept up to date: looking for it is what takes time. */
  near: { readonly at: number; readonly mean: number } | undefined;
}

function meanOf(cluster: Cluster, other: Cluster | undefined): number {
  if (other === undefined) return 0;
  return (cluster.sums.get(other.at) ?? 0) / (cluster.size * other.size);
}

function findNear(cluster: Cluster, clusters: readonly Cluster[]): Cluster['near'] {
  let near: Cluster['near'];
  for (const at of cluster.sums.keys()) {
    const mean = meanOf(cluster, clusters[at]);
    if (near === undefined || mean > near.mean) near = { at, mean };
  }
  return near;
}

function findClosest(clusters: readonly Cluster[]): Cluster | undefined {
  let best: Cluster | undefined;
  for (const cluster of clusters) {
    if ((cluster.near?.mean ?? 0) > (best?.near?.mean ?? 0)) best = cluster;
  }
  return best;
}

function merge(into: Cluster, from: Cluster, clusters: readonly Cluster[]): void {
  for (const [at, sum] of from.sums) {
    clusters[at]?.sums.delete(from.at);
    if (at === into.at) continue;
    const both = (into.sums.get(at) ?? 0) + sum;
    into.sums.set(at, both);
    clusters[at]?.sums.set(into.at, both);
  }
  into.size += from.size;
  from.sums.clear();
  from.near = undefined;
  into.near = findNear(into, clusters);
  for (const at of into.sums.keys()) {
    const other = clusters[at];
    if (other !== undefined) updateNear(other, into, from, clusters);
  }
}

function updateNear(
  other: Cluster,
  into: Cluster,
  from: Cluster,
  clusters: readonly Cluster[],
): void {
  const mean = meanOf(other, into);
  const lost = other.near?.at === into.at || other.near?.at === from.at;
  if (lost) other.near = findNear(other, clusters);
  else if (mean > (other.near?.mean ?? 0)) other.near = { at: into.at, mean };
}
