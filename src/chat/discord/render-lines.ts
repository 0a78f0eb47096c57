// A card as lines of Discord markdown.
import type { Block, Card, Span } from '../../model/card.ts';
import { layOut, writeLine } from '../../view/lay-out.ts';
import { strong, text } from '../../view/spans.ts';
import { escapeLineStart, escapeMarkdown, toCode, toLabel, toTarget } from './escape-markdown.ts';

export interface CardLines {
  /** Unset when the title needs markup that titles cannot have; then it is the first line. */
  readonly title?: string;
  readonly lines: readonly string[];
}

/** Discord's limit for the title of an embed. */
const longestTitle = 256;
// Discord writes times in each reader's own zone and language.
const timeStyles = { ago: 'R', date: 'D', time: 't', full: 'f' } as const;
const lastSecond = 8.64e12;

type Write = (spans: readonly Span[]) => string;

/** @param longestUrl addresses that are longer are left out, and their words remain. */
export function renderLines(card: Card, longestUrl?: number): CardLines {
  const writeOne = (span: Span) => writeSpan(span, longestUrl);
  const write: Write = (spans) => escapeLineStart(writeLine(layOut(spans, card.lang), writeOne));
  const title = write(card.title);
  const isPlain = card.title.every(({ kind }) => kind === 'text' || kind === 'quote');
  const lines = renderBlocks(card, write);
  if (title.trim() === '') return { lines };
  return isPlain && title.length <= longestTitle
    ? { title, lines }
    : { lines: [`## ${title}`, ...lines] };
}

function renderBlocks({ blocks, actions }: Card, write: Write): readonly string[] {
  const shown = blocks.filter((block) => !(isHint(block) && actions && actions.length > 0));
  return shown.flatMap((block, index) => {
    const lines = renderBlock(block, write);
    return needsGap(shown[index - 1], block) ? ['', ...lines] : lines;
  });
}

function isHint(block: Block): boolean {
  return block.kind === 'note' && block.hint === true;
}

function renderBlock(block: Block, write: Write): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`### ${write(block.spans)}`];
    case 'paragraph':
      return [write(block.spans)];
    case 'note':
      return [`-# ${write(block.spans)}`];
    case 'list':
      return block.items.map((spans) => `- ${write(spans)}`);
    case 'fields':
      return block.fields.map(({ name, spans }) =>
        write([strong(`${name}:`), text(' '), ...spans]),
      );
    case 'divider':
      return [''];
    default:
      return block satisfies never;
  }
}

function writeSpan(span: Span, longestUrl: number | undefined): string {
  switch (span.kind) {
    case 'text':
      return writeText(span);
    case 'quote':
      return escapeMarkdown(span.text);
    case 'link': {
      const label = toLabel(span.text);
      const target = toTarget(span.url, longestUrl);
      if (target === undefined) return escapeMarkdown(span.text);
      return `[${label === '' ? new URL(target).host : label}](${target})`;
    }
    case 'time':
      return writeTime(span);
    default:
      return span satisfies never;
  }
}

// Signs of emphasis work only where they touch the words.
function writeText({ text: words, style }: Extract<Span, { kind: 'text' }>): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
  if (inner === '' || style === undefined || style === 'muted') return escapeMarkdown(words);
  const marked = style === 'code' ? toCode(inner) : `**${escapeMarkdown(inner)}**`;
  return `${before}${marked}${after}`;
}

function writeTime({ at, form }: Extract<Span, { kind: 'time' }>): string {
  const seconds = Math.floor(at / 1000);
  if (!Number.isFinite(seconds) || Math.abs(seconds) > lastSecond) return 'at an unknown time';
  return `<t:${seconds}:${timeStyles[form]}>`;
}

// White space that shows what belongs together.
function needsGap(before: Block | undefined, block: Block): boolean {
  if (before === undefined || before.kind === 'heading' || before.kind === 'divider') return false;
  return block.kind === 'heading' || (block.kind === 'paragraph' && before.kind !== 'note');
}
