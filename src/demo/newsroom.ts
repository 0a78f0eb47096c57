// The sample newsroom: feeds we wrote ourselves on loopback, so that a first run needs no network.
import { createServer, type Server } from 'node:http';
import type { Outlet } from '../model/feed.ts';
import { type Answer, type Asked, answerArticle, answerFeed, answerMissing } from './answer.ts';
import { readSampleFeeds, readSampleReports, type SampleFeed } from './read-reports.ts';

/** Fixed where it is free, so that links keep working from one start to the next. */
const USUAL_PORT = 4780;

export interface NewsroomOptions {
  /** 0 = any free port. */
  readonly port?: number;
  /** What the texts take for "now" (ms since 1970). */
  readonly startAt: number;
  readonly now: () => number;
}

export interface Newsroom {
  /** `http://127.0.0.1:port`, no slash at the end. */
  readonly baseUrl: string;
  readonly feeds: readonly {
    readonly url: string;
    readonly outlet: Outlet;
    readonly lang: string;
  }[];
  close(): Promise<void>;
}

/**
 * Serves the sample feeds on 127.0.0.1. Reports appear when `now()` passes their time: most are there
 * at `startAt`, the others follow within four minutes. Falls back to any free port when its own is
 * taken.
 */
export async function startNewsroom(options: NewsroomOptions): Promise<Newsroom> {
  const feeds = readSampleFeeds();
  const reports = readSampleReports(options.startAt, feeds);
  const server = createServer();
  const baseUrl = `http://127.0.0.1:${await listen(server, options.port ?? USUAL_PORT)}`;
  server.on('request', (request, response) => {
    const asked: Asked = {
      path: (request.url ?? '/').split('?')[0] ?? '/',
      etag: request.headers['if-none-match'],
      since: request.headers['if-modified-since'],
    };
    const published = reports.filter((report) => report.at <= options.now());
    const site = { baseUrl, feeds, reports: published };
    const answer: Answer = answerFeed(site, asked) ?? answerArticle(site, asked) ?? answerMissing();
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  return {
    baseUrl,
    feeds: feeds.map((feed) => ({
      url: `${baseUrl}/${feed.id}/feed`,
      outlet: outletOf(feed),
      lang: feed.lang,
    })),
    close: () => stop(server),
  };
}

function outletOf(feed: SampleFeed): Outlet {
  return { name: feed.name, owner: feed.owner, country: feed.country, kind: 'sample' };
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    await listenOn(server, port);
  } catch (error) {
    if (port === 0 || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await listenOn(server, 0);
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
