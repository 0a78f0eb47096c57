// The line that shows how far a poll has come.
import { countOf } from '../../view/format-time.ts';

export interface Progress {
  readonly feedsDone: number;
  readonly feedsTotal: number;
  readonly items: number;
}

/** "Reading feeds … 9 of 15, 34 items" */
export function formatProgress({ feedsDone, feedsTotal, items }: Progress): string {
  return `Reading feeds … ${feedsDone} of ${feedsTotal}, ${countOf(items, 'item')}`;
}
