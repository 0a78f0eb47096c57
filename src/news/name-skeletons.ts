// Names in a spelling that the table lacks: found by the consonants of two words in a row.
import type { NameTable } from '../model/topic.ts';
import { nameArticles, skeleton } from '../text/names.ts';
import { type Word, words } from '../text/words.ts';

/** Concept by the skeletons of a first and a last name, with a space between. */
export type NameSkeletons = ReadonlyMap<string, string>;

/** Fewer consonants meet by chance: in each word, and in both together. */
const fewestEach = 3;
const fewestBoth = 7;

function keyOf(first: string, last: string): string | undefined {
  const isTelling =
    first.length >= fewestEach &&
    last.length >= fewestEach &&
    first.length + last.length >= fewestBoth;
  return isTelling ? `${first} ${last}` : undefined;
}

/** The skeletons of all people of the table that go by two names. Keys of two people are left out. */
export function indexSkeletons({ entries }: NameTable): NameSkeletons {
  const keys = new Map<string, string>();
  for (const { id, variants } of entries) {
    if (!id.startsWith('name:')) continue;
    for (const variant of variants) {
      const [first, last, ...more] = words(variant).filter(
        (word) => !nameArticles.has(word.folded),
      );
      if (first === undefined || last === undefined || more.length > 0) continue;
      const key = keyOf(skeletonOf(first.folded), skeletonOf(last.folded));
      if (key !== undefined)
        keys.set(key, keys.get(key) === undefined || keys.get(key) === id ? id : '');
    }
  }
  return keys;
}

const remembered = 50_000;
const skeletons = new Map<string, string>();

function skeletonOf(folded: string): string {
  const known = skeletons.get(folded);
  if (known !== undefined) return known;
  if (skeletons.size >= remembered) skeletons.clear();
  const key = skeleton(folded);
  skeletons.set(folded, key);
  return key;
}

/** Scripts with capitals write names with them. */
const small = /^\p{Ll}/u;

export interface FoundSkeleton {
  readonly concept: string;
  readonly at: number;
  readonly length: number;
}

/** Every pair of neighbouring words, articles aside, that sounds like a person of the table. */
export function findSkeletons(all: readonly Word[], keys: NameSkeletons): readonly FoundSkeleton[] {
  const found: FoundSkeleton[] = [];
  if (keys.size === 0) return found;
  let before: { readonly at: number; readonly key: string } | undefined;
  for (const [at, word] of all.entries()) {
    if (nameArticles.has(word.folded)) continue;
    if (small.test(word.text) || word.folded.length < 3) {
      before = undefined;
      continue;
    }
    const key = skeletonOf(word.folded);
    const both = before && keyOf(before.key, key);
    const concept = both === undefined ? undefined : keys.get(both);
    if (before !== undefined && concept !== undefined && concept !== '') {
      found.push({ concept, at: before.at, length: at - before.at + 1 });
    }
    before = { at, key };
  }
  return found;
}
