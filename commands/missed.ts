// What was read on a topic but not announced, and why.
import { chooseTopic } from '../src/chat/choose-topic.ts';
import { defineCommand } from '../src/chat/command.ts';
import { suggestTopics } from '../src/chat/suggestions.ts';
import type { Block, Card, Span } from '../src/model/card.ts';
import type { LedgerReason } from '../src/model/ledger.ts';
import type { Topic } from '../src/model/topic.ts';
import { type LedgerLine, listLedger } from '../src/store/ledger.ts';
import { formatDuration } from '../src/view/format-time.ts';
import { itemRef, storyRef } from '../src/view/ref.ts';
import {
  card,
  code,
  fullTime,
  heading,
  list,
  muted,
  note,
  paragraph,
  quote,
  text,
} from '../src/view/spans.ts';
import { topicName } from '../src/view/topic-name.ts';

const dayMs = 24 * 3_600_000;
const mostHeld = 20;
const mostNear = 10;

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
  run: async ({ topic, since = dayMs }, { store, scope, topics, now }) => {
    const choice = topic === undefined ? undefined : chooseTopic(topic, topics);
    if (choice?.kind === 'unknown') return choice.card;
    const chosen = choice?.topic;
    const read = async (reasons: readonly LedgerReason[], most: number) => {
      // One report may stand there once for each of its topics.
      const limit = (most + 1) * topics.length;
      const filter = { sinceAt: now - since, limit, reasons, scope };
      const found = await listLedger(store.db, chosen ? { ...filter, topicId: chosen.id } : filter);
      return gather(found, most, topics);
    };
    const [held, near] = [await read(heldBack, mostHeld), await read(['off-topic'], mostNear)];
    const name = chosen === undefined ? 'all topics' : topicName(chosen);
    return show(name, since, held, near);
  },
});

/** Everything but what was never on a topic. */
const heldBack: readonly LedgerReason[] = [
  'baseline',
  'copy',
  'old',
  'same-story',
  'one-owner',
  'before-subscription',
  'parked',
];

interface Lines {
  /** Each with all the topics it is said of. */
  readonly lines: readonly (Omit<LedgerLine, 'topicId'> & { readonly topics: readonly string[] })[];
  readonly hasMore: boolean;
}

function gather(found: readonly LedgerLine[], most: number, topics: readonly Topic[]): Lines {
  const handles = new Map(topics.map(({ id, handle }) => [id, handle]));
  const toName = ({ itemId, storyId, part, reason, sentence }: LedgerLine) =>
    JSON.stringify([itemId ?? storyId, part, reason, sentence]);
  const groups = [...Map.groupBy(found, toName).values()];
  const lines = groups.slice(0, most).flatMap((group) => {
    const said = group.flatMap(({ topicId }) => (topicId && handles.get(topicId)) ?? []);
    return group
      .slice(0, 1)
      .map(({ topicId: _, ...line }) => ({ ...line, topics: said.toSorted() }));
  });
  return { lines, hasMore: groups.length > most };
}

function show(name: string, sinceMs: number, held: Lines, near: Lines): Card {
  const period = `in the last ${formatDuration(sinceMs).replace(/^1 /, '')}`;
  if (held.lines.length + near.lines.length === 0) {
    const sentence = `Nothing on ${name} was held back ${period}.`;
    return card('Not announced', [paragraph(text(sentence))], { data: [] });
  }
  const more = note(text('There is more; ask for less time.'));
  return card(
    `Not announced ${period}: ${name}`,
    [
      ...group('On a topic, but held back', held),
      ...group('Nearly on a topic', near),
      ...(held.hasMore || near.hasMore ? [more] : []),
      note(text('The whole reckoning of one item: '), code('why i12')),
    ],
    { data: [...held.lines, ...near.lines] },
  );
}

function group(title: string, { lines }: Lines): readonly Block[] {
  return lines.length === 0 ? [] : [heading(text(title)), list(lines.map(describeLine))];
}

function describeLine(line: Lines['lines'][number]): readonly Span[] {
  const { at, itemId, storyId, title, outlet, sentence, topics } = line;
  const subject = title === undefined ? [] : [quote(title, 'und'), text(` — ${outlet ?? ''} `)];
  const ref = itemId === undefined ? storyId && storyRef(storyId) : itemRef(itemId);
  return [
    fullTime(at),
    text(' · '),
    ...subject,
    ...(ref ? [muted(ref)] : []),
    text(`: ${sentence}`),
    ...(topics.length > 0 ? [muted(` ${topics.join(', ')}`)] : []),
  ];
}
