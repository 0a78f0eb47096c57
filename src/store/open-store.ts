// Opens the database named by DATABASE_URL, brings its schema up to date and returns the store.
import { Kysely } from 'kysely';
import { lockByName } from './advisory-lock.ts';
import type { Database } from './database.ts';
import { type DialectParts, guardDialect } from './guarded-dialect.ts';
import { expireLeases } from './leases.ts';
import { migrate, requireCurrentSchema } from './migrate.ts';
import { openPostgres } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';
import { type Store, StoreError, type Tx } from './store.ts';

export type { Store, Tx } from './store.ts';

export interface StoreOptions {
  readonly now: () => number;
  /** Reads only, also while another process writes; never changes the database. */
  readonly readOnly?: boolean;
}

type Parts = DialectParts & { readonly release?: () => void };

function assembleStore(parts: Parts, readOnly: boolean): Store {
  const { dialect, insideTransaction } = guardDialect(parts);
  const { capabilities, readers } = parts;
  const db = new Kysely<Database>({ dialect });
  const reader =
    readers === undefined
      ? db
      : new Kysely<Database>({ dialect: guardDialect({ ...parts, dialect: readers }).dialect });
  const transaction = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    await db
      .transaction()
      .setIsolationLevel('read committed')
      .execute((tx) => insideTransaction(() => work(tx)));
  const editing = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    await transaction(async (tx) => {
      await lockByName(tx, capabilities, 'edit');
      return await work(tx);
    });
  const close = async (): Promise<void> => {
    if (reader !== db) await reader.destroy();
    await db.destroy();
    parts.release?.();
  };
  return { db, reader, capabilities, readOnly, transaction, editing, close };
}

/** A store on an opened dialect, migrated. Tests use it with PGlite. Throws StoreError. */
export async function openStoreOn(parts: Parts, options: StoreOptions): Promise<Store> {
  const readOnly = options.readOnly ?? false;
  const store = assembleStore(parts, readOnly);
  try {
    if (readOnly) {
      await requireCurrentSchema(store);
    } else {
      await migrate(store, options.now());
      // Nobody else can be writing, so whoever held a lease is gone.
      if (!parts.capabilities.manyWriters) await store.transaction(expireLeases);
    }
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The file that an address names; undefined when it names a server. */
export function sqlitePathOf(databaseUrl: string): string | undefined {
  if (/^postgres(ql)?:/.test(databaseUrl)) return undefined;
  return databaseUrl.replace(/^sqlite:(\/\/)?/, '');
}

function openParts(databaseUrl: string, readOnly: boolean): Parts {
  const path = sqlitePathOf(databaseUrl);
  if (path === undefined) return openPostgres(databaseUrl, readOnly);
  // Two letters or more: C:\sitrep.db is a path.
  const scheme = /^([a-z][a-z0-9+.-]+):(?!memory:$)/i.exec(databaseUrl)?.[1];
  if (scheme !== undefined && scheme !== 'sqlite') {
    throw new StoreError(
      `DATABASE_URL begins with "${scheme}:": only sqlite: and postgres: addresses can be used.`,
    );
  }
  return openSqlite(path, readOnly);
}

/**
 * Opens a store. `databaseUrl`: `sqlite:./data/sitrep.db`, a plain path, `:memory:` or
 * `postgres://user:password@host/database`. Throws StoreError, whose message is for the operator.
 */
export async function openStore(databaseUrl: string, options: StoreOptions): Promise<Store> {
  return await openStoreOn(openParts(databaseUrl, options.readOnly ?? false), options);
}
