// Looks and links as escape sequences: the only place that writes them around text.
import type { Tone } from '../../model/card.ts';
import type { Abilities } from './abilities.ts';
import type { Piece } from './order-cells.ts';
import type { Look } from './runs.ts';

/** The look of small print. */
export const dim = '2';

/** Bold, dim and the eight basic colours only: those follow the reader's own colour scheme. */
const looks: Readonly<Record<Look, string>> = {
  text: '',
  strong: '1',
  muted: dim,
  code: '36',
  link: '4',
  title: '1',
  heading: '1',
};

const toneColours: Readonly<Record<Tone, string>> = {
  info: '36',
  good: '32',
  warn: '33',
  bad: '31',
};

/** Text in a look. Each piece closes what it opened, so a cut line never bleeds into the next. */
export function paint(text: string, sequence: string, { colour }: Abilities): string {
  return colour && sequence !== '' && text !== '' ? `\x1b[${sequence}m${text}\x1b[0m` : text;
}

/** One ordered line. `base` is the look of the block around it, such as "2" for small print. */
export function paintPieces(pieces: readonly Piece[], base: string, abilities: Abilities): string {
  return pieces
    .map(({ text, run }) => {
      if (run === undefined) return text;
      const own = run.look === 'link' && !abilities.links ? '' : looks[run.look];
      // What is strong inside small print is not small print.
      const around = run.look === 'strong' && base === dim ? '' : base;
      const painted = paint(text, [around, own].filter(Boolean).join(';'), abilities);
      return run.url !== undefined && abilities.links ? linkTo(run.url, painted) : painted;
    })
    .join('');
}

/** The colour of a tone, bold. */
export function toneSequence(tone: Tone): string {
  return `1;${toneColours[tone]}`;
}

// The id lets the terminal light up all lines of a wrapped link together. Its end is ST, not BEL:
// ECMA-48 has no other. Addresses have no control characters any more (see runs.ts).
function linkTo(url: string, text: string): string {
  return `\x1b]8;id=${hash(url)};${url}\x1b\\${text}\x1b]8;;\x1b\\`;
}

// FNV-1a, 32 bits: a short name, no secret.
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(36);
}
