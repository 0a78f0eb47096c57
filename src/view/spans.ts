// Short names for the pieces of a card, so that what a card says can be read in its builder.
import type { Block, Card, Span, Tone } from '../model/card.ts';

export function text(words: string): Span {
  return { kind: 'text', text: words };
}

export function strong(words: string): Span {
  return { kind: 'text', text: words, style: 'strong' };
}

export function muted(words: string): Span {
  return { kind: 'text', text: words, style: 'muted' };
}

/** Something to be typed, such as a command or an id. */
export function code(words: string): Span {
  return { kind: 'text', text: words, style: 'code' };
}

/** A link where there is an address, else only its words. */
export function link(words: string, url: string | undefined): Span {
  return url === undefined ? text(words) : { kind: 'link', text: words, url };
}

/** Words of a source, in their own language (ISO code). */
export function quote(words: string, lang: string): Span {
  return { kind: 'quote', text: words, lang };
}

export function timeAgo(at: number): Span {
  return { kind: 'time', at, form: 'ago' };
}

export function fullTime(at: number): Span {
  return { kind: 'time', at, form: 'full' };
}

export function heading(...spans: readonly Span[]): Block {
  return { kind: 'heading', spans };
}

export function paragraph(...spans: readonly Span[]): Block {
  return { kind: 'paragraph', spans };
}

export function list(items: readonly (readonly Span[])[]): Block {
  return { kind: 'list', items };
}

export function note(...spans: readonly Span[]): Block {
  return { kind: 'note', spans };
}

/** What may be typed next; a platform that shows the card's actions as buttons leaves it out. */
export function hint(...spans: readonly Span[]): Block {
  return { kind: 'note', spans, hint: true };
}

export function divider(): Block {
  return { kind: 'divider' };
}

export function fields(
  rows: readonly { readonly name: string; readonly spans: readonly Span[] }[],
): Block {
  return { kind: 'fields', fields: rows };
}

interface CardExtras extends Pick<Card, 'actions' | 'data' | 'lang'> {
  readonly tone?: Tone;
}

/** A card; `data` is the same answer for `--json`, `lang` the language of its labels. */
export function card(
  title: readonly Span[] | string,
  blocks: readonly Block[],
  { tone = 'info', actions = [], ...extras }: CardExtras = {},
): Card {
  const spans = typeof title === 'string' ? [text(title)] : title;
  const shown = actions.length > 0 ? { actions } : {};
  return { title: spans, tone, blocks, ...shown, ...extras };
}

/** Puts the same span between groups of spans, as in "a · b · c". Empty groups are left out. */
export function joinSpans(groups: readonly (readonly Span[])[], between: string): readonly Span[] {
  const filled = groups.filter((group) => group.length > 0);
  return filled.flatMap((group, index) => (index === 0 ? group : [text(between), ...group]));
}
