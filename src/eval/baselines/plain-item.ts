// What a baseline sees of an item: no labels, and the language as Sitrep recognises it.

export interface PlainItem {
  readonly key: string;
  readonly outlet: string;
  readonly title: string;
  readonly text: string;
  /** ISO 639-1, ckb or kmr; `und` when it cannot be told. */
  readonly lang: string;
  /** ms since 1970; unset when unknown. */
  readonly at?: number | undefined;
}

/** In order of time, undated ones last. */
export function sortByTime(items: readonly PlainItem[]): readonly PlainItem[] {
  const timeOf = ({ at }: PlainItem) => at ?? Number.POSITIVE_INFINITY;
  // Two infinities have no difference.
  return items.toSorted((a, b) => (timeOf(a) === timeOf(b) ? 0 : timeOf(a) - timeOf(b)));
}
