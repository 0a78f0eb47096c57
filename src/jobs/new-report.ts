// A report that a check has just stored: one part of one item, before it is judged.
import type { Part, PartRef } from '../model/item.ts';

/** A part of an item that was just stored. */
export interface NewReport {
  readonly ref: PartRef;
  readonly part: Part;
  readonly publishedAt: number | undefined;
  readonly seenAt: number;
  /** Why it is not announced whatever it says; unset when it may be. */
  readonly silence: 'baseline' | 'old' | undefined;
}
