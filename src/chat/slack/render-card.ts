// A card as Slack's blocks, and as the plain text that notifications and screen readers use.
import type { types } from '@slack/bolt';
import type { Block, Card, Span } from '../../model/card.ts';
import { cutLine } from '../../view/direction.ts';
import { mapSpans } from '../../view/map-spans.ts';
import { strong, text } from '../../view/spans.ts';
import type { CardLimits } from '../../view/split-card.ts';
import { lengthOf } from '../../view/split-spans.ts';
import { renderActions } from './render-actions.ts';
import { escapeText, readAddress, toMrkdwn, toPlainText, toRichText } from './write-line.ts';

/**
 * Longer messages are folded by Slack. A message's blocks must stay under 10,000 characters, and
 * addresses count: `keepAddresses` gives them what the words leave free.
 */
export const cardLimits: CardLimits = { maxCharacters: 4_000, maxBlocks: 40 };
const mostCharacters = 9_000;
const longestHeader = 150;
const longestContext = 2_000;
const longestFallback = 3_000;

/** Blocks of a message, a modal or a home. Whoever has a longer card splits it first. */
export function renderCard(whole: Card): readonly types.KnownBlock[] {
  const card = keepAddresses(whole);
  const title = renderHeading(withSign(card), card.lang);
  const blocks = card.blocks.flatMap((block) => renderBlock(block, card.lang));
  return [...title, ...blocks, ...renderActions(card.actions ?? [])];
}

/** Escaped already; at most 3,000 characters before that. */
export function writeFallback(card: Card, most = longestFallback): string {
  const lines = [card.title, ...card.blocks.flatMap(linesOf)];
  const written = lines.map((spans) => toPlainText(spans, card.lang)).filter(Boolean);
  return escapeText(cutLine(written.join('\n'), most));
}

function renderBlock(block: Block, lang: string | undefined): readonly types.KnownBlock[] {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block.spans, lang);
    case 'paragraph':
      return toSections([block.spans], lang);
    case 'list':
      return renderList(block.items, lang);
    case 'fields':
      return toSections(linesOf(block), lang);
    case 'note':
      return renderNote(block.spans, lang);
    case 'divider':
      return [{ type: 'divider' }];
    default:
      return block satisfies never;
  }
}

// A header is plain text and short; a heading with a link or a time in it is bold text.
function renderHeading(
  spans: readonly Span[],
  lang: string | undefined,
): readonly types.KnownBlock[] {
  const words = toPlainText(spans, lang);
  const isPlain = spans.every(({ kind }) => kind === 'text' || kind === 'quote');
  if (words === '') return [];
  if (!isPlain || words.length > longestHeader) return toSections([spans], lang, true);
  return [{ type: 'header', text: { type: 'plain_text', text: words, emoji: false } }];
}

// Small print. Only words that cannot be markup stand in mrkdwn; others are rich text.
function renderNote(spans: readonly Span[], lang: string | undefined): readonly types.KnownBlock[] {
  const words = toMrkdwn(spans, lang);
  if (words === '') return [];
  if (words === undefined || words.length > longestContext) return toSections([spans], lang);
  return [{ type: 'context', elements: [{ type: 'mrkdwn', text: words, verbatim: true }] }];
}

function renderList(
  items: readonly (readonly Span[])[],
  lang: string | undefined,
): readonly types.KnownBlock[] {
  const elements = items.map((item) => toSection(item, lang, false)).filter(hasElements);
  if (elements.length === 0) return [];
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements }] }];
}

function toSections(
  lines: readonly (readonly Span[])[],
  lang: string | undefined,
  bold = false,
): readonly types.KnownBlock[] {
  const elements = lines.map((line) => toSection(line, lang, bold)).filter(hasElements);
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements }];
}

function toSection(
  line: readonly Span[],
  lang: string | undefined,
  bold: boolean,
): types.RichTextSection {
  return { type: 'rich_text_section', elements: [...toRichText(line, lang, bold)] };
}

function hasElements({ elements }: types.RichTextSection): boolean {
  return elements.length > 0;
}

function linesOf(block: Block): readonly (readonly Span[])[] {
  switch (block.kind) {
    case 'divider':
      return [];
    case 'list':
      return block.items.map((item) => [text('• '), ...item]);
    case 'fields':
      return block.fields.map(({ name, spans }) => [strong(`${name}: `), ...spans]);
    default:
      return [block.spans];
  }
}

// A message has no colour of its own.
function withSign({ title, tone }: Card): readonly Span[] {
  const sign = { info: '', good: '', warn: '⚠️ ', bad: '🛑 ' }[tone];
  return sign === '' ? title : [text(sign), ...title];
}

// Links whose addresses do not fit any more stay as words.
function keepAddresses(card: Card): Card {
  let room = mostCharacters - lengthOf([card.title, ...card.blocks.flatMap(linesOf)].flat());
  const keep = (spans: readonly Span[]): readonly Span[] =>
    spans.map((span) => {
      if (span.kind !== 'link') return span;
      room -= readAddress(span.url)?.length ?? 0;
      return room >= 0 ? span : text(span.text);
    });
  return mapSpans(card, keep);
}
