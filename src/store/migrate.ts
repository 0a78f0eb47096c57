// Brings a database to this program's schema, one transaction per step, whoever else is starting.
import { sql } from 'kysely';
import { lockByName } from './advisory-lock.ts';
import { migrations } from './migrations.ts';
import { OldSchemaError, type Store, StoreError, type Tx } from './store.ts';

type Steps = Pick<Store, 'db' | 'capabilities' | 'transaction'>;

async function hasVersions({ db, capabilities }: Pick<Store, 'db' | 'capabilities'>) {
  const { rows } = await sql.raw(capabilities.findVersionTable).execute(db);
  return rows.length > 0;
}

async function readVersion(tx: Tx): Promise<number> {
  const { version } = await tx
    .selectFrom('schema_version')
    .select((eb) => eb.fn.coalesce(eb.fn.max('version'), sql.lit(0)).as('version'))
    .executeTakeFirstOrThrow();
  return version;
}

function refuseNewer(version: number): void {
  if (version > migrations.length) {
    throw new StoreError(
      `The database was written by a newer Sitrep (schema ${version}, this one knows ${migrations.length}): update Sitrep.`,
    );
  }
}

async function ensureVersionTable(steps: Steps): Promise<void> {
  await steps.transaction(async (tx) => {
    await lockByName(tx, steps.capabilities, 'migrate');
    await sql`create table if not exists schema_version (
      version integer primary key, applied_at bigint not null)`.execute(tx);
  });
}

/** Applies the next step if there is one; false when the schema is complete. */
async function applyNext(steps: Steps, appliedAt: number): Promise<boolean> {
  return await steps.transaction(async (tx) => {
    await lockByName(tx, steps.capabilities, 'migrate');
    const version = await readVersion(tx);
    refuseNewer(version);
    const migration = migrations[version];
    if (migration === undefined) return false;
    for (const statement of migration(steps.capabilities)) await sql.raw(statement).execute(tx);
    await tx
      .insertInto('schema_version')
      .values({ version: version + 1, applied_at: appliedAt })
      .execute();
    return true;
  });
}

/** Brings the schema up to date. Throws StoreError when a newer Sitrep wrote it. */
export async function migrate(steps: Steps, appliedAt: number): Promise<void> {
  await ensureVersionTable(steps);
  while (await applyNext(steps, appliedAt));
}

/** For read-only use: the schema must be exactly this program's, as nothing may be changed. */
export async function requireCurrentSchema(
  store: Pick<Store, 'db' | 'capabilities'>,
): Promise<void> {
  const version = (await hasVersions(store)) ? await readVersion(store.db) : 0;
  refuseNewer(version);
  if (version < migrations.length) {
    throw new OldSchemaError(
      'The database was not made by this version of Sitrep: start Sitrep once, then try again.',
    );
  }
}
