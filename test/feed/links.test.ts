// Which link an item gets, made absolute, and which ones are refused.
import { describe, expect, it } from 'vitest';
import { resolveUrl } from '../../src/feed/resolve-url.ts';
import { atomEntry, readOne, readText, rss, rssItem } from './read.ts';

const inRss: readonly (readonly [string, string, string | undefined])[] = [
  ['its link', '<link>https://n.example/1</link>', 'https://n.example/1'],
  [
    'a link with white space around',
    '<link>\n  https://n.example/1\n </link>',
    'https://n.example/1',
  ],
  ['a link broken over two lines', '<link>https://n.example/\n1</link>', 'https://n.example/1'],
  [
    'a link in CDATA',
    '<link><![CDATA[https://n.example/?a=1&b=2]]></link>',
    'https://n.example/?a=1&b=2',
  ],
  [
    'a link with an entity',
    '<link>https://n.example/?a=1&amp;b=2</link>',
    'https://n.example/?a=1&b=2',
  ],
  ['a link with a bare &', '<link>https://n.example/?a=1&b=2</link>', 'https://n.example/?a=1&b=2'],
  [
    'a link escaped twice',
    '<link>https://n.example/?a=1&amp;amp;b=2</link>',
    'https://n.example/?a=1&b=2',
  ],
  [
    'an Arabic address',
    '<link>https://n.example/خبر</link>',
    'https://n.example/%D8%AE%D8%A8%D8%B1',
  ],
  ['an address with a space', '<link>https://n.example/a b</link>', 'https://n.example/a%20b'],
  ['an address without a scheme', '<link>//n.example/1</link>', 'https://n.example/1'],
  ['an address that starts with www', '<link>www.n.example/1</link>', 'https://www.n.example/1'],
  ['a relative address', '<link>/a/1</link>', 'https://news.example/a/1'],
  [
    'a text behind an empty link tag',
    '<link/>https://n.example/1\n<title>t</title>',
    'https://n.example/1',
  ],
  [
    'an Atom link',
    '<atom:link rel="alternate" href="https://n.example/1"/>',
    'https://n.example/1',
  ],
  [
    'its own link before an Atom one',
    '<atom:link href="https://n.example/2"/><link>https://n.example/1</link>',
    'https://n.example/1',
  ],
  ['its permanent guid', '<guid>https://n.example/1</guid>', 'https://n.example/1'],
  [
    'its link before its guid',
    '<guid>https://n.example/2</guid><link>https://n.example/1</link>',
    'https://n.example/1',
  ],
  [
    'its guid when the link is dangerous',
    '<link>javascript:alert(1)</link><guid>https://n.example/1</guid>',
    'https://n.example/1',
  ],
  [
    'no guid that is not permanent',
    '<guid isPermaLink="false">https://n.example/1</guid>',
    undefined,
  ],
  ['no guid that is no address', '<guid>n1</guid>', undefined],
  ['no script', '<link>javascript:alert(1)</link>', undefined],
  ['no script in disguise', '<link> JaVa&#x53;cript:alert(1)</link>', undefined],
  ['no data', '<link>data:text/html,x</link>', undefined],
  ['no file', '<link>file:///etc/passwd</link>', undefined],
  ['no mail address', '<link>mailto:desk@n.example</link>', undefined],
  [
    'the original address behind a proxy',
    '<feedburner:origLink>https://n.example/1</feedburner:origLink>',
    'https://n.example/1',
  ],
];

