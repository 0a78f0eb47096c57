// Taking spellings that were added out of the table of names.
import type { Card } from '../model/card.ts';
import { foldName } from '../news/find-name.ts';
import { everyone } from '../store/access.ts';
import { listAddedNames, removeAddedNames } from '../store/added-names.ts';
import { problemCard, removedCard } from '../view/names-card.ts';
import { code, text } from '../view/spans.ts';
import type { CommandContext } from './command.ts';
import { ownerOf, reviewUsers } from './name-users.ts';

/** Takes added spellings out; the first spelling of an added entry takes out all of it. */
export async function removeSpellings(
  spellings: readonly string[],
  context: CommandContext,
): Promise<Card> {
  const { store, scope } = context;
  if (spellings.length === 0) {
    return problemCard(
      'Which spelling?',
      text('For example: '),
      code('names remove "Ahmad Chareh"'),
    );
  }
  const folded = spellings.map(foldName);
  const added = await listAddedNames(store.reader, scope);
  const named = added.filter((one) => folded.includes(one.folded));
  const heads = named.filter((one) => one.folded === foldName(one.label));
  const meant = added.filter(
    (one) =>
      named.includes(one) ||
      heads.some((head) => head.entry === one.entry && head.scope === one.scope),
  );
  const mine = meant.filter((one) => one.scope === scope || one.scope === ownerOf(context));
  const [first] = mine;
  if (first === undefined) return notAdded(meant.length > 0);
  await store.transaction(async (tx) => {
    for (const owner of [scope, everyone]) {
      const list = mine.filter((one) => one.scope === owner).map((one) => one.folded);
      await removeAddedNames(tx, owner, list);
    }
  });
  await context.actions.reloadTopics();
  return removedCard(first.label, mine, await reviewUsers(mine, context));
}

function notAdded(isShared: boolean): Card {
  return isShared
    ? problemCard('That spelling counts for all workspaces; only their editors can take it out.')
    : problemCard(
        'Nobody added this spelling. What Sitrep ships stays.',
        text('What was added: '),
        code('names'),
      );
}
