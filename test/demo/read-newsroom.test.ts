// The sample feeds through the reader that real feeds go through: every format and charset.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Newsroom, startNewsroom } from '../../src/demo/newsroom.ts';
import { readSampleFeeds, readSampleReports } from '../../src/demo/read-reports.ts';
import { readFeed } from '../../src/feed/read-feed.ts';

const START_AT = Date.UTC(2026, 10, 21, 20, 0, 0);
const END_AT = START_AT + 600_000;
const feeds = readSampleFeeds();
const reports = readSampleReports(START_AT, feeds);
let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await startNewsroom({ port: 0, startAt: START_AT, now: () => END_AT });
});

afterAll(() => newsroom.close());

async function read(id: string) {
  const url = `${newsroom.baseUrl}/${id}/feed`;
  const response = await fetch(url);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return readFeed(bytes, response.headers.get('content-type') ?? undefined, url);
}

test.each(feeds.filter((feed) => !feed.fails).map((feed) => [feed.id, feed] as const))(
  '%s is read whole: titles, links, dates, language',
  async (id, feed) => {
    const reading = await read(id);
    if (reading.kind !== 'feed') throw new Error(reading.reason);
    const own = reports.filter((report) => report.feed === id);
    const { items, lang, title, notes } = reading.feed;
    expect(notes).toEqual([]);
    expect(lang).toBe(feed.lang);
    expect(title).toContain(feed.name);
    expect(title).toContain('sample');
    expect(items.map((item) => item.url)).toEqual(
      own.map((report) => `${newsroom.baseUrl}/${id}/${report.slug}.html`),
    );
    expect(items.map((item) => item.publishedAt)).toEqual(
      own.map((report) => (report.undated ? undefined : report.at)),
    );
    expect(items.map((item) => plainText(item.titleHtml))).toEqual(own.map((one) => one.title));
    expect(items.every((item) => item.bodyHtml.includes('<p>'))).toBe(true);
  },
);

test('the feed that was taken down gives a reason', async () => {
  const reading = await read('dune');
  expect(reading.kind === 'unreadable' && reading.reason.length > 10).toBe(true);
});

function plainText(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
