// The figure words of all languages, compiled once.
import type { FigureKind, FigureWords } from './figure-words.ts';
import { compileWords, type WordSet } from './word-sets.ts';
import { ar } from './words/ar.ts';
import { ckb } from './words/ckb.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fa } from './words/fa.ts';
import { fr } from './words/fr.ts';
import { he } from './words/he.ts';
import { kmr } from './words/kmr.ts';
import { ru } from './words/ru.ts';
import { tr } from './words/tr.ts';

export interface Lists {
  readonly events: readonly (readonly [FigureKind, WordSet])[];
  readonly groups: readonly (readonly [string, WordSet])[];
  readonly least: WordSet;
  readonly about: WordSet;
  readonly change: WordSet;
  readonly other: WordSet;
  readonly and: WordSet;
}

const all: Readonly<Record<string, FigureWords>> = { en, ar, he, tr, ckb, kmr, fa, fr, de, es, ru };

export const compiledFigureWords: ReadonlyMap<string, Lists> = new Map(
  Object.entries(all).map(([lang, lists]) => [lang, compileLists(lists)]),
);

function compileLists(lists: FigureWords): Lists {
  const events = Object.entries(lists.events) as readonly (readonly [FigureKind, string])[];
  return {
    events: events.map(([kind, list]) => [kind, compileWords(list)] as const),
    groups: Object.entries(lists.groups).map(
      ([group, list]) => [group, compileWords(list)] as const,
    ),
    least: compileWords(lists.least),
    about: compileWords(lists.about),
    change: compileWords(lists.change),
    other: compileWords(lists.other),
    and: compileWords(lists.and),
  };
}
