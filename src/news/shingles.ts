// Shingles: runs of three words, hashed, by which two texts with the same wording are recognised.
import { words } from '../text/words.ts';

/** Agencies' customers cut from the end: the beginning decides. */
const comparedWords = 250;
/** Outlets cut an agency's text from the end, so its beginning is sampled for itself. */
const openingWords = 60;
const openingSample = 10;
const restSample = 6;

/** FNV-1a, 31 bits: fits an integer column of any database. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  // The low bits of FNV mix badly, and sampling goes by the order of the numbers.
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
 * The shingles kept in the index: the 10 smallest hashes of the first 60 words, the 6 smallest of
 * the rest (bottom-k sketches, Broder 1997) and the title's. Two texts that share half of their
 * wording share one of them nearly always, and an index of few rows a text stays quick.
 */
export function sampleShingles(title: string, text: string): readonly number[] {
  const all = findShingles(text);
  const opening = smallest(all.slice(0, openingWords), openingSample);
  const rest = smallest(all.slice(openingWords), restSample);
  return [...new Set([hashTitle(title), ...opening, ...rest])];
}

function smallest(hashes: readonly number[], count: number): readonly number[] {
  return [...new Set(hashes)].sort((a, b) => a - b).slice(0, count);
}
