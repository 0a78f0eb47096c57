// The index by which copies are found: sampled hashes of a part's 3-word shingles.
import { sql } from 'kysely';
import type { ItemId } from '../model/ids.ts';
import type { PartRef } from '../model/item.ts';
import { chunk } from './chunk.ts';
import { listItems } from './items.ts';
import { present } from './present.ts';
import type { Tx } from './store.ts';

/** A shingle that hundreds of parts share is furniture; only its newest parts are looked at. */
const PARTS_PER_SHINGLE = 50;
/** More sampled hashes than this add nothing to the ranking. */
const SHINGLES_ASKED = 100;
/** One shingle in common is chance ("the foreign minister"), unless there are hardly any. */
const FEW_SHINGLES = 8;
const ROWS_PER_INSERT = 250;

export interface SharedPart extends PartRef {
  readonly title: string;
  readonly text: string;
  /** When its item was published, as far as the feed says (ms since 1970). */
  readonly publishedAt?: number;
}

/**
 * Parts seen since `sinceAt` that share two or more of these shingles, most first. The cost is
 * bounded by the number of hashes, however many parts are stored.
 */
export async function findPartsByShingles(
  tx: Tx,
  hashes: readonly number[],
  sinceAt: number,
  limit: number,
): Promise<readonly SharedPart[]> {
  const asked = [...new Set(hashes)].slice(0, SHINGLES_ASKED);
  if (asked.length === 0) return [];
  const atLeast = asked.length < FEW_SHINGLES ? 1 : 2;
  const lists = asked.map(
    (hash) => sql`select * from (select item_id, part from shingle
      where hash = ${hash} and seen_at >= ${sinceAt}
      order by item_id desc limit ${sql.lit(PARTS_PER_SHINGLE)}) as list`,
  );
  const { rows } = await sql<{ item_id: ItemId; part: number }>`
    select item_id, part from (${sql.join(lists, sql` union all `)}) as shared
    group by item_id, part having count(*) >= ${sql.lit(atLeast)}
    order by count(*) desc, item_id desc, part limit ${limit}`.execute(tx);
  const items = await listItems(
    tx,
    rows.map((row) => row.item_id),
  );
  const itemsById = new Map(items.map((item) => [item.id, item]));
  return rows.flatMap(({ item_id: itemId, part }): SharedPart[] => {
    const item = itemsById.get(itemId);
    const found = item?.parts[part];
    if (item === undefined || found === undefined) return [];
    const { title, text } = found;
    return [{ itemId, part, title, text, ...present({ publishedAt: item.publishedAt ?? null }) }];
  });
}

/** Makes a part findable by its shingles. */
export async function saveShingles(
  tx: Tx,
  part: PartRef,
  hashes: readonly number[],
  at: number,
): Promise<void> {
  const rows = [...new Set(hashes)].map((hash) => ({
    hash,
    item_id: part.itemId,
    part: part.part,
    seen_at: at,
  }));
  for (const values of chunk(rows, ROWS_PER_INSERT)) {
    await tx.insertInto('shingle').values(values).execute();
  }
}
