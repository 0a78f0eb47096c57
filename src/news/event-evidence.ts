// Why a part is in its story, or in none: sentences that an editor can check against the reports.
import type { Evidence, Signature, StoryProfile } from '../model/story.ts';
import type { Fit } from './fit.ts';
import { labelOfKey } from './key-labels.ts';
import { classOfKey, neededScore } from './story-similarity.ts';

const mostNames = 4;
const mostOthers = 2;
/** A key under a tenth of the story's heaviest is a single report's aside. */
const asideShare = 0.1;

type KeyClass = ReturnType<typeof classOfKey>;

interface Shared {
  readonly shared: readonly string[];
  /** What the story is about and the part does not say. */
  readonly missing: readonly string[];
}

function heaviestFirst(keys: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(keys)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([key]) => key);
}

function compare(signature: Signature, story: StoryProfile, wanted: KeyClass): Shared {
  const weights = Object.entries(story.keys).filter(([key]) => classOfKey(key) === wanted);
  const top = Math.max(0, ...weights.map(([, weight]) => weight));
  const main = heaviestFirst(Object.fromEntries(weights.filter(([, w]) => w >= asideShare * top)));
  const labels = (keys: readonly string[]) => keys.flatMap((key) => labelOfKey(key) ?? []);
  return {
    shared: labels(main.filter((key) => signature.keys[key] !== undefined)),
    missing: labels(main.filter((key) => signature.keys[key] === undefined)),
  };
}

function list(labels: readonly string[]): string {
  if (labels.length < 2) return labels.join('');
  return `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
}

function phrase(one: string, many: string, labels: readonly string[], most: number): string[] {
  const shown = labels.slice(0, most);
  return shown.length === 0 ? [] : [`${shown.length === 1 ? one : many} ${list(shown)}`];
}

function describeShared(signature: Signature, story: StoryProfile): readonly string[] {
  const shared = (wanted: KeyClass) => compare(signature, story, wanted).shared;
  return [
    ...phrase('the name', 'the names', shared('names'), mostNames),
    ...phrase('the event', 'the events', shared('events'), mostOthers),
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
    out.push({ sentence: `Shares ${list(shared)} with ${reports} so far.`, value: score });
  }
  if (similarity.words !== undefined) {
    const percent = Math.round(similarity.words * 100);
    const sentence = `Its wording is ${percent} % like theirs.`;
    out.push({ sentence, value: similarity.words });
  }
  return out;
}

function explainGap(days: number): string {
  const rounded = Math.round(days);
  if (rounded < 1) return '';
  return rounded === 1 ? ' is a day away' : ` is ${rounded} days away`;
}

function explainPoints(score: number, margin: number, needed: number): string {
  if (margin >= 0) return `${score.toFixed(1)} points, fewer than here`;
  // No figure would help: beside the kind of event there is nothing to weigh.
  if (needed === Number.POSITIVE_INFINITY) return 'no name, number or wording in common';
  return `${Math.max(0, score).toFixed(1)} points of the ${needed.toFixed(1)} needed`;
}

/** The nearest story that it was not put into, and what keeps them apart. */
function explainOther(signature: Signature, { story, score, margin, similarity }: Fit): Evidence {
  const missing = (wanted: KeyClass) => compare(signature, story, wanted).missing;
  const about = list([
    ...missing('events').slice(0, mostOthers),
    ...missing('names').slice(0, mostOthers),
  ]);
  const lacks = about === '' ? '' : ` is about ${about}, which this report does not mention`;
  const gap = explainGap(similarity.gapDays);
  const why = [lacks, gap].filter((reason) => reason !== '').join(' and');
  const points = explainPoints(score, margin, neededScore(similarity));
  return {
    sentence: `The nearest other story, s${story.id}${why === '' ? ' fits less well' : `,${why}`}: ${points}.`,
    value: score,
  };
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
  const other = next === undefined || next.score <= 0 ? [] : [explainOther(signature, next)];
  return [...explainShared(signature, best), ...merged, ...other];
}

/** Evidence for standing alone: what was nearest and what it lacks. */
export function explainOpening(
  signature: Signature,
  nearest: Fit | undefined,
  reason: 'undated' | 'unlike',
): readonly Evidence[] {
  if (nearest === undefined) {
    return [{ sentence: 'No story of these days has anything in common with it.', value: 0 }];
  }
  const { score } = nearest;
  const first: Readonly<Record<typeof reason, string>> = {
    undated: 'It has no date, and nothing in it proves which day it tells of.',
    unlike: 'No story of these days is near enough.',
  };
  return [{ sentence: first[reason], value: score }, explainOther(signature, nearest)];
}
