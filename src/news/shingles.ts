// Shingles: runs of three words, hashed, by which two texts with the same wording are recognised.
import { words } from '../text/words.ts';

/** Agencies' customers cut from the end: the beginning decides. */
const comparedWords = 250;
/** Every shingle of so many first words is kept for the index, and one in four of the rest. */
const fullySampled = 40;
const sampling = 4;

/** FNV-1a, 31 bits: fits an integer column of any database. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  // The low bits of FNV mix badly; sampling looks at them.
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 12)) & 0x7fffffff;
}

/** Hashes of all 3-word shingles of a text's first 250 words, in order, with repeats. */
export function findShingles(text: string): readonly number[] {
  const found = words(text).slice(0, comparedWords);
  const out: number[] = [];
  for (let index = 0; index + 2 < found.length; index += 1) {
    out.push(
      hash(`${found[index]?.folded} ${found[index + 1]?.folded} ${found[index + 2]?.folded}`),
    );
  }
  return out;
}

/** The hash that stands for a whole title, so that equal headlines meet in the same index. */
export function hashTitle(title: string): number {
  return hash(
    words(title)
      .map((word) => word.folded)
      .join(' '),
  );
}

/**
 * The shingles kept in the index: all of the first 40 words, one in four after them, and the
 * title's. Any copy of 40 words or more shares several of them with its original.
 */
export function sampleShingles(title: string, text: string): readonly number[] {
  const sample = findShingles(text).filter(
    (value, index) => index < fullySampled || value % sampling === 0,
  );
  return [...new Set([hashTitle(title), ...sample])];
}
