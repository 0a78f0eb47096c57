// What is known of the outlets of feeds, besides what a list says of them.
import type { Outlet } from '../model/feed.ts';
import type { FeedId } from '../model/ids.ts';
import type { Tx } from './store.ts';

/** Changes who publishes a feed. */
export async function saveOutlet(tx: Tx, id: FeedId, outlet: Outlet): Promise<void> {
  await tx
    .updateTable('feed')
    .set({
      outlet_owner: outlet.owner,
      outlet_country: outlet.country ?? null,
      outlet_kind: outlet.kind ?? null,
      outlet_side: outlet.side ?? null,
    })
    .where('id', '=', id)
    .execute();
}
