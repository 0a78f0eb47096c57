// Claiming due feeds and saving their checks, on both databases.
import { describe, expect, it } from 'vitest';
import type { FeedId } from '../../src/model/ids.ts';
import {
  type CheckOutcome,
  checkNow,
  claimDueFeeds,
  findFeed,
  saveCheck,
} from '../../src/store/feeds.ts';
import type { Store } from '../../src/store/store.ts';
import { addFeed, hourMs, noon } from './samples.ts';
import { testDatabases } from './test-databases.ts';

const leaseMs = 60_000;
const later = noon + hourMs;

function outcome(changes: Partial<CheckOutcome> = {}): CheckOutcome {
  return { checkedAt: noon, nextCheckAt: later, ok: true, newItems: 0, full: false, ...changes };
}

async function claimNames(store: Store, now: number, limit = 10): Promise<readonly string[]> {
  const claimed = await claimDueFeeds(store, { now, limit, leaseMs });
  return claimed.map(({ feed }) => feed.outlet.name);
}

async function claimOne(store: Store, now: number) {
  const [claimed] = await claimDueFeeds(store, { now, limit: 1, leaseMs });
  if (claimed === undefined) throw new Error('Nothing is due');
  return claimed;
}

/** Adds a feed, saves one check of it and returns what is stored then. */
async function checked(store: Store, ...outcomes: readonly Partial<CheckOutcome>[]) {
  const feed = await addFeed(store.db, `f${Math.random()}`);
  for (const changes of outcomes) {
    await checkNow(store.db, feed.id, noon);
    const { attempt } = await claimOne(store, noon);
    expect(await saveCheck(store.db, feed.id, attempt, outcome(changes))).toBe(true);
  }
  return await findFeed(store.db, feed.id);
}

describe.each(testDatabases)('due feeds on $name', ({ openEmpty }) => {
  it('are claimed longest due first, up to the limit, and only when due', async () => {
    const store = await openEmpty();
    await addFeed(store.db, 'second', { nextCheckAt: noon - 1 });
    await addFeed(store.db, 'first', { nextCheckAt: noon - 2 });
    await addFeed(store.db, 'third', { nextCheckAt: noon });
    await addFeed(store.db, 'later', { nextCheckAt: noon + 1 });
    expect(await claimNames(store, noon, 2)).toEqual(['first', 'second']);
    expect(await claimNames(store, noon, 2)).toEqual(['third']);
    expect(await claimNames(store, noon, 2)).toEqual([]);
  });

  it('come back when a lease runs out, and the late worker is turned away', async () => {
    const store = await openEmpty();
    const { id } = await addFeed(store.db, 'a');
    const late = await claimOne(store, noon);
    expect(await claimNames(store, noon + leaseMs - 1)).toEqual([]);
    const next = await claimOne(store, noon + leaseMs);
    expect(next.attempt).toBe(late.attempt + 1);
    expect(await saveCheck(store.db, id, late.attempt, outcome({ newItems: 3 }))).toBe(false);
    expect((await findFeed(store.db, id))?.lastCheckAt).toBeUndefined();
    expect(await saveCheck(store.db, id, next.attempt, outcome())).toBe(true);
    expect((await findFeed(store.db, id))?.lastCheckAt).toBe(noon);
  });

  it('are shared out by workers that ask at the same time', async () => {
    const store = await openEmpty();
    for (let n = 0; n < 20; n += 1) await addFeed(store.db, `f${n}`);
    const asks = Array.from({ length: 10 }, () => claimNames(store, noon, 4));
    const names = (await Promise.all(asks)).flat();
    // A row that another worker has locked is passed over, so a single round may leave some.
    expect(new Set(names).size).toBe(names.length);
    const rest = await claimNames(store, noon, 20);
    expect([...names, ...rest].sort()).toEqual(
      Array.from({ length: 20 }, (_, n) => `f${n}`).sort(),
    );
  });

  it('are not asked again once gone, until somebody wants to', async () => {
    const store = await openEmpty();
    const feed = await checked(store, { ok: false, state: 'gone', failure: 'It is gone.' });
    expect(feed).toMatchObject({ state: 'gone', failure: 'It is gone.', failures: 1 });
    expect(await claimNames(store, later)).toEqual([]);
    expect(await checkNow(store.db, feed?.id ?? (0 as FeedId), noon)).toBe(true);
    expect(await claimNames(store, noon)).toHaveLength(1);
    expect(await checkNow(store.db, 999 as FeedId, noon)).toBe(false);
  });
});

describe.each(testDatabases)('a saved check on $name', ({ openEmpty }) => {
  it('of a good feed notes what it brought', async () => {
    const validators = { etag: 'W/"a\\"é"', lastModified: ' Sat, 21 Nov 2026', bodyHash: 'ff' };
    const feed = await checked(await openEmpty(), {
      validators,
      newItems: 2,
      full: true,
      title: 'T',
      lang: 'he',
      note: 'The document was cut off.',
      baselineAt: noon,
      movedTo: 'https://new.example/',
      movedCount: 2,
    });
    expect(feed).toMatchObject({
      validators,
      nextCheckAt: later,
      lastCheckAt: noon,
      lastOkAt: noon,
      lastNewAt: noon,
      lastFullAt: noon,
      baselineAt: noon,
      title: 'T',
      lang: 'he',
      note: 'The document was cut off.',
      movedTo: 'https://new.example/',
      movedCount: 2,
      failures: 0,
    });
  });

  it('keeps validators, title and baseline that the next one does not mention', async () => {
    const feed = await checked(
      await openEmpty(),
      { validators: { etag: '"1"', bodyHash: 'ff' }, title: 'T', baselineAt: noon - 1, note: 'N' },
      { baselineAt: noon },
    );
    expect(feed).toMatchObject({ validators: { etag: '"1"', bodyHash: 'ff' }, title: 'T' });
    expect(feed?.baselineAt).toBe(noon - 1);
    expect(feed?.note).toBeUndefined();
  });

  it('replaces all validators at once', async () => {
    const feed = await checked(
      await openEmpty(),
      { validators: { etag: '"1"', lastModified: 'L' } },
      { validators: { bodyHash: 'ff' } },
    );
    expect(feed?.validators).toEqual({ bodyHash: 'ff' });
  });

  it('of a failing feed counts failures until one goes well', async () => {
    const store = await openEmpty();
    const bad = { ok: false, failure: 'The server did not answer.', checkedAt: noon + 5 };
    const feed = await checked(store, { checkedAt: noon }, bad, bad);
    expect(feed).toMatchObject({ failures: 2, failure: bad.failure, lastOkAt: noon });
    const mended = await checked(store, bad, {});
    expect(mended?.failures).toBe(0);
    expect(mended?.failure).toBeUndefined();
  });

  it('moves a feed to its new address, but not onto another feed', async () => {
    const store = await openEmpty();
    const taken = await addFeed(store.db, 'taken', { nextCheckAt: later });
    const moved = await checked(store, { url: 'https://new.example/' });
    expect(moved?.url).toBe('https://new.example/');
    const stays = await checked(store, { url: taken.url });
    expect(stays?.url).not.toBe(taken.url);
  });
});
