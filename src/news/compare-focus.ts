// Comparing what two reports or stories are about, and on which day it happened.
import { compareWeights } from './compare-weights.ts';
import { classOfKey, contentOf, type KeyClass, splitKeys } from './key-class.ts';
import type { NewProfile } from './story-profile.ts';

type Weights = Readonly<Record<string, number>>;
/** A story's profile, or a part's. */
type Told = Pick<NewProfile, 'keys' | 'count' | 'langs'>;
type Entry = readonly [key: string, weight: number];

/** Shares of what one's headlines name that the other tells of at all, each 0–1. */
export interface Coverage {
  readonly more: number;
  readonly less: number;
}

/** Steps by which one affair goes on: each is an event of its own, in the words of the one before. */
const steps = new Set(
  `extension anniversary invitation acceptance refusal signing vote arrival release return withdrawal
  lifting completion`
    .split(/\s+/)
    .map((kind) => `event:${kind}`),
);

/** Where a headline names nobody, it neither speaks for nor against. */
const unknown = 0.5;
/** What few of a story's headlines say, and days that few reports begin with, are not its own. */
const ownShare = 0.3;
/** A mention in the body weighs half of one in a headline; half of the reports must have it. */
const toldOften = 0.3;
const dayMs = 86_400_000;

function ofClass(keys: Weights, wanted: KeyClass): readonly Entry[] {
  return Object.entries(splitKeys(keys)[wanted]);
}

/**
 * How far `other` tells of a key that is in focus in `own` with this weight (0–1): 1 when at least
 * every other of its reports mentions it, if only in passing. One aside among ten reports is next
 * to nothing, else a story that grew would know of everything.
 */
function shareTold(content: string, weight: number, own: Told, other: Told): number {
  const expected = (weight / own.count) * toldOften;
  return Math.min(1, (other.keys[content] ?? 0) / other.count / expected);
}

// Weights are squared, as in a cosine: who is named everywhere tells little.
function cover(own: Told, other: Told, keep: (content: string) => boolean): number {
  let all = 0;
  let told = 0;
  const isRead = Object.keys(own.langs).some((lang) => other.langs[lang] !== undefined);
  for (const [key, weight] of ofClass(own.keys, 'focus')) {
    const content = contentOf(key);
    // Another script may spell an unknown name in its own way.
    if (!keep(content) || (isUnknown(content) && !isRead)) continue;
    all += weight * weight;
    told += weight * weight * shareTold(content, weight, own, other);
  }
  return all === 0 ? unknown : told / all;
}

function coverBoth(a: Told, b: Told, keep: (content: string) => boolean): Coverage {
  const [one, other] = [cover(a, b, keep), cover(b, a, keep)];
  return { more: Math.max(one, other), less: Math.min(one, other) };
}

function isUnknown(content: string): boolean {
  return /^(?:sound|spelt):/.test(content);
}

function isEvent(content: string): boolean {
  return classOfKey(content) === 'events';
}

/** How far each tells of the names in the other's headlines: another country is another event. */
export function compareNamesInFocus(a: Told, b: Told): Coverage {
  return coverBoth(a, b, (content) => !isEvent(content));
}

/** How far each tells of the kinds of event in the other's headlines. */
export function compareEventsInFocus(a: Told, b: Told): Coverage {
  return coverBoth(a, b, isEvent);
}

/** How alike the names in the headlines are, as a cosine; undefined when one of them has none. */
export function compareHeadlines(a: Weights, b: Weights): number | undefined {
  const names = (keys: Weights) =>
    Object.fromEntries(
      ofClass(keys, 'focus').filter(
        ([key]) => !isEvent(contentOf(key)) && !isUnknown(contentOf(key)),
      ),
    );
  return compareWeights(names(a), names(b));
}

function takesStep(own: Told, other: Told): boolean {
  const events = ofClass(own.keys, 'focus').filter(([key]) => isEvent(contentOf(key)));
  const top = Math.max(0, ...events.map(([, weight]) => weight));
  return events.some(([key, weight]) => {
    const content = contentOf(key);
    if (!steps.has(content) || weight < ownShare * top) return false;
    return shareTold(content, weight, own, other) < 0.5;
  });
}

/** Whether one's headlines tell of a step (an extension, a refusal) that the other knows nothing of. */
export function isOtherStep(a: Told, b: Told): boolean {
  return takesStep(a, b) || takesStep(b, a);
}

/** The days (YYYY-MM-DD) on which most of these reports say that it happened, most first. */
export function listOwnDays(keys: Weights): readonly string[] {
  const days = ofClass(keys, 'when').toSorted((a, b) => b[1] - a[1]);
  const top = days[0]?.[1] ?? 0;
  return days
    .filter(([, weight]) => weight >= ownShare * top)
    .map(([key]) => key.slice('when:'.length));
}

/** Days between the nearest days of the event; undefined when one of the two names none. */
export function findDaysApart(a: Weights, b: Weights): number | undefined {
  const [own, other] = [listOwnDays(a), listOwnDays(b)].map((days) => days.map(Date.parse));
  if (!own?.length || !other?.length) return undefined;
  return Math.min(...own.flatMap((day) => other.map((one) => Math.abs(day - one)))) / dayMs;
}

/** 1 when both headlines count the same "Day N", -1 when they count different ones, else 0. */
export function compareDayNumbers(a: Weights, b: Weights): number {
  const [own, other] = [ofClass(a, 'nth'), ofClass(b, 'nth')];
  if (own.length === 0 || other.length === 0) return 0;
  return own.some(([key]) => b[key] !== undefined) ? 1 : -1;
}
