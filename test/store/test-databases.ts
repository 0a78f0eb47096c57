// The databases that every store test is run on: SQLite, and PostgreSQL for real where its programs
// are found (or TEST_DATABASE_URL is set), PGlite where they are not.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { POSTGRES_CAPABILITIES } from '../../src/store/open-postgres.ts';
import { openStore, openStoreOn, type Store, type Tx } from '../../src/store/open-store.ts';
import { findPostgresPrograms, startedCluster } from './postgres-cluster.ts';
import { createFolder } from './test-folder.ts';

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

const numbered = [
  'feed',
  'item',
  'story',
  'ledger',
  'delivery',
  'team_topic',
  'verdict',
  'added_name',
  'story_decision',
];
const others = [
  'subscription',
  'briefing_mark',
  'document_frequency',
  'language_total',
  'workspace',
  'mute',
  'slack_installation',
  'announcement',
  'held_alert',
  'pause',
  'digest',
  'model_day',
  'model_answer',
  'learning_off',
];
const emptyAll = [...numbered, ...others]
  .map((table) => `delete from ${table};`)
  .concat(numbered.map((table) => `alter table ${table} alter column id restart with 1;`))
  .join('\n');

/** One database for each test file: making it takes far longer than emptying it. */
interface SharedDatabase {
  readonly open: () => Promise<Store>;
  readonly remove: () => Promise<unknown>;
}

async function sharePostgres(): Promise<SharedDatabase> {
  const { url, drop } = await createDatabase();
  const open = async () => {
    const store = await openStore(url, options);
    await runOn(url, emptyAll);
    return store;
  };
  return { open, remove: drop };
}

async function sharePglite(): Promise<SharedDatabase> {
  const pglite = await PGlite.create();
  const inner = new PGliteDialect({ pglite });
  // Closing a store leaves it open: starting it takes seconds.
  const createDriver = () =>
    Object.assign(inner.createDriver(), { destroy: async () => undefined });
  const dialect = {
    createDriver,
    createAdapter: () => inner.createAdapter(),
    createQueryCompiler: () => inner.createQueryCompiler(),
    createIntrospector: (db: Tx) => inner.createIntrospector(db),
  };
  const capabilities = POSTGRES_CAPABILITIES;
  const parts = { dialect, capabilities, explain: () => undefined, oneConnection: true };
  const open = async () => {
    const store = await openStoreOn(parts, options);
    await pglite.exec(emptyAll);
    return store;
  };
  return { open, remove: () => pglite.close() };
}

/** Whether tests can use a real PostgreSQL server: several connections, several processes. */
const hasServer =
  process.env.TEST_DATABASE_URL !== undefined || findPostgresPrograms() !== undefined;

let shared: SharedDatabase | undefined;
// In a hook, which may take longer than a test: on a busy machine a start takes its time.
beforeAll(async () => {
  shared = await (hasServer ? sharePostgres() : sharePglite());
});
afterAll(async () => void (await shared?.remove()));

async function openShared(): Promise<Store> {
  if (shared === undefined) throw new Error('The shared database did not start');
  return await shared.open();
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
  openEmpty: () => closedAfterTest(openShared()),
};

export const testDatabases: readonly TestDatabase[] = [sqlite, hasServer ? postgres : pglite];
