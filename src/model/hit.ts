// A hit: words of a part that stand for a known concept, name or place.
import type { Field } from './match.ts';

/**
 * `concept` is `name:<id>`, `place:<id>`, `body:<id>` (the shared name table) or
 * `<topic id>/<concept id>` (a topic's own terms). The same concept in any language.
 */
export interface Hit {
  readonly concept: string;
  /** The words as they stand in the text. */
  readonly found: string;
  readonly field: Field;
  /** Index of the first word in its field, and how many words it covers. */
  readonly at: number;
  readonly length: number;
  /** It only sounds like the name: a spelling that the table lacks. */
  readonly isAlike?: true;
}
