// The tables of what teams answered, and of the names they added.
import type { Generated } from 'kysely';
import type { ItemId, Scope, TopicId } from '../model/ids.ts';

/** A report that a verdict counts for, as it did on the topic then. */
export interface VerdictReportTable {
  verdict_id: number;
  item_id: ItemId;
  part: number;
  /** An `AnswerSample` as `toJson` writes it. */
  sample: string;
}

/** A topic that a workspace does not want to learn; built-in ones by their own id. */
export interface LearningOffTable {
  scope: Scope;
  topic_id: TopicId;
}

/** A spelling that a workspace added to the table of names. */
export interface AddedNameTable {
  id: Generated<number>;
  /** `*` = it counts for all workspaces. */
  scope: Scope;
  /** Id in the table of names: `name:…`, `body:…`, `place:…`. */
  entry: string;
  label: string;
  spelling: string;
  folded: string;
  at: number;
}
