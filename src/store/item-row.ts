// An item as a row of its table, and back.
import type { Insertable } from 'kysely';
import type { FeedId, ItemId } from '../model/ids.ts';
import type { CleanItem, Item } from '../model/item.ts';
import { toJson } from './bind-value.ts';
import type { ItemTable } from './database.ts';
import { present } from './present.ts';
import { shortKey } from './short-key.ts';
import type { Tx } from './store.ts';

const COLUMNS = [
  'item.id',
  'item.feed_id',
  'item.key',
  'item.url',
  'item.title',
  'item.lang',
  'item.published_at',
  'item.seen_at',
  'item.parts',
  'item.dropped',
  'feed.outlet_name',
  'feed.outlet_owner',
  'feed.outlet_country',
  'feed.outlet_kind',
  'feed.outlet_side',
] as const;

interface ItemRow {
  readonly id: ItemId;
  readonly feed_id: FeedId;
  readonly key: string;
  readonly url: string | null;
  readonly title: string;
  readonly lang: string;
  readonly published_at: number | null;
  readonly seen_at: number;
  readonly parts: string;
  readonly dropped: string;
  readonly outlet_name: string;
  readonly outlet_owner: string;
  readonly outlet_country: string | null;
  readonly outlet_kind: string | null;
  readonly outlet_side: string | null;
}

/** A query over items with everything that `itemFromRow` needs. */
export function selectItems(tx: Tx) {
  return tx.selectFrom('item').innerJoin('feed', 'feed.id', 'item.feed_id').select(COLUMNS);
}

/** The item that a row of `selectItems` holds. */
export function itemFromRow(row: ItemRow): Item {
  return {
    id: row.id,
    feedId: row.feed_id,
    key: row.key,
    title: row.title,
    lang: row.lang,
    seenAt: row.seen_at,
    parts: JSON.parse(row.parts),
    dropped: JSON.parse(row.dropped),
    outlet: {
      name: row.outlet_name,
      owner: row.outlet_owner,
      ...present({
        country: row.outlet_country,
        kind: row.outlet_kind,
        side: row.outlet_side,
      }),
    },
    ...present({ url: row.url, publishedAt: row.published_at }),
  };
}

/** The row of an item that a feed brought at `seenAt`. */
export function rowOfItem(
  feedId: FeedId,
  item: CleanItem,
  announce: boolean,
  seenAt: number,
): Insertable<ItemTable> {
  return {
    feed_id: feedId,
    key: shortKey(item.key),
    url: item.url ?? null,
    title: item.title,
    lang: item.lang,
    published_at: item.publishedAt ?? null,
    seen_at: seenAt,
    // A date after the moment of sight is a feed's mistake and must not lead every list.
    news_at: Math.min(item.publishedAt ?? seenAt, seenAt),
    announce: announce ? 1 : 0,
    parts: toJson(item.parts),
    dropped: toJson(item.dropped),
    emptied: 0,
  };
}
