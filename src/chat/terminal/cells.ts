// Runs of text as cells: what the screen shows in one place, with its width and its direction.
import stringWidth from 'string-width';
import { bidi, type Direction, isolate } from '../../view/direction.ts';
import type { Run } from './runs.ts';

/**
 * One visible character with its marks, or, with an empty text, the border of an isolate: without
 * it two isolates side by side would be turned round together.
 */
export interface Cell {
  readonly text: string;
  /** Columns: 0, 1, or 2 (Chinese, Japanese, Korean, emoji). */
  readonly width: number;
  readonly run: Run;
  /** Embedding level of the Unicode Bidirectional Algorithm (UAX #9); odd = right to left. */
  readonly level: number;
}

export interface Passage {
  readonly cells: readonly Cell[];
  readonly direction: Direction;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Splits runs into cells and resolves their levels over the whole passage, as UAX #9 wants it
 * before lines are broken.
 */
export function toPassage(spoken: readonly Run[], direction: Direction): Passage {
  const runs = spoken.filter(({ text }) => text !== '');
  const analysed = runs.map((run) => isolate(run.text, run.isolate)).join('');
  const { levels } = bidi.getEmbeddingLevels(analysed, direction);
  const cells: Cell[] = [];
  let at = 0;
  const addMark = (run: Run) => {
    cells.push({ text: '', width: 0, run, level: levels[at] ?? 0 });
    at += 1;
  };
  for (const run of runs) {
    if (run.isolate !== undefined) addMark(run);
    for (const { segment, index } of graphemes.segment(run.text)) {
      const level = levels[at + index] ?? 0;
      cells.push({ text: segment, width: stringWidth(segment), run, level });
    }
    at += run.text.length;
    if (run.isolate !== undefined) addMark(run);
  }
  return { cells, direction };
}

/** Columns that cells take. */
export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
