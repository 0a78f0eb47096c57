// How near a report is to a story: words of the same language, and what means the same in all.
import {
  type Coverage,
  compareDayNumbers,
  compareEventsInFocus,
  compareHeadlines,
  compareNamesInFocus,
  findDaysApart,
  isOtherStep,
} from './compare-focus.ts';
import { compareWeights } from './compare-weights.ts';
import { type KeyClass, splitKeys } from './key-class.ts';
import type { NewProfile } from './story-profile.ts';

/** Shares are between 0 and 1; undefined = nothing to compare. */
export interface Similarity {
  /** Wording, over the languages both have. */
  readonly words: number | undefined;
  /** Kinds of event: call, decree, withdrawal … */
  readonly events: number | undefined;
  /** People, bodies, places, and names known by their sound only. */
  readonly names: number;
  /** Numbers, and days long past or far ahead. */
  readonly details: number;
  /** All days that are named, publication included. */
  readonly days: number;
  /** How far each tells of whom and what the other's headlines are about. */
  readonly namesInFocus: Coverage;
  readonly eventsInFocus: Coverage;
  /** How alike the names in their headlines are. */
  readonly headlines: number | undefined;
  /** One is about a step of the affair (an extension, a refusal) that the other does not tell of. */
  readonly otherStep: boolean;
  /** Days between the days on which, by their own words, it happened. */
  readonly daysApart: number | undefined;
  /** 1 = the same "Day N", -1 = another one, 0 = none. */
  readonly dayNumbers: number;
  /** Days between the nearest ends of the two. */
  readonly gapDays: number;
}

const dayMs = 86_400_000;

/**
 * A logistic model: the weights are log-odds for a share of 1. Fitted on the reports of the
 * development fixtures, each file measured by the model of the others (pairs: P .95, R .95), then
 * rounded; wording is held above its fit, for languages whose words for events we do not have.
 */
const weightOf = {
  start: -5.9,
  words: 1.9,
  events: 0.4,
  names: 2.3,
  details: 2.8,
  days: 1.4,
  gapDay: -1.2,
  sameLang: -1,
  sameDay: 0.7,
  dayBeside: -0.9,
  otherDay: -2.7,
  sameDayNumber: 1,
  otherDayNumber: -6,
  namesMore: 3.2,
  namesLess: 2.5,
  headlines: 1.75,
  eventsLess: 0.7,
  strangers: -0.8,
  otherStep: -2.2,
} as const;

/** What events count for when a language has no words for them. */
const unknownEvents = 0.35;
/** Headlines without a name neither speak for nor against. */
const unknownHeadlines = 0.4;
/** Headlines that tell less of each other's names are about others: the same words prove nothing. */
const fewestNames = 0.35;
/** The same kind of event alone is no evidence: some name, number or wording must be shared. */
const neededBesideKind = 0.1;
/** Terms that are compared at least, however few a headline has. */
const fewest: Readonly<Record<'words' | KeyClass, number>> = {
  words: 20,
  names: 8,
  events: 3,
  details: 2,
  days: 1,
  focus: 1,
  when: 1,
  nth: 1,
};

function compareWords(a: NewProfile['langs'], b: NewProfile['langs']): number | undefined {
  let sum = 0;
  let weights = 0;
  for (const [lang, { count, words }] of Object.entries(a)) {
    const other = b[lang];
    if (other === undefined) continue;
    const weight = Math.min(count, other.count);
    sum += weight * (compareWeights(words, other.words, fewest.words) ?? 0);
    weights += weight;
  }
  return weights === 0 ? undefined : sum / weights;
}

/** Compares two profiles: a story's, or that of a single part (`toProfile`). */
export function compareProfiles(a: NewProfile, b: NewProfile): Similarity {
  const [own, other] = [splitKeys(a.keys), splitKeys(b.keys)];
  const compare = (wanted: KeyClass) => compareWeights(own[wanted], other[wanted], fewest[wanted]);
  const gap = Math.max(0, a.firstAt - b.lastAt, b.firstAt - a.lastAt);
  return {
    words: compareWords(a.langs, b.langs),
    events: compare('events'),
    names: compare('names') ?? 0,
    details: compare('details') ?? 0,
    days: compare('days') ?? 0,
    namesInFocus: compareNamesInFocus(a, b),
    eventsInFocus: compareEventsInFocus(a, b),
    headlines: compareHeadlines(a.keys, b.keys),
    otherStep: isOtherStep(a, b),
    daysApart: findDaysApart(a.keys, b.keys),
    dayNumbers: compareDayNumbers(a.keys, b.keys),
    gapDays: gap / dayMs,
  };
}

function scoreDays(daysApart: number | undefined): number {
  if (daysApart === undefined) return 0;
  if (daysApart < 1) return weightOf.sameDay;
  return daysApart < 2 ? weightOf.dayBeside : weightOf.otherDay;
}

function scoreDayNumbers(dayNumbers: number): number {
  if (dayNumbers === 0) return 0;
  return dayNumbers > 0 ? weightOf.sameDayNumber : weightOf.otherDayNumber;
}

/** Whether their headlines are about others. */
function areStrangers({ more }: Coverage): boolean {
  return more < fewestNames;
}

function scoreWords({ words, namesInFocus }: Similarity): number {
  if (words === undefined) return 0;
  return weightOf.sameLang + (areStrangers(namesInFocus) ? 0 : weightOf.words * words);
}

function scoreFocus(similarity: Similarity): number {
  const { namesInFocus, eventsInFocus, headlines, otherStep } = similarity;
  return (
    weightOf.namesMore * namesInFocus.more +
    weightOf.namesLess * namesInFocus.less +
    weightOf.headlines * (headlines ?? unknownHeadlines) +
    weightOf.eventsLess * eventsInFocus.less +
    (areStrangers(namesInFocus) ? weightOf.strangers : 0) +
    (otherStep ? weightOf.otherStep : 0)
  );
}

/** The log-odds that the two are one event: 0 = as likely as not, 2.2 = nine times of ten. */
export function toScore(similarity: Similarity): number {
  const { events, names, details, days, gapDays } = similarity;
  return (
    weightOf.start +
    scoreWords(similarity) +
    weightOf.events * (events ?? unknownEvents) +
    weightOf.names * names +
    weightOf.details * details +
    scoreFocus(similarity) +
    weightOf.days * days +
    scoreDays(similarity.daysApart) +
    scoreDayNumbers(similarity.dayNumbers) +
    weightOf.gapDay * gapDays
  );
}

/** The score that makes two of them one event; Infinity when nothing but the kind is shared. */
export function neededScore({ words, names, details }: Similarity): number {
  return (words ?? 0) + names + details < neededBesideKind ? Number.POSITIVE_INFINITY : 0;
}

/** The chance (0–1) that a score stands for. */
export function toChance(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
