// Reads what the first page of a workspace shows.
import type { Card } from '../model/card.ts';
import { isPrivate, type Subscription, scopeOf } from '../model/delivery.ts';
import { listDigests } from '../store/digests.ts';
import { readStatus } from '../store/status.ts';
import { listSubscriptions } from '../store/subscriptions.ts';
import { homeCard } from '../view/home-card.ts';
import { topicName } from '../view/topic-name.ts';
import { nameChannels } from './channel-names.ts';
import type { CommandContext } from './command.ts';
import { maySee } from './visible-channels.ts';

/** A page that lists more than this is not read. */
const mostChannels = 15;
const mostDigests = 5;

type HomeContext = Pick<
  CommandContext,
  'store' | 'channel' | 'topics' | 'settings' | 'person' | 'isManager' | 'actions'
>;

/** What this workspace follows, its next digests, how its feeds do. */
export async function composeHome(context: HomeContext): Promise<Card> {
  const { store, channel, isManager, actions } = context;
  const { platform, workspace } = channel;
  const within = { platform, workspace };
  const all = await listSubscriptions(store.db, { within });
  const followed = all.filter((one) => maySee(one.channel, context));
  const hidden = all.filter((one) => !maySee(one.channel, context));
  const byChannel = [...Map.groupBy(followed, (one) => one.channel)];
  const digests = (await listDigests(store.db, within))
    .filter((one) => maySee(one.channel, context))
    .slice(0, mostDigests);
  const { feeds } = await readStatus(store.db, scopeOf(within));
  const shown = byChannel.slice(0, mostChannels);
  const ids = new Set([...shown.map(([id]) => id), ...digests.map((one) => one.channel)]);
  // A platform that does not answer must not keep the page empty: then the id has to do.
  const names = await nameChannels(
    [...ids].map((id) => ({ ...within, channel: id })),
    actions,
  );
  const nameOf = (id: string) => (isPrivate(id) ? 'your private messages' : (names.get(id) ?? id));
  return homeCard({
    channels: shown.map(([id, list]) => ({ name: nameOf(id), followed: describe(list, context) })),
    moreChannels: byChannel.length - shown.length,
    // Which channels there are is known to those who manage them, or are in them.
    elsewhere: isManager ? [] : nameTopics(hidden, context),
    privateConversations: isManager ? new Set(hidden.map((one) => one.channel)).size : 0,
    digests: digests.flatMap(({ channel: id, zone, next }) =>
      next === undefined ? [] : [{ name: nameOf(id), nextAt: next.at, zone }],
    ),
    feeds,
    isManager,
  });
}

function describe(list: readonly Subscription[], { topics, settings }: HomeContext) {
  return list.flatMap(({ topicId, mode }) => {
    const topic = topics.find(({ id }) => id === topicId);
    return topic === undefined ? [] : [{ topic: topicName(topic, settings.lang), mode }];
  });
}

function nameTopics(hidden: readonly Subscription[], { topics, settings }: HomeContext) {
  const ids = new Set(hidden.filter((one) => !isPrivate(one.channel)).map((one) => one.topicId));
  return topics.filter(({ id }) => ids.has(id)).map((topic) => topicName(topic, settings.lang));
}
