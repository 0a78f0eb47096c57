// Walks over a document's tags, however broken, in one pass and in linear time.
import { findTagEnd, seekIn } from './find-tag-end.ts';

/** Called for each tag in order. Names are lower-case; positions are indexes into the document. */
export interface TagHandler {
  /** `attributes` is the raw text between name and end; `start` is at `<`, `end` behind `>`. */
  open(name: string, attributes: string, start: number, end: number, selfClosed: boolean): void;
  close(name: string, start: number, end: number): void;
}

const SLASH = 47;
const BANG = 33;
const QUESTION = 63;

/**
 * Reports every open and close tag outside comments, CDATA sections and declarations.
 *
 * Why not a library: what a broken construct may swallow is decided here. An unclosed quote ends
 * with its tag, an unclosed CDATA section with its element, an unclosed comment is text, so that
 * damage in one item does not cost the next one. Every search for a terminator is remembered
 * (`seekIn`), which keeps two megabytes of "<" as cheap as two megabytes of text.
 */
export function scanMarkup(text: string, handler: TagHandler): void {
  const seek = seekIn(text);
  let lastName = '';
  let at = text.indexOf('<');
  while (at !== -1) {
    const next = text.charCodeAt(at + 1);
    let end = at + 1;
    if (next === BANG) end = skipDeclaration(text, at, lastName, seek);
    else if (next === QUESTION) end = seek('>', at) + 1 || at + 2;
    else if (next === SLASH) end = readCloseTag(text, at, handler);
    else if (isNameStart(next)) {
      const nameEnd = findNameEnd(text, at + 1);
      lastName = text.slice(at + 1, nameEnd).toLowerCase();
      const tag = findTagEnd(text, nameEnd, seek);
      if (tag === undefined) return; // cut inside a tag: nothing of it can be trusted
      end = tag.end;
      handler.open(lastName, text.slice(nameEnd, tag.attributesEnd), at, end, tag.selfClosed);
    }
    at = end === -1 ? -1 : text.indexOf('<', end);
  }
}

function readCloseTag(text: string, at: number, handler: TagHandler): number {
  if (!isNameStart(text.charCodeAt(at + 2))) return at + 2;
  const nameEnd = findNameEnd(text, at + 2);
  let end = nameEnd;
  while (isSpace(text.charCodeAt(end))) end += 1;
  if (text[end] === '>') end += 1;
  handler.close(text.slice(at + 2, nameEnd).toLowerCase(), at, end);
  return end;
}

/** Returns the index behind a comment, CDATA section or declaration that starts at `at`. */
function skipDeclaration(text: string, at: number, lastName: string, seek: Seek): number {
  if (text.startsWith('[CDATA[', at + 2)) return skipCdata(text, at + 9, lastName, seek);
  if (text.startsWith('--', at + 2)) {
    const end = seek('-->', at + 4);
    const other = seek('<!--', at + 4);
    // No comment may hold another one: the end of this one is missing.
    return end === -1 || (other !== -1 && other < end) ? at + 4 : end + 3;
  }
  return /^doctype/i.test(text.slice(at + 2, at + 9)) ? skipDoctype(at, seek) : skipToTag(at, seek);
}

/** A DTD's own subset ends with "]>"; without it only the declaration's first line is skipped. */
function skipDoctype(at: number, seek: Seek): number {
  const end = seek('>', at);
  const subset = seek('[', at);
  const subsetEnd = subset === -1 || end === -1 || subset > end ? -1 : seek(']>', subset);
  return subsetEnd === -1 ? skipToTag(at, seek) : subsetEnd + 2;
}

/** The index behind the next ">", or of the next "<" when that comes first. */
function skipToTag(at: number, seek: Seek): number {
  return nearest(seek('<', at + 1), seek('>', at) + 1 || -1);
}

type Seek = ReturnType<typeof seekIn>;

/**
 * Returns the index behind a CDATA section. When its end is missing, the section would run to the
 * end of some later one: seen by an item's end tag and another section's start before that.
 */
function skipCdata(text: string, from: number, lastName: string, seek: Seek): number {
  const end = seek(']]>', from);
  const itemEnd = nearest(seek('</item>', from), seek('</entry>', from));
  if (itemEnd === -1 || (end !== -1 && end < itemEnd)) return end === -1 ? text.length : end + 3;
  const nextSection = seek('<![CDATA[', itemEnd);
  const isBroken = end === -1 || (nextSection !== -1 && nextSection < end);
  if (!isBroken) return end + 3;
  const fieldEnd = text.slice(from, itemEnd).lastIndexOf(`</${lastName}`);
  return fieldEnd === -1 ? itemEnd : from + fieldEnd;
}

function nearest(one: number, other: number): number {
  if (one === -1) return other;
  return other === -1 ? one : Math.min(one, other);
}

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** Stops at white space, quotes, "/", "<", "=" and ">". */
function findNameEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 62) continue;
    if (code >= 60 || code === SLASH || code === 34 || code === 39 || isSpace(code)) return at;
  }
  return text.length;
}
