// One card as several, where a platform takes only so much in one message.
import type { Block, Card, Span } from '../model/card.ts';
import { text } from './spans.ts';
import { lengthOf, splitSpans } from './split-spans.ts';

export interface CardLimits {
  /** Characters of one message, as the reader sees them. */
  readonly maxCharacters: number;
  /** Blocks of one message, the title not counted. */
  readonly maxBlocks: number;
}

/**
 * Cards within the limits, in order. Blocks stay whole where they fit; a longer one is divided
 * between list items, rows, spans, sentences, words. A link or a time is never divided: one that is
 * too long by itself loses the end of its words, not its address.
 * The title stands on each card, with "(2)" and so on from the second; the buttons on the last.
 */
export function splitCard(card: Card, limits: CardLimits): readonly Card[] {
  const room = limits.maxCharacters - lengthOf(card.title) - ' (99)'.length;
  const pieces = card.blocks.flatMap((block) => splitBlock(block, Math.max(1, room)));
  const pages = pack(pieces, Math.max(1, room), limits.maxBlocks);
  if (pages.length <= 1) return [{ ...card, blocks: pages[0] ?? [] }];
  const { actions, data, ...shared } = card;
  return pages.map((blocks, index) => ({
    ...shared,
    title: index === 0 ? card.title : [...card.title, text(` (${index + 1})`)],
    blocks,
    ...(index === 0 && data !== undefined && { data }),
    ...(index === pages.length - 1 && actions !== undefined && { actions }),
  }));
}

function blockLength(block: Block): number {
  return partsOf(block).reduce((sum, part) => sum + part.name.length + lengthOf(part.spans) + 1, 0);
}

// Fills one page after the other; a heading goes with what follows it, a divider never begins one.
function pack(
  blocks: readonly Block[],
  room: number,
  maxBlocks: number,
): readonly (readonly Block[])[] {
  const pages: Block[][] = [];
  let page: Block[] = [];
  let used = 0;
  for (const block of blocks) {
    const length = blockLength(block);
    if (page.length > 0 && (used + length > room || page.length >= maxBlocks)) {
      const orphans = page.length > 1 && page.at(-1)?.kind === 'heading' ? page.splice(-1) : [];
      pages.push(page);
      const carried = orphans.reduce((sum, orphan) => sum + blockLength(orphan), 0);
      const fits = carried + length <= room && maxBlocks > 1;
      if (!fits && orphans.length > 0) pages.push(orphans);
      page = fits ? [...orphans] : [];
      used = fits ? carried : 0;
    }
    if (page.length === 0 && block.kind === 'divider') continue;
    page.push(block);
    used += length;
  }
  return page.length > 0 ? [...pages, page] : pages;
}

interface BlockPart {
  readonly name: string;
  readonly spans: readonly Span[];
}

function partsOf(block: Block): readonly BlockPart[] {
  switch (block.kind) {
    case 'divider':
      return [];
    case 'list':
      return block.items.map((spans) => ({ name: '', spans }));
    case 'fields':
      return block.fields;
    default:
      return [{ name: '', spans: block.spans }];
  }
}

// A block that is too long for a card of its own, as several of its kind.
function splitBlock(block: Block, room: number): readonly Block[] {
  if (blockLength(block) <= room) return [block];
  switch (block.kind) {
    case 'divider':
      return [block];
    case 'list':
      return groupParts(splitParts(partsOf(block), room), room).map((parts) => {
        return { kind: 'list', items: parts.map(({ spans }) => spans) };
      });
    case 'fields':
      return groupParts(splitParts(block.fields, room), room).map((fields) => {
        return { kind: 'fields', fields };
      });
    default:
      return splitSpans(block.spans, room - 1).map((spans) => ({ ...block, spans }));
  }
}

function splitParts(parts: readonly BlockPart[], room: number): readonly BlockPart[] {
  return parts.flatMap(({ name, spans }) => {
    return splitSpans(spans, Math.max(1, room - name.length - 1)).map((group) => {
      return { name, spans: group };
    });
  });
}

function groupParts(parts: readonly BlockPart[], room: number): readonly (readonly BlockPart[])[] {
  const groups: BlockPart[][] = [];
  let left = 0;
  for (const part of parts) {
    const length = part.name.length + lengthOf(part.spans) + 1;
    const group = groups.at(-1);
    if (group === undefined || length > left) {
      groups.push([part]);
      left = room - length;
    } else {
      group.push(part);
      left -= length;
    }
  }
  return groups;
}
