// Opening PostgreSQL: clear sentences, several processes at once, restarts survived.
import { createServer } from 'node:net';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { listFeeds } from '../../src/store/feeds.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import { startProgram } from './child-program.ts';
import { addFeed, noon } from './samples.ts';
import { runOn, testDatabases } from './test-databases.ts';

const options = { now: () => noon };
const createUrl = testDatabases.find(({ name }) => name === 'PostgreSQL')?.createUrl;

/** A loopback port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

describe('an address of PostgreSQL', () => {
  it('where nothing listens is refused with its place and without its password', async () => {
    const port = await freePort();
    const opening = openStore(`postgres://me:secret@127.0.0.1:${port}/sitrep`, options);
    await expect(opening).rejects.toThrow(
      `No PostgreSQL server answers at 127.0.0.1:${port}/sitrep: is it running`,
    );
    await expect(opening).rejects.not.toThrow('secret');
  });

  it.each([
    ['postgres://me@/sitrep?host=/nowhere', /No PostgreSQL server answers at \/nowhere\/sitrep/],
    ['postgres://me@no.such.host.invalid/sitrep', /(host .* is not known|cannot be reached)/],
    ['postgres://127.0.0.1:99999/sitrep', /is not a PostgreSQL address/],
  ])('%s is refused', async (url, sentence) => {
    await expect(openStore(url, options)).rejects.toThrow(sentence);
  });
});

describe.skipIf(createUrl === undefined)('a PostgreSQL database', () => {
  const create = createUrl ?? (async () => '');

  it('that does not exist is refused', async () => {
    const url = new URL(await create());
    url.pathname = '/not_there';
    await expect(openStore(url.href, options)).rejects.toThrow(/has no database of that name/);
  });

  it.skipIf(process.env.TEST_DATABASE_URL)('is refused to a wrong password', async () => {
    const url = new URL(await create());
    await runOn(url.href, `drop role if exists guarded; create role guarded login password 'a'`);
    url.username = 'guarded';
    url.password = 'wrong';
    const opening = openStore(url.href, options);
    await expect(opening).rejects.toThrow(/refused the user or password/);
    await expect(opening).rejects.not.toThrow('wrong');
    url.password = 'a';
    await expect(openStore(url.href, options)).rejects.toThrow(/may not do what Sitrep needs/);
  });

  it('of a newer Sitrep is refused', async () => {
    const url = await create();
    await (await openStore(url, options)).close();
    await runOn(url, 'insert into schema_version values (1000, 0)');
    await expect(openStore(url, options)).rejects.toThrow(/newer Sitrep/);
  });

  it('is migrated once by processes that start together', async () => {
    const url = await create();
    const programs = [1, 2, 3].map(() => startProgram('write-forever.ts', [url]));
    await Promise.all(programs.map((program) => program.saysNext('ready')));
    await Promise.all(programs.map((program) => program.kill()));
    for (const { lines } of programs) expect(lines.join()).not.toContain('refused');
    const versions = await runOn(url, 'select version from schema_version');
    expect(versions).toHaveLength(migrations.length);
  });

  it('is read but never written by a read-only store', async () => {
    const url = await create();
    const readOnly = { ...options, readOnly: true };
    await expect(openStore(url, readOnly)).rejects.toThrow(/start Sitrep once/);
    const writer = await openStore(url, options);
    await addFeed(writer.db, 'a');
    const reader = await openStore(url, readOnly);
    expect(await reader.transaction((tx) => listFeeds(tx))).toHaveLength(1);
    await expect(addFeed(reader.db, 'b')).rejects.toThrow(/read-only/);
    await Promise.all([reader.close(), writer.close()]);
  });

  it('may cut its connections, idle and busy, without ending the process', async () => {
    const url = await create();
    const store = await openStore(url, options);
    const name = new URL(url).pathname.slice(1);
    const cut = () =>
      runOn(
        url,
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = '${name}' and pid <> pg_backend_pid()`,
      );
    const busy = store.transaction(async (tx) => {
      await addFeed(tx, 'lost');
      await cut();
      // The connection dies while no query is running on it.
      await new Promise((resolve) => setTimeout(resolve, 50));
      await addFeed(tx, 'never');
    });
    await expect(busy).rejects.toThrow(/was stopped or is just starting/);
    await store.transaction((tx) => addFeed(tx, 'kept'));
    await cut();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const feeds = await listFeeds(store.db);
    expect(feeds.map(({ outlet }) => outlet.name)).toEqual(['kept']);
    await store.close();
  });

  it('gives ids, times, counts and sums back as numbers', async () => {
    const store = await openStore(await create(), options);
    const { rows } = await sql<Record<string, unknown>>`select count(*) as count,
      sum(n) as sum, max(n) as max, 1.5::float8 as float
      from (values (9007199254740991::bigint)) as t (n)`.execute(store.db);
    expect(rows).toEqual([{ count: 1, sum: 2 ** 53 - 1, max: 2 ** 53 - 1, float: 1.5 }]);
    await store.close();
  });
});
