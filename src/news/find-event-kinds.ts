// What a word says about the kind of event: the words by which reports in different languages tell
// a call from a visit, or a truce from its extension.
import { ar } from './event-words/ar.ts';
import { ckb } from './event-words/ckb.ts';
import { de } from './event-words/de.ts';
import { en } from './event-words/en.ts';
import { es } from './event-words/es.ts';
import { fa } from './event-words/fa.ts';
import { fr } from './event-words/fr.ts';
import { he } from './event-words/he.ts';
import { kmr } from './event-words/kmr.ts';
import { ru } from './event-words/ru.ts';
import { tr } from './event-words/tr.ts';
import { compileLexicon, findMeanings } from './word-lexicon.ts';

const lexicon = compileLexicon({ ar, ckb, de, en, es, fa, fr, he, kmr, ru, tr });

/**
 * Kinds of event that a folded word of a language speaks of, e.g. `telefonda` → `call`; `next` is
 * the word after it, for expressions of two. Empty for most words and for languages without a list.
 */
export function findEventKinds(
  folded: string,
  lang: string,
  next: string | undefined,
): readonly string[] {
  return findMeanings(lexicon, folded, lang, next ?? '');
}
