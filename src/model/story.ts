// A story: the items about one event, and the evidence that joined them.
import type { ItemId, StoryId, TopicId } from './ids.ts';

/**
 * What a part looks like to the story builder.
 * `words` are stems and bigrams of its own language; `keys` mean the same in every language:
 * `name:…`, `place:…`, `num:…`, `date:YYYY-MM-DD`, `concept:…`. Values are weights > 0.
 */
export interface Signature {
  readonly lang: string;
  readonly words: Readonly<Record<string, number>>;
  readonly keys: Readonly<Record<string, number>>;
  /** Sampled hashes of 3-word shingles: the index by which copies are found. */
  readonly shingles: readonly number[];
}

/** The sum of a story's parts: enough for exact average-link scores without its texts. */
export interface StoryProfile {
  readonly id: StoryId;
  /** Parts that are not copies. */
  readonly count: number;
  /** By language: the sum of the parts' words, and how many parts it sums. */
  readonly langs: Readonly<
    Record<string, { readonly count: number; readonly words: Readonly<Record<string, number>> }>
  >;
  readonly keys: Readonly<Record<string, number>>;
  /** Published time (or time of sight) of the first and last part, ms since 1970. */
  readonly firstAt: number;
  readonly lastAt: number;
  readonly topicIds: readonly TopicId[];
}

/** Why a part was put where it is: one sentence an editor can read, and its figure. */
export interface Evidence {
  readonly sentence: string;
  readonly value: number;
}

/** Where a part goes. `alone`: on a topic, but nothing it may be tied to or should open. */
export type Placement =
  | {
      readonly kind: 'join';
      readonly storyId: StoryId;
      readonly score: number;
      readonly evidence: readonly Evidence[];
      /** Other stories that this part proves to be the same event; they are merged into `storyId`. */
      readonly merge: readonly StoryId[];
    }
  | { readonly kind: 'open'; readonly evidence: readonly Evidence[] };

/** A part whose text is another item's. `overlap` is the containment, 0–1. */
export interface CopyOf {
  readonly itemId: ItemId;
  readonly overlap: number;
}
