// A part's own words as weights: stems and pairs of stems, what the title says counting most.
import type { Part } from '../model/item.ts';
import { stem } from '../text/stems.ts';
import { isStopword } from '../text/stopwords.ts';
import { words } from '../text/words.ts';

const titleWeight = 2.5;
const leadWeight = 1;
const bodyWeight = 0.5;
/** What an event is stands in the lead; what comes after the body's beginning is background. */
const leadWords = 60;
const readWords = 250;
const pairWeight = 0.5;
/** Heaviest terms that are kept. */
const keptTerms = 80;

type Weights = Map<string, number>;

function add(weights: Weights, term: string, weight: number): void {
  weights.set(term, (weights.get(term) ?? 0) + weight);
}

function stemsOf(text: string, lang: string): readonly string[] {
  return words(text)
    .slice(0, readWords)
    .filter((word) => word.folded.length > 1 && !isStopword(word.folded, lang))
    .map((word) => stem(word.folded, lang));
}

function addField(weights: Weights, stems: readonly string[], weigh: (at: number) => number): void {
  for (const [at, term] of stems.entries()) {
    add(weights, term, weigh(at));
    const next = stems[at + 1];
    if (next !== undefined && next !== term) {
      add(weights, `${term} ${next}`, weigh(at) * pairWeight);
    }
  }
}

/** Damps repetition, so that a long text's favourite word does not outweigh all others. */
export function damp(weight: number): number {
  return Math.log2(1 + weight);
}

/** The heaviest 80 stems and pairs of neighbouring stems of a part, with weights above 0. */
export function describeWords(part: Part): Readonly<Record<string, number>> {
  const weights: Weights = new Map();
  addField(weights, stemsOf(part.title, part.lang), () => titleWeight);
  addField(weights, stemsOf(part.text, part.lang), (at) =>
    at < leadWords ? leadWeight : bodyWeight,
  );
  const heaviest = [...weights].sort((a, b) => b[1] - a[1]).slice(0, keptTerms);
  return Object.fromEntries(heaviest.map(([term, weight]) => [term, damp(weight)]));
}
