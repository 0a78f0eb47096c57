// "Did you mean …": the known names nearest to what somebody typed.

// Names are short; a long text that was typed instead is nobody's misspelling.
const longest = 60;

/** At most `most` candidates that are near enough to be a slip of the finger, nearest first. */
export function nearest(typed: string, candidates: readonly string[], most = 3): readonly string[] {
  const word = simplify(typed);
  if (word === '') return [];
  return candidates
    .map((candidate) => ({ candidate, distance: distanceTo(word, simplify(candidate)) }))
    .filter(({ candidate, distance }) => distance <= tolerance(word, simplify(candidate)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function simplify(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim().slice(0, longest);
}

// One slip in a short word, about one in three letters in a longer one.
function tolerance(a: string, b: string): number {
  return Math.max(1, Math.floor(Math.max(a.length, b.length) / 3));
}

// Beginnings and parts of a name are nearer than any misspelling: "gaza" for "gaza-board".
function distanceTo(word: string, name: string): number {
  if (word === name) return 0;
  if (name.startsWith(word) && word.length > 1) return 0.5;
  if (name.split(/[\s-]+/).includes(word)) return 0.75;
  return editDistance(word, name);
}

/** Optimal string alignment: insertions, deletions, exchanges and swapped neighbours cost 1. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const exchange = (previous[j - 1] ?? 0) + (isSame ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, exchange, swap));
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
