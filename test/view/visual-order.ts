// What a reader sees of a line in a program that gives each line the direction of its first letter,
// as Discord and Slack do: left to right as on the screen, without the invisible signs.
import { bidi } from '../../src/view/direction.ts';

const invisible = /[\u200e\u200f\u061c\u2066-\u2069]/g;

export function seen(line: string): string {
  const levels = bidi.getEmbeddingLevels(line);
  return bidi.getReorderedString(line, levels).replace(invisible, '').replaceAll('\u00a0', ' ');
}

/** Where the line begins. */
export function sideOf(line: string): 'left' | 'right' {
  const level = bidi.getEmbeddingLevels(line).paragraphs[0]?.level ?? 0;
  return level % 2 === 1 ? 'right' : 'left';
}

/** Isolates are opened and closed in pairs, and never closed before they are opened. */
export function isBalanced(line: string): boolean {
  let open = 0;
  for (const sign of line) {
    if (/[\u2066-\u2068]/.test(sign)) open += 1;
    if (sign === '\u2069') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}
