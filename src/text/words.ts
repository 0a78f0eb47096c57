// Words: where they stand in a text, and the folded form under which they are compared.
import { fold } from './fold.ts';
import { unmixScripts } from './homoglyphs.ts';

export interface Word {
  /** As it stands in the text. */
  readonly text: string;
  /** Folded, without a suffix after an apostrophe (Trump's, Şara'nın). */
  readonly folded: string;
  /** Indexes into the text: `text.slice(start, end)` is `text`. */
  readonly start: number;
  readonly end: number;
}

// A run of letters, digits and marks of one word; Han and kana have no spaces, each sign is a word.
// Arabic and Hebrew write "and", "in", "to" onto a figure: و10 is two words.
// Inside it: apostrophes and gershayim between letters, points and commas between digits (few:
// a hostile text must not build a deep pile of them).
const token =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}]){1,2}(?=\p{N})|\p{N}+(?:[.,٫٬]\p{N}+){1,6}(?![\p{L}\p{M}])|[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+(?:['’ʼ`´"״׳‘][\p{L}\p{M}\p{N}\u200c]+){0,3}/gu;
const joint = /['’ʼ`´"״׳‘]/;
const quote = /["״]/;
const hebrew = /^[\u0590-\u05ff]/;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** Longer words are compared by their beginning: nothing real is longer, hostile text is. */
const maxFolded = 64;

// What Turkish, English and Kurmanji put behind an apostrophe. Single vowels are not here: they are
// part of a name as often (Shar'a, Dar'a) and `variants` takes them off in Turkish.
const suffix =
  /^(?:y?l[ae]|n?[dt][ae](?:n|ki\p{L}*)?|n?[iu]n(?:ki\p{L}*)?|y[aeiu]n?|n[aeiu]|s[iu](?:n\p{L}*)?|l[ae]r\p{L}*|[dt][iu]r|c[ae]|l[iu]\p{L}*|y?[dt][iu]|y?m[iu]s|y?s[ae]|s|ll|re|ve|d|m)$/u;
const elided =
  /^(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu|quelqu|aujourd|dell|all|nell|sull|dall|quell|un)$/;
const acronym = /^\p{Lu}{2,}$/u;

function addPlain(out: Word[], text: string, start: number): void {
  if (!letterOrDigit.test(text)) return;
  const folded = unmixScripts(fold(text.length > maxFolded ? text.slice(0, maxFolded) : text));
  if (folded !== '') out.push({ text, folded, start, end: start + text.length });
}

function addNumber(out: Word[], text: string, start: number): void {
  const plain = fold(text.slice(0, maxFolded)).replace(/[,٬]/g, ',').replace(/٫/g, '.');
  const folded = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(plain)
    ? plain.replace(/[.,]/g, '')
    : plain.replace(/,/g, '.');
  out.push({ text, folded, start, end: start + text.length });
}

// Gershayim stand before the last letters of an acronym (צה"ל); a quotation that opens after a
// prefix (ב"הארץ") is followed by its closing quote instead.
function isGershayim(after: string, next: string): boolean {
  return after.length === 1 || (after.length <= 3 && !quote.test(next));
}

function addHebrew(out: Word[], text: string, start: number, next: string): void {
  const at = text.search(quote);
  if (at !== -1 && !isGershayim(text.slice(at + 1), next)) {
    addPlain(out, text.slice(0, at), start);
    addHebrew(out, text.slice(at + 1), start + at + 1, next);
    return;
  }
  const folded = fold(text.slice(0, maxFolded)).replace(/['"]/g, '');
  out.push({ text, folded, start, end: start + text.length });
}

function addQuoted(out: Word[], text: string, start: number): void {
  let from = start;
  for (const piece of text.split(quote)) {
    if (joint.test(piece)) addApostrophe(out, piece, from);
    else addPlain(out, piece, from);
    from += piece.length + 1;
  }
}

function addApostrophe(out: Word[], text: string, start: number): void {
  const at = text.search(joint);
  const before = text.slice(0, at);
  const after = text.slice(at + 1);
  const foldedBefore = fold(before.slice(0, maxFolded));
  const foldedAfter = fold(after.slice(0, maxFolded));
  const end = start + text.length;
  if (elided.test(foldedBefore) && after.length > 1) {
    addPlain(out, before, start);
    if (joint.test(after)) addApostrophe(out, after, start + at + 1);
    else addPlain(out, after, start + at + 1);
  } else if (suffix.test(foldedAfter) && (before.length > 2 || acronym.test(before))) {
    out.push({ text, folded: foldedBefore, start, end });
  } else {
    out.push({ text, folded: fold(text.slice(0, maxFolded)).replace(/'/g, ''), start, end });
  }
}

/**
 * Splits a text into words: runs of letters and digits of any script, in order. Hyphens separate
 * (al-Sharaa: al, sharaa), elided articles stand alone (l'ONU: l, onu), a suffix after an
 * apostrophe is left out of `folded` (Trump'la: trump), Hebrew acronyms are whole (צה"ל: צהל),
 * numbers lose their thousands separators (1.400: 1400). Linear time.
 */
export function words(text: string): readonly Word[] {
  const known = recent.find((one) => one.text === text);
  if (known !== undefined) return known.words;
  const split = splitWords(text);
  recent.unshift({ text, words: split });
  recent.length = Math.min(recent.length, kept);
  return split;
}

/** Terms, shingles and signatures are read from the same title and text, one after the other. */
const kept = 4;
const recent: { readonly text: string; readonly words: readonly Word[] }[] = [];

function splitWords(text: string): readonly Word[] {
  const out: Word[] = [];
  for (const match of text.matchAll(token)) {
    const found = match[0];
    const start = match.index;
    if (found.length < 3 || !/[^\p{L}\p{M}]/u.test(found)) addPlain(out, found, start);
    else if (/^\p{N}+[.,٫٬]/u.test(found)) addNumber(out, found, start);
    else if (!joint.test(found)) addPlain(out, found, start);
    else if (hebrew.test(found)) addHebrew(out, found, start, text.charAt(start + found.length));
    else if (quote.test(found)) addQuoted(out, found, start);
    else addApostrophe(out, found, start);
  }
  return out;
}
