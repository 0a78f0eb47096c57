// The newest items, of one topic or of all feeds.
import { chooseTopic, suggestTopics } from '../src/chat/choose-topic.ts';
import { defineCommand } from '../src/chat/command.ts';
import type { Card } from '../src/model/card.ts';
import type { Item } from '../src/model/item.ts';
import { listLatest } from '../src/store/items.ts';
import { itemsBlock } from '../src/view/item-lines.ts';
import { card, code, note, paragraph, text } from '../src/view/spans.ts';
import { topicName } from '../src/view/topic-name.ts';

const mostItems = 15;

export const latest = defineCommand({
  name: 'latest',
  summary: 'The newest items, of one topic or of all feeds',
  audience: 'everyone',
  visibility: 'private',
  options: [
    {
      kind: 'text',
      name: 'topic',
      summary: 'the topic to read',
      example: 'sdf-integration',
      rest: true,
      suggest: suggestTopics,
    },
  ],
  examples: ['latest', 'latest sdf-integration'],
  run: async (values, { store, topics }) => {
    if (values.topic === undefined) {
      return show('Newest items of all feeds', await listLatest(store.db, { limit: mostItems }));
    }
    const choice = chooseTopic(values.topic, topics);
    if (choice.kind === 'unknown') return choice.card;
    return show(
      `Newest items: ${topicName(choice.topic)}`,
      await listLatest(store.db, { topicId: choice.topic.id, limit: mostItems }),
    );
  },
});

function show(title: string, items: readonly Item[]): Card {
  const body =
    items.length === 0
      ? [paragraph(text('Nothing has come in yet. How the feeds do: '), code('feeds'))]
      : [itemsBlock(items), note(text('Why an item is where it is: '), code('why i12'))];
  return card(title, body, { data: items });
}
