// The sample newsroom as a feed reader meets it: over HTTP, with a clock that we turn.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Newsroom, startNewsroom } from '../../src/demo/newsroom.ts';

const START_AT = Date.UTC(2026, 10, 21, 20, 0, 0);
let now = START_AT;
let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await startNewsroom({ port: 0, startAt: START_AT, now: () => now });
});

afterAll(() => newsroom.close());

async function get(feed: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${newsroom.baseUrl}/${feed}/feed`, { headers });
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

async function readText(feed: string): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode((await get(feed)).bytes);
}

describe('what the feeds send', () => {
  test.each([
    ['courier', 'application/rss+xml; charset=utf-8', '<rss version="2.0">'],
    ['wire', 'application/atom+xml; charset=utf-8', 'xmlns="http://www.w3.org/2005/Atom"'],
    ['shurfa', 'application/rdf+xml; charset=utf-8', '<rdf:RDF '],
    ['daily', 'application/feed+json; charset=utf-8', 'https://jsonfeed.org/version/1.1'],
  ])('%s answers as %s', async (feed, type, mark) => {
    const { response } = await get(feed);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await readText(feed)).toContain(mark);
  });

  test('the Euphrates notebook writes windows-1256: one byte per letter, no valid UTF-8', async () => {
    const { bytes } = await get('daftar');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    expect(new TextDecoder('windows-1256').decode(bytes)).toContain('دفتر الفرات');
  });

  test('the coast diary writes little-endian UTF-16 behind a byte order mark', async () => {
    const { bytes } = await get('coast');
    expect([...bytes.subarray(0, 4)]).toEqual([0xff, 0xfe, 0x3c, 0x00]);
    expect(new TextDecoder('utf-16le').decode(bytes)).toContain('יומן החוף');
  });

  test('the feed that was taken down answers with a web page and 404', async () => {
    const { response, bytes } = await get('dune');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(new TextDecoder().decode(bytes)).toContain('Page not found');
  });

  test('every link of every feed leads to an article page of its language', async () => {
    now = START_AT;
    for (const feed of newsroom.feeds.filter((one) => !one.url.includes('/dune/'))) {
      const response = await fetch(feed.url);
      const charset = /charset=(.+)/.exec(response.headers.get('content-type') ?? '')?.[1];
      const text = new TextDecoder(charset).decode(await response.arrayBuffer());
      const links = new Set(text.match(/http:\/\/127\.0\.0\.1:\d+\/\w+\/[\w-]+\.html/g));
      expect(links.size, feed.outlet.name).toBeGreaterThan(0);
      for (const link of links) {
        const page = await fetch(link);
        expect(page.status, link).toBe(200);
        expect(await page.text()).toContain(`<html lang="${feed.lang}"`);
      }
    }
  });
});

describe('conditional GET', () => {
  test.each(['courier', 'wire', 'daily', 'daftar', 'coast'])(
    '%s answers 304 without a body to its own ETag',
    async (feed) => {
      const etag = (await get(feed)).response.headers.get('etag') ?? '';
      const { response, bytes } = await get(feed, { 'if-none-match': etag });
      expect([response.status, bytes.length]).toEqual([304, 0]);
      expect((await get(feed, { 'if-none-match': '"other"' })).response.status).toBe(200);
    },
  );

  test.each(['courier', 'citadel', 'shurfa', 'faro'])(
    '%s answers 304 to its own Last-Modified and 200 to an older one',
    async (feed) => {
      const date = (await get(feed)).response.headers.get('last-modified') ?? '';
      expect((await get(feed, { 'if-modified-since': date })).response.status).toBe(304);
      const older = new Date(Date.parse(date) - 1000).toUTCString();
      expect((await get(feed, { 'if-modified-since': older })).response.status).toBe(200);
    },
  );

  test('a new report changes both validators', async () => {
    now = START_AT;
    const before = (await get('courier')).response.headers;
    const asked = {
      'if-none-match': before.get('etag') ?? '',
      'if-modified-since': before.get('last-modified') ?? '',
    };
    now = START_AT + 60_000;
    const { response } = await get('courier', asked);
    expect(response.status).toBe(200);
    expect(response.headers.get('last-modified')).not.toBe(before.get('last-modified'));
  });
});

describe('news that arrives while you watch', () => {
  test.each([
    ['coast', 20, 'second-call'],
    ['pira', 30, 'damascus-talks'],
    ['kopru', 45, 'second-call'],
    ['chaw', 80, 'integration-deal'],
    ['carnet', 90, 'second-call'],
  ])('%s has a report more from second %i on', async (feed, seconds, slug) => {
    const has = async (at: number) => {
      now = START_AT + at * 1000;
      return Buffer.from((await get(feed)).bytes.filter((byte) => byte !== 0)).includes(
        `${feed}/${slug}.html`,
      );
    };
    expect([await has(0), await has(seconds - 1), await has(seconds)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('an article page is not there before its report is published', async () => {
    const url = `${newsroom.baseUrl}/courier/integration-deal.html`;
    now = START_AT;
    expect((await fetch(url)).status).toBe(404);
    now = START_AT + 60_000;
    expect((await fetch(url)).status).toBe(200);
  });

  test('two starts at the same time give the same words', async () => {
    now = START_AT;
    const twin = await startNewsroom({ port: 0, startAt: START_AT, now: () => now });
    const words = await (await fetch(`${twin.baseUrl}/hafen/feed`)).text();
    await twin.close();
    expect(words.replaceAll(twin.baseUrl, newsroom.baseUrl)).toBe(await readText('hafen'));
  });
});

test('a taken port is no obstacle', async () => {
  const { port } = new URL(newsroom.baseUrl);
  const second = await startNewsroom({ port: Number(port), startAt: START_AT, now: () => now });
  expect(new URL(second.baseUrl).port).not.toBe(port);
  expect((await fetch(`${second.baseUrl}/wire/feed`)).status).toBe(200);
  await second.close();
});
