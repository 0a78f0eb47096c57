// The names that workspaces added: keeping them, finding them again.
import type { AddedName } from '../model/added-name.ts';
import type { Scope } from '../model/ids.ts';
import { everyone } from './access.ts';
import type { Tx } from './store.ts';

/** A spelling with the form in which it is compared. */
export type FoldedName = AddedName & { readonly folded: string };

/** Those that all workspaces share, and those of one, or of all. In the order they were added. */
export async function listAddedNames(tx: Tx, scope?: Scope): Promise<readonly FoldedName[]> {
  let query = tx
    .selectFrom('added_name')
    .select(['scope', 'entry', 'label', 'spelling', 'folded'])
    .orderBy('id');
  if (scope !== undefined) query = query.where('scope', 'in', [scope, everyone]);
  return await query.execute();
}

/** Keeps spellings. One that its scope has already is left as it is. */
export async function insertAddedNames(
  tx: Tx,
  names: readonly FoldedName[],
  at: number,
): Promise<void> {
  if (names.length === 0) return;
  await tx
    .insertInto('added_name')
    .values(names.map((name) => ({ ...name, at })))
    .onConflict((oc) => oc.doNothing())
    .execute();
}

/** Removes a scope's spellings of these folded forms. Answers how many there were. */
export async function removeAddedNames(
  tx: Tx,
  scope: Scope,
  folded: readonly string[],
): Promise<number> {
  if (folded.length === 0) return 0;
  const rows = await tx
    .deleteFrom('added_name')
    .where('scope', '=', scope)
    .where('folded', 'in', folded)
    .returning('id')
    .execute();
  return rows.length;
}
