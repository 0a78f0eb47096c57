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
const maxLength = 240;
/** The key of phrases that begin with a sign or a number. */
const otherwise = '';
const firstWord = /^[\p{L}\p{M}]+/u;

/** Folded, without the punctuation that every site sets differently; colons and brackets stay. */
function simplify(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}\p{M}:()[\]©*#/?]+/gu, ' ')
    .replace(/ +:/g, ':')
    .trim();
}

function toPattern(simple: string): string {
  return simple
    .replace(/[()[\]/?]/g, '\\$&')
    .replace(/ \*$/, '(?![\\p{L}\\p{N}]).*')
    .replace(/(?<!\.)\*/g, '.*')
    .replace(/#/g, '\\d[\\d ]*');
}

function keyOf(simple: string): string {
  return firstWord.exec(simple)?.[0] ?? otherwise;
}

/**
 * Makes one test of many phrases. The line's first word chooses the few that are tried; no phrase
 * begins with a wildcard or goes on inside its first word.
 */
export function compilePhrases(lists: readonly string[]): LineTest {
  const byWord = new Map<string, string[]>();
  for (const phrase of lists.join('\n').split(/[|\n]/)) {
    const simple = simplify(phrase);
    if (simple === '') continue;
    const key = keyOf(simple);
    byWord.set(key, [...(byWord.get(key) ?? []), toPattern(simple)]);
  }
  const tests = new Map(
    Array.from(byWord, ([key, patterns]) => [key, new RegExp(`^(?:${patterns.join('|')})$`, 'u')]),
  );
  return (line) => {
    if (line.length > maxLength) return false;
    // Most lines begin with a word that no phrase begins with: the rest of them is not looked at.
    if (!tests.has(keyOf(simplify(line.slice(0, 40))))) return false;
    const simple = simplify(line);
    return tests.get(keyOf(simple))?.test(simple) === true;
  };
}
