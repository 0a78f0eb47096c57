// Words around figures: what happened to so many, who they are, and how sure the report is of it.
import type { DisputedKind } from '../../model/briefing.ts';

/** What can be counted. */
export type FigureKind = DisputedKind;

export interface FigureWords {
  /** What happened, by beginnings of words; `=` means the word as it is written, a dot its end. */
  readonly events: Readonly<Partial<Record<FigureKind, string>>>;
  /** Who is counted. `people` takes in bare figures: "12 killed". */
  readonly groups: Readonly<Record<string, string>>;
  /** Before a figure: not fewer than it. */
  readonly least: string;
  /** Before a figure: near it. */
  readonly about: string;
  /** The figure grew or was corrected, so that other ones are older. */
  readonly change: string;
  /** Other times, sums over many events, parts of a whole: nothing to compare. */
  readonly other: string;
  /** Joins two figures: "12 killed and 30 wounded". */
  readonly and: string;
}

/** The same in every language that we read; what is pledged is counted in them. */
export const currencies: Readonly<Record<string, string>> = {
  dollars: 'dollar دولار דולר dolar دۆلار доллар dólar usd.',
  euros: 'euro يورو אירו avro یورو یۆرۆ евро eur.',
};
