// A check of one feed, end to end: from a real server through the worker into a real store.
import { describe, expect, test } from 'vitest';
import { checkFeed } from '../../src/jobs/check-feed.ts';
import type { Desk } from '../../src/jobs/desk.ts';
import type { Feed } from '../../src/model/feed.ts';
import { addFeeds, claimDueFeeds, findFeed } from '../../src/store/feeds.ts';
import { listLatest } from '../../src/store/items.ts';
import { listLedger } from '../../src/store/ledger.ts';
import { testDatabases } from '../store/test-databases.ts';
import { type FeedServer, startFeedServer } from './feed-server.ts';
import { createDesk } from './test-desk.ts';

const startAt = Date.UTC(2026, 0, 27, 12);
const hourMs = 3_600_000;

const call = {
  guid: 'call',
  link: 'https://news.example/call',
  title: 'Trump and Syria’s al-Sharaa speak by phone',
  text: 'President Donald Trump and Syrian President Ahmed al-Sharaa spoke by phone on Tuesday about the ceasefire with the SDF.',
  at: startAt - hourMs,
};
const oldCall = {
  ...call,
  guid: 'old',
  link: 'https://news.example/old',
  at: startAt - 40 * hourMs,
};

describe.each(testDatabases)('on $name', ({ openEmpty }) => {
  async function open() {
    const store = await openEmpty();
    const server = await startFeedServer();
    let now = startAt;
    const desk = createDesk(store, [server.host], () => now);
    const feed = await addOne(desk, server);
    const check = async (laterMs = 0) => {
      now += laterMs;
      const [claimed] = await claimDueFeeds(store, {
        now: now + 48 * hourMs,
        limit: 1,
        leaseMs: 1,
      });
      if (claimed === undefined) throw new Error('no feed is due');
      return await checkFeed(claimed, desk);
    };
    return { store, server, desk, feed, check, stored: () => findFeed(store.db, feed.id) };
  }

  async function addOne(desk: Desk, server: FeedServer): Promise<Feed> {
    const wanted = {
      url: `${server.url}/one`,
      outlet: { name: 'One', owner: 'One' },
      sample: false,
      nextCheckAt: 0,
    };
    const { added } = await addFeeds(desk.store.db, [wanted]);
    const [feed] = added;
    if (feed === undefined) throw new Error('the feed was not added');
    return feed;
  }

  test('items, validators and the next check are stored together', async () => {
    const { store, server, check, stored } = await open();
    server.feeds.set('/one', [call]);
    expect(await check()).toEqual({ newItems: 1 });
    expect(await listLatest(store.db, { limit: 9 })).toMatchObject([
      { title: call.title, lang: 'en' },
    ]);
    const feed = await stored();
    expect(feed).toMatchObject({ failures: 0, baselineAt: startAt, lastNewAt: startAt });
    expect(feed?.validators.etag).toBe(`"1-${call.title.length}"`);
    expect(feed?.nextCheckAt).toBeGreaterThan(startAt);
    expect(await check(hourMs)).toEqual({ newItems: 0 });
    expect(server.asked).toEqual(['/one 200', '/one 304']);
  });

  test('an item that comes back under another guid is not new', async () => {
    const { server, check } = await open();
    server.feeds.set('/one', [call]);
    await check();
    server.feeds.set('/one', [
      { ...call, guid: 'another' },
      {
        ...call,
        guid: 'x',
        link: 'https://news.example/2',
        title: 'Another story altogether',
        text: 'Short.',
      },
    ]);
    expect(await check(hourMs)).toEqual({ newItems: 1 });
  });

  test('a failure keeps what there is and says why, and the next good check clears it', async () => {
    const { store, server, check, stored } = await open();
    server.feeds.set('/one', [call]);
    await check();
    server.faults.set('/one', (response) => response.writeHead(404).end());
    expect((await check(hourMs)).failure).toMatch(/404/);
    expect(await stored()).toMatchObject({ failures: 1, failure: expect.stringMatching(/404/) });
    expect(await listLatest(store.db, { limit: 9 })).toHaveLength(1);
    server.faults.clear();
    await check(hourMs);
    const feed = await stored();
    expect(feed?.failures).toBe(0);
    expect(feed?.failure).toBeUndefined();
  });

  test('a web page instead of a feed is told as such and its validators are not kept', async () => {
    const { server, check, stored } = await open();
    server.faults.set('/one', (response) =>
      response
        .writeHead(200, { 'content-type': 'text/html', etag: '"page"' })
        .end('<!doctype html><html><body><p>Welcome</p></body></html>'),
    );
    expect((await check()).failure).toMatch(/web page/);
    expect((await stored())?.validators).toEqual({});
  });

  test('a feed that has ended is not asked again by itself', async () => {
    const { server, check, stored } = await open();
    server.faults.set('/one', (response) => response.writeHead(410).end());
    await check();
    expect(await stored()).toMatchObject({ state: 'gone' });
    await expect(check(hourMs)).rejects.toThrow('no feed is due');
  });

  test('a check whose lease was lost stores nothing at all', async () => {
    const { store, server, desk, stored } = await open();
    server.feeds.set('/one', [call]);
    const [slow] = await claimDueFeeds(store, { now: startAt, limit: 1, leaseMs: 1 });
    const [quick] = await claimDueFeeds(store, { now: startAt + 5, limit: 1, leaseMs: 1 });
    if (!slow || !quick) throw new Error('the feed was not claimed twice');
    expect(await checkFeed(slow, desk)).toEqual({ newItems: 0 });
    expect(await listLatest(store.db, { limit: 9 })).toEqual([]);
    expect((await stored())?.baselineAt).toBeUndefined();
    expect(await checkFeed(quick, desk)).toEqual({ newItems: 1 });
  });

  test('the first check takes a baseline: what is older than a day, or undated, is not news', async () => {
    const { store, server, check } = await open();
    const { at: _, ...undated } = { ...call, guid: 'undated', link: 'https://news.example/u' };
    server.feeds.set('/one', [
      oldCall,
      { ...undated, text: `${call.text} He spoke of prisons in Hasakah too.` },
    ]);
    await check();
    const lines = await listLedger(store.db, { sinceAt: 0, limit: 99, reasons: ['baseline'] });
    expect(new Set(lines.map(({ itemId }) => itemId)).size).toBe(2);
    expect(lines[0]?.sentence).toContain('more than a day old');
  });
});
