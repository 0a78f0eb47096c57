// The ledger: everything that was not announced, and why.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ItemId, Scope, TopicId } from '../model/ids.ts';
import type { LedgerEntry, LedgerReason } from '../model/ledger.ts';
import { isOfScope, isSeenFeed, isSeenStory, isSeenTopic } from './access.ts';
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
    platform: entry.channel?.platform ?? null,
    workspace: entry.channel?.workspace ?? null,
    channel: entry.channel?.channel ?? null,
  }));
  for (const values of chunk(rows, ROWS_PER_INSERT)) {
    await tx.insertInto('ledger').values(values).execute();
  }
}

/** What the ledger says to a scope: nothing of feeds, topics and channels that are not its own. */
function isSeenEntry(scope: Scope): RawBuilder<SqlBool> {
  return sql<SqlBool>`(ledger.platform is null
      or ${isOfScope('ledger', scope)})
    and (ledger.topic_id is null or ${isSeenTopic('ledger.topic_id', scope)})
    and (ledger.item_id is null or ${isSeenFeed('item.feed_id', scope)})
    and (ledger.story_id is null or ledger.item_id is not null or ledger.platform is not null
      or ${isSeenStory('ledger.story_id', scope)})`;
}

/** A copy's line names the item that it repeats; a scope that does not see that one is not told. */
function sentenceFor(scope: Scope) {
  return sql<string>`case when ledger.reason = 'copy' and exists (
      select 1 from story_part join item as copied on copied.id = story_part.copy_of
      where story_part.item_id = ledger.item_id and story_part.part = ledger.part
        and not ${isSeenFeed('copied.feed_id', scope)})
    then 'Its text repeats that of an earlier report.' else ledger.sentence end`;
}

function selectLines(tx: Tx, scope: Scope | undefined) {
  const seen = scope === undefined ? sql<SqlBool>`1 = 1` : isSeenEntry(scope);
  const sentence = scope === undefined ? sql<string>`ledger.sentence` : sentenceFor(scope);
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
      sentence.as('sentence'),
      'ledger.at',
      'ledger.platform',
      'ledger.workspace',
      'ledger.channel',
      'item.title',
      'item.url',
      'feed.outlet_name as outlet',
    ])
    .where(seen)
    .orderBy('ledger.at', 'desc')
    .orderBy('ledger.id', 'desc');
}

function toLine({
  platform,
  workspace,
  channel,
  ...row
}: Awaited<ReturnType<ReturnType<typeof selectLines>['execute']>>[number]): LedgerLine {
  const isOfChannel = platform !== null && workspace !== null && channel !== null;
  return { ...present(row), ...(isOfChannel && { channel: { platform, workspace, channel } }) };
}

/** What was not announced since `sinceAt`, newest first. */
export async function listLedger(
  tx: Tx,
  filter: {
    readonly topicId?: TopicId;
    readonly sinceAt: number;
    readonly limit: number;
    readonly reasons?: readonly LedgerReason[];
    readonly scope?: Scope;
  },
): Promise<readonly LedgerLine[]> {
  const { topicId, sinceAt, limit, reasons, scope } = filter;
  if (reasons?.length === 0) return [];
  let query = selectLines(tx, scope).where('ledger.at', '>=', sinceAt).limit(limit);
  if (topicId !== undefined) query = query.where('ledger.topic_id', '=', topicId);
  if (reasons !== undefined) query = query.where('ledger.reason', 'in', reasons);
  return (await query.execute()).map(toLine);
}

/** Everything the ledger says about one item, newest first. */
export async function listLedgerOfItem(
  tx: Tx,
  itemId: ItemId,
  scope?: Scope,
): Promise<readonly LedgerLine[]> {
  const rows = await selectLines(tx, scope).where('ledger.item_id', '=', itemId).execute();
  return rows.map(toLine);
}
