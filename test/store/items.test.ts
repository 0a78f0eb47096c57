// Storing and listing items and the keys they are known by, on both databases.
import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../src/model/ids.ts';
import { findKnownKeys, saveIdentities, touchIdentities } from '../../src/store/identities.ts';
import { findItem, insertItems, listItems, listLatest } from '../../src/store/items.ts';
import { insertMatches, listMatches } from '../../src/store/matches.ts';
import {
  addFeed,
  addItem,
  cleanItem,
  dayMs,
  firstPart,
  gaza,
  match,
  noon,
  syria,
} from './samples.ts';
import { testDatabases } from './test-databases.ts';

describe.each(testDatabases)('items on $name', ({ openEmpty }) => {
  it('are stored as they were cleaned, with their outlet', async () => {
    const { db } = await openEmpty();
    const outlet = { name: 'A', owner: 'O', country: 'SY' };
    const feed = await addFeed(db, 'a', { outlet });
    const parts = [
      { title: 'أ', text: 'one\n\ntwo', lang: 'ar' },
      { title: 'B', text: '', lang: 'und' },
    ];
    const clean = cleanItem('k', { url: 'https://a/1', publishedAt: 5, parts, dropped: ['Ad'] });
    const id = await addItem(db, feed, 'k', clean);
    const stored = { ...clean, id, feedId: feed.id, outlet, seenAt: noon };
    expect(await findItem(db, id)).toEqual(stored);
    expect(await findItem(db, (id + 1) as ItemId)).toBeUndefined();
  });

  it('get their ids in the order given, however many there are', async () => {
    const { db } = await openEmpty();
    const feed = await addFeed(db, 'a');
    const keys = Array.from({ length: 120 }, (_, n) => `k${(n * 7) % 120}`);
    const items = keys.map((key) => ({ item: cleanItem(key), keys: [key], announce: true }));
    const ids = await insertItems(db, feed.id, items, noon);
    const stored = await listItems(db, ids);
    expect(stored.map(({ key }) => key)).toEqual(keys);
  });

  it('are refused a second time, so that a worker without a lease cannot double them', async () => {
    const { db } = await openEmpty();
    const feed = await addFeed(db, 'a');
    await addItem(db, feed, 'k');
    await expect(addItem(db, feed, 'k')).rejects.toThrow(/unique/i);
    await addItem(db, await addFeed(db, 'b'), 'k');
  });

  it('are listed in the order asked for, without those that are gone', async () => {
    const { db } = await openEmpty();
    const feed = await addFeed(db, 'a');
    const [one, two] = [await addItem(db, feed, '1'), await addItem(db, feed, '2')];
    const listed = await listItems(db, [two, 999 as ItemId, one]);
    expect(listed.map(({ id }) => id)).toEqual([two, one]);
    expect(await listItems(db, [])).toEqual([]);
  });

  it('lose U+0000 and half characters on their way in', async () => {
    const { db } = await openEmpty();
    const feed = await addFeed(db, 'a');
    const text = 'one\0 two \ud83d three 😀 \\u0000';
    const parts = [{ title: text, text, lang: 'en' }];
    const id = await addItem(db, feed, 'k\0', { title: text, parts });
    const clean = 'one two \ufffd three 😀 \\u0000';
    expect(await findItem(db, id)).toMatchObject({
      key: 'k',
      title: clean,
      parts: [{ title: clean, text: clean, lang: 'en' }],
    });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('are refused with a time of %s', async (time) => {
    const { db } = await openEmpty();
    const feed = await addFeed(db, 'a');
    await expect(addItem(db, feed, 'k', { publishedAt: time })).rejects.toThrow(/cannot be stored/);
  });

  it('come latest first, and one that claims the future counts as of when it was seen', async () => {
    const { db } = await openEmpty();
    const feed = await addFeed(db, 'a');
    await addItem(db, feed, 'future', { publishedAt: noon + dayMs }, noon - 3);
    await addItem(db, feed, 'old', { publishedAt: noon - dayMs });
    await addItem(db, feed, 'undated', {}, noon - 2);
    await addItem(db, feed, 'new', { publishedAt: noon - 1 });
    const list = async (filter: { limit: number; since?: number }) =>
      (await listLatest(db, filter)).map(({ key }) => key);
    expect(await list({ limit: 9 })).toEqual(['new', 'undated', 'future', 'old']);
    expect(await list({ limit: 2 })).toEqual(['new', 'undated']);
    expect(await list({ limit: 9, since: noon - 2 })).toEqual(['new', 'undated']);
  });

  it('are listed by topic once, however many parts are on it', async () => {
    const { db } = await openEmpty();
    const feed = await addFeed(db, 'a');
    const two = await addItem(db, feed, 'two', { publishedAt: noon - 5 });
    const one = await addItem(db, feed, 'one', { publishedAt: noon - 1 });
    const off = await addItem(db, feed, 'off');
    await insertMatches(db, firstPart(two), [match(gaza), match(syria, { onTopic: false })]);
    await insertMatches(db, { itemId: two, part: 1 }, [match(gaza)]);
    await insertMatches(db, firstPart(one), [match(gaza)]);
    await insertMatches(db, firstPart(off), [match(gaza, { onTopic: false })]);
    await insertMatches(db, firstPart(off), []);
    const list = async (since?: number) =>
      (await listLatest(db, { topicId: gaza, limit: 9, ...(since && { since }) })).map(
        ({ id }) => id,
      );
    expect(await list()).toEqual([one, two]);
    expect(await list(noon - 4)).toEqual([one]);
    expect(await listLatest(db, { topicId: syria, limit: 9 })).toEqual([]);
  });

  it('keep the reasons of every match, the best first', async () => {
    const { db } = await openEmpty();
    const id = await addItem(db, await addFeed(db, 'a'), 'k');
    const weak = match(syria, { score: 1.25, onTopic: false, excludedBy: 'It is about football.' });
    await insertMatches(db, firstPart(id), [weak, match(gaza)]);
    expect(await listMatches(db, id)).toEqual([
      { part: 0, match: match(gaza) },
      { part: 0, match: weak },
    ]);
  });
});

describe.each(testDatabases)('keys on $name', ({ openEmpty }) => {
  it('are known in their own feed only, each of an item', async () => {
    const { db } = await openEmpty();
    const [a, b] = [await addFeed(db, 'a'), await addFeed(db, 'b')];
    const item = { item: cleanItem('k1'), keys: ['k2', 'k3'], announce: true };
    await insertItems(db, a.id, [item], noon);
    const asked = ['k0', 'k1', 'k2', 'k3'];
    expect(await findKnownKeys(db, a.id, asked)).toEqual(new Set(['k1', 'k2', 'k3']));
    expect(await findKnownKeys(db, b.id, asked)).toEqual(new Set());
    expect(await findKnownKeys(db, a.id, [])).toEqual(new Set());
  });

  it('may be a megabyte long or thousands in number', async () => {
    const { db } = await openEmpty();
    const { id } = await addFeed(db, 'a');
    const long = 'x'.repeat(1_000_000);
    const many = Array.from({ length: 3_000 }, (_, n) => `key ${n}`);
    await saveIdentities(db, id, [`${long}1`, ...many], noon);
    const known = await findKnownKeys(db, id, [`${long}1`, `${long}2`, ...many, 'other']);
    expect(known.size).toBe(3_001);
    expect(known.has(`${long}2`)).toBe(false);
  });

  it('remember when they last stood in the feed, to the week', async () => {
    const { db } = await openEmpty();
    const { id } = await addFeed(db, 'a');
    await saveIdentities(db, id, ['k'], noon);
    const lastAt = async () => (await db.selectFrom('identity').selectAll().execute())[0];
    await touchIdentities(db, id, ['k', 'other'], noon + 6 * dayMs);
    expect((await lastAt())?.last_in_feed_at).toBe(noon);
    await touchIdentities(db, id, ['k', 'other'], noon + 8 * dayMs);
    await saveIdentities(db, id, ['k'], noon + 9 * dayMs);
    expect(await lastAt()).toMatchObject({
      first_seen_at: noon,
      last_in_feed_at: noon + 8 * dayMs,
    });
  });
});
