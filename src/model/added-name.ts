// A spelling that a workspace added to the table of names.
import type { Scope } from './ids.ts';

export interface AddedName {
  /** The workspace for whose own topics it counts; `*` = for all of them, and for stories. */
  readonly scope: Scope;
  /** Id in the table of names; one that the table does not have makes a new entry. */
  readonly entry: string;
  /** What people read of the entry. */
  readonly label: string;
  readonly spelling: string;
}
