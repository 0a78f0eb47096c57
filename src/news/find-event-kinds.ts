// What a word says about the kind of event: the words by which reports in different languages tell
// a call from a visit, or a truce from its extension.
import { fold } from '../text/fold.ts';
import { variants } from '../text/stems.ts';
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

interface Lexicon {
  readonly whole: ReadonlyMap<string, readonly string[]>;
  readonly starts: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
}

function compile(kinds: Readonly<Record<string, string>>): Lexicon {
  const whole = new Map<string, string[]>();
  const starts = new Map<string, string[]>();
  for (const [kind, list] of Object.entries(kinds)) {
    for (const term of list.split(' ')) {
      const isWhole = term.endsWith('.');
      const map = isWhole ? whole : starts;
      const key = fold(isWhole ? term.slice(0, -1) : term).replace('_', ' ');
      map.set(key, [...(map.get(key) ?? []), kind]);
    }
  }
  const longest = Math.max(...Array.from(starts.keys(), (key) => key.length));
  return { whole, starts, longest };
}

const lexicons: ReadonlyMap<string, Lexicon> = new Map(
  Object.entries({ ar, ckb, de, en, es, fa, fr, he, kmr, ru, tr }).map(
    ([lang, kinds]) => [lang, compile(kinds)] as const,
  ),
);

const none: readonly string[] = [];

function look(lexicon: Lexicon, word: string, next: string): readonly string[] {
  const whole = lexicon.whole.get(word);
  if (whole !== undefined) return whole;
  const phrase = `${word} ${next}`;
  for (let length = Math.min(phrase.length, lexicon.longest); length >= 2; length -= 1) {
    const kinds = lexicon.starts.get(phrase.slice(0, length));
    if (kinds !== undefined) return kinds;
  }
  return none;
}

/**
 * Kinds of event that a folded word of a language speaks of, e.g. `telefonda` → `call`; `next` is
 * the word after it, for expressions of two. Empty for most words and for languages without a list.
 */
export function findEventKinds(
  folded: string,
  lang: string,
  next: string | undefined,
): readonly string[] {
  const lexicon = lexicons.get(lang);
  if (lexicon === undefined) return none;
  // Written-together articles and prepositions (wal-, be-) hide a word's beginning.
  for (const variant of variants(folded, lang)) {
    const kinds = look(lexicon, variant, next ?? '');
    if (kinds.length > 0) return kinds;
  }
  return none;
}
