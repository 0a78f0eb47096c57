// Word sets: beginnings, whole words and pairs of words, compiled for looking them up in a sentence.
import { fold } from '../../text/fold.ts';
import { variants } from '../../text/stems.ts';
import type { Word } from '../../text/words.ts';

export interface WordSet {
  readonly whole: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  /** As written, in small letters: Turkish folds ö and o into one. */
  readonly written: readonly string[];
  /** Two words in a row. */
  readonly pairs: readonly (readonly [string, string])[];
}

/** Compiles a list: "kill" = beginning, "dead." = whole word, "=öldü" = as written, "more_than" = pair. */
export function compileWords(list: string): WordSet {
  const entries = list.split(/\s+/).filter(Boolean);
  const written = entries.filter((entry) => entry.startsWith('='));
  const pairs = entries.filter((entry) => entry.includes('_'));
  const plain = entries.filter((entry) => !entry.startsWith('=') && !entry.includes('_'));
  return {
    whole: new Set(
      plain.filter((entry) => entry.endsWith('.')).map((entry) => fold(entry.slice(0, -1))),
    ),
    beginnings: plain.filter((entry) => !entry.endsWith('.')).map((entry) => fold(entry)),
    written: written.map((entry) => entry.slice(1).replace(/\.$/, '')),
    pairs: pairs.flatMap((entry) => {
      const [first = '', second = ''] = entry.split('_').map((part) => fold(part));
      return second === '' ? [] : [[first, second] as const];
    }),
  };
}

/** A word under the forms it may stand for: itself, and without prefixes and endings. */
export interface Form {
  readonly word: Word;
  readonly forms: readonly string[];
}

/** Makes the forms of words once, since they are looked up in many sets. */
export function toForms(found: readonly Word[], lang: string): readonly Form[] {
  return found.map((word) => ({ word, forms: [word.folded, ...variants(word.folded, lang)] }));
}

/** Whether the word at this place is in the set, or begins a pair of it. */
export function hasWordAt(set: WordSet, found: readonly Form[], at: number): boolean {
  const form = found[at];
  if (form === undefined) return false;
  const { forms, word } = form;
  if (forms.some((one) => set.whole.has(one))) return true;
  if (forms.some((one) => set.beginnings.some((beginning) => one.startsWith(beginning))))
    return true;
  if (set.written.some((beginning) => word.text.toLowerCase().startsWith(beginning))) return true;
  const next = found[at + 1];
  return set.pairs.some(
    ([first, second]) =>
      forms.includes(first) && next?.forms.some((one) => one.startsWith(second)) === true,
  );
}
