// Replaying items, in the order of their time, through the very code that a check uses.
import type { Feed } from '../model/feed.ts';
import type { ItemId, StoryId } from '../model/ids.ts';
import type { Item } from '../model/item.ts';
import { cleanItem } from '../news/clean-item.ts';
import type { TopicIndex } from '../news/compile-topics.ts';
import { addFeeds } from '../store/feeds.ts';
import { findItem } from '../store/items.ts';
import { listMatches } from '../store/matches.ts';
import type { Store, Tx } from '../store/open-store.ts';
import { findStoryOfPart } from '../store/story-parts.ts';
import type { Judged } from './judge-part.ts';
import { keepItems } from './keep-items.ts';

/** What a feed would have brought. */
export interface ReplayItem {
  readonly id: string;
  readonly outlet: string;
  readonly url?: string | undefined;
  readonly title: string;
  /** Plain text. */
  readonly text: string;
  /** ms since 1970; unset = undated. */
  readonly publishedAt?: number | undefined;
}

/** What Sitrep made of it: a line of the predictions file. */
export interface Prediction {
  readonly id: string;
  readonly topics: readonly string[];
  /** By topic, 0 to 1: how sure it is that the item is on it. A topic without a word is absent. */
  readonly confidence: Readonly<Record<string, number>>;
  readonly story: string | null;
  readonly copyOf: string | null;
  readonly lang: string;
}

interface Kept {
  readonly replayed: ReplayItem;
  readonly judged: readonly Judged[];
}

/** An empty store and the topics to measure. */
export interface ReplayDesk {
  readonly store: Store;
  readonly topics: TopicIndex;
}

/** A replay with what there is to know about how it went. */
export interface Replay {
  /** In the order of the items. */
  readonly predictions: readonly Prediction[];
  /** What was stored of each item, by its id; an item that says nothing is not stored. */
  readonly judged: ReadonlyMap<string, readonly Judged[]>;
  /** How long each item took from its text to its place in a story, in order of time. */
  readonly itemMs: readonly number[];
}

/** Runs the items through an empty store, undated ones last, and answers in the order given. */
export async function replay(
  items: readonly ReplayItem[],
  desk: ReplayDesk,
): Promise<readonly Prediction[]> {
  return (await watchReplay(items, desk)).predictions;
}

/** The same, and what a measurement needs beside the predictions. Ids must be unique. */
export async function watchReplay(items: readonly ReplayItem[], desk: ReplayDesk): Promise<Replay> {
  const kept: Kept[] = [];
  const itemMs: number[] = [];
  let now = 0;
  const ordered = items.toSorted(
    (a, b) =>
      (a.publishedAt ?? Number.POSITIVE_INFINITY) - (b.publishedAt ?? Number.POSITIVE_INFINITY),
  );
  for (const replayed of ordered) {
    now = Math.max(now, replayed.publishedAt ?? now);
    const startedAt = performance.now();
    kept.push({ replayed, judged: await keepOne(replayed, now, desk) });
    itemMs.push(performance.now() - startedAt);
  }
  const names = new Map(kept.flatMap(({ replayed, judged }) => nameParts(replayed.id, judged)));
  const predictions = new Map<string, Prediction>();
  for (const one of kept) predictions.set(one.replayed.id, await predict(one, names, desk));
  return {
    predictions: items.flatMap(({ id }) => predictions.get(id) ?? []),
    judged: new Map(kept.map(({ replayed, judged }) => [replayed.id, judged])),
    itemMs,
  };
}

function nameParts(id: string, judged: readonly Judged[]): readonly (readonly [ItemId, string])[] {
  return judged.map(({ ref }) => [ref.itemId, id] as const);
}

async function keepOne(
  { id, outlet, url, title, text, publishedAt }: ReplayItem,
  now: number,
  desk: ReplayDesk,
): Promise<readonly Judged[]> {
  const parsed = {
    guid: id,
    titleHtml: toHtml(title),
    bodyHtml: toHtml(text).replaceAll('\n', '<br>'),
    ...(url !== undefined && { url }),
    ...(publishedAt !== undefined && { publishedAt }),
  };
  const item = cleanItem(parsed, { key: id, now, outletName: outlet });
  if (item === undefined) return [];
  return await desk.store.editing(async (tx) => {
    const feed = await feedOf(outlet, tx);
    const document = { feed, items: [{ item, keys: [id] }] };
    return (await keepItems(tx, [document], now, desk.topics)).judged;
  });
}

async function feedOf(outlet: string, tx: Tx): Promise<Feed> {
  const url = `https://replay.invalid/${encodeURIComponent(outlet)}`;
  const wanted = { url, outlet: { name: outlet, owner: outlet }, sample: false, nextCheckAt: 0 };
  const { added, existing } = await addFeeds(tx, [wanted]);
  const feed = added[0] ?? existing[0];
  if (feed === undefined) throw new Error('a feed was neither added nor there');
  return feed;
}

async function predict(
  { replayed, judged }: Kept,
  names: ReadonlyMap<ItemId, string>,
  { store }: ReplayDesk,
): Promise<Prediction> {
  const placed = judged.find((part) => part.storyId !== undefined);
  const copyOf = judged.find((part) => part.copyOf !== undefined)?.copyOf;
  const itemId = judged[0]?.ref.itemId;
  const item: Item | undefined = itemId && (await findItem(store.db, itemId));
  // Its story may have been merged into another one since, or divided.
  const story: StoryId | undefined = placed && (await findStoryOfPart(store.db, placed.ref));
  return {
    id: replayed.id,
    topics: [...new Set(judged.flatMap(({ topicIds }) => topicIds))].sort(),
    confidence: itemId === undefined ? {} : await readConfidence(itemId, store),
    story: story === undefined ? null : `s${story}`,
    copyOf: (copyOf && names.get(copyOf)) ?? null,
    lang: item?.lang ?? 'und',
  };
}

// An item about two subjects is as surely on a topic as the surer of its parts.
async function readConfidence(
  itemId: ItemId,
  store: Store,
): Promise<Readonly<Record<string, number>>> {
  const confidence: Record<string, number> = {};
  for (const { match } of await listMatches(store.db, itemId)) {
    confidence[match.topicId] = Math.max(match.confidence, confidence[match.topicId] ?? 0);
  }
  return confidence;
}

function toHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
