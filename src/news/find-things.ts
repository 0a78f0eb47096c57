// What a word says about the things that a report is about besides names and events: a dam, a
// prison, salaries. By them reports in different languages meet that share few names.
import { ar } from './thing-words/ar.ts';
import { ckb } from './thing-words/ckb.ts';
import { de } from './thing-words/de.ts';
import { en } from './thing-words/en.ts';
import { es } from './thing-words/es.ts';
import { fa } from './thing-words/fa.ts';
import { fr } from './thing-words/fr.ts';
import { he } from './thing-words/he.ts';
import { kmr } from './thing-words/kmr.ts';
import { ru } from './thing-words/ru.ts';
import { tr } from './thing-words/tr.ts';
import { compileLexicon, findMeanings } from './word-lexicon.ts';

const lexicon = compileLexicon({ ar, ckb, de, en, es, fa, fr, he, kmr, ru, tr });

/**
 * Things that a folded word of a language stands for, e.g. `barajın` → `dam`; `after` is what
 * follows it, folded, for expressions of several words.
 */
export function findThings(folded: string, lang: string, after: string): readonly string[] {
  return findMeanings(lexicon, folded, lang, after);
}
