// Real servers on loopback for tests: each lives as long as the test that started it.
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createRawServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { openAddressGuard, type ResolveName } from '../../src/web/address-guard.ts';
import { download } from '../../src/web/download.ts';
import type { DownloadRequest } from '../../src/web/download-result.ts';

/** Starts an HTTP server and answers its `http://127.0.0.1:port`. */
export async function serve(listener: RequestListener, host = '127.0.0.1'): Promise<string> {
  return listen(createServer({ maxHeaderSize: 200_000 }, listener), host);
}

/** A server that answers every request with the bytes it is given, then does what `after` does. */
export function serveBytes(
  bytes: string | Uint8Array,
  after: (socket: Socket) => void = (socket) => socket.end(),
): Promise<string> {
  return serveRaw((socket) => {
    socket.once('data', () => {
      socket.write(bytes);
      after(socket);
    });
  });
}

/** A TCP server: for answers that node:http would never send. */
export async function serveRaw(onConnection: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createRawServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    onConnection(socket);
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  return listen(server, '127.0.0.1');
}

/** Starts any server on a free port and closes it after the test. */
export async function listen(
  server: Server | ReturnType<typeof createRawServer>,
  host: string,
): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  });
  return `http://${host.includes(':') ? `[${host}]` : host}:${portOf(server)}`;
}

export function portOf(server: { address(): string | AddressInfo | null }): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

export interface Visit extends Partial<DownloadRequest> {
  readonly url: string;
  /** Targets allowed besides the address itself. */
  readonly allowed?: readonly string[];
  readonly resolveName?: ResolveName;
}

/** Downloads with the address itself allowed (unless `allowed` says which). */
export async function visit({ allowed, resolveName, ...request }: Visit) {
  const guard = openAddressGuard({
    allowed: allowed ?? [new URL(request.url).host],
    ...(resolveName && { resolveName }),
  });
  onTestFinished(() => guard.agent.destroy());
  const plain = { validators: {}, timeoutMs: 5_000, userAgent: 'Sitrep test' };
  return download({ ...plain, ...request }, guard);
}

/** Answers names from a table, each with its addresses; other names do not exist. */
export function namesFrom(table: Readonly<Record<string, readonly string[]>>): ResolveName {
  return (hostname, _options, callback) => {
    const addresses = table[hostname];
    if (!addresses) {
      return callback(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }), []);
    }
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    callback(null, found);
  };
}
