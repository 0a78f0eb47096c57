// How well wire copies were found: pairs of reports with one text.
import { type Score, share, toScore } from './score.ts';

/** One report with the report whose text it repeats, by label and by prediction. */
export interface CopyLabel {
  readonly id: string;
  readonly expected?: string | undefined;
  readonly predicted?: string | undefined;
}

/**
 * Pair precision and recall. Which of two copies counts as the original is a matter of the clock,
 * and a copy of a copy is a copy: a pair is right when both belong to one group of copies.
 */
export function scoreCopies(labels: readonly CopyLabel[]): Score {
  const expected = groupRoots(labels.map((label) => [label.id, label.expected] as const));
  const predicted = groupRoots(labels.map((label) => [label.id, label.predicted] as const));
  const claimed = pairsOf(labels, (label) => label.predicted);
  const wanted = pairsOf(labels, (label) => label.expected);
  const right = claimed.filter(([a, b]) => expected(a) === expected(b)).length;
  const found = wanted.filter(([a, b]) => predicted(a) === predicted(b)).length;
  return toScore(share(right, claimed.length), share(found, wanted.length), wanted.length);
}

function pairsOf(
  labels: readonly CopyLabel[],
  originalOf: (label: CopyLabel) => string | undefined,
): (readonly [string, string])[] {
  return labels.flatMap((label) => {
    const original = originalOf(label);
    return original === undefined ? [] : [[label.id, original] as const];
  });
}

/** Union-find: answers the representative of an id's group. */
function groupRoots(
  links: readonly (readonly [string, string | undefined])[],
): (id: string) => string {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let current = id;
    for (let next = parent.get(current); next !== undefined; next = parent.get(current)) {
      current = next;
    }
    return current;
  };
  for (const [id, original] of links) {
    if (original === undefined || root(id) === root(original)) continue;
    parent.set(root(id), root(original));
  }
  return root;
}
