// What is checked: a sentence that a model wrote, and the sentences that it was written from.
import type { ItemId } from '../../model/ids.ts';

/** A sentence (or a title) as it stands in an item. */
export interface ToldSentence {
  readonly itemId: ItemId;
  readonly text: string;
  readonly lang: string;
  /** When its item was published (ms since 1970): what its "on Monday" means. */
  readonly publishedAt?: number;
}

export interface Claim {
  readonly text: string;
  /** The language it was asked for. */
  readonly lang: string;
  /** What it stands for: nothing of these may be turned round or lost. At least one. */
  readonly told: readonly ToldSentence[];
  /** It is a headline. */
  readonly isTitle?: true;
  /** All that it may draw on, `told` among them. */
  readonly cited: readonly ToldSentence[];
}

export type RefusalKind =
  | 'form'
  | 'language'
  | 'quote'
  | 'name'
  | 'number'
  | 'day'
  | 'negation'
  | 'attribution'
  | 'doubt'
  | 'wording';

/** Why a sentence is not shown. */
export interface Refusal {
  readonly kind: RefusalKind;
  /** For people, e.g. `It has the number 12, which its sources lack.` */
  readonly sentence: string;
}

/** Whether it is told in the language of at least one of its sources, so that words compare. */
export function isSameLanguage({ lang, told }: Claim): boolean {
  return told.every((one) => one.lang === lang);
}
