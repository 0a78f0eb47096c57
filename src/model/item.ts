// An item: one entry of a feed, cleaned. An item about two subjects has two parts.
import type { Outlet } from './feed.ts';
import type { FeedId, ItemId } from './ids.ts';

/** One subject of an item. Most items have exactly one part. */
export interface Part {
  readonly title: string;
  /** Plain text, paragraphs separated by "\n\n", page furniture removed. */
  readonly text: string;
  /** ISO 639-1, or ckb / kmr; `und` when it cannot be told. */
  readonly lang: string;
}

/** An item as it leaves the cleaner, not yet stored. */
export interface CleanItem {
  /** Identity inside its feed: 32 hex digits. */
  readonly key: string;
  readonly url?: string;
  readonly title: string;
  readonly lang: string;
  /** As the feed says (ms since 1970), when plausible. Never trusted for "new". */
  readonly publishedAt?: number;
  /** At least one; the first is the item's main subject. */
  readonly parts: readonly Part[];
  /** Furniture that was taken out, for `why`. */
  readonly dropped: readonly string[];
}

/** A stored item. */
export interface Item extends CleanItem {
  readonly id: ItemId;
  readonly feedId: FeedId;
  readonly outlet: Outlet;
  /** When a check first saw it (ms since 1970). */
  readonly seenAt: number;
}

/** One part of one stored item: what is matched and put into stories. */
export interface PartRef {
  readonly itemId: ItemId;
  readonly part: number;
}
