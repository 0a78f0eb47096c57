// Looks for words in everything that is stored, in any language.
import { type CommandContext, defineCommand } from '../src/chat/command.ts';
import { readNames } from '../src/chat/name-users.ts';
import type { NameEntry } from '../src/model/topic.ts';
import { findNames, listSearchWords } from '../src/news/find-name.ts';
import { searchItems } from '../src/store/item-search.ts';
import { fold } from '../src/text/fold.ts';
import { itemsBlock } from '../src/view/item-lines.ts';
import { labelsFor } from '../src/view/labels/choose-labels.ts';
import { card, note, paragraph, quote, text } from '../src/view/spans.ts';

const mostItems = 15;
const longestName = 80;

export const search = defineCommand({
  name: 'search',
  summary: 'Items that hold all of these words, newest first; a name in all its spellings',
  audience: 'everyone',
  visibility: 'private',
  options: [
    {
      kind: 'text',
      name: 'words',
      summary: 'words to look for',
      example: 'Hasakah curfew',
      required: true,
      rest: true,
    },
  ],
  examples: ['search Hasakah curfew', 'search مجلس السلام'],
  run: async ({ words }, context) => {
    const { store, scope, locale } = context;
    const labels = labelsFor(locale);
    const { lang } = labels;
    const name = await findName(words, context);
    const found = await searchItems(store.db, fold(words).split(/\s+/), {
      limit: mostItems + 1,
      scope,
      ...(name !== undefined && { spellings: listSearchWords(name) }),
    });
    const items = found.slice(0, mostItems);
    const asked = quote([...words].slice(0, 80).join(''), 'und');
    if (items.length === 0) {
      const hint = paragraph(text(labels.fewerWords));
      return card(labels.nothingFound(asked), [hint], { data: [], lang });
    }
    const title = labels.foundItems(items.length, found.length > mostItems, asked);
    const spelt =
      name === undefined ? [] : [note(...labels.allSpellings(quote(name.label, 'und')))];
    return card(title, [itemsBlock(items, labels), ...spelt], { data: items, lang });
  },
});

/** The one name that the whole question is a spelling of. */
async function findName(words: string, context: CommandContext): Promise<NameEntry | undefined> {
  if ([...words].length > longestName) return undefined;
  const [only, second] = findNames(words, await readNames(context));
  return second === undefined ? only : undefined;
}
