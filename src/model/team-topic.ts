// A topic that a team made: what it wrote, kept beside the built-in topic it may have begun with.
import type { Scope, TopicId } from './ids.ts';
import type { Learnt } from './learnt.ts';
import type { Terms, Topic } from './topic.ts';

export type Strictness = 'loose' | 'normal' | 'strict';

/** What a team writes about its topic. */
export interface TopicDraft {
  readonly name: string;
  /** One of them must be named. */
  readonly words: Terms;
  /** A report that names one of them is left out. */
  readonly without: Terms;
  /** One of them must be named as well, when there are any. */
  readonly beside: Terms;
  readonly strictness: Strictness;
}

/** The rules of a topic, whosever it is. */
export type TopicRules = Omit<Topic, 'id' | 'handle' | 'scope' | 'replaces' | 'learnt'>;

export interface TeamTopic {
  readonly id: TopicId;
  readonly scope: Scope;
  readonly handle: string;
  readonly draft: TopicDraft;
  /** Set for a copy: the built-in topic as it was; what the team writes comes on top of it. */
  readonly base?: TopicRules;
  /** The built-in topic that its handle hides from this team. */
  readonly replaces?: TopicId;
  readonly learnt?: Learnt;
  /** Made by learning: it follows the built-in topic, and goes when learning ends. */
  readonly isAutomatic?: boolean;
}
