// `npm run doctor`: what is wrong is named with how to mend it, nothing is changed, nothing hangs.
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import type { TopicId } from '../../src/model/ids.ts';
import { addFeeds } from '../../src/store/feeds.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { createFolder } from '../store/test-folder.ts';
import { runDoctor } from './doctor.ts';

const timeout = 60_000;

async function withStore(folder: string, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(`sqlite:${folder}/x.db`, { now: () => 1 });
  await work(store);
  await store.close();
}

const feedAt = (url: string) => ({
  url,
  outlet: { name: new URL(url).pathname.slice(1), owner: url },
  sample: false,
  nextCheckAt: 0,
});

/** A server on loopback; `offsetMs` is how far its clock is ahead. */
async function serve(
  answer: (path: string) => { status: number; body: string } | undefined,
  offsetMs = 0,
) {
  const server = createServer((request, response) => {
    const found = answer(request.url ?? '');
    if (found === undefined) return;
    response.sendDate = false;
    response.setHeader('date', new Date(Date.now() + offsetMs).toUTCString());
    response.writeHead(found.status).end(found.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const rss = '<rss version="2.0"><channel><title>T</title></channel></rss>';

test('with nothing set up it says how to begin, and makes nothing', { timeout }, async () => {
  const folder = createFolder();
  const { code, lines, stderr } = await runDoctor(folder);
  expect(stderr).toBe('');
  expect(lines).toEqual([
    '✓ Settings: All of them can be read.',
    `✓ Database: There is none yet; the first start makes ${folder}/x.db.`,
    expect.stringMatching(/^✓ Clock: It says \w+ \d+, \d\d:\d\d in UTC/),
    expect.stringMatching(
      /^! Chat: No chat platform is set up.*DISCORD_TOKEN.*SLACK_APP_TOKEN.*README/,
    ),
    'Nothing to mend, 1 thing to look at.',
  ]);
  expect(code).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
});

test('each mistake in the settings is a line', { timeout }, async () => {
  const env = { SITREP_KEEP_DAYS: 'many', SITREP_TIMEZONE: 'UTC', DISCORD_TOKEN: 'Bot abc def' };
  const { code, lines, stdout } = await runDoctor(createFolder(), env);
  expect(code).toBe(1);
  expect(lines.filter((line) => line.startsWith('✗ Settings: '))).toHaveLength(3);
  expect(lines.at(-1)).toBe('3 things to mend.');
  expect(stdout).not.toContain('abc');
});

test('a database is read and written to, and stays as it is', { timeout }, async () => {
  const folder = createFolder();
  await withStore(folder, async () => {});
  const before = readRows(join(folder, 'x.db'));
  const { code, lines } = await runDoctor(folder, { SITREP_TIME_ZONE: 'Asia/Damascus' });
  expect(lines).toContain('✓ Database: It can be read and written to.');
  expect(lines.join('\n')).toMatch(/! Feeds: There are no feeds yet: type `feeds add ADDRESS`/);
  expect(lines.join('\n')).toContain('in Asia/Damascus');
  expect(code).toBe(0);
  expect(readRows(join(folder, 'x.db'))).toEqual(before);
});

function readRows(path: string): unknown {
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = database.prepare('select * from schema_version').all();
  database.close();
  return rows.map((row) => ({ ...row }));
}

test('a database in use by a running Sitrep is read', { timeout }, async () => {
  const folder = createFolder();
  const running = await openStore(`sqlite:${folder}/x.db`, { now: () => 1 });
  const { code, lines } = await runDoctor(folder);
  await running.close();
  expect(lines).toContain('✓ Database: A running Sitrep is using it; it can be read.');
  expect(code).toBe(0);
});

test('an older, a newer, a foreign and a lost database are told apart', { timeout }, async () => {
  const folder = createFolder();
  const at = (name: string) => ({ DATABASE_URL: `sqlite:${join(folder, name)}` });
  for (const [name, change] of [
    ['old.db', 'delete from schema_version where version > 1'],
    ['new.db', 'insert into schema_version values (999, 0)'],
  ] as const) {
    const store = await openStore(`sqlite:${join(folder, name)}`, { now: () => 1 });
    await store.close();
    const database = new DatabaseSync(join(folder, name));
    database.exec(change);
    database.close();
  }
  writeFileSync(join(folder, 'text.db'), 'no database at all. '.repeat(500));
  const before = readFileSync(join(folder, 'text.db'));
  const [old, newer, text, server] = await Promise.all([
    runDoctor(folder, at('old.db')),
    runDoctor(folder, at('new.db')),
    runDoctor(folder, at('text.db')),
    runDoctor(folder, { DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:9/none' }),
  ]);
  expect(old.stdout).toMatch(/! Database: .*older Sitrep.*make a backup/);
  expect(newer.stdout).toMatch(/✗ Database: .*newer Sitrep.*update Sitrep/);
  expect(text.stdout).toMatch(/✗ Database: .*check DATABASE_URL/);
  expect(server.stdout).toMatch(/✗ Database: No PostgreSQL server answers/);
  expect(server.stdout + server.stderr).not.toContain('hunter2');
  expect([old, newer, text, server].map(({ code }) => code)).toEqual([0, 1, 1, 1]);
  expect(readFileSync(join(folder, 'text.db')).equals(before)).toBe(true);
});

// Root may write anywhere.
test.skipIf(process.getuid?.() === 0)('a folder without rights is named', { timeout }, async () => {
  const folder = createFolder();
  chmodSync(folder, 0o500);
  const { code, stdout } = await runDoctor(folder);
  chmodSync(folder, 0o700);
  expect(stdout).toMatch(/✗ Database: .*x\.db cannot be made: give this user the right/);
  expect(code).toBe(1);
  expect(existsSync(join(folder, 'x.db'))).toBe(false);
});

test('feeds are asked, each that fails has its reason, and none keeps it waiting', {
  timeout,
}, async () => {
  const folder = createFolder();
  const host = await serve((path) =>
    path === '/slow' ? undefined : { status: path === '/good' ? 200 : 404, body: rss },
  );
  await withStore(folder, async (store) => {
    const urls = ['good', 'gone', 'slow'].map((path) => feedAt(`http://${host}/${path}`));
    await store.transaction((tx) => addFeeds(tx, urls));
  });
  const { code, lines, tookMs } = await runDoctor(folder, { SITREP_ALLOWED_HOSTS: host });
  expect(lines).toContain('! Feeds: 1 of 3 feeds that were asked just now answered (3 in all).');
  const reasonOf = (ref: string) => lines.find((line) => line.startsWith(`! Feed ${ref}: `));
  expect(reasonOf('f2')).toMatch(/gone: .*404.*feeds remove f2$/);
  expect(reasonOf('f3')).toMatch(/slow: The server did not answer within 10 seconds/);
  expect(code).toBe(0);
  expect(tookMs).toBeLessThan(20_000);
});

test('when no feed at all answers, the network is to be looked at', { timeout }, async () => {
  const folder = createFolder();
  await withStore(folder, async (store) => {
    await store.transaction((tx) => addFeeds(tx, [feedAt('http://127.0.0.1:9/rss')]));
  });
  const { code, lines } = await runDoctor(folder, { SITREP_ALLOWED_HOSTS: '127.0.0.1:9' });
  expect(lines.join('\n')).toMatch(/✗ Feeds: None of the 1 feed .*network, its DNS/);
  expect(code).toBe(1);
});

test('a channel on a platform that is not set up is a fault', { timeout }, async () => {
  const folder = createFolder();
  await withStore(folder, async (store) => {
    const place = { platform: 'discord', workspace: '1', channel: '2' };
    const topicId = 'gaza-board' as TopicId;
    await store.transaction((tx) =>
      saveSubscription(tx, { ...place, topicId, since: 0, ...plainWish }),
    );
  });
  const { code, lines } = await runDoctor(folder);
  expect(lines.find((line) => line.startsWith('✗ Discord: '))).toMatch(
    /^✗ Discord: 1 channel there follows topics, but it is not set up.*DISCORD_TOKEN/,
  );
  expect(code).toBe(1);
});

test('the clock is held against the chat service', { timeout }, async () => {
  const clockLine = async (aheadMs: number) => {
    const host = await serve(() => ({ status: 401, body: '{}' }), aheadMs);
    const api = { DISCORD_TOKEN: 'x'.repeat(60), DISCORD_API_URL: `http://${host}/api` };
    const { lines } = await runDoctor(createFolder(), api);
    return lines.find((line) => line.includes(' Clock: '));
  };
  const [right, slow, fast] = await Promise.all([0, 40_000, -600_000].map(clockLine));
  expect(right).toMatch(/^✓ Clock: .*, as it should\.$/);
  expect(slow).toMatch(/^! Clock: .* which is (39|40|41) seconds slow: set it.*NTP/);
  expect(fast).toMatch(/^✗ Clock: .* which is 10 minutes fast: set it.*NTP/);
});
