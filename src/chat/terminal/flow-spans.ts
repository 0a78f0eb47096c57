// Spans as lines: measured, wrapped, ordered and painted.
import stringWidth from 'string-width';
import type { Span } from '../../model/card.ts';
import type { Clock } from '../../view/format-time.ts';
import { layOut, type Piece } from '../../view/lay-out.ts';
import type { Abilities } from './abilities.ts';
import { toPassage, widthOf } from './cells.ts';
import { orderCells } from './order-cells.ts';
import { paintPieces } from './paint.ts';
import { type References, referTo } from './references.ts';
import { type Run, toRun } from './runs.ts';
import { wrapCells } from './wrap-cells.ts';

/** What the lines of one card share. */
export interface Sheet {
  readonly abilities: Abilities;
  readonly clock: Clock;
  readonly references: References;
  /** Language of the labels; unset is English. */
  readonly lang: string | undefined;
  /** Columns that may be used. */
  readonly width: number;
}

/** What stands before the first line and before the others, and the look of the whole. */
export interface Frame {
  readonly first?: string;
  readonly rest?: string;
  readonly base?: string;
}

export function flowSpans(
  spans: readonly Span[],
  { first = '', rest = '', base = '' }: Frame,
  sheet: Sheet,
): readonly string[] {
  const line = layOut(spans, sheet.lang);
  const runs = line.pieces.flatMap((piece) => toRuns(piece, sheet));
  const { cells, direction } = toPassage(runs, line.direction);
  const lines = wrapCells(cells, sheet.width - stringWidth(rest));
  // Lines that run from right to left begin under each other at the right.
  const isAligned = direction === 'rtl' && sheet.abilities.bidi !== 'plain';
  const edge = isAligned ? Math.max(...lines.map(widthOf)) : 0;
  return lines.map((line, index) => {
    const pad = ' '.repeat(Math.max(0, edge - widthOf(line)));
    const pieces = orderCells(line, direction, sheet.abilities.bidi);
    return `${index === 0 ? first : rest}${pad}${paintPieces(pieces, base, sheet.abilities)}`;
  });
}

// Where links cannot be clicked each is followed by the number of its address.
function toRuns(piece: Piece, { abilities, clock, references }: Sheet): readonly Run[] {
  const run = toRun(piece, clock);
  if (run.url === undefined || abilities.links) return [run];
  const number = referTo(references, run.url);
  const glue = { text: '\u00a0', look: 'text' } as const;
  return [run, glue, { text: `[${number}]`, look: 'muted', isolate: 'ltr' }];
}
