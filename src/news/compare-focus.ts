// Comparing what two reports or stories are about, and on which day it happened.
import { classOfKey, contentOf } from './key-class.ts';

type Weights = Readonly<Record<string, number>>;
type Entry = readonly [key: string, weight: number];

/** Shares of what one's headlines name that the other tells of at all, each 0–1. */
export interface Coverage {
  readonly more: number;
  readonly less: number;
}

/** Where a headline names nobody, it neither speaks for nor against. */
const unknown = 0.5;
/** Days that few of a story's reports begin with are not its own. */
const ownDayShare = 0.3;
const dayMs = 86_400_000;

function ofClass(keys: Weights, wanted: string): readonly Entry[] {
  return Object.entries(keys).filter(([key]) => classOfKey(key) === wanted);
}

// Weights are squared, as in a cosine: who is named everywhere tells little.
function cover(focus: readonly Entry[], other: Weights): number {
  let all = 0;
  let told = 0;
  for (const [key, weight] of focus) {
    all += weight * weight;
    if (other[contentOf(key)] !== undefined) told += weight * weight;
  }
  return all === 0 ? unknown : told / all;
}

function coverBoth(a: Weights, b: Weights, keep: (content: string) => boolean): Coverage {
  const focus = (keys: Weights) => ofClass(keys, 'focus').filter(([key]) => keep(contentOf(key)));
  const [one, other] = [cover(focus(a), b), cover(focus(b), a)];
  return { more: Math.max(one, other), less: Math.min(one, other) };
}

function isEvent(content: string): boolean {
  return classOfKey(content) === 'events';
}

/** How far each tells of the names in the other's headlines: another country is another event. */
export function compareNamesInFocus(a: Weights, b: Weights): Coverage {
  return coverBoth(a, b, (content) => !isEvent(content));
}

/** How far each tells of the kinds of event in the other's headlines. */
export function compareEventsInFocus(a: Weights, b: Weights): Coverage {
  return coverBoth(a, b, isEvent);
}

/** The days (YYYY-MM-DD) on which most of these reports say that it happened, most first. */
export function listOwnDays(keys: Weights): readonly string[] {
  const days = ofClass(keys, 'when').toSorted((a, b) => b[1] - a[1]);
  const top = days[0]?.[1] ?? 0;
  return days
    .filter(([, weight]) => weight >= ownDayShare * top)
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
