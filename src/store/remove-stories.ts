// Stories without a part: what remains when their items are gone.
import type { Tx } from './store.ts';

/**
 * Removes stories that have no part left, with the stories merged into them. To be called when
 * all parts of the transaction are in place. Returns how many went.
 */
export async function removeEmptyStories(tx: Tx): Promise<number> {
  const gone = await tx
    .deleteFrom('story')
    .where('merged_into', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('story_part').select('item_id').whereRef('story_id', '=', 'story.id'),
        ),
      ),
    )
    .returning('id')
    .execute();
  return gone.length;
}
