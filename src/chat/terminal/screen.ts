// The one writer to the screen: cards, the progress line and the line being typed never mix.
import { clearScreenDown, cursorTo, type Interface, moveCursor } from 'node:readline';
import type { Writable } from 'node:stream';
import stringWidth from 'string-width';

export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

export interface Screen {
  /** Columns at this moment; a file or a pipe always has the same number. */
  columns(): number;
  /** False once the reader has gone (a closed pipe or window). */
  isOpen(): boolean;
  /** Writes whole lines above the progress line or above what is being typed. */
  print(lines: string): void;
  /** Shows, overwrites or (undefined) removes the progress line. */
  setProgress(line: string | undefined): void;
  /** From now on `typing` stands below everything that is printed; undefined ends that. */
  setTyping(typing: Interface | undefined): void;
}

// One more than the widest line, since cards leave the last column free.
const pipedColumns = 101;

/** @param interactive whether the cursor may be moved */
export function createScreen(output: Output, errors: Writable, interactive: boolean): Screen {
  let isOpen = true;
  let typing: Interface | undefined;
  let progress: string | undefined;
  let hasToldProgress = false;
  const columns = () => (output.isTTY ? (output.columns ?? pipedColumns) : pipedColumns);
  // `sitrep | head` closes the pipe: an end of reading, not a fault.
  output.on('error', () => {
    isOpen = false;
  });

  const drawProgress = () => {
    if (progress !== undefined) output.write(cutToWidth(progress, columns() - 1));
  };
  const setProgress = (line: string | undefined) => {
    if (!interactive) {
      if (line !== undefined && !hasToldProgress) errors.write(`${line}\n`);
      hasToldProgress = true;
      return;
    }
    // Below a prompt there is no place for it.
    if (typing !== undefined || line === progress) return;
    if (progress !== undefined) clearLine(output);
    progress = line;
    drawProgress();
  };
  const print = (lines: string) => {
    if (!isOpen) return;
    if (!interactive) {
      output.write(lines);
      return;
    }
    if (progress !== undefined) clearLine(output);
    if (typing === undefined) output.write(lines);
    else printAbove(typing, output, lines);
    drawProgress();
  };
  return {
    columns,
    isOpen: () => isOpen,
    print,
    setProgress,
    setTyping: (next) => {
      typing = next;
    },
  };
}

// `prompt(true)` first goes up by the rows that readline believes are above the cursor. That belief
// (`prevRows`) is stale after a paste that wrapped, and the rows are gone by then: it must be 0.
function printAbove(typing: Interface, output: Output, lines: string): void {
  moveCursor(output, 0, -typing.getCursorPos().rows);
  clearLine(output);
  output.write(lines);
  Reflect.set(typing, 'prevRows', 0);
  typing.prompt(true);
}

function clearLine(output: Output): void {
  cursorTo(output, 0);
  clearScreenDown(output);
}

function cutToWidth(text: string, width: number): string {
  const letters = [...text];
  while (stringWidth(letters.join('')) > width) letters.pop();
  return letters.join('');
}
