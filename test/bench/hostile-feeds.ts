// 200 feeds that mean ill, in a process of their own. Sends its addresses when it listens.
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

const feeds = 200;
/** Sitrep asks a host for two things at a time. */
const hosts = 20;
const rss = (items: string) =>
  `<rss version="2.0"><channel><title>x</title>${items}</channel></rss>`;
const item = (n: number | string, text: string) =>
  `<item><guid>${n}</guid><title>Syria’s Sharaa receives envoy ${n}</title><description>${text}</description><pubDate>${new Date().toUTCString()}</pubDate></item>`;
const many = rss(
  Array.from({ length: 2_000 }, (_, n) =>
    item(n, `SDF and Damascus talk, round ${n}. `.repeat(20)),
  ).join(''),
);
const bomb = gzipSync(rss(item(1, 'x'.repeat(80_000_000))));

/** What each kind of feed answers; kinds take turns. */
const kinds: readonly ((response: ServerResponse) => void)[] = [
  (response) => response.end('<'.repeat(2_000_000)),
  (response) => response.end(rss('<item>'.repeat(100_000))),
  (response) => response.end(rss(item(1, 'word '.repeat(3_000_000)))),
  (response) => response.end(many),
  (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
  (response) => void response.flushHeaders(),
  (response) => {
    const drip = setInterval(() => response.write('<'), 500);
    response.on('close', () => clearInterval(drip));
  },
  (response) => response.writeHead(302, { location: `/${Math.random()}` }).end(),
  (response) =>
    response.end(`{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(900_000)}`),
  (response) => response.end(rss(item('g'.repeat(1_000_000), '&amp;'.repeat(300_000)))),
];

const servers = Array.from({ length: hosts }, () =>
  createServer((request, response) => {
    const feed = Number(/^\/(\d+)$/.exec(request.url ?? '')?.[1] ?? 7);
    kinds[feed % kinds.length]?.(response);
  }),
);
const addresses: string[] = [];
for (const [n, server] of servers.entries()) {
  server.listen(0, `127.0.2.${n + 1}`);
  await once(server, 'listening');
  const { address, port } = server.address() as AddressInfo;
  addresses.push(`${address}:${port}`);
}
process.send?.({ addresses, feeds });
process.on('disconnect', () => process.exit(0));
