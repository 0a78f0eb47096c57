// Furniture patterns: phrases with wildcards, compiled so that a line is tried against few of them.
import { fold } from '../text/fold.ts';

/** Phrases separated by `|` or new lines; `*` stands for any words, `#` for a number. */
export interface FurniturePhrases {
  /** Furniture as a sentence inside a paragraph, too. */
  readonly anywhere: string;
  /** Furniture only as a whole paragraph: a report's sentence could begin like this. */
  readonly alone: string;
}

export type LineTest = (line: string) => boolean;

/** Longer lines are text: furniture is brief. */
const maxLength = 300;
const otherwise = '';
const firstWord = /^[\p{L}\p{N}\p{M}]+(?!\*)(?![\p{L}\p{N}\p{M}])/u;

/** Folded, without the punctuation that every site sets differently; colons and brackets stay. */
function simplify(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}\p{M}:()[\]©*#/?]+/gu, ' ')
    .replace(/\s+:/g, ':')
    .trim();
}

function toPattern(phrase: string): string {
  return simplify(phrase)
    .replace(/[()[\]/?]/g, '\\$&')
    .replace(/#/g, '\\d[\\d ]*')
    .replace(/ \*$/, '(?:\\b|(?<=\\P{L})|(?![\\p{L}\\p{N}])).*')
    .replace(/(?<!\.)\*/g, '.*');
}

function keyOf(simple: string): string {
  return firstWord.exec(simple)?.[0] ?? otherwise;
}

/** Makes one test of many phrases: the line's first word chooses the few that are tried. */
export function compilePhrases(lists: readonly string[]): LineTest {
  const byWord = new Map<string, string[]>();
  for (const phrase of lists.join('\n').split(/[|\n]/)) {
    if (phrase.trim() === '') continue;
    const key = keyOf(simplify(phrase));
    byWord.set(key, [...(byWord.get(key) ?? []), toPattern(phrase)]);
  }
  const tests = new Map(
    Array.from(byWord, ([key, patterns]) => [key, new RegExp(`^(?:${patterns.join('|')})$`, 'u')]),
  );
  return (line) => {
    if (line.length > maxLength) return false;
    const simple = simplify(line);
    const own = tests.get(keyOf(simple));
    return own?.test(simple) === true || tests.get(otherwise)?.test(simple) === true;
  };
}
