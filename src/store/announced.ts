// What channels were told of a story already.
import type { Channel } from '../model/delivery.ts';
import type { StoryId } from '../model/ids.ts';
import type { Tx } from './store.ts';

/** Channels in which the story, or one that was merged into it, was announced. */
export async function listAnnouncedChannels(tx: Tx, storyId: StoryId): Promise<readonly Channel[]> {
  return await tx
    .selectFrom('delivery')
    .select(['platform', 'workspace', 'channel'])
    .distinct()
    .where('kind', '=', 'alert')
    .where((eb) =>
      eb(
        'story_id',
        'in',
        eb
          .selectFrom('story')
          .select('story.id')
          .where((or) =>
            or.or([or('story.id', '=', storyId), or('story.merged_into', '=', storyId)]),
          ),
      ),
    )
    .execute();
}
