// Lines: what a line break inside a paragraph means, and white space as one space.

/** Stands for a line break that the author made, until it is known what it means. */
export const lineBreak = '\u2028';

// Control characters, soft hyphens, and marks of direction: cards set their own direction. The
// zero-width joiners stay: Persian spells with them.
const unseen = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffc]/gu;
const endsSentence = /[.!?:…؟۔»"”)\]]$/;
const startsLower = /^\p{Ll}/u;
const uncased = /^[\p{Lo}\p{N}]/u;

/** One line of plain text: no unseen characters, single spaces, none at the ends. */
export function tidyLine(text: string): string {
  return text.toWellFormed().replace(/\s+/g, ' ').replace(unseen, '').trim();
}

// Mails and old pages break long lines in the middle of a sentence; captions and lists are short.
function isWrapped(before: string, line: string): boolean {
  if (before.length < 50 || endsSentence.test(before)) return false;
  return startsLower.test(line) || (uncased.test(line) && line.length >= 50);
}

/** No report has more lines; hostile texts do. */
const maxLines = 20_000;

/** Splits text at its line breaks into paragraphs; lines that were only wrapped are joined again. */
export function splitLines(text: string): readonly string[] {
  if (!text.includes(lineBreak)) {
    const line = tidyLine(text);
    return line === '' ? [] : [line];
  }
  const out: string[] = [];
  let open: string[] = [];
  let last = '';
  for (const raw of text.split(lineBreak, maxLines)) {
    const line = tidyLine(raw);
    if (open.length > 0 && !(line !== '' && isWrapped(last, line))) {
      out.push(open.join(' '));
      open = [];
    }
    if (line !== '') open.push(line);
    last = line;
  }
  if (open.length > 0) out.push(open.join(' '));
  return out;
}
