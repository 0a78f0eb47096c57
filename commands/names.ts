// The table of names: looking one up, adding a spelling, taking it out again.
import { addSpellings } from '../src/chat/add-name.ts';
import { type CommandContext, defineCommand } from '../src/chat/command.ts';
import { readNames } from '../src/chat/name-users.ts';
import { nearest } from '../src/chat/nearest.ts';
import { removeSpellings } from '../src/chat/remove-name.ts';
import type { Card } from '../src/model/card.ts';
import { findNames, foldName, listSpellings, searchNames } from '../src/news/find-name.ts';
import { listAddedNames } from '../src/store/added-names.ts';
import {
  allNamesCard,
  nameCard,
  namesFoundCard,
  noNameCard,
  problemCard,
} from '../src/view/names-card.ts';

const busy = 'Another Sitrep works with this database just now. Type this there, or stop it first.';
const longestTyped = 2000;

export const names = defineCommand({
  name: 'names',
  summary: 'People, groups, bodies and places in all their spellings; add or remove one',
  details:
    'Managers may add spellings. Where they may correct what all workspaces share, a spelling counts for everybody; else in this workspace’s own topics alone. A first name that is not known makes a new entry.',
  audience: 'everyone',
  visibility: 'private',
  options: [
    {
      kind: 'choice',
      name: 'action',
      summary: 'what to do',
      example: 'add',
      choices: ['list', 'add', 'remove'],
      mayPass: true,
    },
    {
      kind: 'text',
      name: 'words',
      summary: 'a name to look up; to add: a known name, then its spellings, with commas between',
      example: 'Ahmed al-Sharaa, Ahmad Chareh',
      rest: true,
    },
    {
      kind: 'choice',
      name: 'kind',
      summary: 'what a new name is',
      example: 'person',
      choices: ['person', 'group', 'body', 'place'],
    },
  ],
  examples: [
    'names',
    'names sharaa',
    'names add "Ahmed al-Sharaa" "Ahmad Chareh"',
    'names add "Port Sudan" "بورتسودان" kind:place',
    'names remove "Ahmad Chareh"',
  ],
  run: async ({ action = 'list', words = '', kind }, context) => {
    if (action === 'list') return await look(words.slice(0, longestTyped), context);
    if (!context.isManager) return problemCard('Only managers may change names.');
    if (context.store.readOnly) return problemCard(busy);
    const typed = splitNames(words);
    return action === 'add'
      ? await addSpellings(typed, kind, context)
      : await removeSpellings(typed, context);
  },
});

const marks = '"“”„‟«»';
const quoted = new RegExp(`[${marks}]([^${marks}]*)[${marks}]?|[^${marks}]+`, 'g');

/** Each in quotes, or with commas or lines between. */
function splitNames(words: string): readonly string[] {
  const pieces = [...words.matchAll(quoted)].flatMap(([whole, inner = whole]) => inner);
  return pieces.flatMap((piece) => piece.split(/[,،;؛、，\n|]/)).flatMap((one) => one.trim() || []);
}

async function look(typed: string, context: CommandContext): Promise<Card> {
  const added = await listAddedNames(context.store.reader, context.scope);
  const table = await readNames(context);
  const [wanted = ''] = splitNames(typed);
  if (wanted === '') return allNamesCard(table.entries.length, added);
  const exact = findNames(wanted, table);
  const found = exact.length > 0 ? exact : searchNames(wanted, table);
  const [only, second] = found;
  if (only === undefined) {
    return noNameCard(
      wanted,
      nearest(
        wanted,
        table.entries.map(({ label }) => label),
      ),
    );
  }
  if (second !== undefined) return namesFoundCard([...wanted].slice(0, 60).join(''), found);
  const own = added.filter(({ entry }) => entry === only.id).map(({ spelling }) => spelling);
  const spellings = listSpellings(only).filter((one) => foldName(one) !== '');
  return nameCard(only, { spellings, added: own });
}
