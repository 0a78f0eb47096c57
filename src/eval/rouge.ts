// ROUGE: how much wording a text shares with a reference that a person wrote.
import { stem } from '../text/stems.ts';
import { words } from '../text/words.ts';
import { type Score, toScore } from './score.ts';

export interface RougeScore {
  /** Single words. */
  readonly rouge1: Score;
  /** Pairs of neighbouring words. */
  readonly rouge2: Score;
  /** The longest sequence of words that both have in the same order, gaps allowed. */
  readonly rougeL: Score;
}

/** What summaries of news are usually compared by. */
const comparedWords = 80;

/** The stems of a text's first 80 words. Function words count, as in the published figures. */
export function toRougeWords(text: string, lang: string): readonly string[] {
  return words(text)
    .slice(0, comparedWords)
    .map(({ folded }) => stem(folded, lang));
}

/**
 * ROUGE-1, -2 and -L between two lists of words (Lin 2004, "ROUGE: A Package for Automatic
 * Evaluation of Summaries"): precision is the share of the first one's units that the second has,
 * recall the other way round; a unit counts as often as both have it. ROUGE-L takes each text as
 * one sequence. Empty lists score 0.
 */
export function scoreRouge(own: readonly string[], reference: readonly string[]): RougeScore {
  return {
    rouge1: scoreOverlap(own, reference),
    rouge2: scoreOverlap(toPairs(own), toPairs(reference)),
    rougeL: toRougeScore(findLongestCommon(own, reference), own.length, reference.length),
  };
}

function toPairs(list: readonly string[]): readonly string[] {
  return list.slice(1).map((word, at) => `${list[at]} ${word}`);
}

function scoreOverlap(own: readonly string[], reference: readonly string[]): Score {
  const left = new Map<string, number>();
  for (const unit of reference) left.set(unit, (left.get(unit) ?? 0) + 1);
  let both = 0;
  for (const unit of own) {
    const count = left.get(unit) ?? 0;
    if (count === 0) continue;
    left.set(unit, count - 1);
    both += 1;
  }
  return toRougeScore(both, own.length, reference.length);
}

function toRougeScore(both: number, own: number, reference: number): Score {
  return toScore(own === 0 ? 0 : both / own, reference === 0 ? 0 : both / reference, reference);
}

/** Length of the longest common subsequence, row by row. */
function findLongestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (const [at, other] of b.entries()) {
      next.push(word === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next.at(-1) ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
