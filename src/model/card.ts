// A card: what people read, for no platform in particular. Only renderers turn it into markup.

/** Text enters a card as spans, never as markup, so only renderers have to escape. */
export type Span =
  | { readonly kind: 'text'; readonly text: string; readonly style?: 'strong' | 'muted' | 'code' }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | { readonly kind: 'time'; readonly at: number; readonly form: 'ago' | 'date' | 'time' | 'full' }
  /** Words of a source, in their own language and direction. */
  | { readonly kind: 'quote'; readonly text: string; readonly lang: string };

export type Block =
  | { readonly kind: 'heading'; readonly spans: readonly Span[] }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] }
  | {
      readonly kind: 'fields';
      readonly fields: readonly { readonly name: string; readonly spans: readonly Span[] }[];
    }
  /**
   * Small print: coverage, how to go on. A `hint` says what may be typed next; where the card's
   * actions stand as buttons it is left out.
   */
  | { readonly kind: 'note'; readonly spans: readonly Span[]; readonly hint?: true }
  | { readonly kind: 'divider' };

export type Tone = 'info' | 'good' | 'warn' | 'bad';

export interface Card {
  readonly title: readonly Span[];
  readonly tone: Tone;
  readonly blocks: readonly Block[];
  /** Language of the labels (ISO code; unset = English): which way its lines run. */
  readonly lang?: string;
  /** What can be done about it next; a platform without buttons leaves them out. */
  readonly actions?: readonly CardAction[];
  /** The same answer as data, for `--json`. */
  readonly data?: unknown;
}

/** A button. It carries the line that somebody could have typed, so it can do no more than that. */
export interface CardAction {
  readonly label: string;
  /** Whole and at most 90 characters, e.g. `why s12`; answered privately. */
  readonly command: string;
}
