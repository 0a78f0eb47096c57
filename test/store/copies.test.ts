// Finding parts that share shingles, and counting terms, on both databases.
import { describe, expect, it } from 'vitest';
import { findPartsByShingles, saveShingles } from '../../src/store/copies.ts';
import { countDocument, readFrequencies } from '../../src/store/frequencies.ts';
import { addFeed, addItem, firstPart, noon } from './samples.ts';
import { testDatabases } from './test-databases.ts';

describe.each(testDatabases)('shingles on $name', ({ openEmpty }) => {
  it('bring the parts that share most of them, with their texts', async () => {
    const { db } = await openEmpty();
    const feed = await addFeed(db, 'a');
    const parts = ['first', 'second'].map((text) => ({ title: text, text, lang: 'en' }));
    const two = await addItem(db, feed, 'two', { parts });
    const one = await addItem(db, feed, 'one');
    await saveShingles(db, firstPart(two), [1, 2], noon);
    await saveShingles(db, { itemId: two, part: 1 }, [1, 2, 3, 3], noon);
    await saveShingles(db, firstPart(one), [1], noon);
    const found = await findPartsByShingles(db, [3, 2, 1, 1, 4_294_967_295], noon, 9);
    expect(found).toEqual([
      { itemId: two, part: 1, title: 'second', text: 'second' },
      { itemId: two, part: 0, title: 'first', text: 'first' },
      { itemId: one, part: 0, title: 'Report one', text: 'The text of one.' },
    ]);
    expect(await findPartsByShingles(db, [3, 2, 1], noon, 1)).toHaveLength(1);
    expect(await findPartsByShingles(db, [9], noon, 9)).toEqual([]);
    expect(await findPartsByShingles(db, [], noon, 9)).toEqual([]);
  });

  it('of parts seen before the time asked for are not looked at', async () => {
    const { db } = await openEmpty();
    const id = await addItem(db, await addFeed(db, 'a'), 'k');
    await saveShingles(db, firstPart(id), [7], noon);
    expect(await findPartsByShingles(db, [7], noon + 1, 9)).toEqual([]);
    expect(await findPartsByShingles(db, [7], noon, 9)).toHaveLength(1);
  });

  it('may be large numbers and many', async () => {
    const { db } = await openEmpty();
    const id = await addItem(db, await addFeed(db, 'a'), 'k');
    const hashes = Array.from({ length: 900 }, (_, n) => 2 ** 52 + n);
    await saveShingles(db, firstPart(id), hashes, noon);
    expect(await findPartsByShingles(db, hashes, noon, 9)).toHaveLength(1);
    await saveShingles(db, { itemId: id, part: 1 }, [], noon);
  });
});

describe.each(testDatabases)('document frequencies on $name', ({ openEmpty }) => {
  it('count each document once for a term, by language', async () => {
    const { db } = await openEmpty();
    await countDocument(db, 'en', ['board', 'peace', 'board']);
    await countDocument(db, 'en', ['board']);
    await countDocument(db, 'tr', ['board']);
    await countDocument(db, 'ar', []);
    expect(await readFrequencies(db, 'en', ['board', 'peace', 'cairo'])).toEqual({
      documents: 2,
      counts: { board: 2, peace: 1 },
    });
    expect(await readFrequencies(db, 'ar', ['board'])).toEqual({ documents: 1, counts: {} });
    expect(await readFrequencies(db, 'he', [])).toEqual({ documents: 0, counts: {} });
  });

  it('take any word for a term, and thousands at once', async () => {
    const { db } = await openEmpty();
    const terms = ['__proto__', 'constructor', 'x'.repeat(9_000), 'a b', 'سلام'];
    const many = Array.from({ length: 2_000 }, (_, n) => `w${n}`);
    await countDocument(db, 'en', [...terms, ...many]);
    const { counts } = await readFrequencies(db, 'en', [...terms, ...many]);
    expect(Object.entries(counts)).toEqual([...terms, ...many].map((term) => [term, 1]));
  });
});
