// Tells feeds what the outlet book knows of them: their owner, country, kind and side.
import type { Outlet } from '../model/feed.ts';
import type { OutletBook } from '../model/outlet-book.ts';
import { completeOutlet } from '../news/find-outlet.ts';
import { saveOutlet } from '../store/feed-outlets.ts';
import { listFeeds } from '../store/feeds.ts';
import type { Store } from '../store/open-store.ts';

/** Completes the outlets of all stored feeds. Feeds that are complete are not touched. */
export async function completeOutlets(store: Store, book: OutletBook): Promise<void> {
  if (store.readOnly) return;
  for (const { id, url, outlet, sample } of await listFeeds(store.reader)) {
    if (sample) continue;
    const completed = completeOutlet(book, outlet, url);
    if (isSame(outlet, completed)) continue;
    await store.transaction((tx) => saveOutlet(tx, id, completed));
  }
}

function isSame(a: Outlet, b: Outlet): boolean {
  return a.owner === b.owner && a.country === b.country && a.kind === b.kind && a.side === b.side;
}
