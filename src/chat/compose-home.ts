// Reads what the first page of a workspace shows.
import type { Card } from '../model/card.ts';
import { type Channel, type Subscription, scopeOf } from '../model/delivery.ts';
import { listDigests } from '../store/digests.ts';
import { readStatus } from '../store/status.ts';
import { listSubscriptions } from '../store/subscriptions.ts';
import { homeCard } from '../view/home-card.ts';
import { topicName } from '../view/topic-name.ts';
import type { ChannelCheck, CommandContext } from './command.ts';

/** A page that lists more than this is not read. */
const mostChannels = 15;
const mostDigests = 5;

type HomeContext = Pick<
  CommandContext,
  'store' | 'channel' | 'topics' | 'settings' | 'isManager' | 'actions'
>;

/** What this workspace follows, its next digests, how its feeds do. */
export async function composeHome(context: HomeContext): Promise<Card> {
  const { store, channel, isManager, actions } = context;
  const { platform, workspace } = channel;
  const within = { platform, workspace };
  const followed = await listSubscriptions(store.db, { within });
  const byChannel = [...Map.groupBy(followed, (one) => one.channel)];
  const digests = (await listDigests(store.db, within)).slice(0, mostDigests);
  const { feeds } = await readStatus(store.db, scopeOf(within));
  const shown = byChannel.slice(0, mostChannels);
  const ids = new Set([...shown.map(([id]) => id), ...digests.map((one) => one.channel)]);
  const names = await readNames([...ids], within, actions.checkChannel);
  const nameOf = (id: string) => names.get(id) ?? id;
  return homeCard({
    channels: shown.map(([id, list]) => ({ name: nameOf(id), followed: describe(list, context) })),
    moreChannels: byChannel.length - shown.length,
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

// A platform that does not answer must not keep the page empty: then the id has to do.
async function readNames(
  ids: readonly string[],
  within: Omit<Channel, 'channel'>,
  check: (channel: Channel) => Promise<ChannelCheck>,
): Promise<ReadonlyMap<string, string>> {
  const pairs = await Promise.all(
    ids.map(async (channel) => {
      const found = await check({ ...within, channel }).catch(() => undefined);
      const name = found === undefined || found.kind === 'unknown' ? channel : found.name;
      return [channel, name] as const;
    }),
  );
  return new Map(pairs);
}
