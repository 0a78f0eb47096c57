// How sure a verdict is: the share of the verdicts like it that are on the topic.
import type { Match } from '../model/match.ts';

/** What sureness is reckoned from. */
export interface VerdictSigns {
  readonly score: number;
  readonly threshold: number;
  readonly onTopic: boolean;
  /** What the topic must be about is not named, or only in passing. */
  readonly lacksSubject: boolean;
  /** A rule of the topic keeps it out. */
  readonly isRuledOut: boolean;
}

// Fitted by `node test/bench/fit-confidence.ts` on 1,688 verdicts at first sight (772 reports in
// twenty languages, test/fixtures/first-verdicts.jsonl), in the order of `listEvidence`.
const fitted: readonly number[] = [-0.68, 2.41, 3.19, -2.67, -0.21];

/** Farther from the threshold than this, points make no difference. */
const widest = 2.5;
/** Nothing is certain. */
const surest = 0.99;

/**
 * The signs as numbers, for the logistic function: a constant, how far below and how far above the
 * threshold, then yes or no.
 */
export function listEvidence(signs: Omit<VerdictSigns, 'onTopic'>): readonly number[] {
  const { score, threshold, lacksSubject, isRuledOut } = signs;
  const distance = Math.log(Math.max(score, 0.01) / threshold);
  return [
    1,
    Math.max(-widest, Math.min(0, distance)),
    Math.min(widest, Math.max(0, distance)),
    isRuledOut ? 1 : 0,
    lacksSubject ? 1 : 0,
  ];
}

/** The confidence under given weights, never on the other side of .5 than the verdict. */
export function toConfidence(signs: VerdictSigns, weights: readonly number[] = fitted): number {
  const logit = listEvidence(signs).reduce((sum, sign, at) => sum + sign * (weights[at] ?? 0), 0);
  const share = Math.round(100 / (1 + Math.exp(-logit))) / 100;
  return signs.onTopic
    ? Math.max(0.5, Math.min(surest, share))
    : Math.min(0.49, Math.max(1 - surest, share));
}

/** The confidence of a verdict on the topic's own words. */
export function estimateConfidence(match: Omit<Match, 'confidence'>): number {
  const lacksSubject = match.lacksSubject === true;
  return toConfidence({
    score: match.score,
    threshold: match.threshold,
    onTopic: match.onTopic,
    lacksSubject,
    isRuledOut: match.excludedBy !== undefined && !lacksSubject,
  });
}
