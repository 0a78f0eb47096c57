// Stands between a client and a server and brings the answers late, so that a kill can fall between
// what the server has done and what the client hears of it.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface SlowRelay {
  /** The same address through the relay. */
  readonly url: string;
  close(): Promise<void>;
}

/** @param lateMs how much later each answer comes, at random up to this */
export async function openSlowRelay(url: string, lateMs: number): Promise<SlowRelay> {
  const target = new URL(url);
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(socket);
      socket.setNoDelay(true).on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.end();
      });
    }
    client.pipe(upstream);
    let dueAt = 0;
    upstream.on('data', (chunk) => {
      // What was sent first arrives first.
      dueAt = Math.max(dueAt, performance.now() + Math.random() * lateMs);
      setTimeout(() => client.writable && client.write(chunk), dueAt - performance.now());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  target.port = String((server.address() as AddressInfo).port);
  return {
    url: target.href,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
