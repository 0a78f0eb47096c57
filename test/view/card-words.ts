// A card as the words that are read, one line per block or list item, for the tests of builders.
import type { Block, Card, Span } from '../../src/model/card.ts';
import { formatTime } from '../../src/view/format-time.ts';
import { clock } from './sample-briefing.ts';

export function readCard({ title, blocks }: Card): readonly string[] {
  return [readSpans(title), ...blocks.flatMap(readBlock)];
}

function readBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'divider':
      return ['---'];
    case 'list':
      return block.items.map((item) => `* ${readSpans(item)}`);
    case 'fields':
      return block.fields.map(({ name, spans }) => `${name}: ${readSpans(spans)}`);
    case 'heading':
      return [`# ${readSpans(block.spans)}`];
    default:
      return [readSpans(block.spans)];
  }
}

function readSpans(spans: readonly Span[]): string {
  return spans
    .map((span) => {
      if (span.kind === 'time') return formatTime(span.at, span.form, clock);
      return span.kind === 'link' ? `[${span.text}](${span.url})` : span.text;
    })
    .join('')
    .replaceAll('\u00a0', ' ');
}
