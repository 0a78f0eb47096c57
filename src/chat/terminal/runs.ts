// Spans of a card as runs: harmless words, their look, their address and their direction.
import type { Span } from '../../model/card.ts';
import { type Direction, findDirection } from '../../view/direction.ts';
import { type Clock, formatTime } from '../../view/format-time.ts';
import { toPlainLine, toPlainWords } from '../../view/plain-line.ts';

export type Look = 'text' | 'strong' | 'muted' | 'code' | 'link' | 'title' | 'heading';

export interface Run {
  readonly text: string;
  readonly look: Look;
  readonly url?: string;
  /** Set for words that are not ours: they are ordered apart from what stands around them. */
  readonly isolate?: Direction;
}

/** A span as runs of harmless text. A link with an address that is none keeps only its words. */
export function toRun(span: Span, clock: Clock): Run {
  switch (span.kind) {
    case 'text':
      return { text: toPlainWords(span.text), look: span.style ?? 'text' };
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
