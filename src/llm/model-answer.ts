// What is asked of a model and what comes back. What the server does is a value, never an exception.

/** Where the model is; the operator's own setting, so it may be this machine. */
export interface ModelAddress {
  /** Up to and without `/chat/completions`. */
  readonly baseUrl: string;
  readonly apiKey?: string;
  readonly model: string;
}

export interface ModelQuestion {
  /** What to do, in our words only. */
  readonly system: string;
  /** What to do it with; goes out as JSON, so nothing in it can end the data. */
  readonly data: unknown;
  /** Most tokens that the answer may have. */
  readonly maxTokens: number;
}

/**
 * `json`: what the answer holds, unchecked. `failed`: the reason as a sentence; `restMs`: how long the
 * server asks to be left alone; `permanent`: only other settings would help. `tokens`: what it cost, as
 * the server says, else as far as can be told.
 */
export type ModelAnswer =
  | { readonly kind: 'json'; readonly json: unknown; readonly tokens: number }
  | {
      readonly kind: 'failed';
      readonly reason: string;
      readonly tokens: number;
      readonly restMs?: number;
      readonly permanent?: true;
    };

/** Letters of a token: four in English, about two in Arabic and Hebrew. */
const lettersPerToken = 2.5;

/** What a text may cost where nobody says. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / lettersPerToken);
}
