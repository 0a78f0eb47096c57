// Stories as pairs of reports: how many of the joined pairs are right, and of the right ones joined.
import { newTally, type Score, scoreTallies, scoreTally, type Tally, tallyOf } from './score.ts';
import type { StoryLabel } from './score-bcubed.ts';

/** `count` is how many right pairs there are. */
export interface PairScores {
  readonly all: Score;
  readonly sameLang: Score;
  readonly acrossLangs: Score;
  /** By the two languages, in alphabetical order: `ar–en`; `en–en` = both of one language. */
  readonly byLangs: Readonly<Record<string, Score>>;
}

type Verdict = keyof Tally;

/** Precision, recall and F1 over pairs of reports. Pairs that are neither right nor joined are no matter. */
export function scorePairs(labels: readonly StoryLabel[]): PairScores {
  const all = newTally();
  const sameLang = newTally();
  const acrossLangs = newTally();
  const byLangs = new Map<string, Tally>();
  const note = (a: StoryLabel, b: StoryLabel, verdict: Verdict) => {
    all[verdict] += 1;
    (a.lang === b.lang ? sameLang : acrossLangs)[verdict] += 1;
    tallyOf(byLangs, [a.lang, b.lang].sort().join('–'))[verdict] += 1;
  };
  eachPair(labels, 'expected', (a, b) => note(a, b, isTogether(a, b) ? 'right' : 'missed'));
  eachPair(labels, 'predicted', (a, b) => {
    if (!isOneStory(a, b)) note(a, b, 'wrong');
  });
  return {
    all: scoreTally(all),
    sameLang: scoreTally(sameLang),
    acrossLangs: scoreTally(acrossLangs),
    byLangs: scoreTallies(byLangs),
  };
}

function isTogether(a: StoryLabel, b: StoryLabel): boolean {
  return a.predicted !== undefined && a.predicted === b.predicted;
}

function isOneStory(a: StoryLabel, b: StoryLabel): boolean {
  return a.expected !== undefined && a.expected === b.expected;
}

// Group by group: most pairs of a file are in no common story.
function eachPair(
  labels: readonly StoryLabel[],
  by: 'expected' | 'predicted',
  visit: (a: StoryLabel, b: StoryLabel) => void,
): void {
  const grouped = labels.filter((label) => label[by] !== undefined);
  for (const group of Map.groupBy(grouped, (label) => label[by]).values()) {
    for (const [index, a] of group.entries()) {
      for (let other = index + 1; other < group.length; other += 1) {
        const b = group[other];
        if (b !== undefined) visit(a, b);
      }
    }
  }
}
