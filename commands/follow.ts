// Lets a channel follow a topic: at once, in its digest, or both, as it wishes.
import { checkMention, nameRoles } from '../src/chat/check-mention.ts';
import { chooseTopic } from '../src/chat/choose-topic.ts';
import { type CommandContext, defineCommand, type ValuesOf } from '../src/chat/command.ts';
import { findChannel } from '../src/chat/find-channel.ts';
import { shorten } from '../src/chat/problem-card.ts';
import { readLanguages, readQuietHours } from '../src/chat/read-wish.ts';
import { rehearseFollow } from '../src/chat/rehearse-follow.ts';
import { ensureDigest } from '../src/chat/schedule-digest.ts';
import { suggestTopics } from '../src/chat/suggestions.ts';
import type { Card } from '../src/model/card.ts';
import type { Channel, Subscription, SubscriptionWish } from '../src/model/delivery.ts';
import { wakeChannel } from '../src/store/pauses.ts';
import type { Tx } from '../src/store/store.ts';
import {
  listSubscriptions,
  plainWish,
  restartSubscription,
  saveSubscription,
} from '../src/store/subscriptions.ts';
import { followCard } from '../src/view/follow-card.ts';
import { card, code, list, note, text } from '../src/view/spans.ts';
import { toTopicLabel } from '../src/view/topic-name.ts';

const mostSubscriptions = 200;

