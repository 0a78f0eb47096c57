// Reasons that the ledger gives for a story already, so that each is said once to a channel.
import type { Channel } from '../model/delivery.ts';
import type { StoryId, TopicId } from '../model/ids.ts';
import type { LedgerReason } from '../model/ledger.ts';
import type { Tx } from './store.ts';

/** A reason that was given to one channel, for one of its topics. */
export interface SaidReason extends Channel {
  readonly topicId: TopicId;
  readonly reason: LedgerReason;
}

/** What channels were told of why these stories were not announced to them. */
export async function listSaidReasons(
  tx: Tx,
  storyIds: readonly StoryId[],
): Promise<readonly SaidReason[]> {
  const rows = await tx
    .selectFrom('ledger')
    .select(['platform', 'workspace', 'channel', 'topic_id as topicId', 'reason'])
    .distinct()
    .where('story_id', 'in', storyIds)
    .where('channel', 'is not', null)
    .execute();
  return rows.flatMap(({ platform, workspace, channel, topicId, reason }) =>
    platform === null || workspace === null || channel === null || topicId === null
      ? []
      : [{ platform, workspace, channel, topicId, reason }],
  );
}
