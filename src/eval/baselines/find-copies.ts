// Copy baselines: shingles and SimHash, each report beside all before it.
import { words } from '../../text/words.ts';
import { type PlainItem, sortByTime } from './plain-item.ts';

/** The original of each copy, by key. */
export type Copies = ReadonlyMap<string, string>;

const comparedWords = 250;
const shingleWords = 3;
const leastOverlap = 0.45;

function toWords(text: string): readonly string[] {
  return words(text)
    .slice(0, comparedWords)
    .map(({ folded }) => folded);
}

/**
 * Containment of 3-word shingles of the first 250 words in the text with fewer of them, .45 or
 * more (Broder 1997, "On the resemblance and containment of documents").
 */
export function findCopiesByShingles(items: readonly PlainItem[]): Copies {
  const shingled = sortByTime(items).map(({ key, text }) => {
    const list = toWords(text);
    const runs = list.slice(shingleWords - 1).map((_, at) => list.slice(at, at + shingleWords));
    return { key, shingles: new Set(runs.map((run) => run.join(' '))) };
  });
  return findOriginals(shingled, (a, b) => {
    const smaller = Math.min(a.shingles.size, b.shingles.size);
    return smaller > 0 && a.shingles.intersection(b.shingles).size / smaller >= leastOverlap;
  });
}

const bits = 64;
const mostDifferent = 3;

/**
 * SimHash of 64 bits over words (Charikar 2002), copies when at most 3 bits differ (Manku, Jain
 * and Das Sarma 2007, "Detecting Near-Duplicates for Web Crawling").
 */
export function findCopiesBySimHash(items: readonly PlainItem[]): Copies {
  const hashed = sortByTime(items).flatMap(({ key, title, text }) => {
    const list = toWords(`${title} ${text}`);
    return list.length === 0 ? [] : [{ key, hash: simHash(list) }];
  });
  return findOriginals(hashed, (a, b) => countBits(a.hash ^ b.hash) <= mostDifferent);
}

function findOriginals<T extends { readonly key: string }>(
  sorted: readonly T[],
  isCopy: (a: T, b: T) => boolean,
): Copies {
  const copies = sorted.flatMap((own, at) => {
    const original = sorted.slice(0, at).find((other) => isCopy(own, other));
    return original === undefined ? [] : [[own.key, original.key] as const];
  });
  return new Map(copies);
}

function simHash(list: readonly string[]): bigint {
  const votes = new Array<number>(bits).fill(0);
  for (const word of list) {
    const hash = hashWord(word);
    for (let bit = 0; bit < bits; bit += 1) {
      const isSet = (hash >> BigInt(bit)) & 1n;
      votes[bit] = (votes[bit] ?? 0) + (isSet ? 1 : -1);
    }
  }
  return votes.reduce((sum, vote, bit) => (vote > 0 ? sum | (1n << BigInt(bit)) : sum), 0n);
}

/** FNV-1a of 64 bits. */
function hashWord(word: string): bigint {
  let value = 0xcbf29ce484222325n;
  for (let index = 0; index < word.length; index += 1) {
    value = BigInt.asUintN(64, (value ^ BigInt(word.charCodeAt(index))) * 0x100000001b3n);
  }
  return value;
}

function countBits(value: bigint): number {
  let count = 0;
  for (let rest = value; rest > 0n; rest &= rest - 1n) count += 1;
  return count;
}
