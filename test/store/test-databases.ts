// The databases that every store test is run on: SQLite, and PostgreSQL for real where its programs
// are found (or TEST_DATABASE_URL is set), PGlite where they are not.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import pg from 'pg';
import { afterAll, onTestFinished } from 'vitest';
import { POSTGRES_CAPABILITIES } from '../../src/store/open-postgres.ts';
import { openStore, openStoreOn, type Store } from '../../src/store/open-store.ts';
import { findPostgresPrograms, startedCluster } from './postgres-cluster.ts';

/** The moment at which the tests' stores are opened. */
export const testNow = Date.UTC(2026, 10, 21, 12);
const options = { now: () => testNow };

export interface TestDatabase {
  readonly name: 'SQLite' | 'PostgreSQL' | 'PGlite';
  /** A migrated, empty store, closed after the test. The next call empties it for the next test. */
  readonly openEmpty: () => Promise<Store>;
  /**
   * The address of a new, empty database for `openStore`, in this and other processes; removed
   * after the test. PGlite has none: skip tests of several processes there.
   */
  readonly createUrl?: () => Promise<string>;
}

/** Runs statements on a server and returns the rows of the last one. */
export async function runOn(url: string, statements: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query(statements);
    return rows ?? [];
  } finally {
    await client.end();
  }
}

async function serverUrl(): Promise<string> {
  return process.env.TEST_DATABASE_URL ?? (await startedCluster());
}

async function createDatabase(): Promise<{ url: string; drop: () => Promise<unknown> }> {
  const server = await serverUrl();
  const name = `sitrep_test_${randomUUID().replaceAll('-', '')}`;
  await runOn(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => runOn(server, `drop database if exists ${name} with (force)`),
  };
}

/** A folder that is removed after the test. */
export function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

// Making a database takes a quarter of a second, emptying one 15 ms: one for each test file.
let shared: ReturnType<typeof createDatabase> | undefined;
afterAll(async () => void (await (await shared)?.drop()));

const numbered = ['feed', 'item', 'story', 'ledger', 'delivery'];
const others = ['subscription', 'briefing_mark', 'document_frequency', 'language_total'];
const emptyAll = [...numbered, ...others]
  .map((table) => `delete from ${table};`)
  .concat(numbered.map((table) => `alter table ${table} alter column id restart with 1;`))
  .join('\n');

async function openShared(): Promise<Store> {
  shared ??= createDatabase();
  const { url } = await shared;
  const store = await openStore(url, options);
  await runOn(url, emptyAll);
  return store;
}

async function openPglite(): Promise<Store> {
  const dialect = new PGliteDialect({ pglite: await PGlite.create() });
  const capabilities = POSTGRES_CAPABILITIES;
  const explain = () => undefined;
  return await openStoreOn({ dialect, capabilities, explain, oneConnection: true }, options);
}

async function closedAfterTest(opening: Promise<Store>): Promise<Store> {
  const store = await opening;
  onTestFinished(() => store.close());
  return store;
}

const sqlite: TestDatabase = {
  name: 'SQLite',
  openEmpty: () => closedAfterTest(openStore(':memory:', options)),
  createUrl: async () => `sqlite:${join(createFolder(), 'sitrep.db')}`,
};

const postgres: TestDatabase = {
  name: 'PostgreSQL',
  openEmpty: () => closedAfterTest(openShared()),
  createUrl: async () => {
    const { url, drop } = await createDatabase();
    onTestFinished(async () => void (await drop()));
    return url;
  },
};

const pglite: TestDatabase = {
  name: 'PGlite',
  openEmpty: () => closedAfterTest(openPglite()),
};

/** Whether tests can use a real PostgreSQL server: several connections, several processes. */
const hasServer =
  process.env.TEST_DATABASE_URL !== undefined || findPostgresPrograms() !== undefined;

export const testDatabases: readonly TestDatabase[] = [sqlite, hasServer ? postgres : pglite];
