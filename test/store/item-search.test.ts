// Finding items by words, on both databases: the same answers, and never an error.
import { describe, expect, it } from 'vitest';
import type { FeedId } from '../../src/model/ids.ts';
import { removeFeed } from '../../src/store/feeds.ts';
import { indexForSearch, searchItems } from '../../src/store/item-search.ts';
import type { Tx } from '../../src/store/store.ts';
import { addFeed, addItem, dayMs, hourMs, noon } from './samples.ts';
import { testDatabases } from './test-databases.ts';

const TEXTS = {
  latin: "The Board of Peace met in Cairo on 21 November; al-Sharaa wasn't there.",
  arabic: 'مجلس السلام يجتمع في القاهره',
  marked: 'مُجتمع والسلام',
  kurdish: 'هێزەکانی سووریای دیموکرات',
  numbers: 'b52 12.5 3,400 2026-11-21',
  long: `${'y'.repeat(5_000)} tail`,
};

const FOUND: readonly [question: readonly string[], keys: readonly string[]][] = [
  [['board'], ['latin']],
  [['BOARD', 'peace'], ['latin']],
  [['peace', 'boa'], ['latin']],
  [['boa', 'peace'], []],
  [['board', 'damascus'], []],
  [['sharaa'], ['latin']],
  [['al-sharaa'], ['latin']],
  [["wasn't"], ['latin']],
  [['السلام'], ['arabic']],
  [['القا'], ['arabic']],
  [['مُجتمع'], ['marked']],
  [['مجتمع'], []],
  [['سووریای'], ['kurdish']],
  [['b52'], ['numbers']],
  [['12.5'], ['numbers']],
  [['21'], ['numbers', 'latin']],
  [['tail'], ['long']],
  [['y'.repeat(70)], ['long']],
];

const ODD = [
  '"', "'", '*', '""', '(', ')', ':', '-', '^', 'a"b', "a'b", 'AND', 'OR', 'NOT', 'NEAR', 'NEAR(',
  'words:x', '{', '}', '+', ',', '\\', '\\\\', '&', '|', '!', '<->', ':*', "');--", '\0', '\ud800',
  '%', '_', ' ', '', '😀', '\u200f', 'x:*', "x''", 'x\\', '-x', 'x*y', '[x]', 'é', 'İ',
  'z'.repeat(100_000), 'a '.repeat(5_000),
]; // biome-ignore format: a table

async function fill(tx: Tx): Promise<void> {
  const feed = await addFeed(tx, 'a');
  for (const [key, text] of Object.entries(TEXTS)) {
    await indexForSearch(tx, await addItem(tx, feed, key), text);
  }
}

describe.each(testDatabases)('search on $name', ({ openEmpty }) => {
  it('finds items that hold every word, the last one perhaps only begun', async () => {
    const { db } = await openEmpty();
    await fill(db);
    for (const [question, keys] of FOUND) {
      const items = await searchItems(db, question, { limit: 9 });
      expect([question, items.map(({ key }) => key)]).toEqual([question, keys]);
    }
  });

  it('looks for the first dozen words of a long question', async () => {
    const { db } = await openEmpty();
    await fill(db);
    const question = [...Array<string>(12).fill('board'), 'damascus'];
    expect(await searchItems(db, question, { limit: 9 })).toHaveLength(1);
  });

  it('forgets items that are gone, so that they take no place in an answer', async () => {
    const { db } = await openEmpty();
    const feeds = [await addFeed(db, 'staying'), await addFeed(db, 'going')];
    for (const feed of feeds) {
      await indexForSearch(db, await addItem(db, feed, feed.outlet.name), 'ceasefire');
    }
    await removeFeed(db, feeds[1]?.id ?? (0 as FeedId));
    const found = await searchItems(db, ['ceasefire'], { limit: 1 });
    expect(found.map(({ key }) => key)).toEqual(['staying']);
  });

  it('puts the newest first, whichever feed was read last', async () => {
    const { db } = await openEmpty();
    const feed = await addFeed(db, 'a');
    for (const [key, ageMs] of [
      ['old', 2 * dayMs],
      ['new', hourMs],
      ['older', 3 * dayMs],
    ] as const) {
      const id = await addItem(db, feed, key, { publishedAt: noon - ageMs });
      await indexForSearch(db, id, 'ceasefire');
    }
    const keysOf = async (limit: number) =>
      (await searchItems(db, ['ceasefire'], { limit })).map(({ key }) => key);
    expect(await keysOf(9)).toEqual(['new', 'old', 'older']);
    expect(await keysOf(1)).toEqual(['new']);
  });

  it('returns no more than asked for', async () => {
    const { db } = await openEmpty();
    await fill(db);
    expect(await searchItems(db, ['21'], { limit: 1 })).toHaveLength(1);
  });

  it('takes any text without an error', async () => {
    const { db } = await openEmpty();
    await fill(db);
    for (const odd of ODD) {
      expect(Array.isArray(await searchItems(db, [odd], { limit: 3 }))).toBe(true);
      expect(Array.isArray(await searchItems(db, ['board', odd], { limit: 3 }))).toBe(true);
    }
    expect(await searchItems(db, [], { limit: 3 })).toEqual([]);
    expect(await searchItems(db, ['"', '*'], { limit: 3 })).toEqual([]);
  });

  it('indexes any text without an error', async () => {
    const { db } = await openEmpty();
    const feed = await addFeed(db, 'a');
    const many = Array.from({ length: 60_000 }, (_, n) => `w${n}`).join(' ');
    for (const [at, text] of [...ODD, many].entries()) {
      await indexForSearch(db, await addItem(db, feed, `k${at}`), text);
    }
    expect(await searchItems(db, ['w77'], { limit: 3 })).toHaveLength(1);
  });
});
