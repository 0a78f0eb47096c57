// Forgetting, in small batches: texts first, then items and the ledger, last of all identities.
import type { ItemId } from '../model/ids.ts';
import type { Part } from '../model/item.ts';
import { toJson } from './bind-value.ts';
import { removeEmptyStories } from './remove-stories.ts';
import type { Store, Tx } from './store.ts';
import { removeEmptyDecisions } from './story-decisions.ts';

/** What is older than these times (ms since 1970) is forgotten, at most `limit` of each a batch. */
export interface PruneLimits {
  /** Texts of items; titles, links and topics stay. */
  readonly textBefore: number;
  /** Items altogether, and keys that no feed shows any more. */
  readonly identityBefore: number;
  readonly ledgerBefore: number;
  /** Messages that were posted or given up. */
  readonly deliveriesBefore: number;
  /** Stories whose last part is older are not compared with new parts any more. */
  readonly liveBefore: number;
  readonly limit: number;
}

export interface PruneCounts {
  readonly texts: number;
  readonly items: number;
  readonly identities: number;
  readonly ledger: number;
  readonly stories: number;
  readonly deliveries: number;
  /** What channels knew and editors said of stories that are gone, and mutes that are over. */
  readonly marks: number;
}

/**
 * `touchIdentities` writes once a week, and one read document may be cut off: a key is only gone
 * when the whole document was read well after the key was last in it. A feed that fails or says
 * "not modified" for years therefore loses nothing.
 */
const UNSEEN_MS = 30 * 24 * 3_600_000;

async function emptyTexts(tx: Tx, before: number, limit: number): Promise<number> {
  const rows = await tx
    .selectFrom('item')
    .select(['id', 'parts'])
    .where('emptied', '=', 0)
    .where('seen_at', '<', before)
    .orderBy('seen_at')
    .limit(limit)
    .execute();
  for (const { id, parts } of rows) {
    const emptied = (JSON.parse(parts) as Part[]).map((part) => ({ ...part, text: '' }));
    await tx
      .updateTable('item')
      .set({ parts: toJson(emptied), dropped: '[]', emptied: 1 })
      .where('id', '=', id)
      .execute();
    await tx.deleteFrom('shingle').where('item_id', '=', id).execute();
  }
  return rows.length;
}

async function removeItems(tx: Tx, before: number, limit: number): Promise<number> {
  const old = await tx
    .selectFrom('item')
    .select('id')
    .where('seen_at', '<', before)
    .where('emptied', '=', 1)
    .orderBy('seen_at')
    .limit(limit)
    .execute();
  const ids: ItemId[] = old.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await tx.deleteFrom('item').where('id', 'in', ids).execute();
  await removeEmptyStories(tx);
  return ids.length;
}

async function removeIdentities(tx: Tx, before: number, limit: number): Promise<number> {
  const rows = await tx
    .selectFrom('identity')
    .innerJoin('feed', 'feed.id', 'identity.feed_id')
    .select(['identity.feed_id', 'identity.key'])
    .where('identity.last_in_feed_at', '<', before)
    .where((eb) => eb('identity.last_in_feed_at', '<', eb('feed.last_full_at', '-', UNSEEN_MS)))
    .orderBy('identity.last_in_feed_at')
    .limit(limit)
    .execute();
  for (const { feed_id, key } of rows) {
    await tx.deleteFrom('identity').where('feed_id', '=', feed_id).where('key', '=', key).execute();
  }
  return rows.length;
}

async function removeLedger(tx: Tx, before: number, limit: number): Promise<number> {
  const rows = await tx
    .deleteFrom('ledger')
    .where('id', 'in', (eb) =>
      eb.selectFrom('ledger as old').select('old.id').where('old.at', '<', before).limit(limit),
    )
    .returning('id')
    .execute();
  return rows.length;
}

async function retireStories(tx: Tx, before: number, limit: number): Promise<number> {
  const rows = await tx
    .updateTable('story')
    .set({ live: 0, profile: '{}' })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('story as old')
        .select('old.id')
        .where('old.live', '=', 1)
        .where('old.last_at', '<', before)
        .limit(limit),
    )
    .returning('id')
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await tx.deleteFrom('story_term').where('story_id', 'in', ids).execute();
  return ids.length;
}

async function removeDeliveries(tx: Tx, before: number, limit: number): Promise<number> {
  const rows = await tx
    .deleteFrom('delivery')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('delivery as old')
        .select('old.id')
        .where('old.state', 'in', ['posted', 'parked'])
        .where('old.created_at', '<', before)
        .limit(limit),
    )
    .returning('id')
    .execute();
  return rows.length;
}

/** What hangs on stories without a reference; a mute is over when it was to end before `before`. */
async function removeMarks(tx: Tx, before: number): Promise<number> {
  let count = 0;
  for (const table of ['announcement', 'held_alert'] as const) {
    const rows = await tx
      .deleteFrom(table)
      .where('story_id', 'not in', (eb) => eb.selectFrom('story').select('story.id'))
      .returning('story_id')
      .execute();
    count += rows.length;
  }
  const mutes = await tx
    .deleteFrom('mute')
    .where('until_at', '<', before)
    .returning('target')
    .execute();
  return count + mutes.length;
}

/**
 * Forgets one batch of everything that is too old, in one short transaction, and says how much.
 * All counts 0: nothing is left to forget. No story may be edited meanwhile.
 */
export async function pruneBatch(store: Store, limits: PruneLimits): Promise<PruneCounts> {
  const { limit } = limits;
  return await store.editing(async (tx) => ({
    texts: await emptyTexts(tx, limits.textBefore, limit),
    items: await removeItems(tx, limits.identityBefore, limit),
    identities: await removeIdentities(tx, limits.identityBefore, limit),
    ledger: await removeLedger(tx, limits.ledgerBefore, limit),
    stories: await retireStories(tx, limits.liveBefore, limit),
    deliveries: await removeDeliveries(tx, limits.deliveriesBefore, limit),
    marks: (await removeMarks(tx, limits.ledgerBefore)) + (await removeEmptyDecisions(tx, limit)),
  }));
}
