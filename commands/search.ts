// Looks for words in everything that is stored, in any language.
import { defineCommand } from '../src/chat/command.ts';
import { searchItems } from '../src/store/item-search.ts';
import { fold } from '../src/text/fold.ts';
import { itemsBlock } from '../src/view/item-lines.ts';
import { labelsFor } from '../src/view/labels/choose-labels.ts';
import { card, paragraph, quote, text } from '../src/view/spans.ts';

const mostItems = 15;

export const search = defineCommand({
  name: 'search',
  summary: 'Items that hold all of these words, newest first',
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
  run: async ({ words }, { store, scope, locale }) => {
    const labels = labelsFor(locale);
    const { lang } = labels;
    const found = await searchItems(store.db, fold(words).split(/\s+/), {
      limit: mostItems + 1,
      scope,
    });
    const items = found.slice(0, mostItems);
    const asked = quote([...words].slice(0, 80).join(''), 'und');
    if (items.length === 0) {
      const hint = paragraph(text(labels.fewerWords));
      return card(labels.nothingFound(asked), [hint], { data: [], lang });
    }
    const title = labels.foundItems(items.length, found.length > mostItems, asked);
    return card(title, [itemsBlock(items, labels)], { data: items, lang });
  },
});
