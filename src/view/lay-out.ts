// One line of a card, ready for a renderer: harmless words, and what has to be set apart from what.
//
// Discord and Slack give each line the direction of its first letter and do not look into isolates
// (rule P2 of UAX #9). So foreign words stand in isolates, and a line whose own first letter would
// mislead begins with a mark.
import type { Span } from '../model/card.ts';
import {
  type Direction,
  directionMarks,
  directionOf,
  findDirection,
  type Isolation,
  isolate,
} from './direction.ts';
import { toPlainLine, toPlainWords } from './plain-line.ts';
import { splitForeign } from './split-foreign.ts';

/** A span, or a part of one, whose words are harmless. Renderers escape them, nothing else. */
export interface Piece {
  readonly span: Span;
  /** Stands in an isolate: `isolate(markup, isolation)`. */
  readonly isolation?: Isolation;
}

export interface Line {
  readonly direction: Direction;
  /** What the line has to begin with, after a bullet or "# " and before everything else; often "". */
  readonly lead: string;
  readonly pieces: readonly Piece[];
}

/**
 * @param lang language of the labels (`Card.lang`). The line runs its way, unless it begins with a
 * quote that is longer than our own words: a Hebrew sentence begins at the right for everybody.
 */
export function layOut(spans: readonly Span[], lang: string | undefined): Line {
  const harmless = spans.map(toHarmless).filter((span) => span.kind === 'time' || span.text !== '');
  const direction = findLineDirection(harmless, directionOf(lang));
  const isEmpty = harmless.length === 0;
  if (isEmpty || (direction === 'ltr' && !harmless.some(runsRight))) {
    return { direction, lead: '', pieces: harmless.map((span) => ({ span })) };
  }
  const pieces = harmless.flatMap((span) => toPieces(span, direction));
  return { direction, lead: hasLead(pieces, direction) ? '' : directionMarks[direction], pieces };
}

/** A whole line as text; `write` makes markup (or plain words) of one span. */
export function writeLine({ lead, pieces }: Line, write: (span: Span) => string): string {
  const written = pieces.map(({ span, isolation }) => isolate(write(span), isolation));
  return `${lead}${written.join('')}`;
}

function toHarmless(span: Span): Span {
  switch (span.kind) {
    case 'time':
      return span;
    case 'text':
      return { ...span, text: toPlainWords(span.text) };
    case 'quote':
    case 'link':
      return { ...span, text: toPlainLine(span.text) };
    default:
      return span satisfies never;
  }
}

function toPieces(span: Span, around: Direction): readonly Piece[] {
  if (span.kind === 'time') return [{ span, isolation: 'auto' }];
  if (span.kind !== 'text') return [{ span, isolation: findDirection(span.text) ?? 'ltr' }];
  if (span.style === 'code') return [{ span, isolation: 'ltr' }];
  return splitForeign(span.text, around).map(({ text, isolation }) => {
    const piece = { span: { ...span, text } };
    return isolation === undefined ? piece : { ...piece, isolation };
  });
}

function findLineDirection(spans: readonly Span[], base: Direction): Direction {
  const first = spans.find((span) => span.kind === 'time' || /[\p{L}\p{N}]/u.test(span.text));
  if (first?.kind !== 'quote') return base;
  const own = findDirection(first.text) ?? base;
  const ours = spans.filter(({ kind }) => kind === 'text');
  const words = ours.reduce((sum, span) => sum + countLetters(span), 0);
  return countLetters(first) > words ? own : base;
}

function countLetters(span: Span): number {
  return span.kind === 'time' ? 0 : (span.text.match(/\p{L}/gu)?.length ?? 0);
}

function runsRight(span: Span): boolean {
  return span.kind !== 'time' && [...span.text].some((letter) => findDirection(letter) === 'rtl');
}

function hasLead(pieces: readonly Piece[], direction: Direction): boolean {
  const bare = pieces.flatMap(({ span, isolation }) => {
    return isolation === undefined && span.kind !== 'time' ? [span.text] : [];
  });
  return findDirection(bare.join('')) === direction;
}
