// What a team's answers ("this is about the topic", "it is not") are and what was learnt from them.
import type { Field, Match } from './match.ts';

/** The feature that every report has. */
export const always = 'always';
/** Nothing that speaks for the topic stands in the title or the opening. */
export const onlyFarDown = 'only-far-down';

/** Fewer answers say nothing, and nothing can be learnt from one kind alone. */
export const fewestAnswers = 20;
export const fewestOfEachKind = 4;

/** What learning looks at in a report: how it did on the topic by the topic's own rules. */
export interface AnswerSample
  extends Pick<Match, 'score' | 'threshold' | 'onTopic' | 'lacksSubject'> {
  /** A rule of the topic keeps it out: learning changes no rules. */
  readonly isRuledOut?: true;
  readonly reasons: readonly {
    readonly concept: string;
    readonly field: Field;
    readonly points: number;
  }[];
}

/** What one person said of one report. */
export interface Vote {
  readonly person: string;
  readonly isManager: boolean;
  readonly fits: boolean;
  /** ms since 1970. */
  readonly at: number;
  /** Names the report. */
  readonly report: string;
  /** Names what was answered as one, such as a story. */
  readonly group: string;
  readonly sample: AnswerSample;
}

/** What the people of a team say of one report, all votes counted. */
export interface Answer {
  /** It is about the topic. */
  readonly fits: boolean;
  readonly sample: AnswerSample;
  /** Reports of one story are never used to examine each other. */
  readonly group: string;
}

/**
 * A small linear model on top of a topic: points (logarithms of odds) for what a report looks like,
 * added to how strongly the topic's own words speak for it.
 */
export interface Learnt {
  /** By feature: see `listFeatures`. */
  readonly weights: Readonly<Record<string, number>>;
  /**
   * How strongly the topic spoke for the reports that were answered: beyond that nothing is known,
   * so nothing changes.
   */
  readonly from: number;
  readonly to: number;
  /** How many answers it was learnt from. */
  readonly answers: number;
}

/** How far a topic's learning is in a workspace. */
export interface LearningState {
  /** Answers of either kind that can be learnt from. */
  readonly fitting: number;
  readonly unfitting: number;
  /** How many of them the topic alone gets right. */
  readonly rightAlone: number;
  /** And with learning, each judged by what was learnt from the others. */
  readonly rightLearnt: number;
  /** Answers on reports that a rule of the topic keeps out. */
  readonly ruledOut: number;
  /** Reports of which as many people say the one as the other. */
  readonly tied: number;
  /** Answers of one person alone, beyond what one person may have a say in. */
  readonly beyond: number;
  /** The team does not want the topic to learn. */
  readonly isOff: boolean;
  /** Set while the topic learns: what it has learnt. */
  readonly learnt?: Learnt;
}
