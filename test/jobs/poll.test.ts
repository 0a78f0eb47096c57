// Going round the feeds: whatever some of them do, all others are read, and each says what is wrong.
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Desk } from '../../src/jobs/desk.ts';
import { createPoll, type PollProgress } from '../../src/jobs/poll.ts';
import type { Feed } from '../../src/model/feed.ts';
import type { FeedId } from '../../src/model/ids.ts';
import { addFeeds, listFeeds } from '../../src/store/feeds.ts';
import { listLatest } from '../../src/store/items.ts';
import { openStore } from '../../src/store/open-store.ts';
import { listStories } from '../../src/store/stories.ts';
import type { DownloadResult } from '../../src/web/download-result.ts';
import { testDatabases } from '../store/test-databases.ts';
import { type FeedServer, startFeedServer } from './feed-server.ts';
import { createDesk } from './test-desk.ts';

const now = Date.UTC(2026, 0, 27, 12);
const minuteMs = 60_000;
const cities = ['Cairo', 'Doha', 'Ankara', 'Amman', 'Riyadh', 'Paris', 'Rome', 'Oslo', 'Bern'];

const item = (n: number) => ({
  guid: `g${n}`,
  link: `https://news.example/${n}`,
  title: `Harbour ${n} opens in ${cities[n % cities.length]}`,
  text: `The mayor cut the ribbon of harbour number ${n} on Tuesday morning.`,
  at: now - 3_600_000,
});

function sendFeed(response: ServerResponse, body: string | Buffer, headers = {}): void {
  response.writeHead(200, { 'content-type': 'application/rss+xml', ...headers }).end(body);
}

