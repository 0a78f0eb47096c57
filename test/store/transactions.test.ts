// Transactions: all or nothing, never mixed up, on both databases.
import { describe, expect, it } from 'vitest';
import { findFeedByUrl, listFeeds } from '../../src/store/feeds.ts';
import type { Tx } from '../../src/store/store.ts';
import { addFeed, newFeed } from './samples.ts';
import { testDatabases } from './test-databases.ts';

/** Gives others a chance to run, as a slow step would. */
async function pause(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe.each(testDatabases)('a transaction on $name', ({ openEmpty }) => {
  it('returns what its work returns and keeps what it wrote', async () => {
    const store = await openEmpty();
    const feed = await store.transaction((tx) => addFeed(tx, 'a'));
    expect(await listFeeds(store.db)).toEqual([feed]);
  });

  it('that throws leaves nothing behind, and the store goes on', async () => {
    const store = await openEmpty();
    const work = store.transaction(async (tx) => {
      await addFeed(tx, 'a');
      throw new Error('Stop here');
    });
    await expect(work).rejects.toThrow('Stop here');
    expect(await listFeeds(store.db)).toEqual([]);
    await store.transaction((tx) => addFeed(tx, 'a'));
  });

  it('is not seen from outside before it ends', async () => {
    const store = await openEmpty();
    const work = store.transaction(async (tx) => {
      await addFeed(tx, 'a');
      await pause();
      throw new Error('Stop here');
    });
    const outside = findFeedByUrl(store.db, newFeed('a').url);
    await expect(work).rejects.toThrow('Stop here');
    expect(await outside).toBeUndefined();
  });

  it('may not be bypassed: what would hang or slip out is an error', async () => {
    const store = await openEmpty();
    const bypassing = store.transaction(async () => await listFeeds(store.db));
    await expect(bypassing).rejects.toThrow(/only its own `tx`/);
    const nested = store.transaction(async () => await store.editing((tx) => listFeeds(tx)));
    await expect(nested).rejects.toThrow(/only its own `tx`/);
    expect(await listFeeds(store.db)).toEqual([]);
  });

  it('that edits stories has that to itself', async () => {
    const store = await openEmpty();
    let inside = 0;
    let most = 0;
    async function edit(_tx: Tx): Promise<void> {
      inside += 1;
      most = Math.max(most, inside);
      await pause();
      inside -= 1;
    }
    await Promise.all([store.editing(edit), store.editing(edit), store.editing(edit)]);
    expect(most).toBe(1);
  });
});
