// The order of a story's sentences: newest development, what belongs together, other languages last.
import type { Statement } from './read-statements.ts';

/**
 * The headline's language first; in it what is new, else as they were picked, the best first. Sentences of one report keep the order
 * they have there, and those that are neighbours there stay neighbours: one may lean on the other.
 */
export function orderSentences(
  picked: readonly Statement[],
  isOther: (statement: Statement) => boolean,
): readonly Statement[] {
  const runs = picked.toSorted(byRank(isOther)).map((one) => runOf(one, picked));
  return [...new Set(runs.flat())];
}

function byRank(isOther: (statement: Statement) => boolean) {
  return (a: Statement, b: Statement) =>
    Number(isOther(a)) - Number(isOther(b)) || Number(b.isNew) - Number(a.isNew);
}

/** A sentence with its neighbours in its report, and what was picked before it there. */
function runOf(one: Statement, picked: readonly Statement[]): readonly Statement[] {
  const own = picked
    .filter(({ report }) => report === one.report)
    .toSorted((a, b) => a.position - b.position);
  const at = own.indexOf(one);
  let end = at;
  while (own[end + 1] && own[end + 1]?.position === (own[end]?.position ?? 0) + 1) end += 1;
  return own.slice(0, end + 1);
}
