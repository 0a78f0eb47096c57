// A story: the items about one event, and the evidence that joined them.
import type { ItemId, StoryId, TopicId } from './ids.ts';

/**
 * What a part looks like to the story builder.
 * `words` are stems and bigrams of its own language; `keys` mean the same in every language:
 * `name:…`, `place:…`, `body:…`, `event:…` (kind of event), `sound:…` (a name by its consonants),
 * `num:…`, `date:YYYY-MM-DD` (a day of the event), `past:YYYY-MM-DD` (a day further off),
 * `focus:KEY` (what the headline is about), `when:YYYY-MM-DD` (the day on which the report says that
 * it happened), `nth:N` (a headline's "Day N"). Values
 * are weights > 0; a weighed signature has them times the rarity of the term (`weighSignature`).
 */
export interface Signature {
  readonly lang: string;
  readonly words: Readonly<Record<string, number>>;
  readonly keys: Readonly<Record<string, number>>;
  /** It lists several events, so it is tied to none of them. */
  readonly sumsUp?: boolean;
}

/** The sum of a story's parts (weighed signatures): enough to compare without its texts. */
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
  /** The story that it nearly joined: it is uncertain that it tells of another event. */
  readonly doubt?: StoryId;
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
