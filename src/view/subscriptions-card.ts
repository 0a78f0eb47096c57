// What a workspace follows, channel by channel, with what is muted and what is paused.
import type { Block, Card, Span } from '../model/card.ts';
import type { Channel, Subscription } from '../model/delivery.ts';
import type { StoryId, TopicId } from '../model/ids.ts';
import type { Topic } from '../model/topic.ts';
import { describeWish } from './describe-wish.ts';
import { countOf } from './format-time.ts';
import { storyRef } from './ref.ts';
import { card, code, fullTime, heading, joinSpans, list, note, quote, text } from './spans.ts';
import { topicName } from './topic-name.ts';

export interface ShownPause extends Channel {
  readonly sinceAt: number;
  readonly reason: string;
}

export interface ShownMute extends Channel {
  readonly target:
    | { readonly kind: 'topic'; readonly id: TopicId }
    | { readonly kind: 'story'; readonly id: StoryId };
  readonly untilAt: number;
}

export interface SubscriptionsScene {
  readonly subscriptions: readonly Subscription[];
  readonly topics: readonly Pick<Topic, 'id' | 'handle' | 'names'>[];
  /** By the channel's id. */
  readonly channelNames: ReadonlyMap<string, string>;
  readonly pauses: readonly ShownPause[];
  readonly mutes: readonly ShownMute[];
  readonly zone: string;
  /** Others see only what concerns themselves. */
  readonly isManager: boolean;
  /** Conversations of others, that are counted and no more. */
  readonly privateConversations: number;
}

export function subscriptionsCard(scene: SubscriptionsScene): Card {
  const { subscriptions, pauses } = scene;
  if (subscriptions.length === 0) {
    const hint = note(text('Let this channel follow a topic: '), code('follow gaza-board'));
    return card('Nothing is followed here yet', [hint, ...tellHidden(scene)], { data: [] });
  }
  const whole = pauses.filter(({ channel }) => channel === '*').slice(0, 1);
  const byChannel = [...Map.groupBy(subscriptions, ({ channel }) => channel)];
  const hasQuiet = subscriptions.some(({ quiet }) => quiet !== undefined);
  return card(
    'What is followed',
    [
      ...whole.map((pause) => note(...describePause(pause))),
      ...byChannel.flatMap(([channel, followed]) => describeChannel(channel, followed, scene)),
      ...(hasQuiet ? [note(text(`Quiet hours are on the clocks of ${scene.zone}.`))] : []),
      note(
        text('To change one, type '),
        code('follow'),
        text(' again; to end one, '),
        code('unfollow'),
      ),
      ...tellHidden(scene),
    ],
    { tone: pauses.length > 0 ? 'warn' : 'info', data: toData(scene) },
  );
}

function tellHidden({ isManager, privateConversations: count }: SubscriptionsScene) {
  if (!isManager) return [note(text('Managers see all channels.'))];
  return count === 0 ? [] : [note(text(`Besides: ${countOf(count, 'private conversation')}.`))];
}

function toData({ subscriptions, topics }: SubscriptionsScene): readonly object[] {
  return subscriptions.map(({ topicId, ...rest }) => {
    return { topic: topics.find(({ id }) => id === topicId)?.handle, ...rest };
  });
}

function describeChannel(
  channel: string,
  followed: readonly Subscription[],
  { topics, channelNames, pauses, mutes }: SubscriptionsScene,
): readonly Block[] {
  const paused = pauses.filter((one) => one.channel === channel);
  const muted = mutes.filter((one) => one.channel === channel);
  const rows = followed.map(({ topicId, ...wish }): readonly Span[] => {
    const topic = topics.find(({ id }) => id === topicId);
    const label =
      topic === undefined
        ? [text('a removed topic')]
        : [code(topic.handle), text(' '), quote(topicName(topic), 'und')];
    return [...label, text(': '), ...describeWish(wish)];
  });
  const mutedRows = muted.map(({ target, untilAt }) => [
    code(target.kind === 'story' ? storyRef(target.id) : nameOf(target.id, topics)),
    text(' until '),
    fullTime(untilAt),
  ]);
  return [
    heading(text(channelNames.get(channel) ?? channel)),
    list(rows),
    ...(muted.length === 0 ? [] : [note(text('Muted: '), ...joinSpans(mutedRows, '; '))]),
    ...paused.map((pause) => note(...describePause(pause))),
  ];
}

function nameOf(id: TopicId, topics: SubscriptionsScene['topics']): string {
  return topics.find((topic) => topic.id === id)?.handle ?? 'a removed topic';
}

/** "Nothing can be posted since 12:00 today: …" */
export function describePause({ sinceAt, reason }: ShownPause): readonly Span[] {
  return [text('Nothing could be posted since '), fullTime(sinceAt), text(`: ${reason}`)];
}
