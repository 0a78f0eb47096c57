// What two reports or stories both tell of that few others do, as a sum and not as a share: one
// rare name and two odd figures say much between long reports in two languages, too.
import { splitKeys } from './key-class.ts';

type Weights = Readonly<Record<string, number>>;

/** Sums of the heaviest weights that both have, the lesser of the two each. */
export interface SharedEvidence {
  /** Numbers, and days long past or far ahead. */
  readonly numbers: number;
  /** Names that no table knows. */
  readonly sounds: number;
  readonly things: number;
  /** Names of all kinds, numbers and things. */
  readonly all: number;
}

/** Long reports share much by and by: only what is rarest counts. */
const fewSummed = 3;
const mostSummed = 5;

function listShared(a: Weights, b: Weights, keep = (_key: string) => true): readonly number[] {
  const shared: number[] = [];
  for (const [key, weight] of Object.entries(a)) {
    const other = b[key];
    if (other !== undefined && keep(key)) shared.push(Math.min(weight, other));
  }
  return shared;
}

function sumHeaviest(weights: readonly number[], most: number): number {
  const heaviest = weights.length > most ? weights.toSorted((a, b) => b - a) : weights;
  return heaviest.slice(0, most).reduce((sum, weight) => sum + weight, 0);
}

function isSound(key: string): boolean {
  return key.startsWith('sound:') || key.startsWith('spelt:');
}

/** Sums up what the keys of two signatures or profiles share; 5 to 15 = a rare name or number. */
export function sumShared(a: Weights, b: Weights): SharedEvidence {
  const [own, other] = [splitKeys(a), splitKeys(b)];
  const names = listShared(own.names, other.names);
  const numbers = listShared(own.details, other.details);
  const things = listShared(own.things, other.things);
  return {
    numbers: sumHeaviest(numbers, fewSummed),
    sounds: sumHeaviest(listShared(own.names, other.names, isSound), fewSummed),
    things: sumHeaviest(things, fewSummed),
    all: sumHeaviest([...names, ...numbers, ...things], mostSummed),
  };
}