describe('an RSS item is linked to', () => {
  it.each(inRss)('%s', async (_name, content, expected) => {
    expect((await rssItem(`<title>t</title>${content}`)).url).toBe(expected);
  });

  it('the site when its link is relative and the feed is served elsewhere', async () => {
    const feed = await readText(
      rss('<link>https://site.example/en/</link><item><title>t</title><link>a</link></item>'),
    );
    expect(feed.items[0]?.url).toBe('https://site.example/en/a');
  });

  it('the address that xml:base says', async () => {
    const feed = await readText(
      rss(
        '<item xml:base="https://b.example/x/"><title>t</title><link>1</link></item>',
        'xml:base="https://no.example/"',
      ),
    );
    expect(feed.items[0]?.url).toBe('https://b.example/x/1');
  });

  it('its name when RSS 1.0 gives no link', async () => {
    const item = await readOne(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item rdf:about="https://n.example/1"><title>t</title></item></rdf:RDF>',
    );
    expect(item.url).toBe('https://n.example/1');
  });
});

const inAtom: readonly (readonly [string, string, string | undefined])[] = [
  [
    'alternate',
    '<link rel="self" href="/s"/><link rel="alternate" href="/1"/>',
    'https://news.example/1',
  ],
  [
    'a link without a relation',
    '<link rel="edit" href="/e"/><link href="/1"/>',
    'https://news.example/1',
  ],
  [
    'HTML before other types',
    '<link type="application/pdf" href="/p"/><link type="text/html" href="/1"/>',
    'https://news.example/1',
  ],
  [
    'a relation written as an address',
    '<link rel="http://www.iana.org/assignments/relation/alternate" href="/1"/>',
    'https://news.example/1',
  ],
  ['via when there is nothing else', '<link rel="via" href="/1"/>', 'https://news.example/1'],
  ['no enclosure', '<link rel="enclosure" href="/1.mp3"/>', undefined],
  ['no self', '<link rel="self" href="/s"/>', undefined],
  ['a link written as text', '<link>https://n.example/1</link>', 'https://n.example/1'],
  [
    'content that lives elsewhere',
    '<content src="/1" type="text/html"/>',
    'https://news.example/1',
  ],
  ['an id that is an address', '<id>https://n.example/1</id>', 'https://n.example/1'],
  ['no id that is a tag', '<id>tag:n.example,2026:1</id>', undefined],
  [
    'an address with entities',
    '<link href="https://n.example/?a=1&amp;b=2"/>',
    'https://n.example/?a=1&b=2',
  ],
  ['an address in single quotes', "<link href='https://n.example/1'/>", 'https://n.example/1'],
  ['an address without quotes', '<link href=https://n.example/1 />', 'https://n.example/1'],
  [
    'an address without quotes that ends the tag',
    '<link href=/1/><title>u</title>',
    'https://news.example/1',
  ],
];

describe('an Atom entry is linked to', () => {
  it.each(inAtom)('%s', async (_name, content, expected) => {
    expect((await atomEntry(`<title>t</title>${content}`)).url).toBe(expected);
  });

  it.each([
    ['feed', 'xml:base="https://b.example/x/"', '', '', 'https://b.example/x/1'],
    ['feed, relative', 'xml:base="/x/"', '', '', 'https://news.example/x/1'],
    ['link', '', '', 'xml:base="https://b.example/y/"', 'https://b.example/y/1'],
    [
      'feed and link',
      'xml:base="https://b.example/x/"',
      '',
      'xml:base="y/"',
      'https://b.example/x/y/1',
    ],
    ['nothing useful', 'xml:base="javascript:x"', '', '', 'https://news.example/rss/1'],
  ])('what xml:base of the %s says', async (_name, onFeed, _onEntry, onLink, expected) => {
    const item = await atomEntry(`<title>t</title><link href="1" ${onLink}/>`, onFeed);
    expect(item.url).toBe(expected);
  });
});

describe('an address', () => {
  it.each([
    ['HTTP://N.example/A', 'HTTP://N.example/A'],
    ['feed://n.example/rss', 'http://n.example/rss'],
    ['https://n.example', 'https://n.example'],
    ['', undefined],
    ['https://', undefined],
    ['http://[', undefined],
    [`https://n.example/${'a'.repeat(9000)}`, undefined],
    ['vbscript:x', undefined],
  ])('%s', (raw, expected) => {
    expect(resolveUrl(raw, undefined)).toBe(expected);
  });
});
