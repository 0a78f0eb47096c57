// Lists in queries: cut to lengths that both databases take, so that few statements are prepared.

/** SQLite takes 32,766 values a statement, PostgreSQL 65,535; statements stay short besides. */
const LONGEST = 256;

/**
 * Cuts values into lists for `in (…)`. Each is filled up with its last value to a power of two:
 * a statement is then known by one of nine lengths and stays prepared.
 */
export function inLists<T>(values: Iterable<T>): T[][] {
  return chunk([...new Set(values)], LONGEST).map((list) => {
    const last = list.at(-1);
    const length = 2 ** Math.ceil(Math.log2(list.length));
    return last === undefined ? [] : [...list, ...Array<T>(length - list.length).fill(last)];
  });
}

/** Cuts a list into lists of at most `size`. */
export function chunk<T>(values: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let from = 0; from < values.length; from += size)
    chunks.push(values.slice(from, from + size));
  return chunks;
}
