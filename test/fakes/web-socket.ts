// A server on loopback that takes both requests and WebSockets: the ground that the fakes stand on.
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

export interface Loopback {
  /** Such as "127.0.0.1:43121". */
  readonly host: string;
  /** Cuts every connection, as a power cut would. */
  close(): Promise<void>;
}

/** Listens on a free port of loopback. */
export async function openLoopback(
  onRequest: RequestListener,
  onSocket: (socket: WebSocket, request: IncomingMessage) => void,
): Promise<Loopback> {
  const server = createServer(onRequest);
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', onSocket);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The whole body of a request. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
