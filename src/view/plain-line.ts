// Words of strangers made harmless for any screen: one line, no control of colours, cursor or direction.

// Embeddings, overrides and isolates: a title that opens one and never closes it turns round every
// word after it ("Trojan Source", CVE-2021-42574). Marks without a scope (LRM, RLM, ALM) stay.
const directionControls = '\\u202a-\\u202e\\u2066-\\u2069\\u206a-\\u206f';
// Invisible characters that only serve to hide or to split words. Zero-width joiner and non-joiner
// stay: Persian, Sorani and emoji are spelled with them.
const invisible = '\\u00ad\\u180e\\u200b\\u2060-\\u2064\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}';

const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]/g;
const removed = new RegExp(`[\\p{Cc}${directionControls}${invisible}]`, 'gu');
// Hebrew and Arabic put at most four marks on a letter; heaps of them paint over other lines.
const heapedMarks = /(\p{M}{6})\p{M}+/gu;

/**
 * Text as one harmless line: no control characters (ESC among them), no direction overrides, no
 * hidden characters, at most six marks on a letter, white space collapsed. Letters stay as they are.
 */
export function toPlainLine(text: string): string {
  return text
    .toWellFormed()
    .replace(breaks, ' ')
    .replace(removed, '')
    .replace(heapedMarks, '$1')
    .replace(/ {2,}/g, ' ')
    .replace(/^ | $/g, '');
}

/**
 * Our own words made harmless (they may hold a name or a number of somebody else's). A space at
 * either end stays, since it stands between two spans.
 */
export function toPlainWords(words: string): string {
  const inner = toPlainLine(words);
  if (inner === '') return words === '' ? '' : ' ';
  return `${/^[ \n]/.test(words) ? ' ' : ''}${inner}${/[ \n]$/.test(words) ? ' ' : ''}`;
}
