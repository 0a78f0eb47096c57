// Finds entries in the table of names by any of their spellings.
import type { NameEntry, NameTable } from '../model/topic.ts';
import { words } from '../text/words.ts';

/** The form in which spellings are compared: folded words, whatever stands between them. */
export function foldName(spelling: string): string {
  return words(spelling.replace(/^=|\*$/g, ''))
    .map(({ folded }) => folded)
    .join(' ');
}

/** All spellings of an entry, its label first. */
export function listSpellings({ label, variants, shorts }: NameEntry): readonly string[] {
  const seen = new Set<string>();
  return [label, ...variants, ...shorts].filter((one) => {
    const key = foldName(one);
    return !seen.has(key) && seen.add(key);
  });
}

/** The entries that are called so; where one is by its label or a certain form, no risky ones. */
export function findNames(typed: string, { entries }: NameTable): readonly NameEntry[] {
  const wanted = foldName(typed);
  if (wanted === '') return [];
  const isCalled = (list: readonly string[]) => list.some((one) => foldName(one) === wanted);
  const certain = entries.filter(({ label, variants }) => isCalled([label, ...variants]));
  return certain.length > 0 ? certain : entries.filter(({ shorts }) => isCalled(shorts));
}

/** The entries of which a spelling holds the typed words. */
export function searchNames(typed: string, { entries }: NameTable): readonly NameEntry[] {
  const wanted = foldName(typed);
  if (wanted === '') return [];
  return entries.filter((entry) =>
    listSpellings(entry).some((one) => ` ${foldName(one)}`.includes(` ${wanted}`)),
  );
}

/** Shorter words (al, el, of) stand in every text: nothing is found by a spelling with one. */
const fewestLetters = 3;

/**
 * The folded words of a name's certain spellings, for looking it up in texts that are folded, too:
 * what means the name only as it is written, with its marks, is left out.
 */
export function listSearchWords({ variants }: NameEntry): readonly (readonly string[])[] {
  const plain = variants.filter((one) => !one.startsWith('='));
  const folded = new Set(plain.map(foldName));
  return [...folded]
    .map((one) => one.split(' '))
    .filter((list) => list.every((word) => [...word].length >= fewestLetters));
}
