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
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  // Both ends may be closed by the other side in their own time: late answers still arrive.
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const upstream = connect({
      port: Number(port),
      host: hostname,
      allowHalfOpen: true,
    });
    let dueAt = 0;
    const later = (work: () => void) => {
      // What was sent first arrives first.
      dueAt = Math.max(dueAt, performance.now() + Math.random() * lateMs);
      setTimeout(work, Math.max(0, dueAt - performance.now()));
    };
    client.pipe(upstream);
    upstream.on('data', (chunk) => later(() => client.writable && client.write(chunk)));
    upstream.on('end', () => later(() => client.end()));
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.setNoDelay(true).on('close', () => open.delete(socket));
    }
    client.on('error', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const relayed = new URL(url);
  relayed.port = String((server.address() as AddressInfo).port);
  return {
    url: relayed.href,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
