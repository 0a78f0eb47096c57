// Which way words run, and the invisible signs of Unicode (UAX #9) that keep foreign words apart.
import bidiFactory from 'bidi-js';

export type Direction = 'ltr' | 'rtl';
/** `auto`: by the first letter of what the reader's own program writes there, such as a time. */
export type Isolation = Direction | 'auto';

// Its types describe the ES module, Node loads the CommonJS one, where the function is the default.
export const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();

/** LRI, RLI, FSI: from here to the closer, words are ordered apart from what stands around them. */
export const isolateOpeners = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' } as const;
/** PDI. */
export const isolateCloser = '\u2069';
/** LRM and RLM: letters nobody sees. A line that begins with one runs its way. */
export const directionMarks = { ltr: '\u200e', rtl: '\u200f' } as const;

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The way a language is written (ISO code, with or without a region); unset is English. */
export function directionOf(lang: string | undefined): Direction {
  return rightToLeft.has(lang?.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr';
}

/** The direction of one character; undefined for digits, spaces and signs. */
export function directionOfLetter(letter: string): Direction | undefined {
  const type = bidi.getBidiCharTypeName(letter);
  if (type === 'L') return 'ltr';
  return type === 'R' || type === 'AL' ? 'rtl' : undefined;
}

/** The direction of the first letter that has one; undefined for numbers and signs alone. */
export function findDirection(text: string): Direction | undefined {
  for (const letter of text) {
    const direction = directionOfLetter(letter);
    if (direction !== undefined) return direction;
  }
  return undefined;
}

/** Words (or markup) between the signs that set them apart; without an isolation as they are. */
export function isolate(words: string, isolation: Isolation | undefined): string {
  if (isolation === undefined || words === '') return words;
  return `${isolateOpeners[isolation]}${words}${isolateCloser}`;
}

/**
 * At most `most` characters (UTF-16 units) of a line that holds isolates. Each that was opened is
 * closed, and no letter is cut in half; "…" stands where something is missing.
 */
export function cutLine(line: string, most: number): string {
  if (line.length <= most) return line;
  let kept = '';
  let closers = '';
  for (const letter of line) {
    const next = closersAfter(letter, closers);
    if (kept.length + letter.length + next.length + 1 > most) break;
    kept += letter;
    closers = next;
  }
  return `${kept}…${closers}`.slice(0, Math.max(0, most));
}

function closersAfter(letter: string, closers: string): string {
  if (letter === isolateCloser) return closers.slice(1);
  const opens = Object.values(isolateOpeners).some((opener) => opener === letter);
  return opens ? closers + isolateCloser : closers;
}
