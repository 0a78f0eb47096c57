// How near a report is to a story: words of the same language, and what means the same in all.
import type { NewProfile } from './story-profile.ts';

type Weights = Readonly<Record<string, number>>;

/** Each between 0 and 1. */
export interface Similarity {
  /** Wording, over the languages both have; undefined when they have none in common. */
  readonly words: number | undefined;
  /** Kinds of event: call, decree, withdrawal … */
  readonly events: number;
  /** People, bodies, places, and names known by their sound only. */
  readonly names: number;
  /** Numbers, and days long past or far ahead. */
  readonly details: number;
  /** The day on which it happened. */
  readonly days: number;
  /** Days between the nearest ends of the two. */
  readonly gapDays: number;
}

type KeyClass = 'events' | 'names' | 'details' | 'days';

const dayMs = 86_400_000;

/** Shares of the score; what happened counts as much as who and where. Fitted, then rounded. */
const weightOf = { words: 1, events: 1.1, names: 1.2, details: 0.5, days: 0.2 } as const;
/** A report a day later needs more in common: the same people act again the next day. */
const gapPenalty = 0.5;
/** A shared language raises the score of any two reports, so more is asked for. */
const neededSameLang = 1.2;
const neededOtherLang = 0.9;
/** The same kind of event alone is no evidence: some name, number or wording must be shared. */
const neededBesideKind = 0.1;

/** The class of a neutral key. */
export function classOfKey(key: string): KeyClass {
  if (key.startsWith('event:')) return 'events';
  if (key.startsWith('date:')) return 'days';
  return key.startsWith('num:') || key.startsWith('past:') ? 'details' : 'names';
}

interface Products {
  both: number;
  a: number;
  b: number;
}

function toCosine({ both, a, b }: Products): number {
  return a === 0 || b === 0 ? 0 : both / Math.sqrt(a * b);
}

function cosine(a: Weights, b: Weights): number {
  const sum: Products = { both: 0, a: 0, b: 0 };
  for (const [term, weight] of Object.entries(a)) {
    sum.a += weight * weight;
    sum.both += weight * (b[term] ?? 0);
  }
  for (const weight of Object.values(b)) sum.b += weight * weight;
  return toCosine(sum);
}

function compareKeys(a: Weights, b: Weights): Readonly<Record<KeyClass, number>> {
  const empty = (): Products => ({ both: 0, a: 0, b: 0 });
  const sums = { events: empty(), names: empty(), details: empty(), days: empty() };
  for (const [key, weight] of Object.entries(a)) {
    const sum = sums[classOfKey(key)];
    sum.a += weight * weight;
    sum.both += weight * (b[key] ?? 0);
  }
  for (const [key, weight] of Object.entries(b)) sums[classOfKey(key)].b += weight * weight;
  return {
    events: toCosine(sums.events),
    names: toCosine(sums.names),
    details: toCosine(sums.details),
    days: toCosine(sums.days),
  };
}

function compareWords(a: NewProfile['langs'], b: NewProfile['langs']): number | undefined {
  let sum = 0;
  let weights = 0;
  for (const [lang, { count, words }] of Object.entries(a)) {
    const other = b[lang];
    if (other === undefined) continue;
    const weight = Math.min(count, other.count);
    sum += weight * cosine(words, other.words);
    weights += weight;
  }
  return weights === 0 ? undefined : sum / weights;
}

/** Compares two profiles: a story's, or that of a single part (`toProfile`). */
export function compareProfiles(a: NewProfile, b: NewProfile): Similarity {
  const gap = Math.max(0, a.firstAt - b.lastAt, b.firstAt - a.lastAt);
  return {
    ...compareKeys(a.keys, b.keys),
    words: compareWords(a.langs, b.langs),
    gapDays: gap / dayMs,
  };
}

/** Points: up to 4 for a perfect match, less for every day between. */
export function toScore(similarity: Similarity): number {
  const { words, events, names, details, days, gapDays } = similarity;
  return (
    weightOf.words * (words ?? 0) +
    weightOf.events * events +
    weightOf.names * names +
    weightOf.details * details +
    weightOf.days * days -
    gapPenalty * gapDays
  );
}

/** The points that make two of them one event; Infinity when nothing but the kind is shared. */
export function neededScore({ words, names, details }: Similarity): number {
  if ((words ?? 0) + names + details < neededBesideKind) return Number.POSITIVE_INFINITY;
  return words === undefined ? neededOtherLang : neededSameLang;
}
