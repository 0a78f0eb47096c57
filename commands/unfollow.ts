// Ends a channel's subscription to a topic, or to all.

import { chooseTopic } from '../src/chat/choose-topic.ts';
import { defineCommand } from '../src/chat/command.ts';
import { findChannel } from '../src/chat/find-channel.ts';
import { suggestTopics } from '../src/chat/suggestions.ts';
import { maySee } from '../src/chat/visible-channels.ts';
import { isPrivate } from '../src/model/delivery.ts';
import { removeSubscriptions } from '../src/store/subscriptions.ts';
import { countOf } from '../src/view/format-time.ts';
import { card, code, note, text } from '../src/view/spans.ts';
import { topicName } from '../src/view/topic-name.ts';

export const unfollow = defineCommand({
  name: 'unfollow',
  summary: 'Let a channel follow a topic no longer',
  audience: 'managers',
  visibility: 'private',
  options: [
    {
      kind: 'text',
      name: 'topic',
      summary: 'the topic, or "all"',
      example: 'gaza-board',
      required: true,
      suggest: suggestTopics,
    },
    {
      kind: 'channel',
      name: 'channel',
      summary: 'the channel; without it, this one',
      example: '#news',
    },
  ],
  examples: ['unfollow gaza-board', 'unfollow all', 'unfollow gaza-board channel:#news'],
  run: async ({ topic: typed, channel: wanted }, context) => {
    const { store, channel: here } = context;
    const isAll = typed.trim().toLowerCase() === 'all';
    const choice = isAll ? undefined : chooseTopic(typed, context.topics);
    if (choice?.kind === 'unknown') return choice.card;
    // A channel that was deleted can still be unfollowed: nothing of another workspace is touched.
    const place = await findChannel(wanted, context);
    const channel = { ...here, channel: wanted ?? here.channel };
    const isOthers = isPrivate(channel.channel) && !maySee(channel.channel, context);
    if (isOthers && place.kind === 'unknown') return place.card;
    const name = place.kind === 'channel' ? place.name : 'that channel';
    const ended = await store.transaction((tx) =>
      removeSubscriptions(tx, channel, choice?.topic.id),
    );
    if (ended.length === 0) {
      if (place.kind === 'unknown') return place.card;
      const what =
        choice === undefined ? 'follows nothing' : `does not follow ${topicName(choice.topic)}`;
      const hint = note(text('What is followed: '), code('subscriptions'));
      return card(`${capitalize(name)} ${what}`, [hint], { tone: 'warn' });
    }
    const what = choice === undefined ? countOf(ended.length, 'topic') : topicName(choice.topic);
    return card(`${capitalize(name)} no longer follows ${what}`, [], {
      tone: 'good',
      data: {
        ended: context.topics.filter(({ id }) => ended.includes(id)).map(({ handle }) => handle),
      },
    });
  },
});

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
