// Troubles that a test orders for the next requests of a route.
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Fault {
  /** Does Discord do what was asked before the trouble begins? */
  readonly accepts: boolean;
  readonly trouble:
    | { readonly kind: 'reset' }
    /** No answer for as long as the client waits. */
    | { readonly kind: 'silence' }
    /** The head of an answer, and then nothing. */
    | { readonly kind: 'stall' }
    | {
        readonly kind: 'answer';
        readonly status: number;
        readonly headers: Readonly<Record<string, string>>;
        readonly body: string;
      };
}

const json = { 'content-type': 'application/json' };

/** An answer of any kind in the place of the right one. */
export function wrongAnswer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = json,
): Fault {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { accepts: false, trouble: { kind: 'answer', status, headers, body: text } };
}

export const faults = {
  reset: { accepts: false, trouble: { kind: 'reset' } },
  silence: { accepts: false, trouble: { kind: 'silence' } },
  stall: { accepts: false, trouble: { kind: 'stall' } },
  serverError: wrongAnswer(502, '<html>502 Bad Gateway</html>', { 'content-type': 'text/html' }),
  html: wrongAnswer(200, '<html>Sign in to the hotel network</html>', {
    'content-type': 'text/html',
  }),
  empty: wrongAnswer(200, {}),
  unauthorized: wrongAnswer(401, { message: '401: Unauthorized', code: 0 }),
  /** A 429 from a proxy: no header, nothing to read. */
  bareRateLimit: wrongAnswer(429, 'slow down', { 'content-type': 'text/plain' }),
} as const satisfies Readonly<Record<string, Fault>>;

/** A 429 as Discord sends it. */
export function rateLimit(seconds: number, scope: 'user' | 'shared' | 'global' = 'user'): Fault {
  const isGlobal = scope === 'global';
  const body = { message: 'You are being rate limited.', retry_after: seconds, global: isGlobal };
  return wrongAnswer(429, body, {
    ...json,
    'retry-after': String(Math.ceil(seconds)),
    'x-ratelimit-scope': scope,
    ...(isGlobal
      ? { 'x-ratelimit-global': 'true' }
      : {
          'x-ratelimit-limit': '5',
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset-after': String(seconds),
          'x-ratelimit-bucket': 'a1b2c3',
        }),
  });
}

/** Discord does it, but the client never learns: the reply is lost. */
export function afterwards(fault: Fault): Fault {
  return { ...fault, accepts: true };
}

/** Plays the trouble. */
export function play({ trouble }: Fault, request: IncomingMessage, response: ServerResponse): void {
  switch (trouble.kind) {
    case 'reset':
      request.socket.resetAndDestroy();
      return;
    case 'silence':
      return;
    case 'stall':
      response.writeHead(200, { ...json, 'content-length': '1000' });
      response.write('{"id":');
      return;
    case 'answer':
      response.writeHead(trouble.status, trouble.headers);
      response.end(trouble.body);
  }
}

export interface FaultQueue {
  /** `route` is e.g. "POST /channels/*\/messages"; a star stands for one part. */
  add(route: string, ...faults: readonly Fault[]): void;
  /** Until `clear`. */
  always(route: string, fault: Fault): void;
  clear(): void;
  take(method: string, path: string): Fault | undefined;
}

export function createFaultQueue(): FaultQueue {
  let queued: { readonly route: string; readonly fault: Fault; readonly stays: boolean }[] = [];
  return {
    add: (route, ...list) => {
      queued.push(...list.map((fault) => ({ route, fault, stays: false })));
    },
    always: (route, fault) => {
      queued.push({ route, fault, stays: true });
    },
    clear: () => {
      queued = [];
    },
    take: (method, path) => {
      const found = queued.find(({ route }) => fits(route, `${method} ${path}`));
      if (found !== undefined && !found.stays) queued = queued.filter((one) => one !== found);
      return found?.fault;
    },
  };
}

function fits(route: string, request: string): boolean {
  const parts = request.split('/');
  const wanted = route.split('/');
  return (
    wanted.length === parts.length && wanted.every((one, i) => one === '*' || one === parts[i])
  );
}
