// Spans of a card as runs: harmless words, their look, their address and their direction.
import bidiFactory from 'bidi-js';
import type { Span } from '../../model/card.ts';
import { type Clock, formatTime } from '../../view/format-time.ts';
import { toPlainLine } from '../../view/plain-line.ts';

export type Look = 'text' | 'strong' | 'muted' | 'code' | 'link' | 'title' | 'heading';
export type Direction = 'ltr' | 'rtl';

export interface Run {
  readonly text: string;
  readonly look: Look;
  readonly url?: string;
  /** Set for words that are not ours: they are ordered apart from what stands around them. */
  readonly isolate?: Direction;
}

// Its types describe the ES module, Node loads the CommonJS one, where the function is the default.
export const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();
/** Signs that set words apart from what stands around them: LRI, RLI and PDI of UAX #9. */
export const isolateOpeners = { ltr: '\u2066', rtl: '\u2067' } as const;
export const isolateCloser = '\u2069';

/** A span as runs of harmless text. A link with an address that is none keeps only its words. */
export function toRun(span: Span, clock: Clock): Run {
  switch (span.kind) {
    case 'text':
      return { text: toText(span.text), look: span.style ?? 'text' };
    case 'time':
      return { text: formatTime(span.at, span.form, clock), look: 'text', isolate: 'ltr' };
    case 'quote':
      return withDirection(span.text, 'text');
    case 'link': {
      const url = toWebAddress(span.url);
      const run = withDirection(span.text, url === undefined ? 'text' : 'link');
      return url === undefined ? run : { ...run, url };
    }
    default:
      return span satisfies never;
  }
}

/** The direction of the first letter that has one; undefined for numbers and signs alone. */
export function findDirection(text: string): Direction | undefined {
  for (const letter of text) {
    const type = bidi.getBidiCharTypeName(letter);
    if (type === 'L') return 'ltr';
    if (type === 'R' || type === 'AL') return 'rtl';
  }
  return undefined;
}

// Spaces at the ends of our own words are glue between spans; `toPlainLine` would trim them.
function toText(words: string): string {
  const inner = toPlainLine(words);
  if (inner === '') return words === '' ? '' : ' ';
  return `${/^[ \n]/.test(words) ? ' ' : ''}${inner}${/[ \n]$/.test(words) ? ' ' : ''}`;
}

function withDirection(words: string, look: Look): Run {
  const text = toPlainLine(words);
  return { text, look, isolate: findDirection(text) ?? 'ltr' };
}

// The parsed form has no control characters, no spaces and a host in plain ASCII.
function toWebAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
