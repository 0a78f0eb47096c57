// Character references: `&amp;`, `&#8217;`, and the simple ones a document declares itself.

/** What 0x80–0x9F mean in windows-1252; feeds write these as `&#146;` and the like. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009dž\u0178';

/** XML's own names, which no document can change. */
const BASIC: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

const REFERENCE = /&(?:#(\d{1,9})|#[xX]([\da-fA-F]{1,8})|([A-Za-z_][\w.-]{0,31}));/g;

/** Entities that a document declares in its DTD: name -> text. */
export type Declared = ReadonlyMap<string, string>;

/**
 * Decodes XML references once. HTML names (`&nbsp;`) stay: our texts are HTML, where they mean the
 * same; a bare `&` stays too.
 */
export function decodeReferences(raw: string, declared: Declared): string {
  if (!raw.includes('&')) return raw;
  // Plain replacements are several times faster than one expression with a function; "&amp;" comes
  // last, so that "&amp;lt;" is decoded once.
  const rest = raw
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'");
  const numbered = rest.includes('&#') || declared.size > 0 ? decodeOthers(rest, declared) : rest;
  return numbered.replaceAll('&amp;', '&');
}

function decodeOthers(raw: string, declared: Declared): string {
  return raw.replace(REFERENCE, (whole: string, decimal?: string, hex?: string, name = '') => {
    if (name !== '') return BASIC.has(name) ? whole : (declared.get(name) ?? whole);
    const char = fromCode(Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10));
    return char === '&' ? '&amp;' : char;
  });
}

/** Replaces only the document's own entities, for text that stays XML. */
export function expandDeclared(raw: string, declared: Declared): string {
  if (declared.size === 0) return raw;
  return raw.replace(REFERENCE, (whole: string, _decimal, _hex, name = '') =>
    BASIC.has(name) ? whole : escapeHtml(declared.get(name) ?? '') || whole,
  );
}

/** The character of a number. Halves of a pair are put together by whoever joins the text. */
function fromCode(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252[code - 0x80] ?? '';
  if (code < 32 && code !== 9 && code !== 10 && code !== 13) return '';
  return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Names are real ones, values short, and no value may use another: nothing can be blown up. */
const DECLARATION =
  /<!ENTITY\s+([A-Za-z_][\w.-]{0,31})\s+(?:"([^"<%]{0,200})"|'([^'<%]{0,200})')\s*>/g;
const MAX_DECLARED = 100;

/** Reads the simple internal entities of a DTD; external ones and those made of others are ignored. */
export function readDeclaredEntities(text: string): Declared {
  const declared = new Map<string, string>();
  const start = text.slice(0, 20_000).search(/<!DOCTYPE/i);
  if (start === -1) return declared;
  for (const match of text.slice(start, start + 40_000).matchAll(DECLARATION)) {
    const value = decodeReferences(match[2] ?? match[3] ?? '', new Map());
    if (declared.size < MAX_DECLARED && !value.includes('&')) declared.set(match[1] ?? '', value);
  }
  return declared;
}

/** Drops characters that XML forbids and databases refuse; mends those of windows-1252. */
export function cleanCharacters(text: string): string {
  return text
    .replace(/[^\t\n\r -~\u00a0-\ufefe\uff00-\ufffd]/g, (char) => {
      const code = char.charCodeAt(0);
      return code >= 0x80 && code <= 0x9f ? fromCode(code) : '';
    })
    .toWellFormed();
}
