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
/** Each is another event, so that most open a story of their own. */
const events = [
  'SDF hands al-Hol camp to Syria’s interior ministry after guards withdraw',
  'Sharaa decree gives Syrian citizenship to 20,000 stateless Kurds',
  'US lifts sanctions on Syria’s central bank under new licence',
  'Israeli strike hits army depot near Quneitra, Syrian ministry says',
  'Putin receives Syria’s Sharaa in Moscow for talks on Hmeimim base',
  'Indonesia sends 8,000 soldiers to International Stabilization Force in Gaza',
  'Spain refuses seat on Trump’s Board of Peace, Sanchez tells reporters in Brussels',
  'Hamas says it will not disarm before Gaza committee of technocrats takes over',
  'Syria’s electoral commission publishes results of parliament vote in Raqqa',
  'Board of Peace raises 7 billion dollars for Gaza at Davos pledging conference',
  'SDF commander Abdi and Damascus form three brigades in Qamishli',
  'Bomb kills five near Palmyra, Syrian government blames Islamic State',
];

/** How often Sitrep is started and killed. */
const lives = 5;

let server: Server;
let serverUrl = '';
let published = 0;
let posts: string[] = [];

/** Item n of a feed: an event on a topic, or its echo when all events have been told. */
function itemXml(feed: number, n: number): string {
  const title = events[(n * 2 + feed) % events.length];
  return `<item><guid>${feed}-${n}</guid><title>${title}</title>
    <description>${title}. Report number ${n} of the day.</description>
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
    // Each life gets three items more, so there is always something to do when it dies.
    for (let life = 1; life <= lives; life += 1) {
      published += 3;
      // 3 and 5 share no divisor: the deaths spread over all steps of check and delivery.
      const killAt = 1 + Math.floor((((life * 3) % lives) / lives) * 0.7 * first.statements);
      const { killed } = await runChild({ ...order, killAt, clockMs: life * tenMinutes });
      kills += killed ? 1 : 0;
    }
    await runChild({ ...order, clockMs: (lives + 1) * tenMinutes });
    await runChild({ ...order, clockMs: (lives + 2) * tenMinutes });
    expect(kills).toBeGreaterThan(lives / 2);

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
      expect(stories.length).toBeGreaterThan(6);
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
