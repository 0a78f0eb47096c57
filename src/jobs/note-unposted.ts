// Lines of the ledger for what was to be posted and was not.
import type { Channel } from '../model/delivery.ts';
import type { StoryId } from '../model/ids.ts';
import { recordLedger } from '../store/ledger.ts';
import type { Tx } from '../store/open-store.ts';
import { findStory } from '../store/stories.ts';

/** News that could not be posted for a day is not posted at all … */
export const oldestMs = 24 * 3_600_000;
/** … for this reason. */
export const tooOld = 'For a day there was no way to post it, and now it is old news.';

/** Says to a channel why a story (or, without one, a message) was not posted there. */
export async function noteUnposted(
  tx: Tx,
  { platform, workspace, channel: id }: Channel,
  storyId: StoryId | undefined,
  reason: string,
  at: number,
): Promise<void> {
  const channel = { platform, workspace, channel: id };
  const story = storyId === undefined ? undefined : await findStory(tx, storyId);
  const topicIds = story?.topicIds ?? [];
  const entry = {
    ...(storyId !== undefined && { storyId }),
    channel,
    reason: 'parked',
    sentence: `It could not be posted: ${reason}`,
    at,
  } as const;
  const about = topicIds.length === 0 ? [{}] : topicIds.map((topicId) => ({ topicId }));
  await recordLedger(
    tx,
    about.map((topic) => ({ ...entry, ...topic })),
  );
}
