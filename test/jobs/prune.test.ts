// Forgetting goes on until everything too old is gone, and keeps what the operator wants kept.
import { describe, expect, test } from 'vitest';
import { prune } from '../../src/jobs/prune.ts';
import { findKnownKeys } from '../../src/store/identities.ts';
import { findItem, insertItems } from '../../src/store/items.ts';
import { listLedger, recordLedger } from '../../src/store/ledger.ts';
import { addFeed, addItem, cleanItem, dayMs, noon } from '../store/samples.ts';
import { testDatabases } from '../store/test-databases.ts';

const keepMs = 30 * dayMs;

describe.each(testDatabases)('on $name', ({ openEmpty }) => {
  test('a long-neglected database is emptied of old texts in one call', async () => {
    const store = await openEmpty();
    const feed = await addFeed(store.db, 'a');
    const old = Array.from({ length: 450 }, (_, n) => `k${n}`);
    await insertItems(
      store.db,
      feed.id,
      old.map((key) => ({ item: cleanItem(key), keys: [key], announce: true })),
      noon - 31 * dayMs,
    );
    const young = await addItem(store.db, feed, 'young', {}, noon - 29 * dayMs);
    expect(await prune(store, keepMs, noon)).toBe(450);
    expect((await findItem(store.db, young))?.parts[0]?.text).toBe('The text of young.');
    expect(await prune(store, keepMs, noon)).toBe(0);
    expect(await findKnownKeys(store.db, feed.id, old)).toEqual(new Set(old));
  });

  test('the ledger is kept as long as texts are', async () => {
    const store = await openEmpty();
    const line = { reason: 'old', sentence: 'S' } as const;
    await recordLedger(store.db, [
      { ...line, at: noon - 31 * dayMs },
      { ...line, at: noon - 29 * dayMs },
    ]);
    await prune(store, keepMs, noon);
    const lines = await listLedger(store.db, { sinceAt: 0, limit: 9 });
    expect(lines.map(({ at }) => at)).toEqual([noon - 29 * dayMs]);
  });

  test('items go after 400 days at the earliest, since old news comes back under its key', async () => {
    const store = await openEmpty();
    const feed = await addFeed(store.db, 'a');
    const older = await addItem(store.db, feed, 'older', {}, noon - 401 * dayMs);
    const newer = await addItem(store.db, feed, 'newer', {}, noon - 399 * dayMs);
    await prune(store, keepMs, noon);
    expect(await findItem(store.db, older)).toBeUndefined();
    expect(await findItem(store.db, newer)).toMatchObject({ title: 'Report newer' });
    // Kept for longer than that, when the operator says so.
    expect(await prune(store, 1_000 * dayMs, noon)).toBe(0);
  });
});
