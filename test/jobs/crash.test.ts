// kill -9 at every step of a check and of a delivery: nothing lost, nothing said twice.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listDeliveries } from '../../src/store/deliveries.ts';
import { openStore } from '../../src/store/open-store.ts';
import { testDatabases } from '../store/test-databases.ts';
import type { CrashOrder } from './crash-child.ts';

const child = fileURLToPath(new URL('./crash-child.ts', import.meta.url));
const cities = ['Cairo', 'Doha', 'Ankara', 'Amman', 'Riyadh', 'Paris', 'Rome', 'Madrid', 'Oslo'];
const acts = ['pledges 40 trucks', 'names a new envoy', 'opens its office', 'votes on a budget'];

let server: Server;
let serverUrl = '';
let published = 0;
let posts: string[] = [];

/** Item n of feed f: its own event, on a topic. */
function itemXml(feed: number, n: number): string {
  const city = cities[(n + feed * 4) % cities.length];
  const act = acts[n % acts.length];
  return `<item><guid>${feed}-${n}</guid><title>Board of Peace ${act} in ${city}, day ${n}</title>
    <description>The Board of Peace for Gaza ${act} in ${city} after meeting ${n + 3} delegates there.
    The International Stabilization Force sends ${n * 7 + feed} officers.</description>
    <pubDate>${new Date().toUTCString()}</pubDate></item>`;
}

function feedXml(feed: number): string {
  const items = Array.from({ length: published }, (_, n) => itemXml(feed, n));
  return `<rss version="2.0"><channel><title>Feed ${feed}</title>${items.join('')}</channel></rss>`;
}

beforeEach(async () => {
  published = 3;
  posts = [];
  server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://test');
    if (url.pathname !== '/posts') {
      const feed = Number(url.pathname.slice(1));
      response.setHeader('content-type', 'application/rss+xml');
      response.setHeader('etag', `"${feed}-${published}"`);
      response.end(feedXml(feed));
    } else if (request.method === 'POST') {
      const chunks = await request.toArray();
      response.end(JSON.stringify({ id: posts.push(Buffer.concat(chunks).toString()) }));
    } else {
      const at = posts.indexOf(url.searchParams.get('key') ?? '');
      response.end(JSON.stringify(at === -1 ? {} : { id: at + 1 }));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  serverUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function runChild(order: CrashOrder): Promise<{ statements: number; killed: boolean }> {
  const run = spawn(process.execPath, [child, JSON.stringify(order)]);
  const said: Buffer[] = [];
  const complaints: Buffer[] = [];
  run.stdout.on('data', (chunk) => said.push(chunk));
  run.stderr.on('data', (chunk) => complaints.push(chunk));
  const [code, signal] = await once(run, 'close');
  const killed = signal === 'SIGKILL';
  if (!killed && code !== 0) throw new Error(Buffer.concat(complaints).toString());
  return { statements: Number(Buffer.concat(said).toString()), killed };
}

describe.each(testDatabases.filter(({ createUrl }) => createUrl))('on $name', ({ createUrl }) => {
  test('a Sitrep that is killed again and again keeps every item and posts every story once', {
    timeout: 240_000,
  }, async () => {
    const databaseUrl = await createUrl?.();
    if (databaseUrl === undefined) throw new Error('this database has no address');
    const feeds = [1, 2].map((feed) => `${serverUrl}/${feed}`);
    const order = { databaseUrl, serverUrl, feeds };
    const tenMinutes = 600_000;
    const first = await runChild({ ...order, clockMs: 0 });
    expect(first.statements).toBeGreaterThan(100);
    let kills = 0;
    // Each life gets one item more, so there is always something to do when it dies.
    for (let life = 1; life <= 24; life += 1) {
      published += 1;
      // 7 and 24 share no divisor: the deaths spread over all steps of check and delivery.
      const killAt = 1 + ((life * 7) % 24) * 5;
      const { killed } = await runChild({ ...order, killAt, clockMs: life * tenMinutes });
      kills += killed ? 1 : 0;
    }
    await runChild({ ...order, clockMs: 25 * tenMinutes });
    await runChild({ ...order, clockMs: 26 * tenMinutes });
    expect(kills).toBeGreaterThan(16);

    const store = await openStore(databaseUrl, { now: Date.now });
    try {
      const items = await store.db.selectFrom('item').select(['id', 'feed_id', 'key']).execute();
      expect(items).toHaveLength(2 * published);
      const stories = await store.db
        .selectFrom('story')
        .select('id')
        .where('merged_into', 'is', null)
        .execute();
      const unplaced = await store.db
        .selectFrom('topic_match')
        .where('on_topic', '=', 1)
        .where('item_id', 'not in', (eb) => eb.selectFrom('story_part').select('item_id'))
        .select('item_id')
        .execute();
      expect(unplaced).toEqual([]);
      expect(stories.length).toBeGreaterThan(5);
      const deliveries = await listDeliveries(store.db, { limit: 1_000 });
      expect(deliveries.filter(({ state }) => state !== 'posted')).toEqual([]);
      // Nothing twice, and the channel holds just what the outbox says it posted.
      expect(posts.toSorted()).toEqual(deliveries.map(({ key }) => key).toSorted());
      const alerted = new Set(
        deliveries.filter(({ kind }) => kind === 'alert').map(({ storyId }) => storyId),
      );
      expect(stories.filter(({ id }) => !alerted.has(id))).toEqual([]);
    } finally {
      await store.close();
    }
  });
});
