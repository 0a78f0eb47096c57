// The digest of a channel: when it comes and what it tells; set, preview, post it now or end it.

import { type CommandContext, defineCommand, type ValuesOf } from '../src/chat/command.ts';
import { noSuchChannel } from '../src/chat/find-channel.ts';
import { readSchedule } from '../src/chat/read-digest-wish.ts';
import { suggestZones } from '../src/chat/read-zone.ts';
import { endDigest, scheduleDigest, usualDigest } from '../src/chat/schedule-digest.ts';
import { maySee } from '../src/chat/visible-channels.ts';
import type { Card } from '../src/model/card.ts';
import { type Channel, isPrivate } from '../src/model/delivery.ts';
import { chooseForDigest } from '../src/news/choose-for-digest.ts';
import { type Digest, findDigest } from '../src/store/digests.ts';
import { listSubscriptions } from '../src/store/subscriptions.ts';
import { digestSettingsCard } from '../src/view/digest-settings-card.ts';
import { countOf } from '../src/view/format-time.ts';
import { labelsFor } from '../src/view/labels/choose-labels.ts';
import { card, code, list, note, paragraph, text } from '../src/view/spans.ts';
import { topicName } from '../src/view/topic-name.ts';

const busy = 'Another Sitrep works with this database just now. Type this there, or stop it first.';

const managersLook = 'Only managers may look at another channel’s digest.';
const ownMessages = 'your private messages';

const options = [
  {
    kind: 'choice',
    name: 'action',
    summary: 'what to do',
    example: 'set',
    choices: ['show', 'set', 'off', 'now', 'preview'],
  },
  {
    kind: 'text',
    name: 'time',
    summary: 'when it comes, on the clocks of its zone',
    example: '08:00',
    suggest: async (typed) => suggestFrom(times, typed),
  },
  {
    kind: 'text',
    name: 'zone',
    summary: 'the time zone, or a city in it',
    example: 'Asia/Damascus',
    suggest: async (typed) => suggestZones(typed),
  },
  {
    kind: 'text',
    name: 'days',
    summary: 'the days on which it comes',
    example: 'mon-fri',
    suggest: async (typed) => suggestFrom(someDays, typed),
  },
  {
    kind: 'choice',
    name: 'empty',
    summary: 'what it does on a day without news',
    example: 'line',
    choices: ['line', 'silence'],
  },
  {
    kind: 'channel',
    name: 'channel',
    summary: 'the channel; without it, this one',
    example: '#news',
  },
] as const satisfies Parameters<typeof defineCommand>[0]['options'];

const times = ['06:00', '07:00', '08:00', '09:00', '12:00', '16:00', '18:00', '20:00'];
const someDays = ['daily', 'mon-fri', 'sun-thu', 'sat-thu', 'mon,wed,fri'];

export const digest = defineCommand({
  name: 'digest',
  summary: 'The daily digest of a channel: when it comes, a preview, post it now',
  audience: 'everyone',
  visibility: 'private',
  options,
  examples: [
    'digest',
    'digest set 08:00',
    'digest set 7.30 zone Asia/Damascus days mon-fri empty silence',
    'digest preview',
    'digest off',
  ],
  run: async (values, context) => {
    const place = await findPlace(values.channel, context);
    if (place.kind === 'problem') return place.card;
    const { action = isSetting(values) ? 'set' : 'show' } = values;
    if (action === 'show') return await show(place, context);
    if (action === 'preview') return await preview(place, context);
    if (!context.isManager) return problem('Only managers may change or post a digest.');
    if (context.store.readOnly) return problem(busy);
    if (action === 'set') return await set(values, place, context);
    return action === 'now' ? await postNow(place, context) : await end(place, context);
  },
});

type DigestValues = ValuesOf<typeof options>;

interface Place {
  readonly kind: 'place';
  readonly channel: Channel;
  /** Unset = where it was typed. */
  readonly name?: string;
}

function isSetting({ time, zone, days, empty }: DigestValues): boolean {
  return [time, zone, days, empty].some((value) => value !== undefined);
}

