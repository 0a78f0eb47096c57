// A lexicon: words of many languages by what they mean, found by their beginnings.
import { fold } from '../text/fold.ts';
import { variants } from '../text/stems.ts';

interface Entries {
  readonly whole: ReadonlyMap<string, readonly string[]>;
  readonly starts: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
}

/** By language (ISO 639-1, ckb, kmr). */
export type Lexicon = ReadonlyMap<string, Entries>;

/** By language, by meaning: terms with spaces between. */
export type LexiconSource = Readonly<Record<string, Readonly<Record<string, string>>>>;

const none: readonly string[] = [];

function compileEntries(meanings: Readonly<Record<string, string>>): Entries {
  const whole = new Map<string, string[]>();
  const starts = new Map<string, string[]>();
  for (const [meaning, list] of Object.entries(meanings)) {
    for (const term of list.split(' ')) {
      const isWhole = term.endsWith('.');
      const map = isWhole ? whole : starts;
      const key = fold(isWhole ? term.slice(0, -1) : term).replaceAll('_', ' ');
      map.set(key, [...(map.get(key) ?? []), meaning]);
    }
  }
  const longest = Math.max(...Array.from(starts.keys(), (key) => key.length));
  return { whole, starts, longest };
}

/**
 * Compiles a lexicon. A term is the beginning of a word; with a trailing dot, the whole word; `_`
 * stands between the words of an expression.
 */
export function compileLexicon(source: LexiconSource): Lexicon {
  return new Map(
    Object.entries(source).map(([lang, meanings]) => [lang, compileEntries(meanings)] as const),
  );
}

function look({ whole, starts, longest }: Entries, word: string, after: string): readonly string[] {
  const known = whole.get(word);
  if (known !== undefined) return known;
  const phrase = `${word} ${after}`;
  for (let length = Math.min(phrase.length, longest); length >= 2; length -= 1) {
    const meanings = starts.get(phrase.slice(0, length));
    if (meanings !== undefined) return meanings;
  }
  return none;
}

/**
 * What a folded word of a language means here; `after` is what follows it in the text, folded, for
 * expressions. Empty for most words and for languages without a list.
 */
export function findMeanings(
  lexicon: Lexicon,
  folded: string,
  lang: string,
  after: string,
): readonly string[] {
  const entries = lexicon.get(lang);
  if (entries === undefined) return none;
  // Written-together articles and prepositions (wal-, be-) hide a word's beginning.
  for (const variant of variants(folded, lang)) {
    const meanings = look(entries, variant, after);
    if (meanings.length > 0) return meanings;
  }
  return none;
}
