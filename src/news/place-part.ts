// Places a part: into the story of its event, or into a new one. The recipe around it:
// describePart → read counts → weighSignature → indexTerms → candidates → placePart →
// addToProfile of the story that was chosen → count the document's terms.
import type { StoryId, TopicId } from '../model/ids.ts';
import { uncertainBand } from '../model/match.ts';
import type { Evidence, Placement, Signature, StoryProfile } from '../model/story.ts';
import { explainJoin, explainOpening } from './event-evidence.ts';
import type { Fit } from './fit.ts';
import { type NewProfile, toProfile } from './story-profile.ts';
import { compareProfiles, neededScore, toChance, toScore } from './story-similarity.ts';

export interface PlaceInput {
  /** Weighed by `weighSignature`. */
  readonly signature: Signature;
  /** When it was published (ms since 1970); undefined = undated. */
  readonly at: number | undefined;
  readonly topicIds: readonly TopicId[];
  /** Stories that share index terms with it, of the last days. */
  readonly candidates: readonly StoryProfile[];
  /** Pairs of candidates that somebody said are different events; they are never merged. */
  readonly apart?: readonly (readonly [StoryId, StoryId])[];
}

const dayMs = 86_400_000;
/** A story without a report for five days is over; a later one opens another. */
const windowDays = 5;
/** Previews are two days early; feeds and time zones add one. */
const dateTolerance = 2 * dayMs;
/** What an undated report must have above the usual score, beside a date in its text. */
const undatedMargin = 1.5;
/** Stories are compared by many reports each: joining them takes nine chances of ten. */
const mergeMargin = 2.2;

function measure(part: NewProfile, story: StoryProfile): Fit {
  const similarity = compareProfiles(part, story);
  const score = toScore(similarity);
  return { story, similarity, score, margin: score - neededScore(similarity) };
}

/** Whether a date in an undated text is a day of the story. */
function namesItsDay(signature: Signature, story: StoryProfile): boolean {
  return Object.keys(signature.keys).some((key) => {
    if (!key.startsWith('date:')) return false;
    const day = Date.parse(key.slice('date:'.length));
    return day >= story.firstAt - dateTolerance && day <= story.lastAt + dateTolerance;
  });
}

function isOneEvent(a: StoryProfile, b: StoryProfile): boolean {
  const similarity = compareProfiles(a, b);
  return !similarity.otherStep && toScore(similarity) >= neededScore(similarity) + mergeMargin;
}

function findFits({ signature, at, topicIds, candidates }: PlaceInput): readonly Fit[] {
  const fits = candidates.flatMap((story) => {
    // Without a date of its own, a part is looked at as if it came while the story was young.
    const part = toProfile(signature, at ?? story.firstAt, topicIds);
    const found = measure(part, story);
    return found.similarity.gapDays > windowDays ? [] : [found];
  });
  return fits.toSorted((a, b) => b.margin - a.margin || a.story.id - b.story.id);
}

function isEnough(input: PlaceInput, { story, margin }: Fit): boolean {
  if (input.at !== undefined) return margin >= 0;
  return margin >= undatedMargin && namesItsDay(input.signature, story);
}

/** Those of `fits`, the better ones first, that may be one story with `best` and each other. */
function dropApart(
  best: Fit,
  fits: readonly Fit[],
  apart: NonNullable<PlaceInput['apart']> = [],
): readonly Fit[] {
  const kept: Fit[] = [];
  const isApart = (a: Fit, b: Fit) =>
    apart.some((pair) => pair.includes(a.story.id) && pair.includes(b.story.id));
  for (const one of fits) {
    if ([best, ...kept].every((other) => !isApart(one, other))) kept.push(one);
  }
  return kept;
}

/** Marks the nearest story where either answer may be right. */
function markDoubt(evidence: readonly Evidence[], nearest: Fit | undefined): readonly Evidence[] {
  if (nearest === undefined || toChance(nearest.score) < uncertainBand.from) return evidence;
  return evidence.map((one, at) => (at === 0 ? { ...one, doubt: nearest.story.id } : one));
}

/**
 * Chooses the story for a part: the candidate with most points above the threshold. Stories that
 * reach it, too, and are one event with the chosen one by themselves are merged: what ties them
 * together is never the part alone, so a round-up bridges nothing. An undated part joins only with
 * a clear margin and a date in its text.
 */
export function placePart(input: PlaceInput): Placement {
  const { signature } = input;
  if (signature.sumsUp === true) {
    return { kind: 'open', evidence: explainOpening(signature, undefined, 'many') };
  }
  const fits = findFits(input);
  const enough = fits.filter((found) => isEnough(input, found));
  const [best] = enough;
  if (best === undefined) {
    const reason = input.at === undefined && fits[0] !== undefined ? 'undated' : 'unlike';
    const evidence = explainOpening(signature, fits[0], reason);
    return { kind: 'open', evidence: markDoubt(evidence, fits[0]) };
  }
  const alike = enough.filter((other) => other !== best && isOneEvent(best.story, other.story));
  const same = dropApart(best, alike, input.apart);
  const next = fits.find((other) => other !== best && !same.includes(other));
  return {
    kind: 'join',
    storyId: best.story.id,
    score: best.score,
    evidence: explainJoin(signature, best, next, same),
    merge: same.map(({ story }) => story.id),
  };
}
