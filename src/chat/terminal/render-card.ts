// A card as text for a terminal.
import stringWidth from 'string-width';
import type { Block, Card, Span } from '../../model/card.ts';
import { type Clock, inLanguage } from '../../view/format-time.ts';
import type { Abilities } from './abilities.ts';
import { flowSpans, type Sheet } from './flow-spans.ts';
import { dim, paint, toneSequence } from './paint.ts';
import { createReferences, listReferences } from './references.ts';

export interface Page {
  readonly abilities: Abilities;
  /** Columns of the screen. */
  readonly columns: number;
  readonly clock: Clock;
}

// Longer lines are hard to read, however wide the screen; pipes always get this width.
const widest = 100;
const narrowest = 20;
const bold = '1';

/** The whole card, ending with a line break. */
export function renderCard(card: Card, { abilities, columns, clock }: Page): string {
  const sheet: Sheet = {
    abilities,
    clock: inLanguage(clock, card.lang),
    references: createReferences(),
    lang: card.lang,
    // The last column stays free: some terminals wrap when it is written to.
    width: Math.max(narrowest, Math.min(columns - 1, widest)),
  };
  const lines = [...flowSpans(card.title, { base: toneSequence(card.tone) }, sheet)];
  card.blocks.forEach((block, index) => {
    if (needsGap(card.blocks[index - 1], block)) lines.push('');
    lines.push(...renderBlock(block, sheet));
  });
  lines.push(...listReferences(sheet.references).map((line) => paint(line, dim, abilities)));
  return asWritten(`${lines.join('\n')}\n`, sheet);
}

function renderBlock(block: Block, sheet: Sheet): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return flowSpans(block.spans, { base: bold }, sheet);
    case 'paragraph':
      return flowSpans(block.spans, { first: '  ', rest: '  ' }, sheet);
    case 'note':
      return flowSpans(block.spans, { first: '  ', rest: '  ', base: dim }, sheet);
    case 'list':
      return renderList(block.items, sheet);
    case 'fields':
      return renderFields(block.fields, sheet);
    case 'divider':
      return [paint('─'.repeat(sheet.width), dim, sheet.abilities)];
    default:
      return block satisfies never;
  }
}

function renderList(items: readonly (readonly Span[])[], sheet: Sheet): readonly string[] {
  const first = `  ${paint('•', dim, sheet.abilities)} `;
  return items.flatMap((item) => flowSpans(item, { first, rest: '    ' }, sheet));
}

function renderFields(
  rows: Extract<Block, { kind: 'fields' }>['fields'],
  sheet: Sheet,
): readonly string[] {
  const longest = Math.max(...rows.map(({ name }) => stringWidth(name)));
  const column = Math.min(longest, Math.floor(sheet.width / 3));
  return rows.flatMap(({ name, spans }) => {
    const label = { kind: 'text', text: name, style: 'muted' } as const;
    const labels = flowSpans([label], { first: '  ', rest: '  ' }, { ...sheet, width: column + 2 });
    const rest = ' '.repeat(column + 4);
    const values = flowSpans(spans, { first: rest, rest }, sheet);
    return joinColumns(labels, values, column + 4);
  });
}

// Name and value start on one line; either may need more lines than the other.
function joinColumns(
  labels: readonly string[],
  values: readonly string[],
  at: number,
): readonly string[] {
  const count = Math.max(labels.length, values.length);
  return Array.from({ length: count }, (_, index) => {
    const label = labels[index] ?? '';
    const value = values[index]?.slice(at) ?? '';
    return `${label}${' '.repeat(Math.max(0, at - stringWidth(label)))}${value}`.trimEnd();
  });
}

// White space that shows what belongs together: a heading with what follows it, a list with the
// line that introduces it.
function needsGap(before: Block | undefined, block: Block): boolean {
  if (before?.kind === 'heading' || before?.kind === 'divider') return false;
  if (before === undefined) return block.kind !== 'note';
  const isLead = before.kind === 'note' || before.kind === 'paragraph';
  return !(isLead && (block.kind === 'list' || block.kind === 'note'));
}

// ECMA-48 BDSM: in visual order the terminal is asked not to reorder, which matters for VTE and
// mintty behind ssh, where nothing tells their name. Others pass the request over.
function asWritten(text: string, { abilities }: Sheet): string {
  const isTurned = abilities.bidi === 'visual' && abilities.interactive;
  return isTurned &&
    /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(text)
    ? `\x1b[8l${text}\x1b[8h`
    : text;
}
