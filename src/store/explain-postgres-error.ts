// PostgreSQL's and the socket's error codes as sentences for whoever runs Sitrep.

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  // The pool's own errors have no code.
  if (error.message.includes('timeout')) return 'ETIMEDOUT';
  if (/terminated|connection error/.test(error.message)) return 'ECONNRESET';
  if (error.message.includes('SSL')) return 'SSL';
  return undefined;
}

/**
 * One sentence, or undefined for errors that are bugs of ours. `place` names host, port and
 * database, never the password.
 */
export function explainPostgresError(error: unknown, place: string): string | undefined {
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
    case 'ENOENT':
      return `No PostgreSQL server answers at ${place}: is it running, and is DATABASE_URL right?`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host of the PostgreSQL server at ${place} is not known: check DATABASE_URL.`;
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return `The PostgreSQL server at ${place} cannot be reached: it did not answer in time.`;
    case '28P01':
    case '28000':
      return `The PostgreSQL server at ${place} refused the user or password in DATABASE_URL.`;
    case '3D000':
      return `The PostgreSQL server at ${place} has no database of that name: create it first.`;
    case '42501':
      return `The PostgreSQL user may not do what Sitrep needs at ${place}: give it rights on the database and its schema.`;
    case '53300':
      return `The PostgreSQL server at ${place} accepts no more connections.`;
    case '53100':
      return `The disk of the PostgreSQL server at ${place} is full: nothing was written, and nothing that was there is lost.`;
    case 'ECONNRESET':
    case 'EPIPE':
    case '57P01':
    case '57P02':
    case '57P03':
      return `The PostgreSQL server at ${place} was stopped or is just starting; what was not finished is done again later.`;
    case 'SSL':
      return `No encrypted connection to the PostgreSQL server at ${place} could be made: check sslmode in DATABASE_URL.`;
    default:
      return undefined;
  }
}
