// Bytes -> text, when the server, the document and its bytes disagree about the character set.
import { isUtf8 } from 'node:buffer';
import { normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding.js';
import { guessCharset } from './guess-charset.ts';
import { decodeUtf32, findUnicodeForm } from './unicode-form.ts';

export interface Decoded {
  readonly text: string;
  /** Some bytes made no sense in the character set that fitted best. */
  readonly isDamaged: boolean;
}

/** The document's own words about itself are looked for this far in. */
const HEAD_LENGTH = 4000;

/** Servers that send one of these mostly mean "nobody told me". */
const DEFAULTS: ReadonlySet<string> = new Set(['windows-1252', 'utf-8']);

/**
 * Decodes a document. A byte order mark wins, then UTF-16 and UTF-32 by their zero bytes, then valid
 * UTF-8 whatever anybody says, then the declared names, best fit first.
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | undefined): Decoded {
  const form = findUnicodeForm(bytes);
  if (form.kind === 'utf-32') return finish(decodeUtf32(bytes, form.littleEndian));
  if (form.kind === 'utf-16') {
    return finish(new TextDecoder(form.littleEndian ? 'utf-16le' : 'utf-16be').decode(bytes));
  }
  const head = Buffer.from(bytes.subarray(0, HEAD_LENGTH)).toString('latin1');
  const names = findDeclaredNames(head, contentType);
  // ISO-2022-JP is seven-bit: valid UTF-8 that means something else.
  const isShifted = names.includes('iso-2022-jp') && bytes.includes(0x1b);
  if (isUtf8(bytes) && !isShifted) return { text: decodeUtf8(bytes), isDamaged: false };
  return finish(decodeBest(bytes, [...names, guessCharset(head, bytes)]));
}

function finish(text: string): Decoded {
  return { text, isDamaged: text.includes('\ufffd') };
}

function decodeUtf8(bytes: Uint8Array): string {
  return new globalThis.TextDecoder().decode(bytes);
}

/** UTF-8 with a few bad bytes, as a cut leaves it, is still UTF-8; else the first clean reading. */
function decodeBest(bytes: Uint8Array, names: readonly string[]): string {
  const utf8 = decodeUtf8(bytes);
  if (isMostlyValid(utf8)) return utf8;
  const candidates = names.filter((name) => name !== 'utf-8');
  let best = utf8;
  let fewest = Number.POSITIVE_INFINITY;
  for (const name of candidates) {
    const text = new TextDecoder(name).decode(bytes);
    const unread = countUnread(text);
    if (unread < fewest) [best, fewest] = [text, unread];
    if (unread === 0) break;
  }
  return best;
}

/** Text in another character set gives almost no valid sequence when read as UTF-8. */
function isMostlyValid(text: string): boolean {
  const bad = countUnread(text);
  const foreign = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return foreign > bad;
}

function countUnread(text: string): number {
  return text.match(/[\ufffd\u0080-\u009f]/g)?.length ?? 0;
}

/** Returns encoding names, the more trustworthy first. */
function findDeclaredNames(head: string, contentType: string | undefined): readonly string[] {
  const fromHeader = findName(/charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1]);
  const fromDocument = findName(
    /<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:-]+)/i.exec(head)?.[1] ??
      /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1],
  );
  const isVague = fromHeader === undefined || DEFAULTS.has(fromHeader);
  const names = isVague ? [fromDocument, fromHeader] : [fromHeader, fromDocument];
  return names.filter((name) => name !== undefined);
}

function findName(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  const usual = label
    .trim()
    .toLowerCase()
    .replace(/^(?:win|windows|cp|ms)[-_]?(?=125\d$)/, 'windows-');
  const name = normalizeEncoding(usual);
  // The bytes are known not to be UTF-16 by now, whatever the document says.
  return name === null || name.startsWith('utf-16') || name === 'replacement' ? undefined : name;
}
