// How well reports were put into stories: BCubed over reports, and pairs by language.
import type { Score } from './score.ts';
import { averageShares, compareMates, type StoryLabel } from './score-bcubed.ts';
import { type PairScores, scorePairs } from './score-pairs.ts';

export interface StoryScore {
  /** BCubed over all reports. */
  readonly all: Score;
  /** The same figures averaged over one language's reports only; their mates may be of any. */
  readonly byLang: Readonly<Record<string, Score>>;
  /** BCubed as if only reports of its own language were there: nothing across languages counts. */
  readonly sameLang: Score;
  readonly pairs: PairScores;
}

/** Scores a grouping of reports. A report without a label or a prediction is a story of its own. */
export function scoreStories(labels: readonly StoryLabel[]): StoryScore {
  const shares = compareMates(labels);
  const byLang = Map.groupBy(shares, ({ lang }) => lang);
  const langs = [...Map.groupBy(labels, ({ lang }) => lang).values()];
  return {
    all: averageShares(shares),
    byLang: Object.fromEntries([...byLang].map(([lang, own]) => [lang, averageShares(own)])),
    sameLang: averageShares(langs.flatMap(compareMates)),
    pairs: scorePairs(labels),
  };
}
