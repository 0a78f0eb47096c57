// What the model cost today, in a line.
import { countOf } from './format-time.ts';

export interface ModelSpend {
  readonly tokens: number;
  /** Sentences that the check refused. */
  readonly refused: number;
  /** The last failure of the day, as a sentence. */
  readonly failure?: string;
}

/** "Used 12,300 of 200,000 tokens today; 3 sentences refused." */
export function describeSpend({ tokens, refused }: ModelSpend, cap: number): string {
  const number = new Intl.NumberFormat('en');
  const used = `Used ${number.format(tokens)} of ${number.format(cap)} tokens today`;
  const isOver =
    tokens >= cap ? ' (LLM_DAILY_TOKENS), so nothing more is asked until tomorrow' : '';
  return `${used}${isOver}; ${countOf(refused, 'sentence')} refused.`;
}
