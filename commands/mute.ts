// Silence in a channel for a while, about a topic or a story.
import { chooseStory } from '../src/chat/choose-story.ts';
import { chooseTopic } from '../src/chat/choose-topic.ts';
import { type CommandContext, defineCommand } from '../src/chat/command.ts';
import { suggestTopics } from '../src/chat/suggestions.ts';
import type { Card, Span } from '../src/model/card.ts';
import { endMute, listMutes, type MuteTarget, saveMute } from '../src/store/mutes.ts';
import { formatDuration } from '../src/view/format-time.ts';
import { readRef, storyRef } from '../src/view/ref.ts';
import { card, code, fullTime, list, note, paragraph, quote, text } from '../src/view/spans.ts';
import { topicName } from '../src/view/topic-name.ts';

const usualMs = 6 * 3_600_000;
const longestMs = 30 * 24 * 3_600_000;

export const mute = defineCommand({
  name: 'mute',
  summary: 'No alerts about a topic or a story in this channel for a while',
  audience: 'managers',
  visibility: 'private',
  options: [
    {
      kind: 'text',
      name: 'what',
      summary: 'the topic or story; without it, what is muted here',
      example: 's12',
      suggest: suggestTopics,
    },
    {
      kind: 'duration',
      name: 'time',
      summary: 'for how long',
      example: '6h',
      maxMs: longestMs,
    },
    { kind: 'flag', name: 'off', summary: 'end it now', example: '--off' },
  ],
  examples: ['mute s12 6h', 'mute gaza-board 2d', 'mute off gaza-board', 'mute'],
  run: async ({ what, time = usualMs, off }, context) => {
    const said = what?.trim() ?? '';
    // "mute off gaza-board" and "mute gaza-board off" are typed as often as "--off".
    const named = said.replace(/^off\b\s*|\s+off$/i, '');
    if (named === '' || /^list$/i.test(named)) return await showMutes(context);
    const found = await findTarget(named, context);
    if ('card' in found) return found.card;
    return off || named !== said
      ? await unmute(found, context)
      : await muteFor(found, time, context);
  },
});

interface Found {
  readonly target: MuteTarget;
  /** As it is typed. */
  readonly typed: string;
  readonly label: readonly Span[];
}

async function findTarget(
  typed: string,
  context: CommandContext,
): Promise<Found | { readonly card: Card }> {
  if (readRef(typed)?.kind === 'story') {
    const choice = await chooseStory(typed, context);
    if (choice.kind === 'unknown') return choice;
    const { id, headline, lang } = choice.story;
    const label = [code(storyRef(id)), text(' '), quote(headline, lang)];
    return { target: { kind: 'story', id }, typed: storyRef(id), label };
  }
  const choice = chooseTopic(typed, context.topics);
  if (choice.kind === 'unknown') return choice;
  const { topic } = choice;
  const label = [quote(topicName(topic), 'und')];
  return { target: { kind: 'topic', id: topic.id }, typed: topic.handle, label };
}

async function muteFor(
  { target, typed, label }: Found,
  ms: number,
  { store, channel, now }: CommandContext,
): Promise<Card> {
  const untilAt = now + ms;
  await store.transaction((tx) => saveMute(tx, { ...channel, target, untilAt }));
  return card(
    [text(`Muted here for ${formatDuration(ms)}: `), ...label],
    [
      paragraph(
        text('Until '),
        fullTime(untilAt),
        text(' this channel is told nothing of it. What is left out stands in '),
        code('missed'),
        text('.'),
      ),
      note(text('End it sooner: '), code(`mute off ${typed}`)),
    ],
    { tone: 'good', data: { target: typed, untilAt } },
  );
}

async function unmute(
  { target, typed, label }: Found,
  { store, channel, now }: CommandContext,
): Promise<Card> {
  const was = await store.transaction((tx) => endMute(tx, channel, target, now));
  return was
    ? card([text('No longer muted here: '), ...label], [], {
        tone: 'good',
        data: { target: typed },
      })
    : card([text('It was not muted here: '), ...label], [], { tone: 'warn' });
}

async function showMutes({ store, channel, topics, now }: CommandContext): Promise<Card> {
  const mutes = await listMutes(store.reader, now, channel);
  if (mutes.length === 0) {
    const hint = note(text('For example: '), code('mute s12 6h'));
    return card('Nothing is muted in this channel', [hint], { data: [] });
  }
  const named = mutes.map(({ target, untilAt }) => {
    const topic = topics.find(({ id }) => id === target.id);
    const name =
      target.kind === 'story' ? storyRef(target.id) : (topic?.handle ?? 'a removed topic');
    return { target: name, untilAt };
  });
  const rows = named.map(({ target, untilAt }): readonly Span[] => {
    return [code(target), text(' until '), fullTime(untilAt)];
  });
  const hint = note(text('End one: '), code('mute off'), text(' and its name'));
  return card('Muted in this channel', [list(rows), hint], { data: named });
}
