// Small feeds, items and stories for the store's tests.
import type { Feed } from '../../src/model/feed.ts';
import type { ItemId, TopicId } from '../../src/model/ids.ts';
import type { CleanItem, PartRef } from '../../src/model/item.ts';
import type { Match } from '../../src/model/match.ts';
import type { StoryProfile } from '../../src/model/story.ts';
import { addFeeds, type NewFeed } from '../../src/store/feeds.ts';
import { insertItems } from '../../src/store/items.ts';
import type { Tx } from '../../src/store/store.ts';

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
export const noon = Date.UTC(2026, 10, 21, 12);
export const gaza = 'gaza-board' as TopicId;
export const syria = 'syria-transition' as TopicId;

export function newFeed(name: string, changes: Partial<NewFeed> = {}): NewFeed {
  return {
    url: `https://${name}.example/feed`,
    outlet: { name, owner: name },
    sample: false,
    nextCheckAt: noon,
    ...changes,
  };
}

export async function addFeed(tx: Tx, name: string, changes: Partial<NewFeed> = {}): Promise<Feed> {
  const { added } = await addFeeds(tx, [newFeed(name, changes)]);
  const [feed] = added;
  if (feed === undefined) throw new Error(`The feed ${name} is there already`);
  return feed;
}

export function cleanItem(key: string, changes: Partial<CleanItem> = {}): CleanItem {
  const title = changes.title ?? `Report ${key}`;
  const part = { title, text: `The text of ${key}.`, lang: 'en' };
  return { key, title, lang: 'en', parts: [part], dropped: [], ...changes };
}

/** Stores one item seen at `seenAt` and returns its id. */
export async function addItem(
  tx: Tx,
  feed: Feed,
  key: string,
  changes: Partial<CleanItem> = {},
  seenAt: number = noon,
): Promise<ItemId> {
  const item = cleanItem(key, changes);
  const [id] = await insertItems(tx, feed.id, [{ item, keys: [key], announce: true }], seenAt);
  if (id === undefined) throw new Error('No id came back');
  return id;
}

export function firstPart(itemId: ItemId): PartRef {
  return { itemId, part: 0 };
}

export function match(topicId: TopicId, changes: Partial<Match> = {}): Match {
  const reason = { found: 'Board of Peace', concept: 'Board', field: 'title', points: 5 } as const;
  const verdict = { score: 5, threshold: 3, onTopic: true, confidence: 0.9 };
  return { topicId, ...verdict, reasons: [reason], ...changes };
}

export function profile(changes: Partial<StoryProfile> = {}): Omit<StoryProfile, 'id'> {
  return {
    count: 1,
    langs: { en: { count: 1, words: { board: 1.5, peace: 0.5 } } },
    keys: { 'name:trump': 2 },
    firstAt: noon,
    lastAt: noon,
    topicIds: [gaza],
    ...changes,
  };
}
