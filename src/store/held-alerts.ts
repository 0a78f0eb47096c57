// Alerts that were held back in quiet hours or over a cap, until they are told together.
import type { Channel } from '../model/delivery.ts';
import type { StoryId, TopicId } from '../model/ids.ts';
import type { HeldAlertTable } from './channel-tables.ts';
import { inLists } from './chunk.ts';
import { type Place, placeOf } from './place.ts';
import type { Tx } from './store.ts';

export interface HeldAlert extends Channel {
  readonly storyId: StoryId;
  readonly topicId: TopicId;
  readonly reason: HeldAlertTable['reason'];
  readonly at: number;
  /** When it may be told (ms since 1970). */
  readonly dueAt: number;
}

/** Holds an alert back; one that is held already stays as it is. */
export async function holdAlert(tx: Tx, held: HeldAlert): Promise<void> {
  const { platform, workspace, channel, storyId, topicId, reason, at, dueAt } = held;
  await tx
    .insertInto('held_alert')
    .values({
      platform,
      workspace,
      channel,
      story_id: storyId,
      topic_id: topicId,
      reason,
      at,
      due_at: dueAt,
    })
    .onConflict((oc) => oc.doNothing())
    .execute();
}

/** Alerts that are held: due until a time, of one channel or of some stories only, if asked. */
export async function listHeldAlerts(
  tx: Tx,
  filter: {
    readonly dueUntil?: number;
    readonly within?: Place;
    readonly storyIds?: readonly StoryId[];
  } = {},
): Promise<readonly HeldAlert[]> {
  const { dueUntil, within, storyIds } = filter;
  let query = tx.selectFrom('held_alert').selectAll().orderBy('at').orderBy('story_id');
  if (dueUntil !== undefined) query = query.where('due_at', '<=', dueUntil);
  if (storyIds?.length === 0) return [];
  if (storyIds !== undefined) query = query.where('story_id', 'in', storyIds);
  if (within !== undefined) query = query.where((eb) => eb.and(placeOf(within)));
  const rows = await query.execute();
  return rows.map(({ story_id, topic_id, due_at, ...rest }) => {
    return { ...rest, storyId: story_id, topicId: topic_id, dueAt: due_at };
  });
}

/** Alerts of these stories are not held any more. Answers which were: nobody else has them now. */
export async function dropHeldAlerts(
  tx: Tx,
  { platform, workspace, channel }: Channel,
  storyIds: readonly StoryId[],
): Promise<readonly StoryId[]> {
  const dropped: StoryId[] = [];
  for (const ids of inLists(storyIds)) {
    const rows = await tx
      .deleteFrom('held_alert')
      .where((eb) => eb.and({ platform, workspace, channel }))
      .where('story_id', 'in', ids)
      .returning('story_id')
      .execute();
    dropped.push(...rows.map(({ story_id }) => story_id));
  }
  return dropped;
}
