// How people see and type the numbers of stories, items and feeds: s12, i345, f3.
import type { FeedId, ItemId, StoryId } from '../model/ids.ts';

export type Ref =
  | { readonly kind: 'story'; readonly id: StoryId }
  | { readonly kind: 'item'; readonly id: ItemId }
  | { readonly kind: 'feed'; readonly id: FeedId };

export function storyRef(id: StoryId): string {
  return `s${id}`;
}

export function itemRef(id: ItemId): string {
  return `i${id}`;
}

export function feedRef(id: FeedId): string {
  return `f${id}`;
}

/** Reads "s12", "S12" or "#s12"; undefined when it is none of the three. */
export function readRef(typed: string): Ref | undefined {
  const [, letter, digits] = /^#?([sif])(\d{1,15})$/i.exec(typed.trim()) ?? [];
  if (letter === undefined) return undefined;
  const id = Number(digits);
  switch (letter.toLowerCase()) {
    case 's':
      return { kind: 'story', id: id as StoryId };
    case 'i':
      return { kind: 'item', id: id as ItemId };
    default:
      return { kind: 'feed', id: id as FeedId };
  }
}
