// Aligning two texts word by word: where one says something else in the same place.
import type { Word } from './words.ts';

/** What stands in one text instead of what stands in the other, between words both have. */
export interface Replacement {
  readonly from: readonly Word[];
  readonly to: readonly Word[];
}

/** Lengths of the longest common subsequences of the rests from (i, j) on. */
function measureRests(a: readonly Word[], b: readonly Word[]): readonly Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row, below] = [rows[i], rows[i + 1]];
    if (row === undefined || below === undefined) continue;
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const isSame = a[i]?.folded === b[j]?.folded;
      row[j] = isSame ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

/**
 * The places where `b` has other words than `a` between words that both have (longest common
 * subsequence). What one of the two merely adds is none. The cost is the product of the lengths.
 */
export function findReplacements(a: readonly Word[], b: readonly Word[]): readonly Replacement[] {
  const rests = measureRests(a, b);
  const out: Replacement[] = [];
  let from: Word[] = [];
  let to: Word[] = [];
  const close = () => {
    if (from.length > 0 && to.length > 0) out.push({ from, to });
    [from, to] = [[], []];
  };
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [own, other] = [a[i], b[j]];
    if (own !== undefined && other !== undefined && own.folded === other.folded) {
      close();
      i += 1;
      j += 1;
    } else if (other === undefined || (rests[i + 1]?.[j] ?? -1) >= (rests[i]?.[j + 1] ?? -1)) {
      if (own === undefined) break;
      from.push(own);
      i += 1;
    } else {
      to.push(other);
      j += 1;
    }
  }
  close();
  return out;
}
