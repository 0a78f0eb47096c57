// Looks for words in everything that is stored, in any language.
import { defineCommand } from '../src/chat/command.ts';
import { searchItems } from '../src/store/item-search.ts';
import { fold } from '../src/text/fold.ts';
import { countOf } from '../src/view/format-time.ts';
import { itemsBlock } from '../src/view/item-lines.ts';
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
  run: async ({ words }, { store }) => {
    const found = await searchItems(store.db, fold(words).split(/\s+/), { limit: mostItems + 1 });
    const items = found.slice(0, mostItems);
    const asked = quote([...words].slice(0, 80).join(''), 'und');
    if (items.length === 0) {
      const hint = 'No stored item holds all of these words. Try fewer words or another spelling.';
      return card([text('Nothing found for '), asked], [paragraph(text(hint))], { data: [] });
    }
    const more = found.length > mostItems ? ' and more' : '';
    return card(
      [text(`${countOf(items.length, 'item')}${more} with `), asked],
      [itemsBlock(items)],
      { data: items },
    );
  },
});
