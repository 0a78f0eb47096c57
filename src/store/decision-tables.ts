// The tables of what people said of stories: which reports tell of one event, and which do not.
import type { Generated } from 'kysely';
import type { DecisionId, ItemId, Scope, StoryId } from '../model/ids.ts';

/** Somebody split reports off a story, or merged two. */
export interface StoryDecisionTable {
  id: Generated<DecisionId>;
  /** `apart`: the two sides tell of different events; `same`: of one. */
  kind: 'apart' | 'same';
  /** The story that stayed. */
  story_id: StoryId;
  /** The story that was split off, or the one that was merged into the other. */
  other_id: StoryId;
  /** Whose editor it was; `*` = somebody's who is gone. */
  scope: Scope;
  at: number;
  /** JSON: stories whose numbers led to `other_id` before it was merged. */
  moved_ids: string;
}

/** The reports on both sides of a decision: 0 stayed, 1 moved. */
export interface StoryDecisionPartTable {
  item_id: ItemId;
  part: number;
  decision_id: DecisionId;
  side: 0 | 1;
  /** JSON: how a part that was split off had been joined; for taking the decision back. */
  before: string | null;
}

/** Which two stories hold the sides of an `apart` now. Follows from the other two tables. */
export interface StoryApartTable {
  story_id: StoryId;
  other_id: StoryId;
  decision_id: DecisionId;
}
