// A part's neutral keys: what means the same in every language, so that reports in two meet.
import type { Hit } from '../model/hit.ts';
import type { Part } from '../model/item.ts';
import type { Field } from '../model/match.ts';
import { findCountries } from '../text/countries.ts';
import { findNumbers } from '../text/numbers.ts';
import { type Word, words } from '../text/words.ts';
import { damp } from './describe-words.ts';
import { findEventDays, toDay } from './find-event-days.ts';
import { findFocus, listEventKeys } from './find-focus.ts';
import { findThings } from './find-things.ts';
import { findDayNumber, findWhen } from './find-when.ts';
import { toFocus } from './key-class.ts';
import { listNameKeys, soundsOf } from './name-keys.ts';

const fieldWeights: Readonly<Record<Field, number>> = { title: 2.5, lead: 1, body: 0.5 };
const leadWords = 60;
const readWords = 250;
const keptNames = 40;
/** One and two are said of everything. */
const minNumber = 3;

type Weights = Map<string, number>;

function add(weights: Weights, key: string, field: Field): void {
  weights.set(key, (weights.get(key) ?? 0) + fieldWeights[field]);
}

/** Countries that the shared name table knows have been counted with its hits. */
function addCountries(
  weights: Weights,
  found: readonly Word[],
  { lang, field, known }: { lang: string; field: Field; known: ReadonlySet<string> },
): void {
  for (const key of findCountries(found, lang)) if (!known.has(key)) add(weights, key, field);
}

/** The longest expression for a thing has three words. */
const wordsBehind = 2;

/** Keys of the things that words speak of, as often as they do. */
function listThingKeys(found: readonly Word[], lang: string): readonly string[] {
  return found.flatMap(({ folded }, at) => {
    const after = found.slice(at + 1, at + 1 + wordsBehind).map((word) => word.folded);
    return findThings(folded, lang, after.join(' ')).map((thing) => `thing:${thing}`);
  });
}

/** What is said in so many words: kinds of event and countries. */
function addSaid(weights: Weights, part: Part, hits: readonly Hit[]): void {
  const { lang } = part;
  const known = new Set(hits.map(({ concept }) => concept));
  const title = words(part.title);
  const text = words(part.text).slice(0, readWords);
  for (const key of listEventKeys(title, lang)) add(weights, key, 'title');
  for (const key of listEventKeys(text.slice(0, leadWords), lang)) add(weights, key, 'lead');
  for (const key of listEventKeys(text.slice(leadWords), lang)) add(weights, key, 'body');
  for (const key of listThingKeys(title, lang)) add(weights, key, 'title');
  for (const key of listThingKeys(text, lang)) add(weights, key, 'lead');
  addCountries(weights, title, { lang, field: 'title', known });
  addCountries(weights, text, { lang, field: 'lead', known });
}

/** What the report is about and when it happened: what two events of one kind differ in. */
function addFocus(
  weights: Weights,
  part: Part,
  hits: readonly Hit[],
  at: number | undefined,
): void {
  for (const key of findFocus(part, hits)) weights.set(toFocus(key), 1);
  for (const day of findWhen(part, at)) weights.set(`when:${day}`, 1);
  const number = findDayNumber(part.title);
  if (number !== undefined) weights.set(`nth:${number}`, 1);
}

interface FieldContext {
  readonly lang: string;
  readonly at: number | undefined;
  /** Numbers that are part of a name: resolution 2803 is no figure of the event. */
  readonly named: ReadonlySet<number>;
}

function addField(
  weights: Weights,
  text: string,
  field: Field,
  { lang, at, named }: FieldContext,
): void {
  for (const number of findNumbers(text)) {
    if (number >= minNumber && !named.has(number)) add(weights, `num:${number}`, field);
  }
  const days = findEventDays(text, lang, at);
  for (const day of days.near) add(weights, `date:${day}`, field);
  for (const day of days.far) add(weights, `past:${day}`, field);
}

/** Weights above 0 of names, places, kinds of event, numbers, days and name sounds. */
export function describeKeys(
  part: Part,
  hits: readonly Hit[],
  at: number | undefined,
): Readonly<Record<string, number>> {
  const { lang } = part;
  const weights: Weights = new Map();
  const known = soundsOf(hits);
  // A topic's own concepts are what its stories have in common, not what tells them apart.
  for (const hit of hits) if (!hit.concept.includes('/')) add(weights, hit.concept, hit.field);
  addSaid(weights, part, hits);
  const named = new Set(
    hits.flatMap(({ concept, found }) => (concept.includes('/') ? [] : findNumbers(found))),
  );
  addField(weights, part.title, 'title', { lang, at, named });
  addField(weights, part.text, 'lead', { lang, at, named });
  const names = (text: string) => listNameKeys(text, lang, known).slice(0, keptNames);
  for (const key of names(part.title)) add(weights, key, 'title');
  for (const key of names(part.text)) add(weights, key, 'lead');
  if (at !== undefined) add(weights, `date:${toDay(at)}`, 'body');
  addFocus(weights, part, hits, at);
  return Object.fromEntries(Array.from(weights, ([key, weight]) => [key, damp(weight)]));
}
