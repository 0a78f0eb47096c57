// The databases that every store test is run on: SQLite in memory and PostgreSQL for real where its
// programs are found (or TEST_DATABASE_URL is set), PGlite where they are not.
import { randomUUID } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { POSTGRES_CAPABILITIES } from '../../src/store/open-postgres.ts';
import { openStore, openStoreOn, type StoreOptions } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { findPostgresPrograms, startedCluster } from './postgres-cluster.ts';

const clock = { now: () => Date.UTC(2026, 10, 21) };

export interface TestDatabase {
  readonly name: string;
  /** A migrated, empty store that is closed and gone after the test. */
  readonly openEmpty: (options?: StoreOptions) => Promise<Store>;
}

/** The address of a new, empty PostgreSQL database that is dropped after the test. */
export async function createPostgresDatabase(): Promise<string> {
  const server = process.env.TEST_DATABASE_URL ?? (await startedCluster());
  const name = `sitrep_test_${randomUUID().replaceAll('-', '')}`;
  await runOn(server, `create database ${name}`);
  onTestFinished(() => runOn(server, `drop database if exists ${name} with (force)`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs one statement on a server. */
export async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Whether tests can talk to a real PostgreSQL server (several connections, several processes). */
export const hasPostgresServer =
  process.env.TEST_DATABASE_URL !== undefined || findPostgresPrograms() !== undefined;

function closedAfterTest(store: Store): Store {
  onTestFinished(() => store.close());
  return store;
}

async function openPglite(options: StoreOptions): Promise<Store> {
  // Its numbers are numbers already, as long as they fit.
  const pglite = await PGlite.create();
  const dialect = new PGliteDialect({ pglite });
  const parts = { dialect, capabilities: POSTGRES_CAPABILITIES, explain: () => undefined };
  return await openStoreOn(parts, options);
}

async function openPostgres(options: StoreOptions): Promise<Store> {
  return await openStore(await createPostgresDatabase(), options);
}

export const testDatabases: readonly TestDatabase[] = [
  {
    name: 'SQLite',
    openEmpty: async (options = clock) => closedAfterTest(await openStore(':memory:', options)),
  },
  {
    name: hasPostgresServer ? 'PostgreSQL' : 'PGlite',
    openEmpty: async (options = clock) =>
      closedAfterTest(await (hasPostgresServer ? openPostgres(options) : openPglite(options))),
  },
];
