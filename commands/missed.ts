// What was read on a topic but not announced, and why.
import { chooseTopic, suggestTopics } from '../src/chat/choose-topic.ts';
import { defineCommand } from '../src/chat/command.ts';
import type { Card, Span } from '../src/model/card.ts';
import type { TopicId } from '../src/model/ids.ts';
import { type LedgerLine, listLedger } from '../src/store/ledger.ts';
import { formatDuration } from '../src/view/format-time.ts';
import { itemRef, storyRef } from '../src/view/ref.ts';
import {
  card,
  code,
  fullTime,
  list,
  muted,
  note,
  paragraph,
  quote,
  text,
} from '../src/view/spans.ts';

const mostLines = 20;
const dayMs = 24 * 3_600_000;

export const missed = defineCommand({
  name: 'missed',
  summary: 'What was read but not announced, each with the reason',
  audience: 'everyone',
  visibility: 'private',
  options: [
    {
      kind: 'text',
      name: 'topic',
      summary: 'the topic to look at',
      example: 'gaza-board',
      suggest: suggestTopics,
    },
    {
      kind: 'duration',
      name: 'since',
      summary: 'how far back to look',
      example: '24h',
      maxMs: 30 * dayMs,
    },
  ],
  examples: ['missed', 'missed gaza-board', 'missed gaza-board 3d'],
  run: async ({ topic, since = dayMs }, { store, topics, now }) => {
    if (topic === undefined) return show('all topics', since, await read(undefined));
    const choice = chooseTopic(topic, topics);
    if (choice.kind === 'unknown') return choice.card;
    const { id, names } = choice.topic;
    return show(names.en ?? id, since, await read(id));

    async function read(topicId: TopicId | undefined): Promise<readonly LedgerLine[]> {
      const filter = { sinceAt: now - since, limit: mostLines + 1 };
      return await listLedger(store.db, topicId ? { ...filter, topicId } : filter);
    }
  },
});

function show(name: string, sinceMs: number, found: readonly LedgerLine[]): Card {
  const lines = found.slice(0, mostLines);
  const period = `in the last ${formatDuration(sinceMs).replace(/^1 /, '')}`;
  if (lines.length === 0) {
    const sentence = `Nothing on ${name} was held back ${period}.`;
    return card('Not announced', [paragraph(text(sentence))], { data: [] });
  }
  const more = found.length > mostLines ? [note(text('There is more; ask for less time.'))] : [];
  return card(
    `Not announced ${period}: ${name}`,
    [
      list(lines.map(describeLine)),
      ...more,
      note(text('The whole reckoning of one item: '), code('why i12')),
    ],
    { data: lines },
  );
}

function describeLine(line: LedgerLine): readonly Span[] {
  const { at, itemId, storyId, title, outlet, sentence } = line;
  const subject = title === undefined ? [] : [quote(title, 'und'), text(` — ${outlet ?? ''} `)];
  const ref = itemId === undefined ? storyId && storyRef(storyId) : itemRef(itemId);
  return [
    fullTime(at),
    text(' · '),
    ...subject,
    ...(ref ? [muted(ref)] : []),
    text(`: ${sentence}`),
  ];
}
