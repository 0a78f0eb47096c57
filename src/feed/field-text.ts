// What stands between an element's tags -> HTML or plain text.
import { Parser } from 'htmlparser2';
import {
  cleanCharacters,
  type Declared,
  decodeReferences,
  escapeHtml,
  expandDeclared,
} from './entities.ts';

/** No report is longer; what is beyond it is cut, because everything later reads every character. */
export const MAX_TEXT = 400_000;

/**
 * How an element's source is to be read: `html` = escaped HTML (RSS, Atom type="html"),
 * `plain` = text (Atom's default), `guess` = text that is often HTML all the same,
 * `xhtml` = markup as it stands, `base64` = HTML in base64 (Atom 0.3).
 */
export type TextMode = 'html' | 'plain' | 'guess' | 'xhtml' | 'base64';

/** Tells the mode from an element's attributes; `fallback` is for elements without a type. */
export function findTextMode(
  attributes: ReadonlyMap<string, string>,
  fallback: TextMode,
): TextMode | 'none' {
  const type = attributes.get('type')?.trim().toLowerCase() ?? '';
  if (attributes.get('mode')?.toLowerCase() === 'base64') return 'base64';
  if (type === '') return fallback;
  if (type === 'html' || type.startsWith('text/html')) return 'html';
  if (type === 'xhtml' || /[/+]xml\b/.test(type)) return 'xhtml';
  if (type === 'text' || type.startsWith('text/')) return 'plain';
  return type.includes('/') ? 'none' : fallback;
}

const SECTION = /<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<\?[^>]*(?:>|$)/g;
const TAG = /<\/?[a-z_]/i;
const COMMON_HTML =
  /<\/(?:p|b|i|u|em|strong|a|div|span|ul|ol|li|h\d|blockquote|font|sup|sub)\s*>|<br\s*\/?>|<(?:p|img)[\s>]/i;

/** Returns HTML. `raw` is the source between the tags. */
export function fieldHtml(raw: string, mode: TextMode, declared: Declared): string {
  const source = raw.length > MAX_TEXT * 2 ? raw.slice(0, MAX_TEXT * 2) : raw;
  const html = cleanCharacters(toHtml(source, mode, declared)).trim();
  return html.length > MAX_TEXT ? html.slice(0, MAX_TEXT).toWellFormed() : html;
}

function toHtml(raw: string, mode: TextMode, declared: Declared): string {
  if (mode === 'base64') return decodeBase64(raw);
  const { hasMarkup, pieces } = splitSections(raw);
  if (mode === 'xhtml' || hasMarkup) {
    const keepCdata = mode === 'html';
    return unwrap(
      pieces
        .map((piece) =>
          piece.cdata && !keepCdata ? escapeHtml(piece.text) : expandDeclared(piece.text, declared),
        )
        .join(''),
    );
  }
  const decoded = pieces
    .map((piece) => (piece.cdata ? piece.text : decodeReferences(piece.text, declared)))
    .join('');
  if (mode === 'html' || (mode === 'guess' && COMMON_HTML.test(decoded))) return decoded;
  const escaped = pieces.map((piece) => escapePlain(piece, declared)).join('');
  return mode === 'guess' ? unescapeTwice(escaped) : escaped;
}

interface Piece {
  readonly text: string;
  readonly cdata: boolean;
}

/** Splits at CDATA sections and drops comments; `hasMarkup`: there are tags outside of CDATA. */
function splitSections(raw: string): { hasMarkup: boolean; pieces: readonly Piece[] } {
  if (!raw.includes('<')) return { hasMarkup: false, pieces: [{ text: raw, cdata: false }] };
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of raw.matchAll(SECTION)) {
    pieces.push({ text: raw.slice(at, match.index), cdata: false });
    if (match[1] !== undefined) pieces.push({ text: match[1], cdata: true });
    at = match.index + match[0].length;
  }
  pieces.push({ text: raw.slice(at), cdata: false });
  const hasMarkup = pieces.some((piece) => !piece.cdata && TAG.test(piece.text));
  // White space around a section is the feed's layout, not its text.
  const hasCdata = pieces.some((piece) => piece.cdata);
  const kept = hasCdata
    ? pieces.filter((piece) => piece.cdata || piece.text.trim() !== '')
    : pieces;
  return { hasMarkup, pieces: kept };
}

/** XML source of a plain text is its own HTML, but for CDATA and the bare signs of bad feeds. */
function escapePlain(piece: Piece, declared: Declared): string {
  if (piece.cdata) return escapeHtml(piece.text);
  return expandDeclared(piece.text, declared)
    .replace(/&(?!#?\w{1,32};)/g, '&amp;')
    .replaceAll('<', '&lt;');
}

/** `&amp;#8217;` in a text without a type: nobody means the reader to see "&#8217;". */
function unescapeTwice(html: string): string {
  return html.replace(
    /&amp;(#\d{2,6}|#x[\da-f]{2,5}|amp|quot|nbsp|[lr][sd]quo|[mn]dash|hellip|[lr]aquo);/gi,
    '&$1;',
  );
}

function decodeBase64(raw: string): string {
  const bytes = Buffer.from(raw.replaceAll(/\s+/g, ''), 'base64');
  return new TextDecoder().decode(bytes);
}

/** `<xhtml:p>` -> `<p>`: HTML readers know no prefixes. */
function stripPrefixes(markup: string): string {
  return markup.replace(/(<\/?)(?:[a-z]\w{0,15}):(?=[a-z])/gi, '$1');
}

/** Takes off the one `div` that Atom wants around XHTML. */
function unwrap(markup: string): string {
  const html = stripPrefixes(markup).trim();
  const open = /^<div(?:\s[^<>]*)?>/i.exec(html)?.[0];
  const isWhole = open !== undefined && html.indexOf('</div>') === html.length - '</div>'.length;
  return isWhole ? html.slice(open.length, -'</div>'.length) : html;
}

/** Returns the plain text of a short piece of HTML on one line, at most `limit` characters. */
export function plainLine(html: string, limit = 300): string {
  if (!/[<&]/.test(html)) return toLine(html, limit);
  let text = '';
  const parser = new Parser({
    ontext: (part) => {
      text += part;
    },
  });
  parser.end(html.slice(0, limit * 20));
  return toLine(text, limit);
}

function toLine(text: string, limit: number): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, limit).toWellFormed();
}

const TITLE_TAGS =
  /<(?!\/?(?:a|abbr|b|bdi|bdo|big|blink|br|cite|code|del|dfn|div|em|font|h[1-6]|i|img|ins|kbd|li|mark|nobr|ol|p|q|s|samp|script|small|span|strike|strong|style|sub|sup|svg|time|tt|u|ul|var|wbr)(?=[\s/>])[^<>]*>)/gi;

/** In a title, "<" that begins no common tag is meant to be seen: "Qamishli <live>", "1 < 2". */
export function escapeStrayTags(title: string): string {
  return title.includes('<') ? title.replace(TITLE_TAGS, '&lt;') : title;
}
