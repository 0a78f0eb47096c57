// Breaking a passage into lines that fit, by columns and not by characters.
import { type Cell, widthOf } from './cells.ts';

// Signs that may not begin a line in Chinese and Japanese typesetting.
const closing = /^[、。，．：；！？）」』】〉》〕…]/u;

/** Lines of at most `width` columns, in reading order, without spaces at their ends. */
export function wrapCells(cells: readonly Cell[], width: number): readonly (readonly Cell[])[] {
  const lines: Cell[][] = [];
  let line: Cell[] = [];
  let used = 0;
  const endLine = () => {
    lines.push(trimEnd(line));
    line = [];
    used = 0;
  };
  for (const piece of splitPieces(cells)) {
    if (line.length > 0 && used + widthOf(trimEnd(piece)) > width) endLine();
    // A word longer than a line is broken where the line is full.
    for (const cell of piece) {
      if (used + cell.width > width && cell.text !== ' ') endLine();
      line.push(cell);
      used += cell.width;
    }
  }
  endLine();
  return lines.filter((cellsOfLine) => cellsOfLine.length > 0);
}

// A piece is what stays together: a word with the spaces after it, or one wide character.
function splitPieces(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const pieces: Cell[][] = [];
  cells.forEach((cell, index) => {
    const before = cells[index - 1];
    const current = pieces.at(-1);
    if (before === undefined || current === undefined || mayBreak(before, cell)) {
      pieces.push([cell]);
    } else {
      current.push(cell);
    }
  });
  return pieces;
}

function mayBreak(before: Cell, next: Cell): boolean {
  if (next.text === ' ') return false;
  if (before.text === ' ') return true;
  return (before.width === 2 || next.width === 2) && !closing.test(next.text);
}

function trimEnd(cells: readonly Cell[]): Cell[] {
  return cells.slice(0, cells.findLastIndex(({ text }) => text.trim() !== '') + 1);
}
