// Which channel follows which topic.
import type { Selectable } from 'kysely';
import {
  type Channel,
  type Subscription,
  type SubscriptionWish,
  scopeOf,
  unfinished,
} from '../model/delivery.ts';
import type { TopicId } from '../model/ids.ts';
import type { SubscriptionTable } from './channel-tables.ts';
import { type Place, placeOf } from './place.ts';
import { present } from './present.ts';
import type { Tx } from './store.ts';

/** How a channel hears of a topic when nobody said more. */
export const plainWish: SubscriptionWish = { mode: 'alerts', minSources: 1, languages: [] };

const columns = [
  'platform',
  'workspace',
  'channel',
  'topic_id',
  'since',
  'mode',
  'min_sources',
  'languages',
  'quiet_from',
  'quiet_to',
  'cap_per_hour',
  'ping',
  'created_by',
] as const;

/** Lets a channel follow a topic as it wishes; one that does already keeps its `since`. */
export async function saveSubscription(tx: Tx, subscription: Subscription): Promise<void> {
  const { platform, workspace, channel, topicId, since } = subscription;
  const wish = wishColumns(subscription);
  await tx
    .insertInto('subscription')
    .values({ platform, workspace, channel, topic_id: topicId, since, ...wish })
    .onConflict((oc) =>
      oc.columns(['platform', 'workspace', 'channel', 'topic_id']).doUpdateSet(wish),
    )
    .execute();
}

/** Subscriptions: of a workspace or channel only, or to any of these topics only, if asked. */
export async function listSubscriptions(
  tx: Tx,
  filter: {
    readonly topicIds?: readonly TopicId[];
    readonly within?: Place;
  } = {},
): Promise<readonly Subscription[]> {
  const { topicIds, within } = filter;
  let query = tx
    .selectFrom('subscription')
    .select(columns)
    .orderBy('platform')
    .orderBy('workspace')
    .orderBy('channel')
    .orderBy('topic_id');
  if (topicIds?.length === 0) return [];
  if (topicIds) query = query.where('topic_id', 'in', topicIds);
  if (within) query = query.where((eb) => eb.and(placeOf(within)));
  return (await query.execute()).map(subscriptionFromRow);
}

/** Subscriptions of the workspaces that Sitrep is in: who removed it is told nothing. */
export async function listActiveSubscriptions(tx: Tx): Promise<readonly Subscription[]> {
  const left = await tx
    .selectFrom('workspace')
    .select(['platform', 'workspace'])
    .where('left_at', 'is not', null)
    .execute();
  const gone = new Set(left.map(scopeOf));
  const all = await listSubscriptions(tx);
  return gone.size === 0 ? all : all.filter((one) => !gone.has(scopeOf(one)));
}

function subscriptionFromRow(
  row: Pick<Selectable<SubscriptionTable>, (typeof columns)[number]>,
): Subscription {
  const { quiet_from: from, quiet_to: to } = row;
  return {
    platform: row.platform,
    workspace: row.workspace,
    channel: row.channel,
    topicId: row.topic_id,
    since: row.since,
    mode: row.mode,
    minSources: row.min_sources,
    languages: row.languages === '' ? [] : row.languages.split(','),
    ...(from !== null && to !== null && { quiet: { from, to } }),
    ...present({ capPerHour: row.cap_per_hour, ping: row.ping, createdBy: row.created_by }),
  };
}

function wishColumns(subscription: Subscription) {
  const { mode, minSources, languages, quiet, capPerHour, ping, createdBy } = subscription;
  return {
    mode,
    min_sources: minSources,
    languages: languages.join(','),
    quiet_from: quiet?.from ?? null,
    quiet_to: quiet?.to ?? null,
    cap_per_hour: capPerHour ?? null,
    ping: ping ?? null,
    created_by: createdBy ?? null,
  };
}

/** The channel begins anew: what broke before `since` is not announced. */
export async function restartSubscription(tx: Tx, subscription: Subscription): Promise<void> {
  const { topicId, since } = subscription;
  await tx
    .updateTable('subscription')
    .set({ since })
    .where((eb) => eb.and({ ...placeOf(subscription), topic_id: topicId }))
    .execute();
}

/** Ends a channel's subscription to one topic, or to all. Answers which it had. */
export async function removeSubscriptions(
  tx: Tx,
  channel: Channel,
  topicId?: TopicId,
): Promise<readonly TopicId[]> {
  const topic = topicId === undefined ? {} : { topic_id: topicId };
  const place = { ...placeOf(channel), ...topic };
  const rows = await tx
    .deleteFrom('subscription')
    .where((eb) => eb.and(place))
    .returning('topic_id')
    .execute();
  await tx
    .deleteFrom('held_alert')
    .where((eb) => eb.and(place))
    .execute();
  return rows.map(({ topic_id }) => topic_id);
}

/** Ends all of a channel's subscriptions; messages that still wait for it are given up. */
export async function endSubscriptions(tx: Tx, channel: Channel): Promise<void> {
  const here = placeOf(channel);
  await tx
    .deleteFrom('subscription')
    .where((eb) => eb.and(here))
    .execute();
  await tx
    .updateTable('delivery')
    .set({ state: 'parked', reason: 'The channel was closed before it could be shown.' })
    .where((eb) => eb.and(here))
    .where('state', 'in', unfinished)
    .execute();
}
