// The log: JSON lines on standard error, with secrets taken out.
import { type Logger, pino } from 'pino';

// Errors of fetch, new URL and chat libraries carry addresses with passwords and tokens in them.
const credentials = /\/\/[^/@\s]+@/g;

export type Log = Logger;

/** Standard output belongs to the briefings, so the log goes to standard error. */
export function createLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      serializers: { err: describeError },
      redact: {
        paths: ['token', 'password', 'apiKey', '*.token', '*.password', '*.apiKey'],
        censor: '(hidden)',
      },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}

// Chosen fields only: a library's error object may hold a whole request.
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: hideCredentials(String(error)) };
  return {
    name: error.name,
    message: hideCredentials(error.message),
    stack: hideCredentials(error.stack ?? ''),
  };
}

/** `https://user:secret@host/` becomes `https://host/`. */
export function hideCredentials(text: string): string {
  return text.replace(credentials, '//');
}
