// Whose names are whose, and which topics use one.
import type { Scope } from '../model/ids.ts';
import type { NameTable } from '../model/topic.ts';
import { addNames } from '../news/add-names.ts';
import { foldName } from '../news/find-name.ts';
import { everyone } from '../store/access.ts';
import { type FoldedName, listAddedNames } from '../store/added-names.ts';
import type { CommandContext } from './command.ts';

/** The table as a workspace sees it: with what it added for itself. */
export async function readNames({ store, scope, names }: CommandContext): Promise<NameTable> {
  const added = await listAddedNames(store.reader, scope);
  return addNames(
    names,
    added.filter((one) => one.scope === scope),
  );
}

/** Whoever may correct what all share adds for all. */
export function ownerOf({ isEditor, scope }: CommandContext): Scope {
  return isEditor ? everyone : scope;
}

/** The workspace's own topics that use the name: their stored week is judged again. */
export async function reviewUsers(
  rows: readonly FoldedName[],
  { topics, names, actions }: CommandContext,
): Promise<readonly string[]> {
  const [row] = rows;
  const spellings = new Set(rows.map(({ folded }) => folded));
  const entry = names.entries.find(({ id }) => id === row?.entry);
  for (const one of entry?.variants ?? []) spellings.add(foldName(one));
  const users = topics.filter(
    ({ scope, concepts }) =>
      scope !== undefined &&
      concepts.some(
        (concept) =>
          concept.names.includes(row?.entry ?? '') ||
          Object.values(concept.terms).some((list) =>
            list.some((term) => spellings.has(foldName(term))),
          ),
      ),
  );
  for (const { id } of users) await actions.reviewTopic(id);
  return users.map(({ handle }) => handle);
}
