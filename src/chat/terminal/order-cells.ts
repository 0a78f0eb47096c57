// The order of one line: for terminals that reorder right-to-left text themselves, and for the rest.
import { bidi, type Direction, isolateCloser, isolateOpeners } from '../../view/direction.ts';
import type { BidiMode } from './abilities.ts';
import type { Cell } from './cells.ts';
import type { Run } from './runs.ts';

/** What stands on the line from left to right as it must be sent. */
export interface Piece {
  readonly text: string;
  readonly run: Run | undefined;
}

/** One wrapped line in the order in which its characters are sent. */
export function orderCells(
  line: readonly Cell[],
  direction: Direction,
  mode: BidiMode,
): readonly Piece[] {
  if (mode === 'plain' || !isMixed(line)) return groupByRun(line);
  return mode === 'visual' ? groupByRun(toVisual(line)) : toLogical(line, direction);
}

/** True when something on the line runs from right to left. */
export function isMixed(line: readonly Cell[]): boolean {
  return line.some(({ level }) => level % 2 === 1);
}

// Rule L2 of UAX #9 on whole cells (so marks stay behind their letter, rule L3), and L4: brackets
// inside right-to-left text are exchanged for their mirror image.
function toVisual(line: readonly Cell[]): readonly Cell[] {
  const cells = line.map((cell) =>
    cell.level % 2 === 1
      ? { ...cell, text: bidi.getMirroredCharacter(cell.text) ?? cell.text }
      : cell,
  );
  const highest = Math.max(...cells.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    reverseRuns(cells, level);
  }
  return cells;
}

function reverseRuns(cells: Cell[], level: number): void {
  let start = 0;
  while (start < cells.length) {
    let end = start;
    while (end < cells.length && (cells[end]?.level ?? 0) >= level) end++;
    if (end > start) cells.splice(start, end - start, ...cells.slice(start, end).reverse());
    start = end + 1;
  }
}

// Each line is a paragraph of its own to the terminal, so each carries its own isolates, with the
// directions found for the whole passage.
function toLogical(line: readonly Cell[], direction: Direction): readonly Piece[] {
  const bare = (text: string): Piece => ({ text, run: undefined });
  const pieces = groupByRun(line).flatMap((piece) => {
    const isolate = piece.run?.isolate;
    return isolate === undefined
      ? [piece]
      : [bare(isolateOpeners[isolate]), piece, bare(isolateCloser)];
  });
  return direction === 'rtl' ? [bare(isolateOpeners.rtl), ...pieces, bare(isolateCloser)] : pieces;
}

function groupByRun(cells: readonly Cell[]): readonly Piece[] {
  const pieces: { text: string; run: Run }[] = [];
  for (const { text, run } of cells) {
    const last = pieces.at(-1);
    if (last?.run === run) last.text += text;
    else pieces.push({ text, run });
  }
  return pieces;
}
