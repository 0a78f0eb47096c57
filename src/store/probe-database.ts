// Looks whether a database could be used, without making or changing anything, for the doctor.
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { openStore, type Store, sqlitePathOf } from './open-store.ts';
import { OldSchemaError, StoreError, StoreInUseError } from './store.ts';

export type DatabaseProbe =
  /** There is none yet; the first start makes it, if the folder lets it. */
  | { readonly kind: 'absent'; readonly path: string; readonly canBeMade: boolean }
  /** It was made by an older Sitrep, or is empty; the next start brings it up to date. */
  | { readonly kind: 'old' }
  | { readonly kind: 'unusable'; readonly sentence: string }
  | {
      readonly kind: 'ready';
      /** Reads only. Whoever asked closes it. */
      readonly store: Store;
      /** A running Sitrep has it, so writing was not tried. */
      readonly isInUse: boolean;
      /** Why it cannot be written to, as a sentence. */
      readonly trouble?: string;
    };

export async function probeDatabase(
  databaseUrl: string,
  now: () => number,
): Promise<DatabaseProbe> {
  const path = sqlitePathOf(databaseUrl);
  if (path !== undefined && path !== ':memory:' && !existsSync(path)) {
    return { kind: 'absent', path: resolve(path), canBeMade: canWriteNear(resolve(path)) };
  }
  let store: Store;
  try {
    store = await openStore(databaseUrl, { now, readOnly: true });
  } catch (error) {
    if (error instanceof OldSchemaError) return { kind: 'old' };
    return { kind: 'unusable', sentence: sentenceOf(error) };
  }
  return { kind: 'ready', store, ...(await tryWriting(databaseUrl, now)) };
}

/** Bytes that are left on the disk of a database file; undefined for a server. */
export function findFreeBytes(databaseUrl: string): number | undefined {
  const path = sqlitePathOf(databaseUrl);
  if (path === undefined || path === ':memory:') return undefined;
  const { bavail, bsize } = statfsSync(nearestFolder(resolve(path)));
  return bavail * bsize;
}

// The schema is current, so opening it to write changes nothing but what this row says already.
async function tryWriting(databaseUrl: string, now: () => number) {
  try {
    const store = await openStore(databaseUrl, { now });
    try {
      await store.transaction(async (tx) => {
        await tx
          .updateTable('schema_version')
          .set((eb) => ({ applied_at: eb.ref('applied_at') }))
          .execute();
      });
    } finally {
      await store.close();
    }
    return { isInUse: false };
  } catch (error) {
    if (error instanceof StoreInUseError) return { isInUse: true };
    return { isInUse: false, trouble: sentenceOf(error) };
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof StoreError) return error.message;
  throw error;
}

function canWriteNear(path: string): boolean {
  try {
    accessSync(nearestFolder(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function nearestFolder(path: string): string {
  const folder = dirname(path);
  return existsSync(folder) || folder === path ? folder : nearestFolder(folder);
}
