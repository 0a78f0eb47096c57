// The store's own types: what openStore returns and what every query function takes.
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';

/** A connection or a transaction: the first argument of every query function. */
export type Tx = Kysely<Database>;

/** Where the two databases differ. Code asks for these, never for a database's name. */
export interface Capabilities {
  /** Several processes may write at once: rows and a named lock must be locked explicitly. */
  readonly manyWriters: boolean;
  readonly search: 'fts5' | 'tsvector';
  /** SQL that yields a row once the database has a table of schema versions. */
  readonly findVersionTable: string;
  /** SQL of a column that numbers its rows. */
  readonly identityColumn: string;
  /** SQL after a table whose rows live in their primary key. */
  readonly compactTable: string;
}

export interface Store {
  readonly db: Tx;
  /** Reads what was committed, without waiting for a transaction that is under way. */
  readonly reader: Tx;
  readonly capabilities: Capabilities;
  readonly readOnly: boolean;
  /** Runs `work` in one transaction: all of it or nothing. Use only `tx` inside. */
  readonly transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** A transaction in which only one worker at a time puts items into stories. */
  readonly editing: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** The database cannot be used. The message is one sentence for whoever runs Sitrep. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** The database was made by an older Sitrep, or is still empty; the next start mends that. */
export class OldSchemaError extends StoreError {}

/** Another process writes to this database; it can still be opened to read. */
export class StoreInUseError extends StoreError {}
