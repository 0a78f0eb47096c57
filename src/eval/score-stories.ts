// How well reports were put into stories: BCubed over reports, and the pairs across languages.

/** One report with the story it belongs to and the one it was put into; unset = on its own. */
export interface StoryLabel {
  readonly id: string;
  readonly lang: string;
  readonly expected?: string | undefined;
  readonly predicted?: string | undefined;
}

/** Shares between 0 and 1; `count` is how many reports (or right pairs) they are taken over. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly count: number;
}

export interface StoryScore {
  /** BCubed over all reports. */
  readonly all: Score;
  /** The same figures averaged over one language's reports only; their mates may be of any. */
  readonly byLang: Readonly<Record<string, Score>>;
  /** Pairs of reports in two languages: how many of the joined ones are right, and of the right ones joined. */
  readonly acrossLangs: Score;
}

/** Makes a score out of precision and recall; 0 when both are 0. */
export function toScore(precision: number, recall: number, count: number): Score {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum, count };
}

/** A share that is 1 when there was nothing to find, so that an empty class is no failure. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/**
 * BCubed precision, recall and F1 (Bagga and Baldwin 1998): for each report the share of its
 * predicted mates that are right and the share of its right mates that were found, averaged.
 * A report without a label or a prediction is a story of its own.
 */
export function scoreStories(labels: readonly StoryLabel[]): StoryScore {
  const expected = groupsOf(labels, (label) => label.expected);
  const predicted = groupsOf(labels, (label) => label.predicted);
  const perItem = labels.map((label) => {
    const right = expected.get(groupKey(label.expected, label.id)) ?? [label];
    const found = predicted.get(groupKey(label.predicted, label.id)) ?? [label];
    const both = found.filter((other) => right.includes(other)).length;
    return { lang: label.lang, precision: both / found.length, recall: both / right.length };
  });
  const byLang = Object.groupBy(perItem, (entry) => entry.lang);
  return {
    all: average(perItem),
    byLang: Object.fromEntries(
      Object.entries(byLang).map(([lang, entries]) => [lang, average(entries ?? [])]),
    ),
    acrossLangs: scorePairs(labels, (a, b) => a.lang !== b.lang),
  };
}

/** Precision and recall over the pairs of reports that `counts` admits. */
function scorePairs(
  labels: readonly StoryLabel[],
  counts: (a: StoryLabel, b: StoryLabel) => boolean,
): Score {
  let right = 0;
  let joined = 0;
  let both = 0;
  for (const [index, a] of labels.entries()) {
    for (const b of labels.slice(index + 1)) {
      if (!counts(a, b)) continue;
      const same = a.expected !== undefined && a.expected === b.expected;
      const together = a.predicted !== undefined && a.predicted === b.predicted;
      right += same ? 1 : 0;
      joined += together ? 1 : 0;
      both += same && together ? 1 : 0;
    }
  }
  return toScore(share(both, joined), share(both, right), right);
}

function average(entries: readonly { precision: number; recall: number }[]): Score {
  const mean = (pick: (entry: { precision: number; recall: number }) => number) =>
    share(
      entries.reduce((sum, entry) => sum + pick(entry), 0),
      entries.length,
    );
  return toScore(
    mean((entry) => entry.precision),
    mean((entry) => entry.recall),
    entries.length,
  );
}

/** A label and a lone report's id must never meet, hence the prefix. */
function groupKey(story: string | undefined, id: string): string {
  return story === undefined ? `alone:${id}` : `story:${story}`;
}

function groupsOf(
  labels: readonly StoryLabel[],
  storyOf: (label: StoryLabel) => string | undefined,
): Map<string, StoryLabel[]> {
  return Map.groupBy(labels, (label) => groupKey(storyOf(label), label.id));
}
