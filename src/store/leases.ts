// Leases: a worker that claims something holds it until a time; after that others may take it.
import type { Tx } from './store.ts';

/** Ends every lease at once, when it is certain that no other worker is alive. */
export async function expireLeases(tx: Tx): Promise<void> {
  await tx
    .updateTable('feed')
    .set({ lease_until_at: null })
    .where('lease_until_at', 'is not', null)
    .execute();
  await tx
    .updateTable('delivery')
    .set({ lease_until_at: 0 })
    .where('state', 'in', ['sending', 'unknown'])
    .execute();
}
