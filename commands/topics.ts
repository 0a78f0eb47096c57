// The topics that are tracked: all of them, or one with the words it looks for.
import { chooseTopic } from '../src/chat/choose-topic.ts';
import { defineCommand } from '../src/chat/command.ts';
import { suggestTopics } from '../src/chat/suggestions.ts';
import type { Card } from '../src/model/card.ts';
import type { Concept, NameTable, Topic } from '../src/model/topic.ts';
import { countTopics } from '../src/store/topic-counts.ts';
import { countOf } from '../src/view/format-time.ts';
import { card, code, fields, list, note, paragraph, text } from '../src/view/spans.ts';
import { topicName } from '../src/view/topic-name.ts';

const weekMs = 7 * 24 * 3_600_000;
const mostConcepts = 12;
const mostTerms = 8;

export const topics = defineCommand({
  name: 'topics',
  summary: 'The topics that are tracked, or how one of them decides',
  audience: 'everyone',
  visibility: 'private',
  options: [
    {
      kind: 'text',
      name: 'topic',
      summary: 'the topic to show',
      example: 'gaza-board',
      rest: true,
      suggest: suggestTopics,
    },
  ],
  examples: ['topics', 'topics gaza-board'],
  run: async (values, { store, scope, topics: all, names, now }) => {
    if (values.topic !== undefined) {
      const choice = chooseTopic(values.topic, all);
      return choice.kind === 'topic' ? showTopic(choice.topic, names) : choice.card;
    }
    return listTopics(all, await countTopics(store.db, now - weekMs, scope));
  },
});

function listTopics(all: readonly Topic[], counts: ReadonlyMap<string, number>): Card {
  const rows = all.map((topic) => ({
    name: topic.handle,
    spans: [
      text(`${topicName(topic)}: ${countOf(counts.get(topic.id) ?? 0, 'item')} in the last week`),
    ],
  }));
  return card(
    'Topics',
    [fields(rows), note(text('How one decides: '), code('topics gaza-board'))],
    {
      data: all.map((topic) => ({
        handle: topic.handle,
        name: topicName(topic),
        itemsInAWeek: counts.get(topic.id) ?? 0,
      })),
    },
  );
}

function showTopic(topic: Topic, names: NameTable): Card {
  const speaking = topic.concepts.filter(({ points }) => points > 0);
  const against = topic.concepts.filter(({ points }) => points < 0);
  return card(
    [text(topicName(topic)), text(' '), code(topic.handle)],
    [
      paragraph(text(topic.description)),
      list(byWeight(speaking).map((concept) => describeConcept(concept, names))),
      ...(against.length > 0 ? [note(text(`Against it: ${labelsOf(against)}.`))] : []),
      note(
        text(
          `An item is on the topic from ${topic.threshold} points: a word counts ${topic.fields.title}-fold in the title, ${topic.fields.lead}-fold in the lead, ${topic.fields.body}-fold below.`,
        ),
      ),
    ],
    { data: topic },
  );
}

function byWeight(concepts: readonly Concept[]): readonly Concept[] {
  return concepts.toSorted((a, b) => b.points - a.points).slice(0, mostConcepts);
}

// People in twelve spellings are named once; of the other words each language shows its first.
function describeConcept({ label, points, names, terms }: Concept, table: NameTable) {
  const known = table.entries.filter(({ id }) => names.includes(id));
  const spelled = known.map((one) => `${one.label} in ${countOf(one.variants.length, 'spelling')}`);
  const first = Object.values(terms).flatMap((list) => list.slice(0, 1));
  const words = [...spelled, ...first];
  const shown = words.slice(0, mostTerms).join(', ');
  const all = words.length > mostTerms || Object.values(terms).flat().length > first.length;
  return [
    text(`${label} (${countOf(points, 'point')})${shown === '' ? '' : `: ${shown}`}`),
    text(all && shown !== '' ? ' …' : ''),
  ];
}

function labelsOf(concepts: readonly Concept[]): string {
  return concepts.map(({ label }) => label).join(', ');
}
