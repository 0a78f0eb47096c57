// What a report looks like to learning, and what was learnt about such reports.
import { type AnswerSample, always, type Learnt, onlyFarDown } from '../model/learnt.ts';
import type { Field, Match } from '../model/match.ts';

const order: readonly Field[] = ['title', 'lead', 'body'];
const leftOut = 'Answers of this workspace taught the topic to leave such reports out.';

/**
 * The features of a report, the same in every language: for each concept or pair that was found,
 * the best place it stands in (`title|Board of Peace`), and where the first of them stands.
 */
export function listFeatures({ reasons }: Pick<AnswerSample, 'reasons'>): readonly string[] {
  const best = new Map<string, Field>();
  let isAtTop = false;
  for (const { concept, field, points } of reasons) {
    const known = best.get(concept);
    if (known === undefined || order.indexOf(field) < order.indexOf(known)) {
      best.set(concept, field);
    }
    isAtTop ||= points > 0 && field !== 'body';
  }
  const named = [...best].map(([concept, field]) => `${field}|${concept}`);
  return [always, ...(isAtTop ? [] : [onlyFarDown]), ...named];
}

/**
 * About half of what calibrated confidence would be: that says how often a verdict is right for
 * everybody, and a team may want something else of the same reports. Tried on 25 tastes (a concept
 * that a team does not want, 20 to 80 answers): 3.5 learnt in a third of the cases.
 */
const steepness = 2;
/** Points many times what is needed make a report no surer. */
const surest = 4;
/** Learning adds or takes this at most, so what has 6 times the points it needs stays. */
const mostLearnt = 3.6;
/** Where what the topic must be about is not named, the words say no. */
const unnamed = -1;

/**
 * How strongly the topic's own words speak for a report, 0 at the threshold: the logarithm of odds,
 * the scale on which what was learnt is added.
 */
export function weighAlone({ score, threshold, lacksSubject }: AnswerSample | Match): number {
  const odds = steepness * Math.log(Math.max(score, 0.01) / threshold);
  const own = Math.max(-surest, Math.min(surest, odds));
  return round(lacksSubject === true ? Math.min(own, unnamed) : own);
}

/** The report as the topic's own words judge it, as learning keeps it. */
export function toSample(match: Match): AnswerSample {
  const { score, threshold, reasons, lacksSubject, excludedBy, learnt, opinion } = match;
  const isRuledOut = excludedBy !== undefined && lacksSubject !== true && learnt === undefined;
  return {
    score,
    threshold,
    onTopic: learnt?.alone ?? opinion?.before ?? match.onTopic,
    reasons: reasons.map(({ concept, field, points }) => ({ concept, field, points })),
    ...(lacksSubject === true && { lacksSubject }),
    ...(isRuledOut && { isRuledOut }),
  };
}

/** What was learnt about a report: each feature that counts, and their sum within bounds. */
export function weighLearnt(sample: AnswerSample | Match, { weights, from, to }: Learnt) {
  const own = weighAlone(sample);
  const isKnown = own >= from && own <= to;
  const because = (isKnown ? listFeatures(sample) : []).flatMap((feature) => {
    const points = Object.hasOwn(weights, feature) ? (weights[feature] ?? 0) : 0;
    return points === 0 ? [] : [{ feature, points }];
  });
  const sum = because.reduce((total, { points }) => total + points, 0);
  return { points: round(Math.max(-mostLearnt, Math.min(mostLearnt, sum))), because };
}

/** Whether a report is on the topic with what was learnt. */
export function decideLearnt(sample: AnswerSample | Match, points: number): boolean {
  return points === 0 ? sample.onTopic : weighAlone(sample) + points >= 0;
}

/** The match with what was learnt. To be left out where a rule of the topic keeps the report out. */
export function correctMatch(match: Match, learnt: Learnt): Match {
  const { points, because } = weighLearnt(match, learnt);
  if (points === 0) return match;
  const { excludedBy, ...rest } = match;
  const onTopic = decideLearnt(match, points);
  const sentence = match.onTopic ? leftOut : excludedBy;
  return {
    ...rest,
    onTopic,
    confidence: shiftConfidence(match, points, onTopic),
    ...(sentence !== undefined && !onTopic && { excludedBy: sentence }),
    learnt: { points, own: weighAlone(match), alone: match.onTopic, because },
  };
}

// Never on the other side of .5 than the verdict.
function shiftConfidence({ confidence }: Match, points: number, onTopic: boolean): number {
  const share = Math.max(0.01, Math.min(0.99, confidence));
  const shifted = round(1 / (1 + (1 / share - 1) * Math.exp(-points)));
  return onTopic ? Math.max(0.5, shifted) : Math.min(0.49, shifted);
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}
