// SQLite's result codes as sentences for whoever runs Sitrep.

/** Primary result codes, https://www.sqlite.org/rescode.html */
const BUSY = 5;
const READ_ONLY = 8;
const IO_ERROR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

/** The primary result code of an error thrown by node:sqlite, else undefined. */
export function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}

/** Whether another process holds the lock that was asked for. */
export function isBusy(error: unknown): boolean {
  return sqliteCode(error) === BUSY;
}

/** One sentence, or undefined for errors that are bugs of ours. */
export function explainSqliteError(error: unknown, path: string): string | undefined {
  switch (sqliteCode(error)) {
    case BUSY:
      return `The database ${path} is being used by another program; nothing was changed.`;
    case READ_ONLY:
      return `The database ${path} cannot be written to: check the rights of the file and its folder.`;
    case IO_ERROR:
      return `The disk that holds the database ${path} reported an error; nothing more was written.`;
    case CORRUPT:
      return `The database ${path} is damaged and was left as it is: restore it from a backup, or move it away to start afresh.`;
    case FULL:
      return `The disk that holds the database ${path} is full: nothing was written, and nothing that was there is lost.`;
    case CANNOT_OPEN:
      return `The database ${path} cannot be opened: check that its folder exists and may be written to.`;
    case NOT_A_DATABASE:
      return `The file ${path} is not a Sitrep database and was left as it is: check DATABASE_URL.`;
    default:
      return undefined;
  }
}
