// A cosine that does not punish a headline for being short.

type Weights = Readonly<Record<string, number>>;

function lengthOf(weights: readonly number[], most: number): number {
  const heaviest = weights.length > most ? weights.toSorted((a, b) => b - a) : weights;
  return Math.sqrt(heaviest.slice(0, most).reduce((sum, weight) => sum + weight * weight, 0));
}

/**
 * The cosine that is reached out of the one that could be: the longer of the two counts with as
 * many of its heaviest terms as the shorter one has, so that a headline is as near to a long text
 * as another long text is. At least `least` terms are counted; undefined when one has none.
 */
export function compareWeights(a: Weights, b: Weights, least = 1): number | undefined {
  const [own, other] = [Object.values(a), Object.values(b)];
  if (own.length === 0 || other.length === 0) return undefined;
  let both = 0;
  for (const [term, weight] of Object.entries(a)) both += weight * (b[term] ?? 0);
  const most = Math.max(least, Math.min(own.length, other.length));
  return both / (lengthOf(own, most) * lengthOf(other, most));
}
