// One line of the doctor: something that was looked at, and how to mend it.

export interface Finding {
  readonly level: 'good' | 'warn' | 'bad';
  /** What was looked at, e.g. "Discord token". */
  readonly subject: string;
  /** What is so, as a sentence; for `warn` and `bad` also how to mend it. */
  readonly sentence: string;
}