function rss(items: string): string {
  return `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;
}

/** Sends for as long as somebody reads. */
function sendEndless(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/rss+xml' });
  response.write('<rss version="2.0"><channel><title>T</title>');
  const line = '<item><title>again</title></item>'.repeat(2_000);
  const more = () => {
    while (!response.destroyed && response.write(line));
  };
  response.on('drain', more);
  more();
}

const many = Array.from(
  { length: 20_000 },
  (_, n) => `<item><guid>m${n}</guid><title>Report ${n}</title></item>`,
);
const bomb = gzipSync(rss(`<item><title>${' '.repeat(60_000_000)}</title></item>`));
const deep = rss(`<item><guid>d</guid><title>Deep</title><description>${'<b>'.repeat(100_000)}`);

/** What a server does, and what the feed then says of itself. */
const faults: readonly (readonly [string, (response: ServerResponse) => void, RegExp])[] = [
  ['/hanging', () => {}, /did not answer within 3 s/],
  ['/endless', sendEndless, /larger than|too large|8 MB/],
  [
    '/bomb',
    (to) => sendFeed(to, bomb, { 'content-encoding': 'gzip' }),
    /larger than|too large|8 MB/,
  ],
  ['/page', (to) => void to.writeHead(200).end('<!doctype html><p>Hello</p>'), /web page/],
  ['/missing', (to) => void to.writeHead(404).end(), /404/],
  ['/busy', (to) => void to.writeHead(503, { 'retry-after': '90' }).end(), /503/],
  ['/reset', (to) => void to.socket?.destroy(), /broke off/],
];

async function addPaths(desk: Desk, server: FeedServer, paths: readonly string[]) {
  const wanted = paths.map((path) => ({
    url: path.startsWith('/') ? `${server.url}${path}` : path,
    outlet: { name: path, owner: path },
    sample: false,
    nextCheckAt: now,
  }));
  return (await addFeeds(desk.store.db, wanted)).added;
}

describe.each(testDatabases)('on $name', ({ openEmpty }) => {
  async function open() {
    const store = await openEmpty();
    const server = await startFeedServer();
    let clock = now;
    const desk = createDesk(store, [server.host], () => clock);
    const feed = async (path: string): Promise<Feed | undefined> =>
      (await listFeeds(store.db)).find(({ outlet }) => outlet.name === path);
    const wait = (ms: number) => {
      clock += ms;
    };
    return { store, server, desk, feed, wait, poll: createPoll(desk) };
  }

  test('hostile feeds stop no other feed and say what is wrong with them', {
    timeout: 120_000,
  }, async () => {
    const { store, server, desk, feed, poll } = await open();
    const healthy = Array.from({ length: 31 }, (_, n) => `/ok${n}`);
    for (const [n, path] of healthy.entries()) server.feeds.set(path, [item(n)]);
    for (const [path, answer] of faults) server.faults.set(path, answer);
    server.faults.set('/deep', (to) => sendFeed(to, deep));
    server.faults.set('/many', (to) => sendFeed(to, rss(many.join(''))));
    const paths = [...faults.map(([path]) => path), '/deep', '/many', ...healthy];
    await addPaths(desk, server, paths);

    const seen: PollProgress[] = [];
    await poll.round((progress) => seen.push(progress));
    for (const path of healthy) {
      expect(await feed(path)).toMatchObject({ failures: 0, lastNewAt: now });
    }
    for (const [path, , sentence] of faults) {
      expect(await feed(path)).toMatchObject({
        failures: 1,
        failure: expect.stringMatching(sentence),
      });
    }
    expect((await feed('/many'))?.note).toBe('Only the first 2000 of 20000 items were read.');
    expect(seen.map(({ feedsDone }) => feedsDone)).toEqual(paths.map((_, n) => n + 1));
    const titles = (await listLatest(store.db, { limit: 5_000 })).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('Harbour'))).toHaveLength(healthy.length);
    // Tags nested a hundred thousand deep are odd, but there is an item to be read.
    expect(titles).toContain('Deep');
  });

  test('a round asks each feed once, although it is due again before the round ends', async () => {
    const { server, desk, wait, poll } = await open();
    for (const path of ['/a', '/b']) server.feeds.set(path, [item(1)]);
    await addFeeds(
      desk.store.db,
      ['/a', '/b'].map((path) => ({
        url: `${server.url}${path}`,
        outlet: { name: path, owner: path },
        sample: true,
        nextCheckAt: now,
      })),
    );
    // The sample newsroom is due every five seconds, and this machine is a slow one.
    await poll.round(() => wait(10_000));
    expect(server.asked.toSorted()).toEqual(['/a 200', '/b 200']);
  });

  test('a round ends when all that was due is read, however many feeds there are', async () => {
    const { store, server, desk, poll } = await open();
    const paths = Array.from({ length: 150 }, (_, n) => `/f${n}`);
    for (const [n, path] of paths.entries()) server.feeds.set(path, [item(n)]);
    await addPaths(desk, server, paths);
    await poll.round();
    expect(server.asked).toHaveLength(150);
    expect(await listLatest(store.db, { limit: 500 })).toHaveLength(150);
  });

  test('a round tells stories in order of time, whichever feed is read first', async () => {
    const { store, server, desk, poll } = await open();
    const text =
      'President Donald Trump and Syrian President Ahmed al-Sharaa spoke by phone on Tuesday about the ceasefire with the SDF in Hasakah.';
    const call = (n: number, title: string) => ({ ...item(n), title, at: now - n * minuteMs });
    server.feeds.set('/late', [{ ...call(5, 'Trump phones Sharaa about SDF truce'), text }]);
    const earlier = {
      ...call(50, 'Sharaa and Trump speak by phone on SDF truce'),
      text: `${text} It was short.`,
    };
    server.feeds.set('/early', [earlier]);
    await addPaths(desk, server, ['/late', '/early']);
    await poll.round();
    const stories = await listStories(store.db, { limit: 9 });
    expect(stories.map(({ headline }) => headline)).toEqual([earlier.title]);
  });

  test('a tick takes what is due, and the next one what has become due', async () => {
    const { server, desk, wait, poll } = await open();
    server.feeds.set('/a', [item(1)]);
    await addPaths(desk, server, ['/a']);
    await poll.tick();
    await poll.tick();
    expect(await poll.stop(10_000)).toBe(true);
    expect(server.asked).toEqual(['/a 200']);
    wait(70 * minuteMs);
    await createPoll(desk).round();
    expect(server.asked).toEqual(['/a 200', '/a 304']);
  });

  test('one feed is checked on demand and answers with a sentence', async () => {
    const { server, desk, wait, poll } = await open();
    server.feeds.set('/a', [item(1)]);
    const [added] = await addPaths(desk, server, ['/a']);
    if (added === undefined) throw new Error('the feed was not added');
    expect(await poll.checkOne(added.id)).toBe('It was read well and brought 1 new item.');
    wait(minuteMs);
    expect(await poll.checkOne(added.id)).toMatch(/nothing new/);
    server.feeds.set('/a', [item(1), item(2), item(3)]);
    expect(await poll.checkOne(added.id)).toBe('It was read well and brought 2 new items.');
    server.faults.set('/a', (to) => void to.writeHead(404).end());
    expect(await poll.checkOne(added.id)).toMatch(/404/);
  });

  test('a feed that is being checked is not checked twice at once', async () => {
    const { server, desk, poll } = await open();
    const waiting: ServerResponse[] = [];
    server.faults.set('/a', (to) => void waiting.push(to));
    const [added] = await addPaths(desk, server, ['/a']);
    if (added === undefined) throw new Error('the feed was not added');
    const first = poll.checkOne(added.id);
    await expect.poll(() => waiting.length).toBe(1);
    expect(await poll.checkOne(added.id)).toMatch(/being checked right now/);
    waiting[0]?.writeHead(404).end();
    expect(await first).toMatch(/404/);
  });

  test('a bug in one check is told at its feed, and the others are read', async () => {
    const { server, desk, feed } = await open();
    server.feeds.set('/good', [item(1)]);
    await addPaths(desk, server, ['/bad', '/good']);
    const download: Desk['download'] = async (asked, full) => {
      if (asked.outlet.name === '/bad') throw new Error('a bug');
      return await desk.download(asked, full);
    };
    await createPoll({ ...desk, download }).round();
    expect(await feed('/bad')).toMatchObject({
      failures: 1,
      failure: expect.stringMatching(/inside Sitrep/),
    });
    expect((await feed('/bad'))?.nextCheckAt).toBeGreaterThan(now + minuteMs);
    expect(await feed('/good')).toMatchObject({ failures: 0, lastNewAt: now });
  });

  test('stopping waits for what is in hand, but not for ever', async () => {
    const { server, desk, poll } = await open();
    const waiting: ServerResponse[] = [];
    server.faults.set('/a', (to) => void waiting.push(to));
    await addPaths(desk, server, ['/a']);
    await poll.tick();
    await expect.poll(() => waiting.length).toBe(1);
    expect(await poll.stop(10)).toBe(false);
    waiting[0]?.writeHead(404).end();
    expect(await poll.stop(10_000)).toBe(true);
    // Nothing more is taken in hand.
    await poll.tick();
    await poll.round();
    expect(server.asked).toHaveLength(1);
  });

  test('a check that is broken off while stopping is no failure of its feed', async () => {
    const { server, desk, feed } = await open();
    await addPaths(desk, server, ['/a']);
    const asked = Promise.withResolvers<void>();
    const broken = Promise.withResolvers<never>();
    onTestFinished(() => broken.promise.catch(() => {}));
    const download = async () => {
      asked.resolve();
      return await broken.promise;
    };
    const poll = createPoll({ ...desk, download });
    await poll.tick();
    await asked.promise;
    const stopping = poll.stop(10_000);
    broken.reject(new Error('Sitrep is stopping'));
    expect(await stopping).toBe(true);
    expect(await feed('/a')).toMatchObject({ failures: 0, nextCheckAt: now });
    expect((await feed('/a'))?.failure).toBeUndefined();
  });
});

test('somebody who asks for a slow feed gets an answer before the feed does', async () => {
  const store = await openStore(':memory:', { now: () => now });
  onTestFinished(() => store.close());
  const { promise: hanging, resolve: hangUp } = Promise.withResolvers<DownloadResult>();
  const desk = { ...createDesk(store, [], () => now), download: () => hanging };
  const wanted = { url: 'https://slow.example/', outlet: { name: 'Slow', owner: 'Slow' } };
  const { added } = await addFeeds(store.db, [{ ...wanted, sample: false, nextCheckAt: now }]);
  const poll = createPoll(desk);
  expect(await poll.checkOne(added[0]?.id ?? (0 as FeedId))).toMatch(/still being asked/);
  hangUp({ kind: 'failed', reason: 'It hung up.', permanent: false });
  expect(await poll.stop(5_000)).toBe(true);
  expect(await listFeeds(store.db)).toMatchObject([{ failure: 'It hung up.' }]);
});
