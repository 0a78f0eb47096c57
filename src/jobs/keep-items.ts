// Step 4 of a check: keeps the items never seen and decides what each of their parts is.
import type { Feed } from '../model/feed.ts';
import type { ItemId } from '../model/ids.ts';
import type { CleanItem } from '../model/item.ts';
import type { WorkspaceSettings } from '../model/workspace.ts';
import type { TopicIndex } from '../news/compile-topics.ts';
import { findKnownKeys } from '../store/identities.ts';
import { indexForSearch } from '../store/item-search.ts';
import { insertItems } from '../store/items.ts';
import type { Tx } from '../store/open-store.ts';
import { fold } from '../text/fold.ts';
import { announce, plainSettings } from './announce.ts';
import { divideGrown } from './divide-grown.ts';
import { type Judged, judgePart } from './judge-part.ts';
import type { ReadItem } from './reading.ts';

/** Why an item is kept, but not announced. */
type Silence = 'baseline' | 'old' | undefined;

const dayMs = 24 * 3_600_000;
/** Feeds bring back their archive after a move of the site; that is no news. */
const oldMs = 3 * dayMs;

/** What one feed's document brought. */
export interface FeedDocument {
  readonly feed: Feed;
  readonly items: readonly ReadItem[];
}

export interface KeptItems {
  /** How many items were new, document by document. */
  readonly newItems: readonly number[];
  readonly judged: readonly Judged[];
}

interface KeptItem {
  readonly id: ItemId;
  readonly item: CleanItem;
  readonly silence: Silence;
}

/**
 * Keeps the unseen items of documents and puts what they mean into stories, outbox and ledger, all
 * of them in order of time. All of it in the caller's transaction.
 */
export async function keepItems(
  tx: Tx,
  documents: readonly FeedDocument[],
  now: number,
  topics: TopicIndex,
  usual?: WorkspaceSettings,
): Promise<KeptItems> {
  const kept: KeptItem[][] = [];
  for (const document of documents) kept.push(await storeUnseen(tx, document, now));
  const judged: Judged[] = [];
  const timeOf = ({ item }: KeptItem) => item.publishedAt ?? now;
  for (const one of kept.flat().toSorted((a, b) => timeOf(a) - timeOf(b))) {
    judged.push(...(await judgeItem(tx, one, now, topics)));
  }
  await announce(tx, judged, now, topics.topics, usual);
  await divideGrown(tx, judged, { topics, usual: usual ?? plainSettings }, now);
  return { newItems: kept.map((items) => items.length), judged };
}

async function storeUnseen(
  tx: Tx,
  { feed, items }: FeedDocument,
  now: number,
): Promise<KeptItem[]> {
  const unseen = await dropKnown(tx, feed, items);
  const silences = unseen.map(({ item }) => findSilence(item, feed, now));
  const rows = unseen.map((one, at) => ({ ...one, announce: silences[at] === undefined }));
  const ids = await insertItems(tx, feed.id, rows, now);
  const kept: KeptItem[] = [];
  for (const [at, { item }] of unseen.entries()) {
    const id = ids[at];
    if (id === undefined) throw new Error('an item was stored without a number');
    await indexForSearch(tx, id, fold(textOf(item)));
    kept.push({ id, item, silence: silences[at] });
  }
  return kept;
}

// Between reading and this transaction another worker may have kept some of them.
async function dropKnown(
  tx: Tx,
  feed: Feed,
  read: readonly ReadItem[],
): Promise<readonly ReadItem[]> {
  const known = await findKnownKeys(
    tx,
    feed.id,
    read.flatMap(({ keys }) => keys),
  );
  return read.filter(({ keys }) => !keys.some((key) => known.has(key)));
}

// The first good check of a feed takes its baseline: nothing older than a day is announced, and
// nothing whose age cannot be told.
function findSilence({ publishedAt }: CleanItem, { baselineAt }: Feed, now: number): Silence {
  const age = now - (publishedAt ?? (baselineAt === undefined ? 0 : now));
  if (baselineAt === undefined && age > dayMs) return 'baseline';
  return age > oldMs ? 'old' : undefined;
}

async function judgeItem(
  tx: Tx,
  { id: itemId, item, silence }: KeptItem,
  now: number,
  topics: TopicIndex,
): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const [number, part] of item.parts.entries()) {
    const report = {
      ref: { itemId, part: number },
      part,
      publishedAt: item.publishedAt,
      seenAt: now,
      silence,
    };
    judged.push(await judgePart(tx, report, topics));
  }
  return judged;
}

function textOf({ title, parts }: CleanItem): string {
  return [title, ...parts.flatMap((part) => [part.title, part.text])].join('\n');
}
