// Why an item is on a topic and in a story, or what holds a story together.
import { type CommandContext, defineCommand } from '../src/chat/command.ts';
import type { Card } from '../src/model/card.ts';
import type { ItemId, StoryId } from '../src/model/ids.ts';
import { findItem } from '../src/store/items.ts';
import { listLedgerOfItem } from '../src/store/ledger.ts';
import { listMatches } from '../src/store/matches.ts';
import { findStory } from '../src/store/stories.ts';
import { listPartsOfItem, listStoryParts } from '../src/store/story-parts.ts';
import { readRef } from '../src/view/ref.ts';
import { toTopicLabel } from '../src/view/topic-name.ts';
import { unknownRefCard } from '../src/view/unknown-ref-card.ts';
import { whyItemCard } from '../src/view/why-item-card.ts';
import { whyStoryCard } from '../src/view/why-story-card.ts';

export const why = defineCommand({
  name: 'why',
  summary: 'Why an item or a story is where it is',
  audience: 'everyone',
  visibility: 'private',
  options: [
    {
      kind: 'text',
      name: 'id',
      summary: 'the number of an item or a story',
      example: 'i120',
      required: true,
    },
  ],
  examples: ['why i120', 'why s12'],
  run: async ({ id: typed }, context) => {
    const ref = readRef(typed);
    const found =
      ref?.kind === 'item'
        ? await explainItem(ref.id, context)
        : ref?.kind === 'story'
          ? await explainStory(ref.id, context)
          : undefined;
    return found ?? unknownRefCard(typed, 'item or story');
  },
});

async function explainItem(
  id: ItemId,
  { store, scope, topics }: CommandContext,
): Promise<Card | undefined> {
  const item = await findItem(store.db, id, scope);
  if (item === undefined) return undefined;
  return whyItemCard({
    item,
    topics: new Map(topics.map((topic) => [topic.id, toTopicLabel(topic, 'en')])),
    matches: await listMatches(store.db, id, scope),
    places: await listPartsOfItem(store.db, id, scope),
    ledger: await listLedgerOfItem(store.db, id, scope),
  });
}

async function explainStory(
  id: StoryId,
  { store, scope }: CommandContext,
): Promise<Card | undefined> {
  const story = await findStory(store.db, id, scope);
  if (story === undefined) return undefined;
  return whyStoryCard({ story, parts: await listStoryParts(store.db, [story.id], scope) });
}
