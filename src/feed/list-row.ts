// A line of a list of feeds, whatever its form.

/** One line of any list, not yet checked. */
export interface ListRow {
  readonly line: number;
  readonly url: string;
  readonly outlet?: string | undefined;
  readonly country?: string | undefined;
  readonly language?: string | undefined;
  readonly owner?: string | undefined;
  readonly kind?: string | undefined;
}
