// Which channel follows which topic.
import type { Channel, Subscription } from '../model/delivery.ts';
import type { TopicId } from '../model/ids.ts';
import type { Tx } from './store.ts';

/** Lets a channel follow a topic; one that does already keeps its `since`. */
export async function ensureSubscription(tx: Tx, subscription: Subscription): Promise<void> {
  const { platform, workspace, channel, topicId, since } = subscription;
  await tx
    .insertInto('subscription')
    .values({ platform, workspace, channel, topic_id: topicId, since })
    .onConflict((oc) => oc.columns(['platform', 'workspace', 'channel', 'topic_id']).doNothing())
    .execute();
}

/** All subscriptions, or those to any of these topics. */
export async function listSubscriptions(
  tx: Tx,
  filter: { readonly topicIds?: readonly TopicId[] } = {},
): Promise<readonly Subscription[]> {
  let query = tx
    .selectFrom('subscription')
    .select(['platform', 'workspace', 'channel', 'topic_id as topicId', 'since'])
    .orderBy('platform')
    .orderBy('workspace')
    .orderBy('channel')
    .orderBy('topic_id');
  if (filter.topicIds?.length === 0) return [];
  if (filter.topicIds) query = query.where('topic_id', 'in', filter.topicIds);
  return await query.execute();
}

/** Ends all of a channel's subscriptions; messages that still wait for it are given up. */
export async function endSubscriptions(
  tx: Tx,
  { platform, workspace, channel }: Channel,
): Promise<void> {
  const here = { platform, workspace, channel };
  await tx
    .deleteFrom('subscription')
    .where((eb) => eb.and(here))
    .execute();
  await tx
    .updateTable('delivery')
    .set({ state: 'parked', reason: 'The channel was closed before it could be shown.' })
    .where((eb) => eb.and(here))
    .where('state', 'in', ['waiting', 'sending', 'unknown'])
    .execute();
}
