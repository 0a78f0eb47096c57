// From what somebody typed to a story that the workspace sees.
import type { Card } from '../model/card.ts';
import { findStory, type StoredStory } from '../store/stories.ts';
import { readRef } from '../view/ref.ts';
import { unknownRefCard } from '../view/unknown-ref-card.ts';
import type { CommandContext } from './command.ts';

export type StoryChoice =
  | { readonly kind: 'story'; readonly story: StoredStory }
  | { readonly kind: 'unknown'; readonly card: Card };

/** Finds a story by its number; one that is part of another one by now is that one. */
export async function chooseStory(
  typed: string,
  { store, scope }: Pick<CommandContext, 'store' | 'scope'>,
): Promise<StoryChoice> {
  const ref = readRef(typed);
  const story = ref?.kind === 'story' ? await findStory(store.reader, ref.id, scope) : undefined;
  return story === undefined
    ? { kind: 'unknown', card: unknownRefCard(typed, 'story') }
    : { kind: 'story', story };
}
