// Copies: the same agency text under another outlet's name, often with another headline.
import type { ItemId } from '../model/ids.ts';
import type { Part } from '../model/item.ts';
import type { CopyOf } from '../model/story.ts';
import { words } from '../text/words.ts';
import { contradictsCopy } from './contradict-copy.ts';
import { isRoundUp } from './is-round-up.ts';
import { findShingles, hashTitle } from './shingles.ts';

/**
 * Share of the shorter text's shingles that must stand in the other. Independent reports of one
 * event reach .2 when they quote the same statement; customers of an agency rarely fall under .5.
 */
const minOverlap = 0.45;
/** Under an identical headline, a shortened or lightly edited text is a copy, too. */
const minOverlapSameTitle = 0.2;
/** A text of fewer shingles says too little ("Read the full report"): its title must agree. */
const minShingles = 8;
/** Shorter headlines ("Live updates", "Morning briefing") are used again and again. */
const minTitleWords = 5;

/** A part to compare with. */
export interface CopyCandidate {
  readonly itemId: ItemId;
  readonly part: Part;
}

/**
 * Finds the candidate whose text this part repeats, the one with the largest overlap; undefined
 * when there is none. Overlap is the containment of 3-word shingles of the first 250 words in the
 * shorter text (Broder 1997). A translation shares no wording and is no copy.
 */
export function findCopy(part: Part, others: readonly CopyCandidate[]): CopyOf | undefined {
  const own = toText(part);
  let best: CopyOf | undefined;
  const sumsUp = isRoundUp(part.title, part.lang);
  for (const other of others) {
    // A round-up that prints a whole report is not that report.
    if (isRoundUp(other.part.title, part.lang) !== sumsUp) continue;
    const overlap = findOverlap(own, toText(other.part));
    if (overlap === undefined || overlap <= (best?.overlap ?? 0)) continue;
    if (!contradictsCopy(part, other.part)) {
      best = { itemId: other.itemId, overlap };
    }
  }
  return best;
}

interface ComparedText {
  readonly title: number | undefined;
  readonly shingles: ReadonlySet<number>;
}

function toText(part: Part): ComparedText {
  const long = words(part.title).length >= minTitleWords;
  return {
    title: long ? hashTitle(part.title) : undefined,
    shingles: new Set(findShingles(part.text)),
  };
}

function findOverlap(a: ComparedText, b: ComparedText): number | undefined {
  const sameTitle = a.title !== undefined && a.title === b.title;
  const smaller = Math.min(a.shingles.size, b.shingles.size);
  // A headline alone, repeated word for word, is all there is to copy.
  if (smaller < minShingles) return sameTitle ? 1 : undefined;
  const overlap = a.shingles.intersection(b.shingles).size / smaller;
  const enough = sameTitle ? minOverlapSameTitle : minOverlap;
  return overlap >= enough ? overlap : undefined;
}
