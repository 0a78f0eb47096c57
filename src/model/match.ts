// A match: an item's part is on a topic, with the reasons.
import type { TopicId } from './ids.ts';

/** Where in the part a term was found. `lead` is the text's first 90 words. */
export type Field = 'title' | 'lead' | 'body';

/** One found term and what it added to the score. */
export interface MatchReason {
  /** The words as they stand in the text. */
  readonly found: string;
  /** The concept or name they stand for, e.g. "Board of Peace". */
  readonly concept: string;
  readonly field: Field;
  /** Points it added; negative for a term that speaks against the topic. */
  readonly points: number;
}

/** The score of one topic for one part. It is a match when `onTopic`. */
export interface Match {
  readonly topicId: TopicId;
  readonly score: number;
  readonly threshold: number;
  readonly onTopic: boolean;
  /** 0 to 1, calibrated: of parts given .8, eight of ten are on the topic. At least .5 when `onTopic`. */
  readonly confidence: number;
  readonly reasons: readonly MatchReason[];
  /** Why a part with enough points was kept out all the same, as a sentence. */
  readonly excludedBy?: string;
  /** What the topic must be about is not named: answers of a team may overrule that. */
  readonly lacksSubject?: true;
  /** What a team's answers taught about it; the verdict and the confidence are those with it. */
  readonly learnt?: LearntPoints;
  /** What a model said of it, when it was uncertain; then `onTopic` is as it said. */
  readonly opinion?: Opinion;
}

/** A model's answer to whether an uncertain report is on a topic. */
export interface Opinion {
  readonly onTopic: boolean;
  /** In the model's words. */
  readonly reason: string;
  readonly model: string;
  /** ms since 1970. */
  readonly at: number;
  /** What the rules had said. */
  readonly before: boolean;
}

/** What was learnt from a team's answers about this one part. */
export interface LearntPoints {
  /** Added to `own`, on the scale of logarithms of odds. */
  readonly points: number;
  /** How strongly the topic's own words speak for it, 0 at the threshold. */
  readonly own: number;
  /** The verdict without it. */
  readonly alone: boolean;
  /** Features of the part that count, with their points. */
  readonly because: readonly { readonly feature: string; readonly points: number }[];
}

/** Between these, either answer may be right: a person or a model had better look. */
export const uncertainBand = { from: 0.3, to: 0.7 } as const;

export function isUncertain({ confidence }: Pick<Match, 'confidence'>): boolean {
  return confidence >= uncertainBand.from && confidence <= uncertainBand.to;
}
