// A loopback server whose feeds a test writes, item by item.
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface SampleItem {
  readonly guid?: string;
  readonly link?: string;
  readonly title: string;
  readonly text: string;
  /** ms since 1970; unset = undated. */
  readonly at?: number;
}

export interface FeedServer {
  readonly url: string;
  readonly host: string;
  /** By path, e.g. "/one": what the feed holds now. */
  readonly feeds: Map<string, readonly SampleItem[]>;
  /** By path: what the feed calls itself. */
  readonly titles: Map<string, string>;
  /** By path: answers instead of a feed. */
  readonly faults: Map<string, (response: ServerResponse) => void>;
  /** Paths asked so far, with the status given. */
  readonly asked: string[];
}

function itemXml({ guid, link, title, text, at }: SampleItem): string {
  const date = at === undefined ? '' : `<pubDate>${new Date(at).toUTCString()}</pubDate>`;
  const id = guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`;
  const address = link === undefined ? '' : `<link>${link}</link>`;
  return `<item>${id}${address}<title>${title}</title><description>${text}</description>${date}</item>`;
}

/** Starts the server; it is closed after the test. */
export async function startFeedServer(): Promise<FeedServer> {
  const feeds = new Map<string, readonly SampleItem[]>();
  const faults = new Map<string, (response: ServerResponse) => void>();
  const titles = new Map<string, string>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const fault = faults.get(path);
    const items = feeds.get(path) ?? [];
    const etag = `"${items.length}-${items.at(-1)?.title.length ?? 0}"`;
    const same = request.headers['if-none-match'] === etag;
    asked.push(`${path} ${fault ? 'fault' : same ? 304 : 200}`);
    if (fault) return fault(response);
    if (same) return void response.writeHead(304, { etag }).end();
    response.writeHead(200, { etag, 'content-type': 'application/rss+xml' });
    const body = items.map(itemXml).join('');
    response.end(
      `<rss version="2.0"><channel><title>${titles.get(path) ?? 'T'}</title>${body}</channel></rss>`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `http://${host}`, host, feeds, titles, faults, asked };
}
