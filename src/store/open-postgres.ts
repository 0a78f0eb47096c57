// Opens a PostgreSQL database through a pool that survives restarts of the server.
import { PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import { explainPostgresError } from './explain-postgres-error.ts';
import type { DialectParts } from './guarded-dialect.ts';
import { type Capabilities, StoreError } from './store.ts';

export const POSTGRES_CAPABILITIES: Capabilities = {
  manyWriters: true,
  search: 'tsvector',
  findVersionTable: `select 1 from pg_class where oid = to_regclass('schema_version')`,
  identityColumn: 'bigint generated always as identity primary key',
  compactTable: '',
};

const CONNECT_TIMEOUT_MS = 10_000;
const CONNECTIONS = 8;

/** PostgreSQL's bigint and numeric arrive as text; ours are ids, times and counts below 2^53. */
const NUMBER_TYPES: readonly number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC];

function getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (NUMBER_TYPES.includes(oid)) return Number;
  return format === 'binary' ? pg.types.getTypeParser(oid) : pg.types.getTypeParser(oid, 'text');
}

/** Host, port and database of an address, without user and password. */
function placeOf(databaseUrl: string): string {
  try {
    // A socket's folder may stand in `host`, with nothing between @ and /.
    const address = new URL(databaseUrl.replace('@/', '@localhost/'));
    const { hostname, port, pathname, searchParams } = address;
    const host = searchParams.get('host') ?? (hostname || 'localhost');
    return `${host}${port ? `:${port}` : ''}${pathname}`;
  } catch {
    throw new StoreError(
      'DATABASE_URL is not a PostgreSQL address such as postgres://user:password@host:5432/sitrep.',
    );
  }
}

function openPool(databaseUrl: string, readOnly: boolean): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'sitrep',
    types: { getTypeParser },
  });
  // Without listeners a restarted server ends this process: idle connections report to the pool,
  // those in use to themselves. Either way the next query says what is wrong.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    if (readOnly) client.query('set default_transaction_read_only = on').catch(() => undefined);
  });
  return pool;
}

/** The parts of a store on the PostgreSQL database at an address. Connects when first used. */
export function openPostgres(databaseUrl: string, readOnly: boolean): DialectParts {
  const place = placeOf(databaseUrl);
  const pool = openPool(databaseUrl, readOnly);
  return {
    dialect: new PostgresDialect({ pool: pool as PostgresPool }),
    capabilities: POSTGRES_CAPABILITIES,
    oneConnection: false,
    explain: (error) => explainPostgresError(error, place),
  };
}
