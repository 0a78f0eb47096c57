// Named locks that last until the end of the transaction.
import { sql } from 'kysely';
import type { Capabilities, Tx } from './store.ts';

/** Any constants will do, as long as every Sitrep on one database uses the same. */
const LOCKS = { migrate: 7_413_001, edit: 7_413_002, quota: 7_413_003 } as const;

/** Waits for the named lock. Where there is one writer only, its transaction is lock enough. */
export async function lockByName(
  tx: Tx,
  capabilities: Capabilities,
  name: keyof typeof LOCKS,
): Promise<void> {
  if (!capabilities.manyWriters) return;
  await sql`select pg_advisory_xact_lock(${sql.lit(LOCKS[name])})`.execute(tx);
}
