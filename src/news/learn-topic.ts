// Learns from a team's answers what a topic decides differently there: a small logistic regression.
import {
  type Answer,
  fewestAnswers,
  fewestOfEachKind,
  type LearningState,
  type Learnt,
} from '../model/learnt.ts';
import { decideLearnt, listFeatures, weighAlone, weighLearnt } from './learnt-points.ts';

/** A feature that so few answers have is chance. */
const fewestWithFeature = 2;
/** How strongly weights are held at 0, the present verdicts: one answer more or less of each. */
const hold = 1;
/** Of what all reports have, more: who answers mostly "wrong" does not want fewer reports. */
const holdOfAll = 20;
const rounds = 200;
const smallestStep = 1e-4;
/** Scores a little beyond those that were answered are known, too. */
const margin = 0.5;
const mostFolds = 10;

export interface LearningOutcome
  extends Pick<
    LearningState,
    'fitting' | 'unfitting' | 'rightAlone' | 'rightLearnt' | 'ruledOut' | 'learnt'
  > {}

/**
 * Learns and examines what was learnt. `learnt` is set when there are enough answers and it gets
 * more of them right than the topic alone; for a topic that learns already (`isOn`), no fewer.
 * Deterministic; some milliseconds for hundreds of answers.
 */
export function learnTopic(answers: readonly Answer[], isOn = false): LearningOutcome {
  const usable = answers.filter(({ sample }) => sample.isRuledOut !== true);
  const fitting = usable.filter(({ fits }) => fits).length;
  const unfitting = usable.length - fitting;
  const rightAlone = usable.filter(({ fits, sample }) => sample.onTopic === fits).length;
  const counts = { fitting, unfitting, rightAlone, ruledOut: answers.length - usable.length };
  if (usable.length < fewestAnswers || Math.min(fitting, unfitting) < fewestOfEachKind) {
    return { ...counts, rightLearnt: rightAlone };
  }
  const rightLearnt = countRight(usable);
  const isBetter = rightLearnt > rightAlone || (isOn && rightLearnt === rightAlone);
  return { ...counts, rightLearnt, ...(isBetter && { learnt: fitWeights(usable) }) };
}

/** Each answer is judged by what is learnt from the others, those of its own story left out. */
function countRight(answers: readonly Answer[]): number {
  const groups = [...Map.groupBy(answers, ({ group }) => group).values()];
  const folds = Math.min(mostFolds, groups.length);
  let right = 0;
  for (let fold = 0; fold < folds; fold += 1) {
    const learnt = fitWeights(groups.filter((_, at) => at % folds !== fold).flat());
    const asked = groups.filter((_, at) => at % folds === fold).flat();
    right += asked.filter((answer) => isRight(answer, learnt)).length;
  }
  return right;
}

function isRight({ sample, fits }: Answer, learnt: Learnt): boolean {
  return decideLearnt(sample, weighLearnt(sample, learnt).points) === fits;
}

interface Row {
  /** Columns of the features it has. */
  readonly has: readonly number[];
  readonly fits: 0 | 1;
  readonly weight: number;
  /** How likely it is, as a logit: first by the topic alone, then with what was learnt so far. */
  logit: number;
}

function fitWeights(answers: readonly Answer[]): Learnt {
  const features = pickFeatures(answers);
  const columns = new Map(features.map((feature, at) => [feature, at]));
  const rows = answers.map(({ sample, fits }): Row => {
    const has = listFeatures(sample).flatMap((feature) => columns.get(feature) ?? []);
    const same = answers.filter((other) => other.fits === fits).length;
    // Both kinds count the same: people say "wrong" more often than "right".
    const weight = answers.length / (2 * same);
    return { has, fits: fits ? 1 : 0, weight, logit: weighAlone(sample) };
  });
  const holds = features.map((feature) => (feature.includes('|') ? hold : holdOfAll));
  const weights = descend(rows, holds);
  const own = answers.map(({ sample }) => weighAlone(sample));
  return {
    weights: Object.fromEntries(features.map((feature, at) => [feature, round(weights[at] ?? 0)])),
    from: Math.min(...own) - margin,
    to: Math.max(...own) + margin,
    answers: answers.length,
  };
}

function pickFeatures(answers: readonly Answer[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { sample } of answers) {
    for (const feature of listFeatures(sample)) {
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= fewestWithFeature)
    .map(([feature]) => feature)
    .sort();
}

/**
 * L2-regularised logistic regression around given offsets, one weight after another (Genkin, Lewis
 * and Madigan, "Large-scale Bayesian logistic regression for text categorization", 2007, with a
 * Gaussian prior). The loss is convex, so the end does not depend on the way.
 */
function descend(rows: readonly Row[], holds: readonly number[]): readonly number[] {
  const weights = holds.map(() => 0);
  const holders = holds.map((_, column) => rows.filter(({ has }) => has.includes(column)));
  for (let round = 0; round < rounds; round += 1) {
    let largest = 0;
    for (const [column, held] of holds.entries()) {
      const having = holders[column] ?? [];
      const step = findStep(having, held, weights[column] ?? 0);
      weights[column] = (weights[column] ?? 0) + step;
      for (const row of having) row.logit += step;
      largest = Math.max(largest, Math.abs(step));
    }
    if (largest < smallestStep) break;
  }
  return weights;
}

function findStep(having: readonly Row[], held: number, weight: number): number {
  let slope = held * weight;
  let bend = held;
  for (const { logit, fits, weight: counts } of having) {
    const share = 1 / (1 + Math.exp(-logit));
    slope += counts * (share - fits);
    // The most it can be within a step of 1, so that no step goes too far.
    bend += counts * Math.min(0.25, Math.exp(1 - Math.abs(logit)));
  }
  return Math.max(-1, Math.min(1, -slope / bend));
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}
