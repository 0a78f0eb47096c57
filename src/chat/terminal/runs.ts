// Spans of a card as runs: harmless words, their look, their address and their direction.
import type { Span } from '../../model/card.ts';
import { type Direction, findDirection } from '../../view/direction.ts';
import { type Clock, formatTime } from '../../view/format-time.ts';
import type { Piece } from '../../view/lay-out.ts';

export type Look = 'text' | 'strong' | 'muted' | 'code' | 'link' | 'title' | 'heading';

export interface Run {
  readonly text: string;
  readonly look: Look;
  readonly url?: string;
  /** Set for words that are not ours: they are ordered apart from what stands around them. */
  readonly isolate?: Direction;
}

/** A piece as a run. A link with an address that is none keeps only its words. */
export function toRun({ span, isolation }: Piece, clock: Clock): Run {
  const run = toBareRun(span, clock);
  if (isolation === undefined) return run;
  const isolate = isolation === 'auto' ? findDirection(run.text) : isolation;
  return { ...run, isolate: isolate ?? 'ltr' };
}

function toBareRun(span: Span, clock: Clock): Run {
  switch (span.kind) {
    case 'text':
      return { text: span.text, look: span.style ?? 'text' };
    case 'time':
      return { text: formatTime(span.at, span.form, clock), look: 'text' };
    case 'quote':
      return { text: span.text, look: 'text' };
    case 'link': {
      const url = toWebAddress(span.url);
      const { text } = span;
      return url === undefined ? { text, look: 'text' } : { text, look: 'link', url };
    }
    default:
      return span satisfies never;
  }
}

// The parsed form has no control characters, no spaces and a host in plain ASCII.
function toWebAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
