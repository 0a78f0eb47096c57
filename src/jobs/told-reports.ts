// Which reports a message tells: kept with its card, so that it is known whatever becomes of the story.
import type { Card } from '../model/card.ts';
import type { StoryPart } from '../store/story-parts.ts';

/** A report's name among all reports: the item and which part of it. */
export type ReportKey = `${number}/${number}`;

export function keyOfReport({ itemId, part }: { itemId: number; part: number }): ReportKey {
  return `${itemId}/${part}`;
}

export function keyOfPart({ item, part }: StoryPart): ReportKey {
  return keyOfReport({ itemId: item.id, part });
}

/** Those of a story's reports that a message about it tells: a copy speaks only for its original. */
export function keysOfTellers(parts: readonly StoryPart[]): readonly ReportKey[] {
  return parts.filter(({ copyOf }) => copyOf === undefined).map(keyOfPart);
}

/** The card, with the reports that it tells noted in its data. */
export function noteReports(card: Card, keys: readonly ReportKey[]): Card {
  return { ...card, data: { ...(card.data as object | undefined), told: keys } };
}

interface ToldData {
  readonly told?: readonly ReportKey[];
  readonly reports?: readonly { readonly itemId: number }[];
  readonly story?: { readonly sentences?: readonly { readonly itemId: number }[] };
}

/** The reports that a stored card tells; of a card that noted none, those that it quotes. */
export function listReports(card: Card): readonly ReportKey[] {
  const { told, reports, story } = (card.data ?? {}) as ToldData;
  const quoted = reports ?? story?.sentences ?? [];
  return told ?? quoted.map(({ itemId }) => keyOfReport({ itemId, part: 0 }));
}

/** Whether a stored card noted its reports; those of older versions did not. */
export function hasNoted(card: Card): boolean {
  return ((card.data ?? {}) as ToldData).told !== undefined;
}
