// Opens a SQLite file so that nothing committed is ever lost, or says in one sentence why not.
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { explainSqliteError } from './explain-sqlite-error.ts';
import { type DialectParts, explained } from './guarded-dialect.ts';
import { sqliteParts } from './sqlite-dialect.ts';
import { lockSqliteFile } from './sqlite-lock.ts';
import { StoreError } from './store.ts';

export interface OpenedParts extends DialectParts {
  /** Frees what the dialect itself does not. */
  readonly release: () => void;
}

const BUSY_TIMEOUT_MS = 5_000;
/** `PRAGMA synchronous` read back: a power cut loses no committed transaction. */
const SYNCHRONOUS_FULL = 2;

/** 32 MB instead of 2: the index over live stories is larger than that. */
const CACHE = 'pragma cache_size = -32000';

function pragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0];
}

function checkSound(database: DatabaseSync, path: string): void {
  const verdict = pragma(database, 'quick_check(1)');
  if (verdict !== 'ok') {
    throw new StoreError(
      `The database ${path} is damaged and was left as it is: restore it from a backup, or move it away to start afresh.`,
      { cause: verdict },
    );
  }
}

/** A file with tables but without ours is somebody else's, and is not written into. */
function checkOurs(database: DatabaseSync, path: string): void {
  const tables = database.prepare(`select name from sqlite_master where type = 'table'`).all();
  if (tables.length > 0 && !tables.some(({ name }) => name === 'schema_version')) {
    throw new StoreError(
      `The database ${path} belongs to another program and was left as it is: check DATABASE_URL.`,
    );
  }
}

function makeDurable(database: DatabaseSync, path: string): void {
  database.exec(`pragma journal_mode = wal; pragma synchronous = full; ${CACHE}`);
  const journal = pragma(database, 'journal_mode');
  const synchronous = pragma(database, 'synchronous');
  if (synchronous !== SYNCHRONOUS_FULL || (journal !== 'wal' && journal !== 'memory')) {
    throw new StoreError(
      `The disk of the database ${path} does not support safe writing (it is perhaps a network share): use a local disk.`,
    );
  }
}

function connect(path: string, readOnly: boolean): DatabaseSync {
  const database = new DatabaseSync(path, {
    readOnly,
    timeout: BUSY_TIMEOUT_MS,
    enableForeignKeyConstraints: true,
  });
  try {
    // Reading a large file through takes seconds; a reader can do no harm and may not wait.
    if (!readOnly) checkSound(database, path);
    checkOurs(database, path);
    if (!readOnly) makeDurable(database, path);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function openParts(path: string, readOnly: boolean, release: () => void): OpenedParts {
  try {
    const database = connect(path, readOnly);
    // In WAL a second connection reads what was committed while the first is in a transaction.
    const alone = readOnly || path === ':memory:';
    const reading = alone ? {} : { openReader: () => connect(path, true) };
    return { ...sqliteParts(database, path, { readOnly, ...reading }), release };
  } catch (error) {
    release();
    throw explained(error, (cause) => explainSqliteError(cause, path));
  }
}

/** Two names of one file must meet at one lock. */
function realPath(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync(full);
  try {
    mkdirSync(dirname(full), { recursive: true });
  } catch (error) {
    throw new StoreError(`The folder ${dirname(full)} for the database cannot be made.`, {
      cause: error,
    });
  }
  return join(realpathSync(dirname(full)), full.slice(dirname(full).length));
}

/** Opens the file at `path` (`:memory:` for none). Throws StoreError. */
export function openSqlite(path: string, readOnly: boolean): OpenedParts {
  if (path === ':memory:') return openParts(path, false, () => undefined);
  if (readOnly && !existsSync(path)) {
    throw new StoreError(`There is no database at ${resolve(path)} yet: start Sitrep once first.`);
  }
  const real = realPath(path);
  return openParts(real, readOnly, readOnly ? () => undefined : lockSqliteFile(real));
}
