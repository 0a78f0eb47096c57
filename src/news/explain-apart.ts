// What keeps a report and a story apart: whom, what and which day each of them is about.
import type { Signature, StoryProfile } from '../model/story.ts';
import { listOwnDays } from './compare-focus.ts';
import { classOfKey, contentOf } from './key-class.ts';
import { labelOfKey, toDayLabel } from './key-labels.ts';
import { listLabels } from './phrase.ts';
import type { Similarity } from './story-similarity.ts';

type Weights = Readonly<Record<string, number>>;

const mostLabels = 2;
/** What fewer than a third of the story's headlines name is not what it is about. */
const asideShare = 0.34;

/** Labels of what one's headlines are about and the other does not tell of, heaviest first. */
function listMissing(focus: Weights, other: Weights): readonly string[] {
  const entries = Object.entries(focus).filter(([key]) => classOfKey(key) === 'focus');
  const top = Math.max(0, ...entries.map(([, weight]) => weight));
  return entries
    .filter(([key, weight]) => weight >= asideShare * top && other[contentOf(key)] === undefined)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .flatMap(([key]) => labelOfKey(contentOf(key)) ?? [])
    .slice(0, mostLabels);
}

function explainFocus(signature: Signature, story: StoryProfile): readonly string[] {
  const theirs = listMissing(story.keys, signature.keys);
  const own = listMissing(signature.keys, story.keys);
  return [
    ...(theirs.length > 0
      ? [`It is about ${listLabels(theirs)}, which this report does not mention`]
      : []),
    ...(own.length > 0
      ? [`this report is about ${listLabels(own)}, which it does not mention`]
      : []),
  ];
}

function explainDays(
  signature: Signature,
  story: StoryProfile,
  { daysApart, dayNumbers, gapDays }: Similarity,
): readonly string[] {
  if (dayNumbers < 0) return ['its headlines count another day'];
  if (daysApart !== undefined && daysApart >= 1) {
    const [own] = listOwnDays(signature.keys);
    const [theirs] = listOwnDays(story.keys);
    if (own !== undefined && theirs !== undefined) {
      return [`it tells of ${toDayLabel(theirs)}, this report of ${toDayLabel(own)}`];
    }
  }
  const gap = Math.round(gapDays);
  if (gap < 1) return [];
  return [gap === 1 ? 'they are a day apart' : `they are ${gap} days apart`];
}

function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The reasons against their being one event, as parts of one sentence; empty when it is the sum. */
export function explainApart(
  signature: Signature,
  story: StoryProfile,
  similarity: Similarity,
): readonly string[] {
  const [first, ...rest] = [
    ...explainFocus(signature, story),
    ...explainDays(signature, story, similarity),
  ];
  return first === undefined ? [] : [capitalise(first), ...rest];
}
