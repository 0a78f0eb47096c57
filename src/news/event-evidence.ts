// Why a part is in its story, or in none: sentences that an editor can check against the reports.
import type { Evidence, Signature, StoryProfile } from '../model/story.ts';
import { explainApart } from './explain-apart.ts';
import type { Fit } from './fit.ts';
import { classOfKey, type KeyClass } from './key-class.ts';
import { labelOfKey } from './key-labels.ts';
import { listLabels, toPercent } from './phrase.ts';
import { neededScore, toChance } from './story-similarity.ts';

const mostNames = 4;
const mostOthers = 2;
/** A key under a tenth of the story's heaviest is a single report's aside. */
const asideShare = 0.1;
/** Where another one was chosen, a story that has hardly anything in common is not worth naming. */
const leastChance = 0.02;

/** Labels of what the part shares with the story, what weighs most there first. */
function listShared(
  signature: Signature,
  story: StoryProfile,
  wanted: KeyClass,
): readonly string[] {
  const weights = Object.entries(story.keys).filter(([key]) => classOfKey(key) === wanted);
  const top = Math.max(0, ...weights.map(([, weight]) => weight));
  return weights
    .filter(([key, weight]) => weight >= asideShare * top && signature.keys[key] !== undefined)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .flatMap(([key]) => labelOfKey(key) ?? []);
}

function phrase(one: string, many: string, labels: readonly string[], most: number): string[] {
  const shown = labels.slice(0, most);
  return shown.length === 0 ? [] : [`${shown.length === 1 ? one : many} ${listLabels(shown)}`];
}

function describeShared(signature: Signature, story: StoryProfile): readonly string[] {
  const shared = (wanted: KeyClass) => listShared(signature, story, wanted);
  return [
    ...phrase('the name', 'the names', shared('names'), mostNames),
    ...phrase('the event', 'the events', shared('events'), mostOthers),
    ...phrase('the thing', 'the things', shared('things'), mostOthers),
    ...phrase('the day', 'the days', shared('days'), mostOthers),
    ...phrase('the number', 'the numbers', shared('details'), mostOthers),
  ];
}

function describeReports(count: number): string {
  return count === 1 ? 'the one report' : `the ${count} reports`;
}

function explainShared(
  signature: Signature,
  { story, score, similarity }: Fit,
): readonly Evidence[] {
  const shared = describeShared(signature, story);
  const reports = describeReports(story.count);
  const out: Evidence[] = [];
  if (shared.length > 0) {
    out.push({ sentence: `Shares ${listLabels(shared)} with ${reports} so far.`, value: score });
  }
  const { words } = similarity;
  const wording =
    words === undefined
      ? 'It is in another language.'
      : `Its wording is ${toPercent(words)} like theirs.`;
  const chance = toPercent(toChance(score));
  const sentence = `${wording} Reports this near to each other are one event in ${chance} of cases.`;
  return [...out, { sentence, value: toChance(score) }];
}

/** The nearest story that it was not put into, and what keeps them apart. */
function explainOther(signature: Signature, fit: Fit, whenNear: string): Evidence {
  const { story, score, margin, similarity } = fit;
  const reasons = explainApart(signature, story, similarity);
  const chance = `${toPercent(toChance(score))} likely`;
  const isNothing = neededScore(similarity) === Number.POSITIVE_INFINITY;
  // No figure would help: beside the kind of event there is nothing to weigh.
  const verdict = isNothing
    ? 'no name, number or wording in common'
    : `${chance}, ${margin >= 0 ? whenNear : 'and 50 % are needed'}`;
  const why = reasons.length === 0 ? '' : ` ${reasons.join('; ')}.`;
  return { sentence: `The nearest other story is s${story.id} (${verdict}).${why}`, value: score };
}

/** Evidence for joining `best`; `next` is the nearest story that it did not join. */
export function explainJoin(
  signature: Signature,
  best: Fit,
  next: Fit | undefined,
  same: readonly Fit[],
): readonly Evidence[] {
  const merged = same.map(({ story, score }) => ({
    sentence: `It shows that s${story.id} is the same event, so the two stories became one.`,
    value: score,
  }));
  const isNear = next !== undefined && toChance(next.score) >= leastChance;
  const other = isNear ? [explainOther(signature, next, 'less than this one')] : [];
  return [...explainShared(signature, best), ...merged, ...other];
}

/** Why a part stands alone. `many` tells of several events at once. */
export type OpeningReason = 'undated' | 'unlike' | 'many';

const openings: Readonly<Record<OpeningReason, string>> = {
  undated: 'It has no date, and nothing in it proves which day it tells of.',
  unlike: 'No story of these days is near enough.',
  many: 'It sums up several events, so it stands by itself and ties no stories together.',
};

/** Evidence for standing alone: what was nearest and what it lacks. */
export function explainOpening(
  signature: Signature,
  nearest: Fit | undefined,
  reason: OpeningReason,
): readonly Evidence[] {
  if (reason === 'many') return [{ sentence: openings.many, value: 0 }];
  if (nearest === undefined) {
    return [{ sentence: 'No story of these days has anything in common with it.', value: 0 }];
  }
  const first = { sentence: openings[reason], value: nearest.score };
  return [first, explainOther(signature, nearest, 'which is not enough without a date')];
}