async function findPlace(
  typed: string | undefined,
  context: CommandContext,
): Promise<Place | { readonly kind: 'problem'; readonly card: Card }> {
  const { channel, actions, isManager } = context;
  if (typed === undefined || typed === channel.channel) return { kind: 'place', channel };
  const isOthers = !maySee(typed, context);
  // Said before anything is looked up: whether there is such a channel is no business of theirs.
  if (isOthers && !isManager) return { kind: 'problem', card: problem(managersLook) };
  const asked = { ...channel, channel: typed };
  const unknown = { kind: 'unknown' } as const;
  const check = isOthers ? unknown : await actions.checkChannel(asked);
  if (check.kind === 'unknown') return { kind: 'problem', card: problem(`${noSuchChannel}.`) };
  return { kind: 'place', channel: asked, name: isPrivate(typed) ? ownMessages : check.name };
}

async function show(
  place: Place,
  context: CommandContext,
  digest?: Digest,
  verb?: string,
): Promise<Card> {
  const { store, topics, settings } = context;
  const { channel, name } = place;
  const found = digest ?? (await findDigest(store.db, channel));
  const followed = await listSubscriptions(store.db, { within: channel });
  const ids = new Set(chooseForDigest(followed).map(({ topicId }) => topicId));
  const scene = {
    topics: topics.filter(({ id }) => ids.has(id)).map((topic) => topicName(topic, settings.lang)),
    alertsOnly: followed.every(({ mode }) => mode === 'alerts'),
    ...(name !== undefined && { channelName: name }),
  };
  const shown = found && { ...found, ...(found.next !== undefined && { nextAt: found.next.at }) };
  return digestSettingsCard(shown, scene, verb);
}

async function set(values: DigestValues, place: Place, context: CommandContext): Promise<Card> {
  const { store, settings, person, now, actions } = context;
  const { time, zone, days, empty } = values;
  const reading = readSchedule({ time, zone, days });
  if (reading.kind === 'mistake') return problem(reading.sentence);
  const check = await actions.checkChannel(place.channel);
  if (check.kind === 'problems') return blocked(check);
  const digest = await store.editing(async (tx) => {
    const before = await findDigest(tx, place.channel);
    const wish = {
      ...usualDigest,
      zone: settings.zone,
      ...before,
      ...reading.schedule,
      ...(empty !== undefined && { whenEmpty: empty }),
    };
    return await scheduleDigest(tx, place.channel, wish, { createdBy: person.id, now });
  });
  return await show(place, context, digest, 'Set');
}

function blocked({ name, problems }: { name: string; problems: readonly string[] }): Card {
  return card(`Sitrep cannot post to ${name} yet`, [list(problems.map((one) => [text(one)]))], {
    tone: 'warn',
  });
}

async function end(place: Place, { store }: CommandContext): Promise<Card> {
  const wasOn = await store.editing((tx) => endDigest(tx, place.channel));
  if (!wasOn) return problem(`There is no digest in ${place.name ?? 'this channel'}.`);
  const again = note(text('Have it again: '), code('digest set'));
  return card(`No more digests in ${place.name ?? 'this channel'}`, [again], {
    tone: 'good',
    data: { digest: null },
  });
}

async function postNow(
  { channel, name }: Place,
  { store, actions }: CommandContext,
): Promise<Card> {
  const digest = await findDigest(store.db, channel);
  if (digest?.next === undefined) {
    const hint = [note(text('Set one up first: '), code('digest set 08:00'))];
    return card(`There is no digest in ${name ?? 'this channel'}`, hint, { tone: 'warn' });
  }
  const count = await actions.postDigest(channel);
  const title = count === 0 ? 'Nothing new to tell' : `Posting ${countOf(count, 'message')}`;
  const rest = 'The next digest tells what happens from now on, and comes at its usual time.';
  return card(title, count === 0 ? [] : [paragraph(text(rest))], {
    tone: count === 0 ? 'info' : 'good',
    data: { messages: count },
  });
}

async function preview({ channel }: Place, { actions }: CommandContext): Promise<Card> {
  const [first, ...more] = await actions.previewDigest(channel);
  if (first === undefined) {
    const hint = [note(text('Let it follow a topic first: '), code('follow gaza-board'))];
    return card('Nothing to preview: this channel follows nothing', hint, { tone: 'warn' });
  }
  const words = labelsFor(first.lang ?? 'en').previewOnly(more.length);
  return { ...first, blocks: [...first.blocks, note(text(words))] };
}

function suggestFrom(all: readonly string[], typed: string): readonly string[] {
  return all.filter((one) => one.startsWith(typed.toLowerCase()));
}

function problem(sentence: string): Card {
  return card(sentence, [], { tone: 'warn' });
}
