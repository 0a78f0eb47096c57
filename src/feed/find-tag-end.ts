// Where an open tag ends, also when a quote or its ">" is missing.

/** Returns a search in `text` that remembers its answers; positions asked for must not go back far. */
export function seekIn(text: string): (needle: string, from: number) => number {
  const known = new Map<string, { from: number; found: number }>();
  return (needle, from) => {
    const last = known.get(needle);
    if (last !== undefined && last.from <= from && (last.found === -1 || last.found >= from)) {
      return last.found;
    }
    const found = text.indexOf(needle, from);
    known.set(needle, { from, found });
    return found;
  };
}

export interface TagEnd {
  /** Where the attributes stop. */
  readonly attributesEnd: number;
  /** The first index behind the tag. */
  readonly end: number;
  readonly selfClosed: boolean;
}

/**
 * Finds the end of the tag whose name ends at `from`. A ">" inside a quoted value does not count,
 * unless the quote was never closed; a "<" outside quotes means that the ">" is missing.
 * Returns undefined when the document stops inside the tag.
 */
export function findTagEnd(
  text: string,
  from: number,
  seek: (needle: string, from: number) => number,
): TagEnd | undefined {
  let at = from;
  while (at < text.length) {
    const char = text[at];
    if (char === '>') {
      const selfClosed = text[at - 1] === '/';
      return { attributesEnd: selfClosed ? at - 1 : at, end: at + 1, selfClosed };
    }
    if (char === '<') return { attributesEnd: at, end: at, selfClosed: false };
    const isQuote = (char === '"' || char === "'") && isAfterEquals(text, at);
    at = isQuote ? skipQuoted(at, char, seek) : at + 1;
  }
  return undefined;
}

/** Returns the index behind the quoted value, or behind the quote alone when it is never closed. */
function skipQuoted(
  at: number,
  quote: string,
  seek: (needle: string, from: number) => number,
): number {
  const close = seek(quote, at + 1);
  const tagEnd = seek('>', at + 1);
  if (close === -1) return at + 1;
  if (tagEnd === -1 || close < tagEnd) return close + 1;
  // The value holds a ">". With a tag behind that it is rather a quote that was forgotten.
  const nextTag = seek('<', tagEnd);
  return nextTag !== -1 && nextTag < close ? at + 1 : close + 1;
}

function isAfterEquals(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === ' ' && before > at - 8) before -= 1;
  return text[before] === '=';
}
