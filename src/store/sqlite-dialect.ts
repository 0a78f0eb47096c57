// Kysely on node:sqlite: statements are kept prepared, transactions take the write lock at once.
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { CompiledQuery, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import { explainSqliteError } from './explain-sqlite-error.ts';
import type { DialectParts } from './guarded-dialect.ts';
import type { Capabilities } from './store.ts';

const CAPABILITIES: Capabilities = {
  manyWriters: false,
  search: 'fts5',
  findVersionTable: `select 1 from sqlite_master where name = 'schema_version'`,
  identityColumn: 'integer primary key autoincrement',
  compactTable: 'without rowid',
};

/** Preparing costs more than running most of our statements. */
const PREPARED_STATEMENTS = 200;

function prepareStatement(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  const bound = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bound(parameters)),
    run: (parameters) => statement.run(...bound(parameters)),
    iterate: (parameters) => statement.iterate(...bound(parameters)),
  };
}

/** node:sqlite in the shape Kysely's SQLite driver asks for. */
function keepPrepared(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = prepared.get(sql);
      // Put back at the end: the oldest is the one that was not used for longest.
      const statement = known ?? prepareStatement(database, sql);
      prepared.delete(sql);
      prepared.set(sql, statement);
      const oldest = prepared.keys().next().value;
      if (prepared.size > PREPARED_STATEMENTS && oldest !== undefined) prepared.delete(oldest);
      return statement;
    },
  };
}

/**
 * The parts of a store on one open SQLite connection. A writer's transactions begin IMMEDIATE:
 * a deferred one that reads first can fail when it comes to write.
 */
export function sqliteParts(
  database: DatabaseSync,
  path: string,
  {
    readOnly,
    openReader,
  }: { readonly readOnly: boolean; readonly openReader?: () => DatabaseSync },
): DialectParts {
  const begin = CompiledQuery.raw(readOnly ? 'begin' : 'begin immediate');
  const rollback = CompiledQuery.raw('rollback');
  return {
    dialect: new SqliteDialect({ database: keepPrepared(database) }),
    ...(openReader && {
      readers: new SqliteDialect({ database: async () => keepPrepared(openReader()) }),
    }),
    capabilities: CAPABILITIES,
    oneConnection: true,
    explain: (error) => explainSqliteError(error, path),
    transactions: {
      beginTransaction: async (connection) => {
        await connection.executeQuery(begin);
      },
      // A full disk ends the transaction by itself; a second rollback would hide the reason.
      rollbackTransaction: async (connection) => {
        if (database.isTransaction) await connection.executeQuery(rollback);
      },
    },
  };
}
