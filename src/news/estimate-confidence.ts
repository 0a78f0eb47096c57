// How sure a verdict is, as a share of the verdicts like it that turn out right.
import type { Match } from '../model/match.ts';

/** How fast sureness grows with the distance from the threshold, on the scale of logarithms. */
const steepness = 3.5;
/** What speaks against a topic by a rule is seldom wrong. */
const excluded = 0.15;

function toShare(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** The confidence of a verdict: .5 at the threshold, at least that when it is on the topic. */
export function estimateConfidence(match: Omit<Match, 'confidence'>): number {
  const { score, threshold, onTopic } = match;
  const distance = Math.log(Math.max(score, 0.01) / threshold);
  const share = toShare(steepness * distance);
  if (onTopic) return Math.max(0.5, round(share));
  return Math.min(0.49, round(match.excludedBy === undefined ? share : excluded));
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
