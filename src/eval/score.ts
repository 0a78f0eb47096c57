// A score: precision, recall and their harmonic mean, with what they were taken over.

/** Shares between 0 and 1; `count` is how many reports (or right pairs) they are taken over. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly count: number;
  /** There was nothing to find, and nothing was claimed: the shares say nothing. */
  readonly isEmpty?: true;
}

/** Makes a score out of precision and recall; F1 is 0 when both are 0. */
export function toScore(precision: number, recall: number, count: number): Score {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum, count };
}

/** A share that is 1 when there was nothing to find, so that an empty class is no failure. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** What was right, wrongly claimed, and not found. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

export function newTally(): Tally {
  return { right: 0, wrong: 0, missed: 0 };
}

/** `count` of the score is how many there were to find. */
export function scoreTally({ right, wrong, missed }: Tally): Score {
  const isEmpty = right + wrong + missed === 0;
  const score = toScore(share(right, right + wrong), share(right, right + missed), right + missed);
  return isEmpty ? { ...score, isEmpty } : score;
}

/** The scores of a map of tallies, under the same names. */
export function scoreTallies(tallies: ReadonlyMap<string, Tally>): Readonly<Record<string, Score>> {
  return Object.fromEntries([...tallies].map(([name, tally]) => [name, scoreTally(tally)]));
}

/** The tally of a name, which is there from then on. */
export function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? newTally();
  tallies.set(name, tally);
  return tally;
}

export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
