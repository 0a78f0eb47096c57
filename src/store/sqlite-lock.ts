// One writing process per SQLite file. The lock is SQLite's own, on an empty file beside the
// database, so the system frees it however the process ends; a pid alone could be stale.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { explainSqliteError, isBusy } from './explain-sqlite-error.ts';
import { StoreError, StoreInUseError } from './store.ts';

function readPid(path: string): string {
  try {
    return ` (process ${Number.parseInt(readFileSync(path, 'utf8'), 10)})`;
  } catch {
    return '';
  }
}

/**
 * Takes the lock of the database at `path`, or throws a StoreError with the holder's pid.
 * Returns the function that gives it back.
 */
export function lockSqliteFile(path: string): () => void {
  const pidPath = `${path}.pid`;
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(`${path}.lock`);
    // Held, never committed: the file stays empty. Releasing is closing.
    lock.exec('pragma journal_mode = memory; begin exclusive');
    writeFileSync(pidPath, `${process.pid}\n`);
  } catch (error) {
    lock?.close();
    if (isBusy(error)) {
      const holder = readPid(pidPath);
      throw new StoreInUseError(
        `Sitrep is already running on the database ${path}${holder}: stop it first, or use another DATABASE_URL.`,
      );
    }
    throw new StoreError(
      explainSqliteError(error, path) ?? `The folder of the database ${path} cannot be written to.`,
      { cause: error },
    );
  }
  const held = lock;
  return () => {
    rmSync(pidPath, { force: true });
    held.close();
  };
}
