// A part's neutral keys: what means the same in every language, so that reports in two meet.
import type { Hit } from '../model/hit.ts';
import type { Part } from '../model/item.ts';
import type { Field } from '../model/match.ts';
import { findCountries } from '../text/countries.ts';
import { findNames, skeleton } from '../text/names.ts';
import { findNumbers } from '../text/numbers.ts';
import { isStopword } from '../text/stopwords.ts';
import { type Word, words } from '../text/words.ts';
import { damp } from './describe-words.ts';
import { findEventDays, toDay } from './find-event-days.ts';
import { findFocus, listEventKeys } from './find-focus.ts';
import { findDayNumber, findWhen } from './find-when.ts';
import { toFocus } from './key-class.ts';

const fieldWeights: Readonly<Record<Field, number>> = { title: 2.5, lead: 1, body: 0.5 };
const leadWords = 60;
const readWords = 250;
/** Skeletons of three sounds meet by chance in one report out of seven, of four in one of seventy. */
const minSounds = 4;
const keptSounds = 40;
/** One and two are said of everything. */
const minNumber = 3;

type Weights = Map<string, number>;

function add(weights: Weights, key: string, field: Field): void {
  weights.set(key, (weights.get(key) ?? 0) + fieldWeights[field]);
}

/** Latin, Cyrillic and Greek mark names with capitals; in other scripts any word may be one. */
const hasCapitals = /\p{Lu}/u;

/** Sounds of the words of hits: they already count as what they stand for. */
function soundsOf(hits: readonly Hit[]): ReadonlySet<string> {
  return new Set(hits.flatMap((hit) => words(hit.found).map((word) => skeleton(word.folded))));
}

/** Each name as the skeletons of its words; where nothing marks a name, each word is one. */
function findSounds(text: string, lang: string): readonly (readonly string[])[] {
  if (hasCapitals.test(text)) return findNames(text, lang).map((name) => name.key.split(' '));
  return words(text)
    .slice(0, readWords)
    .filter((word) => word.folded.length > 3 && !isStopword(word.folded, lang))
    .map((word) => [skeleton(word.folded)]);
}

function addSounds(
  weights: Weights,
  names: readonly (readonly string[])[],
  known: ReadonlySet<string>,
  field: Field,
): void {
  const telling = names
    .filter((name) => !name.some((sound) => known.has(sound)))
    .flat()
    .filter((sound) => sound.length >= minSounds);
  for (const sound of telling.slice(0, keptSounds)) add(weights, `sound:${sound}`, field);
}

/** Countries that the shared name table knows have been counted with its hits. */
function addCountries(
  weights: Weights,
  found: readonly Word[],
  { lang, field, known }: { lang: string; field: Field; known: ReadonlySet<string> },
): void {
  for (const key of findCountries(found, lang)) if (!known.has(key)) add(weights, key, field);
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

function addField(
  weights: Weights,
  text: string,
  field: Field,
  { lang, at }: { readonly lang: string; readonly at: number | undefined },
): void {
  for (const number of findNumbers(text)) {
    if (number >= minNumber) add(weights, `num:${number}`, field);
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
  addField(weights, part.title, 'title', { lang, at });
  addField(weights, part.text, 'lead', { lang, at });
  addSounds(weights, findSounds(part.title, lang), known, 'title');
  addSounds(weights, findSounds(part.text, lang), known, 'lead');
  if (at !== undefined) add(weights, `date:${toDay(at)}`, 'body');
  addFocus(weights, part, hits, at);
  return Object.fromEntries(Array.from(weights, ([key, weight]) => [key, damp(weight)]));
}
