// What can go wrong between a client and Slack; a test queues faults per method.
import type { ServerResponse } from 'node:http';

/** `accepted`: Slack did the work all the same, only the answer went wrong. */
export type Fault =
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'status'; readonly status: number; readonly accepted?: boolean }
  /** 429, with or without Retry-After (seconds). */
  | { readonly kind: 'rate-limit'; readonly retryAfter?: number }
  /** The connection is reset instead of an answer. */
  | { readonly kind: 'lost'; readonly accepted?: boolean }
  /** 200 with a web page, such as a proxy's. */
  | { readonly kind: 'html'; readonly accepted?: boolean }
  /** 200 with `{}`. */
  | { readonly kind: 'empty'; readonly accepted?: boolean }
  /** No answer ever. */
  | { readonly kind: 'silence'; readonly accepted?: boolean };

export interface Faults {
  /** The next calls of the method go wrong in this way, in order. */
  queue(method: string, ...faults: readonly Fault[]): void;
  /** Every call of the method goes wrong, until `heal`. */
  always(method: string, fault: Fault): void;
  heal(method: string): void;
  take(method: string): Fault | undefined;
}

export function createFaults(): Faults {
  const queued = new Map<string, Fault[]>();
  const lasting = new Map<string, Fault>();
  return {
    queue: (method, ...faults) => {
      queued.set(method, [...(queued.get(method) ?? []), ...faults]);
    },
    always: (method, fault) => {
      lasting.set(method, fault);
    },
    heal: (method) => {
      lasting.delete(method);
      queued.delete(method);
    },
    take: (method) => queued.get(method)?.shift() ?? lasting.get(method),
  };
}

/** Does Slack do what was asked although the answer goes wrong? */
export function isAccepted(fault: Fault): boolean {
  return 'accepted' in fault && fault.accepted === true;
}

/** The wrong answer. */
export function answerWrong(fault: Fault, response: ServerResponse): void {
  switch (fault.kind) {
    case 'error':
      sendJson(response, { ok: false, error: fault.error });
      return;
    case 'status':
      response.writeHead(fault.status, { 'content-type': 'text/html' });
      response.end('<h1>Something went wrong</h1>');
      return;
    case 'rate-limit': {
      const header = fault.retryAfter === undefined ? {} : { 'retry-after': `${fault.retryAfter}` };
      response.writeHead(429, { 'content-type': 'application/json', ...header });
      response.end('{"ok":false,"error":"ratelimited"}');
      return;
    }
    case 'lost':
      response.socket?.resetAndDestroy();
      return;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<html><body>Please sign in to the hotel network</body></html>');
      return;
    case 'empty':
      sendJson(response, {});
      return;
    case 'silence':
      return;
    default:
      fault satisfies never;
  }
}

export function sendJson(
  response: ServerResponse,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
