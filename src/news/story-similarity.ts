// How near a report is to a story: words of the same language, and what means the same in all.
import {
  type Coverage,
  compareDayNumbers,
  compareEventsInFocus,
  compareNamesInFocus,
  findDaysApart,
} from './compare-focus.ts';
import { classOfKey, type KeyClass } from './key-class.ts';
import type { NewProfile } from './story-profile.ts';

type Weights = Readonly<Record<string, number>>;

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
 * development fixtures, each file measured by the model of the others (pairs: P .95, R .96), then
 * rounded; wording is held above its fit, for languages whose words for events we do not have.
 */
const weightOf = {
  start: -7.7,
  words: 2,
  events: 0.8,
  names: 2.9,
  details: 2.6,
  days: 0.8,
  gapDay: -0.85,
  sameLang: -1.3,
  sameDay: 1.3,
  dayBeside: -0.3,
  otherDay: -2.3,
  sameDayNumber: 1,
  otherDayNumber: -6,
  namesMore: 3.3,
  namesLess: 3.5,
  eventsLess: 2.45,
} as const;

/** What events count for when a language has no words for them. */
const unknownEvents = 0.35;
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

function lengthOf(weights: readonly number[], most: number): number {
  const heaviest = weights.length > most ? weights.toSorted((a, b) => b - a) : weights;
  return Math.sqrt(heaviest.slice(0, most).reduce((sum, weight) => sum + weight * weight, 0));
}

/**
 * The cosine that is reached out of the one that could be: the longer of the two counts with as
 * many of its heaviest terms as the shorter one has, so that a headline is as near to a long text
 * as another long text is.
 */
function compareWeights(a: Weights, b: Weights, least: number): number | undefined {
  const [own, other] = [Object.values(a), Object.values(b)];
  if (own.length === 0 || other.length === 0) return undefined;
  let both = 0;
  for (const [term, weight] of Object.entries(a)) both += weight * (b[term] ?? 0);
  const most = Math.max(least, Math.min(own.length, other.length));
  return both / (lengthOf(own, most) * lengthOf(other, most));
}

/** Weights by class: those of the keys that are compared as vectors. */
function splitKeys(keys: Weights): Readonly<Record<KeyClass, Record<string, number>>> {
  const out = { events: {}, names: {}, details: {}, days: {}, focus: {}, when: {}, nth: {} };
  const classes: Readonly<Record<KeyClass, Record<string, number>>> = out;
  for (const [key, weight] of Object.entries(keys)) classes[classOfKey(key)][key] = weight;
  return classes;
}

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
    namesInFocus: compareNamesInFocus(a.keys, b.keys),
    eventsInFocus: compareEventsInFocus(a.keys, b.keys),
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

/** The log-odds that the two are one event: 0 = as likely as not, 2.2 = nine times of ten. */
export function toScore(similarity: Similarity): number {
  const { words, events, names, details, days, gapDays } = similarity;
  return (
    weightOf.start +
    weightOf.words * (words ?? 0) +
    (words === undefined ? 0 : weightOf.sameLang) +
    weightOf.events * (events ?? unknownEvents) +
    weightOf.names * names +
    weightOf.details * details +
    weightOf.days * days +
    weightOf.namesMore * similarity.namesInFocus.more +
    weightOf.namesLess * similarity.namesInFocus.less +
    weightOf.eventsLess * similarity.eventsInFocus.less +
    scoreDayNumbers(similarity.dayNumbers) +
    scoreDays(similarity.daysApart) +
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
