// The first page of a workspace: what its channels follow, when digests come, how its feeds do.
import type { Block, Card, Span } from '../model/card.ts';
import type { SubscriptionMode } from '../model/delivery.ts';
import { describeNext } from './digest-settings-card.ts';
import { countOf } from './format-time.ts';
import { card, code, heading, joinSpans, list, note, paragraph, strong, text } from './spans.ts';

export interface HomeChannel {
  readonly name: string;
  readonly followed: readonly { readonly topic: string; readonly mode: SubscriptionMode }[];
}

export interface Home {
  readonly channels: readonly HomeChannel[];
  /** Channels that are not shown. */
  readonly moreChannels: number;
  /** Topics that channels follow that the reader may not know of. */
  readonly elsewhere: readonly string[];
  /** Conversations of others, that are counted and no more. */
  readonly privateConversations: number;
  /** Soonest due first. */
  readonly digests: readonly {
    readonly name: string;
    readonly nextAt: number;
    readonly zone: string;
  }[];
  readonly feeds: { readonly active: number; readonly failing: number };
  readonly isManager: boolean;
}

const modes: Readonly<Record<SubscriptionMode, string>> = {
  alerts: 'alerts',
  digest: 'digest',
  both: 'alerts and digest',
};

export function homeCard(home: Home): Card {
  const actions = [
    { label: 'Briefing', command: 'brief' },
    { label: 'Topics', command: 'topics' },
    { label: 'Feeds', command: 'feeds' },
    ...(home.isManager ? [{ label: 'Settings', command: 'settings' }] : []),
  ];
  const isAnything = home.channels.length + home.elsewhere.length + home.privateConversations > 0;
  const body = isAnything ? describeChannels(home) : howToBegin();
  return card('Sitrep', [...body, ...describeDigests(home), describeFeeds(home)], {
    actions,
    data: home,
  });
}

function howToBegin(): readonly Block[] {
  return [
    paragraph(text('No channel of this workspace follows a topic yet. To begin:')),
    list([
      [code('topics'), text(' shows what can be followed')],
      [code('follow gaza-board'), text(', typed in a channel, brings alerts there')],
      [code('digest set 08:00'), text(' brings a digest every morning')],
      [code('brief gaza-board'), text(' tells what happened, at once')],
    ]),
  ];
}

function describeChannels(home: Home): readonly Block[] {
  const { channels, moreChannels, elsewhere, privateConversations: hidden } = home;
  const rows = channels.map(({ name, followed }): readonly Span[] => [
    strong(name),
    text(': '),
    ...joinSpans(
      followed.map(({ topic, mode }) => [text(`${topic} (${modes[mode]})`)]),
      ', ',
    ),
  ]);
  const more = moreChannels === 0 ? [] : [[text(`and ${countOf(moreChannels, 'more channel')}`)]];
  const others = elsewhere.map((topic) => [text(topic)]);
  const besides = hidden === 0 ? [] : [[text(countOf(hidden, 'private conversation'))]];
  return [heading(text('Followed here')), list([...rows, ...others, ...more, ...besides])];
}

function describeDigests({ digests }: Home): readonly Block[] {
  if (digests.length === 0) return [];
  const rows = digests.map(({ name, nextAt, zone }) => [
    strong(name),
    text(': '),
    ...describeNext(nextAt, zone),
  ]);
  return [heading(text('Next digests')), list(rows)];
}

function describeFeeds({ feeds: { active, failing } }: Home): Block {
  if (active === 0)
    return note(text('There are no feeds yet. Add one: '), code('feeds add ADDRESS'));
  const read = countOf(active, 'feed is read', 'feeds are read');
  if (failing === 0) return note(text(`${read}, and all of them answer.`));
  return note(text(`${read}, and ${failing} of them cannot be read now: `), code('feeds'));
}
