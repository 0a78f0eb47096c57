// A part's neutral keys: what means the same in every language, so that reports in two meet.
import type { Hit } from '../model/hit.ts';
import type { Part } from '../model/item.ts';
import type { Field } from '../model/match.ts';
import { findNames, skeleton } from '../text/names.ts';
import { findNumbers } from '../text/numbers.ts';
import { isStopword } from '../text/stopwords.ts';
import { type Word, words } from '../text/words.ts';
import { damp } from './describe-words.ts';
import { findEventDays, toDay } from './find-event-days.ts';
import { findEventKinds } from './find-event-kinds.ts';

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

function addEventKinds(
  weights: Weights,
  found: readonly Word[],
  lang: string,
  fieldOf: (at: number) => Field,
): void {
  for (const [at, word] of found.entries()) {
    for (const kind of findEventKinds(word.folded, lang, found[at + 1]?.folded)) {
      add(weights, `event:${kind}`, fieldOf(at));
    }
  }
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
  addEventKinds(weights, words(part.title), lang, () => 'title');
  addEventKinds(weights, words(part.text).slice(0, readWords), lang, (index) =>
    index < leadWords ? 'lead' : 'body',
  );
  addField(weights, part.title, 'title', { lang, at });
  addField(weights, part.text, 'lead', { lang, at });
  addSounds(weights, findSounds(part.title, lang), known, 'title');
  addSounds(weights, findSounds(part.text, lang), known, 'lead');
  if (at !== undefined) add(weights, `date:${toDay(at)}`, 'body');
  return Object.fromEntries(Array.from(weights, ([key, weight]) => [key, damp(weight)]));
}
