// What an editor is told about an address that gives no feed.
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../src/feed/read-feed.ts';
import { FEED_URL } from './read.ts';

async function reasonFor(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const reading = await readFeed(bytes, 'text/html', FEED_URL);
  return reading.kind === 'unreadable' ? reading.reason : 'a feed';
}

const PAGE = 'The address gives a web page, not a feed.';

function page(head: string): string {
  return `<!doctype html><html><head><title>News</title>${head}</head><body><p>x</p></body></html>`;
}

describe('the reason', () => {
  it.each([
    ['nothing', '', 'The address gives an empty document.'],
    ['blank lines', ' \n\n', 'The address gives an empty document.'],
    ['a text', 'Not found', 'The address gives plain text, not a feed.'],
    ['JSON of another kind', '{"error":"no"}', 'The address gives JSON data, but not a JSON Feed.'],
    ['a JSON list', '[1,2]', 'The address gives JSON data, but not a JSON Feed.'],
    ['broken JSON', '{"a":', 'The address gives JSON data, but not a JSON Feed.'],
    [
      'a list of feeds',
      '<opml version="2.0"><body/></opml>',
      'The address gives a list of feeds (OPML), not a feed.',
    ],
    [
      'a site map',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url/></urlset>',
      'The address gives a site map, not a feed.',
    ],
    [
      'other XML',
      '<?xml version="1.0"?><data><x/></data>',
      'The address gives XML ("data"), but not a feed.',
    ],
    ['a web page', page(''), PAGE],
    ['a page without a doctype', '<HTML><BODY>x</BODY></HTML>', PAGE],
    ['a page that begins in the middle', '<div>x</div><body>', PAGE],
    ['a page with an article called item', `${page('')}<item><title>x</title></item>`, PAGE],
    [
      'a check for humans',
      page('<title>Just a moment...</title>'),
      'The site answers with a check for human visitors instead of the feed.',
    ],
    ['a PDF', '%PDF-1.7 x', 'The address gives a PDF file, not a feed.'],
    [
      'the name of a property',
      '<constructor/>',
      'The address gives XML ("constructor"), but not a feed.',
    ],
  ])('for %s', async (_name, content, expected) => {
    expect(await reasonFor(content)).toBe(expected);
  });

  it('for a compressed file', async () => {
    expect(await reasonFor(Uint8Array.of(0x1f, 0x8b, 8, 0))).toBe(
      'The address gives a compressed file, not a feed.',
    );
  });

  it.each([
    [
      'RSS',
      '<link rel="alternate" type="application/rss+xml" href="/rss?a=1&amp;b=2">',
      'https://news.example/rss?a=1&b=2',
    ],
    [
      'Atom',
      "<link href='https://n.example/atom' type='application/atom+xml' rel='Alternate'/>",
      'https://n.example/atom',
    ],
    [
      'JSON Feed',
      '<link rel=alternate type=application/feed+json href=feed.json>',
      'https://news.example/rss/feed.json',
    ],
    [
      'the first of two',
      '<link rel="alternate" type="application/rss+xml" href="/1"><link rel="alternate" type="application/rss+xml" href="/2">',
      'https://news.example/1',
    ],
    [
      'a feed below a base',
      '<base href="https://b.example/x/"><link rel="alternate" type="application/rss+xml" href="f">',
      'https://b.example/x/f',
    ],
  ])('names the feed of a page: %s', async (_name, head, address) => {
    expect(await reasonFor(page(head))).toBe(`${PAGE} The page names this feed: ${address}`);
  });

  it.each([
    ['a style sheet', '<link rel="stylesheet" type="text/css" href="/a.css">'],
    ['another language', '<link rel="alternate" hreflang="ar" href="/ar">'],
    ['a script', '<link rel="alternate" type="application/rss+xml" href="javascript:x">'],
    ['a link in a comment', '<!-- <link rel="alternate" type="application/rss+xml" href="/x"> -->'],
  ])('does not take %s for a feed', async (_name, head) => {
    expect(await reasonFor(page(head))).toBe(PAGE);
  });
});
