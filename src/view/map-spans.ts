// A card with other spans in the same places.
import type { Block, Card, Span } from '../model/card.ts';

type Change = (spans: readonly Span[]) => readonly Span[];

/** Changes every line of a card: its title, then its blocks in order. */
export function mapSpans(card: Card, change: Change): Card {
  const title = change(card.title);
  return { ...card, title, blocks: card.blocks.map((block) => mapBlock(block, change)) };
}

function mapBlock(block: Block, change: Change): Block {
  switch (block.kind) {
    case 'divider':
      return block;
    case 'list':
      return { ...block, items: block.items.map(change) };
    case 'fields':
      return {
        ...block,
        fields: block.fields.map(({ name, spans }) => ({ name, spans: change(spans) })),
      };
    default:
      return { ...block, spans: change(block.spans) };
  }
}
