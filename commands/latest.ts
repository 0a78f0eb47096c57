// The newest items, of one topic or of all feeds.
import { chooseTopic } from '../src/chat/choose-topic.ts';
import { defineCommand } from '../src/chat/command.ts';
import { suggestTopics } from '../src/chat/suggestions.ts';
import type { Card } from '../src/model/card.ts';
import type { Item } from '../src/model/item.ts';
import { listLatest } from '../src/store/items.ts';
import { itemsBlock } from '../src/view/item-lines.ts';
import { labelsFor } from '../src/view/labels/choose-labels.ts';
import type { Labels, Words } from '../src/view/labels/labels.ts';
import { card, note, paragraph, text } from '../src/view/spans.ts';
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
  run: async (values, { store, topics, scope, locale }) => {
    const labels = labelsFor(locale);
    if (values.topic === undefined) {
      const items = await listLatest(store.db, { limit: mostItems, scope });
      return show([text(labels.newestItems)], items, labels);
    }
    const choice = chooseTopic(values.topic, topics);
    if (choice.kind === 'unknown') return choice.card;
    return show(
      labels.newestItemsOf(topicName(choice.topic, locale)),
      await listLatest(store.db, { topicId: choice.topic.id, limit: mostItems, scope }),
      labels,
    );
  },
});

function show(title: Words, items: readonly Item[], labels: Labels): Card {
  const body =
    items.length === 0
      ? [paragraph(...labels.nothingYet('feeds'))]
      : [itemsBlock(items, labels), note(...labels.whyItem('why i12'))];
  return card(title, body, { data: items, lang: labels.lang });
}
