// The ledger: everything that was not announced, and why.
import type { ItemId, TopicId } from '../model/ids.ts';
import type { LedgerEntry, LedgerReason } from '../model/ledger.ts';
import { chunk } from './chunk.ts';
import { present } from './present.ts';
import type { Tx } from './store.ts';

const ROWS_PER_INSERT = 100;

/** An entry with what people know its item by, while the item is still stored. */
export interface LedgerLine extends LedgerEntry {
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
}

/** Writes down what was not announced. */
export async function recordLedger(tx: Tx, entries: readonly LedgerEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    item_id: entry.itemId ?? null,
    part: entry.part ?? null,
    story_id: entry.storyId ?? null,
    topic_id: entry.topicId ?? null,
    reason: entry.reason,
    sentence: entry.sentence,
    at: entry.at,
  }));
  for (const values of chunk(rows, ROWS_PER_INSERT)) {
    await tx.insertInto('ledger').values(values).execute();
  }
}

function selectLines(tx: Tx) {
  return tx
    .selectFrom('ledger')
    .leftJoin('item', 'item.id', 'ledger.item_id')
    .leftJoin('feed', 'feed.id', 'item.feed_id')
    .select([
      'ledger.item_id as itemId',
      'ledger.part',
      'ledger.story_id as storyId',
      'ledger.topic_id as topicId',
      'ledger.reason',
      'ledger.sentence',
      'ledger.at',
      'item.title',
      'item.url',
      'feed.outlet_name as outlet',
    ])
    .orderBy('ledger.at', 'desc')
    .orderBy('ledger.id', 'desc');
}

/** What was not announced since `sinceAt`, newest first. */
export async function listLedger(
  tx: Tx,
  filter: {
    readonly topicId?: TopicId;
    readonly sinceAt: number;
    readonly limit: number;
    readonly reasons?: readonly LedgerReason[];
  },
): Promise<readonly LedgerLine[]> {
  const { topicId, sinceAt, limit, reasons } = filter;
  if (reasons?.length === 0) return [];
  let query = selectLines(tx).where('ledger.at', '>=', sinceAt).limit(limit);
  if (topicId !== undefined) query = query.where('ledger.topic_id', '=', topicId);
  if (reasons !== undefined) query = query.where('ledger.reason', 'in', reasons);
  return (await query.execute()).map(present);
}

/** Everything the ledger says about one item, newest first. */
export async function listLedgerOfItem(tx: Tx, itemId: ItemId): Promise<readonly LedgerLine[]> {
  const rows = await selectLines(tx).where('ledger.item_id', '=', itemId).execute();
  return rows.map(present);
}
