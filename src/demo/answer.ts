// What the sample newsroom answers: feeds with conditional GET, article pages, "page not found".
import { createHash } from 'node:crypto';
import { encodeText } from './encode-text.ts';
import type { SampleFeed, SampleReport } from './read-reports.ts';
import { contentTypeOf, type FeedPage, writeFeed } from './write-feed.ts';
import { writeArticlePage, writeMissingPage } from './write-html.ts';

export interface Site {
  readonly baseUrl: string;
  readonly feeds: readonly SampleFeed[];
  /** Those already published, newest first. */
  readonly reports: readonly SampleReport[];
}

export interface Asked {
  readonly path: string;
  /** If-None-Match and If-Modified-Since, as sent. */
  readonly etag: string | undefined;
  readonly since: string | undefined;
}

export interface Answer {
  readonly status: 200 | 304 | 404;
  readonly headers: Record<string, string>;
  readonly body?: Uint8Array;
}

/** The feed at this path, or 304 when the asker has it; undefined when there is no feed here. */
export function answerFeed(site: Site, asked: Asked): Answer | undefined {
  const feed = site.feeds.find((candidate) => asked.path === `/${candidate.id}/feed`);
  if (feed === undefined || feed.fails) return undefined;
  const page = pageOf(site, feed);
  const body = encodeText(writeFeed(page), feed.charset);
  const headers = {
    'content-type': `${contentTypeOf(feed)}; charset=${feed.charset}`,
    ...validatorsOf(feed, page, body),
  };
  return isKnown(asked, headers) ? { status: 304, headers } : { status: 200, headers, body };
}

/** The article page at this path, once its report is published. */
export function answerArticle(site: Site, asked: Asked): Answer | undefined {
  const report = site.reports.find((one) => asked.path === `/${one.feed}/${one.slug}.html`);
  const feed = site.feeds.find((candidate) => candidate.id === report?.feed);
  if (report === undefined || feed === undefined) return undefined;
  return htmlAnswer(200, writeArticlePage(feed, report));
}

export function answerMissing(): Answer {
  return htmlAnswer(404, writeMissingPage());
}

function pageOf(site: Site, feed: SampleFeed): FeedPage {
  const homeUrl = `${site.baseUrl}/${feed.id}`;
  const reports = site.reports.filter((report) => report.feed === feed.id);
  return { feed, homeUrl, selfUrl: `${homeUrl}/feed`, reports };
}

function validatorsOf(feed: SampleFeed, page: FeedPage, body: Uint8Array): Record<string, string> {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  const lastModified = new Date(page.reports[0]?.at ?? 0).toUTCString();
  return {
    ...(feed.validators === 'both' || feed.validators === 'etag' ? { etag } : {}),
    ...(feed.validators === 'both' || feed.validators === 'date'
      ? { 'last-modified': lastModified }
      : {}),
  };
}

/** RFC 9110 section 13.2.2: with If-None-Match the date is not looked at. */
function isKnown(asked: Asked, headers: Readonly<Record<string, string>>): boolean {
  if (asked.etag !== undefined && headers.etag !== undefined) return asked.etag === headers.etag;
  const lastModified = headers['last-modified'];
  if (asked.since === undefined || lastModified === undefined) return false;
  return Date.parse(asked.since) >= Date.parse(lastModified);
}

function htmlAnswer(status: 200 | 404, html: string): Answer {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: encodeText(html, 'utf-8'),
  };
}
