// Our own words divided where another direction begins, so that numbers and signs beside a foreign
// name stay where they are read.
import { type Direction, directionOfLetter } from './direction.ts';

export interface Stretch {
  readonly text: string;
  /** Set where the words run the other way, or are figures that would be turned round. */
  readonly isolation?: Direction;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const brackets: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '«': '»' };
// What hangs on to a foreign word without a space: "B-52", "F-16", "a.example/7", and its marks.
const attachedAfter = /^(?:\p{M}|[-–.,:/@#%&+=?_'’]*\p{N}|[/#])+/u;
const attachedBefore = /(?:\p{N}[-–.,:/@#&+=?_'’]*|[@#])+$/u;
const longestAttached = 40;
// "7–12", "24/7", "+3", "-5": among right-to-left words their parts would change places.
const number = '\\d(?:[\\d.,:]*\\d)?';
const figures = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[+−-]?${number}(?:\\s?[–—/×-]\\s?[+−-]?${number})+|[+−-]${number})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Divides `text`, which stands in a line of the direction `around`. */
export function splitForeign(text: string, around: Direction): readonly Stretch[] {
  const foreign: Direction = around === 'ltr' ? 'rtl' : 'ltr';
  return divide(text, findForeign(text, around)).flatMap(({ text: words, isForeign }) => {
    if (isForeign) return [{ text: words, isolation: foreign }];
    return around === 'rtl' ? splitFigures(words) : [{ text: words }];
  });
}

function splitFigures(text: string): readonly Stretch[] {
  const ranges = [...text.matchAll(figures)].map(({ 0: found, index }) => {
    return { start: index, end: index + found.length };
  });
  return divide(text, ranges).map(({ text: words, isForeign }) => {
    return isForeign ? { text: words, isolation: 'ltr' } : { text: words };
  });
}

function divide(text: string, ranges: readonly Range[]) {
  const stretches: { readonly text: string; readonly isForeign: boolean }[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    stretches.push({ text: text.slice(at, start), isForeign: false });
    stretches.push({ text: text.slice(start, end), isForeign: true });
    at = end;
  }
  stretches.push({ text: text.slice(at), isForeign: false });
  return stretches.filter((stretch) => stretch.text !== '');
}

// From the first to the last letter of the other direction, before one of ours comes.
function findForeign(text: string, around: Direction): readonly Range[] {
  const ranges: Range[] = [];
  let open: Range | undefined;
  let at = 0;
  for (const letter of text) {
    const direction = directionOfLetter(letter);
    const end = at + letter.length;
    if (direction === around) {
      if (open !== undefined) ranges.push(open);
      open = undefined;
    } else if (direction !== undefined) {
      open = { start: open?.start ?? at, end };
    }
    at = end;
  }
  if (open !== undefined) ranges.push(open);
  return ranges.map((range) => widen(text, range)).reduce(withoutOverlap, []);
}

function widen(text: string, { start, end }: Range): Range {
  const before =
    attachedBefore.exec(text.slice(Math.max(0, start - longestAttached), start))?.[0].length ?? 0;
  const after = attachedAfter.exec(text.slice(end, end + longestAttached))?.[0].length ?? 0;
  return takeBrackets(text, { start: start - before, end: end + after });
}

// A bracket whose partner is inside comes along, or the two would face the same way.
function takeBrackets(text: string, { start, end }: Range): Range {
  const inside = text.slice(start, end);
  for (const [opener, closer] of Object.entries(brackets)) {
    const balance = inside.split(opener).length - inside.split(closer).length;
    if (balance > 0 && text[end] === closer) return { start, end: end + 1 };
    if (balance < 0 && text[start - 1] === opener) return { start: start - 1, end };
  }
  return { start, end };
}

function withoutOverlap(ranges: readonly Range[], range: Range): readonly Range[] {
  const start = Math.max(range.start, ranges.at(-1)?.end ?? 0);
  return start < range.end ? [...ranges, { ...range, start }] : ranges;
}