const options = [
  {
    kind: 'text',
    name: 'topic',
    summary: 'the topic to follow',
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
  {
    kind: 'choice',
    name: 'mode',
    summary: 'alerts at once, the daily digest, or both',
    example: 'both',
    choices: ['alerts', 'digest', 'both'],
  },
  {
    kind: 'integer',
    name: 'min-sources',
    summary: 'independent sources that a story needs first',
    example: '2',
    min: 1,
    max: 20,
  },
  {
    kind: 'text',
    name: 'languages',
    summary: 'languages one of which a story must be reported in; "any" for all',
    example: 'arabic, en',
  },
  {
    kind: 'text',
    name: 'quiet',
    summary: 'hours without alerts; "off" for none',
    example: '22:00-07:00',
  },
  {
    kind: 'integer',
    name: 'cap',
    summary: 'the most alerts an hour; 0 for no limit',
    example: '6',
    min: 0,
    max: 100,
  },
  {
    kind: 'role',
    name: 'ping',
    summary: 'a role that alerts mention; "none" for nobody',
    example: '@desk',
  },
] as const satisfies Parameters<typeof defineCommand>[0]['options'];

type FollowValues = ValuesOf<typeof options>;

export const follow = defineCommand({
  name: 'follow',
  summary: 'Let a channel follow a topic: alerts as stories break, a digest, or both',
  audience: 'managers',
  visibility: 'private',
  options,
  examples: [
    'follow gaza-board',
    'follow gaza-board both min-sources:2 quiet:22:00-07:00',
    'follow sdf-integration digest channel:#news',
    'follow gaza-board languages:"arabic, en" cap:6',
  ],
  run: async (values, context) => {
    const choice = chooseTopic(values.topic, context.topics);
    if (choice.kind === 'unknown') return choice.card;
    const reading = readWish(values);
    if (isEverybody(values.ping, context)) return problem(noPing, 'ping:@desk');
    if ('mistake' in reading) return problem(reading.mistake, reading.example);
    const place = await findChannel(values.channel, context);
    if (place.kind === 'unknown') return place.card;
    if (place.problems.length > 0) return blocked(place);
    const { ping } = reading.change;
    const { actions } = context;
    const silent = ping && (await checkMention(ping, place.channel, actions));
    if (silent) return silent;
    if (context.store.readOnly) return problem(busy);
    const { topic } = choice;
    const saved = await context.store.transaction(async (tx) => {
      return await save(tx, place.channel, { ...plainWish, topicId: topic.id }, reading, context);
    });
    if (saved === undefined) return problem(tooMany);
    const { wish, before, digestAt } = saved;
    return followCard({
      topic: toTopicLabel(topic, context.locale),
      channelName: place.name,
      wish,
      roleNames: await nameRoles([wish.ping, before?.ping], place.channel, actions),
      zone: context.settings.zone,
      lastWeek: await rehearseFollow(wish, context),
      ...(before && { before }),
      ...(digestAt !== undefined && { digestAt }),
    });
  },
});

const busy = 'Another Sitrep works with this database just now. Type this there, or stop it first.';
const tooMany = `A workspace can have ${mostSubscriptions} subscriptions. End some with: unfollow`;

const noPing = 'Alerts cannot mention everybody: name a role or group of those who want them';

// On Discord the role of everybody has the server's own id.
function isEverybody(ping: string | undefined, { channel }: CommandContext): boolean {
  if (ping === undefined) return false;
  return ping === channel.workspace || /^<?[@!]*(everyone|here|channel)>?$/i.test(ping.trim());
}

/** What was said; what was not stays as it is. `undefined` ends a wish. */
type WishChange = { readonly [Key in keyof SubscriptionWish]?: SubscriptionWish[Key] | undefined };

function readWish(
  values: FollowValues,
): { readonly change: WishChange } | { readonly mistake: string; readonly example: string } {
  const { mode, languages, quiet, cap, ping, 'min-sources': minSources } = values;
  const hours = quiet === undefined ? undefined : readQuietHours(quiet);
  if (quiet !== undefined && hours === undefined) {
    return { mistake: `“${shorten(quiet)}” are no quiet hours`, example: 'quiet:22:00-07:00' };
  }
  const langs = languages === undefined ? undefined : readLanguages(languages);
  if (typeof langs === 'object' && 'unknown' in langs) {
    return {
      mistake: `“${shorten(langs.unknown)}” is no language`,
      example: 'languages:"arabic, en"',
    };
  }
  const change: WishChange = {
    ...(mode && { mode }),
    ...(minSources !== undefined && { minSources }),
    ...(langs !== undefined && { languages: langs === 'none' ? [] : langs }),
    ...(hours !== undefined && { quiet: hours === 'none' ? undefined : hours }),
    ...(cap !== undefined && { capPerHour: cap === 0 ? undefined : cap }),
    ...(ping !== undefined && { ping: /^(none|off)$/i.test(ping) ? undefined : ping }),
  };
  return { change };
}

interface Saved {
  readonly wish: Subscription;
  readonly before?: Subscription;
  readonly digestAt?: number;
}

async function save(
  tx: Tx,
  channel: Channel,
  plain: SubscriptionWish & Pick<Subscription, 'topicId'>,
  { change }: { readonly change: WishChange },
  { now, person, settings }: CommandContext,
): Promise<Saved | undefined> {
  const { platform, workspace } = channel;
  const all = await listSubscriptions(tx, { within: { platform, workspace } });
  const before = all.find((one) => {
    return one.channel === channel.channel && one.topicId === plain.topicId;
  });
  if (before === undefined && all.length >= mostSubscriptions) return undefined;
  const since = before === undefined || isAwakened(before, change) ? now : before.since;
  const createdBy = before?.createdBy ?? person.id;
  const changed = { ...plain, ...channel, ...before, ...change, since, createdBy };
  const wish = dropUnset(changed);
  await saveSubscription(tx, wish);
  // Following takes a channel that can be posted to.
  await wakeChannel(tx, channel, now);
  if (before !== undefined && since !== before.since) await restartSubscription(tx, wish);
  const setter = { createdBy, now, zone: settings.zone };
  const digest = wish.mode === 'alerts' ? undefined : await ensureDigest(tx, channel, setter);
  const digestAt = digest?.next?.at;
  return { wish, ...(before && { before }), ...(digestAt !== undefined && { digestAt }) };
}

// What its digests left out is not announced, one by one, when alerts begin.
function isAwakened(before: Subscription, { mode }: WishChange): boolean {
  return before.mode === 'digest' && mode !== undefined && mode !== 'digest';
}

function dropUnset(wish: { readonly [Key in keyof Subscription]: Subscription[Key] | undefined }) {
  const set = Object.entries(wish).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set) as unknown as Subscription;
}

function blocked({
  name,
  problems,
}: {
  readonly name: string;
  readonly problems: readonly string[];
}) {
  return card(
    `Nothing was changed: Sitrep cannot post to ${name} yet`,
    [list(problems.map((one) => [text(one)])), note(text('Then type it again.'))],
    { tone: 'warn' },
  );
}

function problem(sentence: string, example?: string): Card {
  const hint = example === undefined ? [] : [note(text('For example: '), code(example))];
  return card(sentence, hint, { tone: 'warn' });
}
