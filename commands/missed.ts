// What was read on a topic but not announced, and why.

import { nameChannels } from '../src/chat/channel-names.ts';
import { chooseTopic } from '../src/chat/choose-topic.ts';
import { defineCommand } from '../src/chat/command.ts';
import { suggestTopics } from '../src/chat/suggestions.ts';
import { maskChannel } from '../src/chat/visible-channels.ts';
import type { Block, Card, CardAction, Span } from '../src/model/card.ts';
import type { Channel } from '../src/model/delivery.ts';
import type { LedgerReason } from '../src/model/ledger.ts';
import type { Topic } from '../src/model/topic.ts';
import { type LedgerLine, listLedger } from '../src/store/ledger.ts';
import { formatDuration } from '../src/view/format-time.ts';
import { answerAction } from '../src/view/learnt-lines.ts';
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
const mostAnswers = 4;

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
  run: async ({ topic, since = dayMs }, context) => {
    const { store, scope, topics, now, actions } = context;
    const choice = topic === undefined ? undefined : chooseTopic(topic, topics);
    if (choice?.kind === 'unknown') return choice.card;
    const chosen = choice?.topic;
    const read = async (reasons: readonly LedgerReason[], most: number) => {
      // One report may stand there once for each of its topics and some channels.
      const limit = (most + 1) * topics.length * 4;
      const filter = { sinceAt: now - since, limit, reasons, scope };
      const listed = await listLedger(
        store.reader,
        chosen ? { ...filter, topicId: chosen.id } : filter,
      );
      const found = listed.map(({ channel, ...line }): LedgerLine => {
        return { ...line, ...(channel && { channel: maskChannel(channel, context) }) };
      });
      return gather(found, most, topics);
    };
    const [held, near] = [await read(heldBack, mostHeld), await read(['off-topic'], mostNear)];
    const name = chosen === undefined ? 'all topics' : topicName(chosen);
    const channelNames = await nameChannels(
      held.lines.flatMap(({ channels }) => channels),
      actions,
    );
    return show(name, since, { held, near, channelNames });
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
  'muted',
  'too-few-sources',
  'other-language',
  'in-digest',
  'quiet-hours',
  'over-cap',
  'parked',
];

/** What the ledger says of one report or story, each with all the topics and channels it is said of. */
interface Line extends Omit<LedgerLine, 'topicId' | 'channel'> {
  readonly topics: readonly string[];
  readonly channels: readonly Channel[];
}

interface Lines {
  readonly lines: readonly Line[];
  readonly hasMore: boolean;
}

interface Found {
  readonly held: Lines;
  readonly near: Lines;
  readonly channelNames: ReadonlyMap<string, string>;
}

function gather(found: readonly LedgerLine[], most: number, topics: readonly Topic[]): Lines {
  const handles = new Map(topics.map(({ id, handle }) => [id, handle]));
  const toName = ({ itemId, storyId, part, reason, sentence }: LedgerLine) =>
    JSON.stringify([itemId ?? storyId, part, reason, sentence]);
  const groups = [...Map.groupBy(found, toName).values()];
  const lines = groups.slice(0, most).flatMap((group) => {
    const said = group.flatMap(({ topicId }) => (topicId && handles.get(topicId)) ?? []);
    const channels = group.flatMap(({ channel }) => channel ?? []);
    return group.slice(0, 1).map(({ topicId: _, channel: __, ...line }): Line => {
      return { ...line, topics: [...new Set(said)].toSorted(), channels };
    });
  });
  return { lines, hasMore: groups.length > most };
}

function show(name: string, sinceMs: number, { held, near, channelNames }: Found): Card {
  const period = `in the last ${formatDuration(sinceMs).replace(/^1 /, '')}`;
  if (held.lines.length + near.lines.length === 0) {
    const sentence = `Nothing on ${name} was held back ${period}.`;
    return card('Not announced', [paragraph(text(sentence))], { data: [] });
  }
  const more = note(text('There is more; ask for less time.'));
  return card(
    `Not announced ${period}: ${name}`,
    [
      ...group('On a topic, but held back', held, channelNames),
      ...group('Nearly on a topic', near, channelNames),
      ...(held.hasMore || near.hasMore ? [more] : []),
      note(text('The whole reckoning of one item: '), code('why i12')),
      ...(near.lines.length === 0
        ? []
        : [note(text('One that should be on a topic: '), code('right i12 gaza-board'))]),
    ],
    { data: [...held.lines, ...near.lines], actions: answersOf(near) },
  );
}

// The newest that were nearly on a topic, to be answered at once.
function answersOf({ lines }: Lines): readonly CardAction[] {
  return lines
    .flatMap(({ itemId, topics }) =>
      topics.flatMap((handle) => {
        if (itemId === undefined) return [];
        const { label, command } = answerAction(itemId, handle, false);
        return [{ label: `${itemRef(itemId)} ${label.toLowerCase()}`, command }];
      }),
    )
    .slice(0, mostAnswers);
}

// A sentence that holds for several reports is said once, above them.
function group(
  title: string,
  { lines }: Lines,
  channelNames: Found['channelNames'],
): readonly Block[] {
  if (lines.length === 0) return [];
  const bySentence = [...Map.groupBy(lines, ({ sentence }) => sentence)];
  const single = bySentence.flatMap(([, same]) => (same.length === 1 ? same : []));
  const shared = bySentence.filter(([, same]) => same.length > 1);
  return [
    heading(text(title)),
    ...shared.flatMap(([sentence, same]) => [
      paragraph(text(sentence)),
      list(same.map((line) => describeLine(line, '', channelNames))),
    ]),
    ...(single.length === 0
      ? []
      : [list(single.map((line) => describeLine(line, `: ${line.sentence}`, channelNames)))]),
  ];
}

function describeLine(
  line: Line,
  sentence: string,
  channelNames: Found['channelNames'],
): readonly Span[] {
  const { at, itemId, storyId, title, outlet, topics, channels } = line;
  const subject = title === undefined ? [] : [quote(title, 'und'), text(` — ${outlet ?? ''} `)];
  const ref = itemId === undefined ? storyId && storyRef(storyId) : itemRef(itemId);
  const places = new Set(channels.map(({ channel }) => channelNames.get(channel) ?? channel));
  const where = places.size === 0 ? '' : ` in ${[...places].toSorted().join(', ')}`;
  return [
    fullTime(at),
    text(' · '),
    ...subject,
    ...(ref ? [muted(ref)] : []),
    text(sentence),
    ...(topics.length > 0 ? [muted(` ${topics.join(', ')}`)] : []),
    ...(where === '' ? [] : [muted(where)]),
  ];
}
