// Spans divided into groups of a length, without ever dividing a link or a time.
import type { Span } from '../model/card.ts';

// A time is written by the platform; no form of it is longer.
const timeLength = 24;

/** Characters that a reader sees. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + spanLength(span), 0);
}

function spanLength(span: Span): number {
  return span.kind === 'time' ? timeLength : span.text.length;
}

/** Groups of at most `room` characters that hold all the words in order. */
export function splitSpans(spans: readonly Span[], room: number): readonly (readonly Span[])[] {
  const groups: Span[][] = [[]];
  let left = room;
  const begin = () => {
    groups.push([]);
    left = room;
  };
  for (const span of spans) {
    for (const piece of divide(span, left, room)) {
      const length = spanLength(piece);
      if (length > left && left < room) begin();
      groups.at(-1)?.push(piece);
      left -= length;
    }
  }
  return groups.filter((group) => group.length > 0);
}

// The first piece fills what is left of a group, the others fill whole ones.
function divide(span: Span, left: number, room: number): readonly Span[] {
  if (spanLength(span) <= left || span.kind === 'time') return [span];
  if (span.kind === 'link') return [shorten(span, room)];
  const pieces: Span[] = [];
  let rest = span.text;
  let size = left;
  while (rest.length > size) {
    const at = findBreak(rest, size, size === room);
    if (at > 0) pieces.push({ ...span, text: rest.slice(0, at) });
    rest = rest.slice(at);
    size = room;
  }
  return [...pieces, { ...span, text: rest }];
}

// A link loses the end of its words when they alone are too long; its address stays whole.
function shorten(span: Extract<Span, { kind: 'link' }>, room: number): Span {
  if (span.text.length <= room) return span;
  const at = keepPairs(span.text, Math.max(0, room - 1));
  return { ...span, text: `${span.text.slice(0, at)}…` };
}

// After the last end of a sentence in the second half, else after the last space. Where there is
// neither: at the limit when the whole room is there (`mustCut`), else not at all.
function findBreak(text: string, size: number, mustCut: boolean): number {
  const head = text.slice(0, size);
  const sentence = /^.*[.!?؟。।…] /su.exec(head)?.[0].length ?? 0;
  if (sentence > size / 2) return sentence;
  const space = head.lastIndexOf(' ') + 1;
  if (space > 0) return space;
  return mustCut ? Math.max(1, keepPairs(text, size)) : 0;
}

// A letter outside the basic plane is two units in JavaScript; half of one is unreadable.
function keepPairs(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? at - 1 : at;
}
