// A briefing: what happened on one topic, every sentence word for word from a named source.
import type { ItemId, StoryId } from './ids.ts';

/** A sentence as it stands in the item it was taken from. */
export interface BriefingSentence {
  readonly text: string;
  readonly lang: string;
  readonly itemId: ItemId;
  readonly outlet: string;
  readonly url?: string;
  /** The item arrived after the last briefing. */
  readonly isNew: boolean;
  /** In a language that the workspace has said it does not read; such sentences stand last. */
  readonly isForeign?: boolean;
  /** When its item was reported (ms since 1970): what its "on Monday" means. */
  readonly at?: number;
  /**
   * Set when a model wrote it: the sentences that it was written from and checked against, those it
   * stands for first. Then `text` stands in no item.
   */
  readonly retoldFrom?: readonly BriefingSentence[];
}

/** What outlets differ on: how many, or how much. */
export type DisputedKind = 'killed' | 'wounded' | 'detained' | 'freed' | 'troops' | 'money';

/** `least`: not fewer than that; `about`: near it. */
export type FigureBound = 'exact' | 'least' | 'about';

/** One outlet's figure: `value` stands word for word in the item. */
export interface Claim {
  /** As it stands in the report: "at least twelve". */
  readonly value: string;
  /** What that was read as; for readers of another language. */
  readonly amount?: { readonly value: number; readonly bound: FigureBound };
  readonly lang: string;
  readonly itemId: ItemId;
  readonly outlet: string;
  readonly url?: string;
}

/** Outlets that contradict each other: two claims at least, of different owners. */
export interface Disagreement {
  readonly kind: DisputedKind;
  /** One for each value, in the order of the values; the newest of each outlet. */
  readonly claims: readonly Claim[];
}

/** How many reports on the topic one side has in one language, from feeds that can be read now. */
export interface Voice {
  readonly side?: string;
  readonly lang: string;
  readonly reports: number;
}

/** Who usually reports on the topic, was read in the period, and says nothing of the story. */
export type Silence =
  | {
      readonly kind: 'not-by';
      readonly langs: readonly string[];
      readonly sides: readonly string[];
    }
  /** All who report it belong to one side of the conflict, though others were read. */
  | { readonly kind: 'only-by'; readonly side: string };

export interface BriefingOutlet {
  readonly name: string;
  readonly lang: string;
  readonly owner: string;
}

export interface BriefingStory {
  readonly id: StoryId;
  /** Word for word a title of one of its items. */
  readonly headline: string;
  readonly headlineLang: string;
  /** The item whose title it is. */
  readonly headlineItemId?: ItemId;
  /** Set when a model translated the headline: how it stands in its item. */
  readonly original?: { readonly headline: string; readonly headlineLang: string };
  /** The story broke after the last briefing. */
  readonly isNew: boolean;
  /** Reports since the last briefing. */
  readonly newReports: number;
  /** False when none of its reports has a believable time of its own. */
  readonly isDated: boolean;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly sentences: readonly BriefingSentence[];
  /** Where outlets contradict each other; unset or empty = nowhere that is known. */
  readonly disagreements?: readonly Disagreement[];
  /** Unset: nobody is silent, or too little was read to say so. */
  readonly silence?: Silence;
  readonly outlets: readonly BriefingOutlet[];
  /** Independent owners; copies and outlets of one owner count once. */
  readonly sourceCount: number;
  readonly languages: readonly string[];
  readonly copies: number;
}

/** What was looked at, so that silence is never mistaken for peace. */
export interface Coverage {
  readonly feedsRead: number;
  readonly feedsFailed: number;
  readonly feedsTotal: number;
  readonly languages: readonly string[];
  readonly itemsRead: number;
  /** Names of outlets whose feeds brought nothing in the period. */
  readonly silentFeeds: readonly string[];
}

export interface Briefing {
  /** `handle` is what people type. */
  readonly topic: { readonly handle: string; readonly name: string };
  /** The period covered, ms since 1970. */
  readonly sinceAt: number;
  readonly untilAt: number;
  /** When this channel was briefed before; unset = never. */
  readonly briefedAt?: number;
  readonly stories: readonly BriefingStory[];
  /** Stories of the period that did not fit. */
  readonly moreStories: number;
  readonly coverage: Coverage;
}
