// Damaged documents: every item that is whole stays, and the reader is told.
import { describe, expect, it } from 'vitest';
import { readOne, readText, rss, rssItem } from './read.ts';

const ITEM = '<item><title>t</title><guid>1</guid></item>';
const OTHER =
  '<item><title><![CDATA[u]]></title><guid isPermaLink="false">2</guid><!-- x --></item>';
const CUT = 'The document was cut off before its end.';

const junk: readonly (readonly [string, string])[] = [
  ['blank lines before', `\n\n  ${rss(ITEM)}`],
  [
    'a PHP warning before',
    `<br />\n<b>Warning</b>: Undefined index in <b>/var/www/x.php</b> on line <b>3</b><br />\n${rss(ITEM)}`,
  ],
  ['a bare PHP notice before', `Notice: x > 3 & y < 4 in feed.php\n${rss(ITEM)}`],
  ['a comment before', `<!-- cached <item><title>no</title></item> -->${rss(ITEM)}`],
  ['a byte order mark in the middle', `\n\ufeff${rss(ITEM)}`],
  ['a script behind', `${rss(ITEM)}<script>if (a < b) document.write("<item>")</script>`],
  ['a comment behind', `${rss(ITEM)}\n<!-- 0.2 s -->`],
  ['no XML declaration', rss(ITEM).replace(/<\?.*?\?>/, '')],
  ['two XML declarations', `<?xml version="1.0"?>${rss(ITEM)}`],
  ['a declaration without its end', rss(ITEM).replace('?>', '>')],
  ['a style sheet', rss(ITEM).replace('?>', '?><?xml-stylesheet href="a.xsl" type="text/xsl"?>')],
  ['null bytes', rss(ITEM).replaceAll('<title>', '<title>\0')],
  ['control characters', rss(ITEM).replaceAll('<title>', '<title>\u0008\u001b\ufffe')],
  ['a nested root', `<html><body>${rss(ITEM)}</body></html>`],
  ['a declared DTD', `<!DOCTYPE rss [<!ELEMENT rss (channel)> <!ENTITY x "y">]>${rss(ITEM)}`],
];

describe('a feed with', () => {
  it.each(junk)('%s is read', async (_name, text) => {
    const feed = await readText(text);
    expect(feed.items.map((item) => [item.titleHtml, item.guid])).toEqual([['t', '1']]);
    expect(feed.title).toBe('News');
  });
});

const mistakes: readonly (readonly [string, string])[] = [
  ['a bare & in the title', '<item><title>a & b</title></item>'],
  ['an unknown entity', '<item><title>&unknown; x</title></item>'],
  ['an unclosed title', '<item><title>x<link>https://n.example/9</link></item>'],
  [
    'an unclosed description',
    '<item><title>x</title><description>y<pubDate>21 Nov 2026</pubDate></item>',
  ],
  ['an unclosed item', '<item><title>x</title>'],
  ['an end tag too many', '<item><title>x</title></b></foo></item>'],
  ['tags closed in the wrong order', '<item><title><b><i>x</b></i></title></item>'],
  ['a misspelled end tag', '<item><title>x</titel><guid>9</guid></item>'],
  ['a double attribute', '<item><title a="1" a="2">x</title></item>'],
  ['an attribute without quotes', '<item a=b><title>x</title></item>'],
  [
    'an attribute whose quote is never closed',
    '<item><media:content url="https://n.example/x.jpg/><title>x</title></item>',
  ],
  ['a tag that is never closed', '<item><title>x</title><category</item>'],
  ['CDATA that is never closed', '<item><title><![CDATA[x</title></item>'],
  [
    'CDATA in CDATA',
    '<item><title>x</title><description><![CDATA[<script>//<![CDATA[ y ]]></script>]]></description></item>',
  ],
  ['a stray ]]>', '<item><title>x ]]></title></item>'],
  ['a stray <', '<item><title>1 < 2, 3 <4 and <</title></item>'],
  ['a comment that is never closed', '<item><title>x</title><!-- y </item>'],
  ['an item inside of it', `<item><title>x</title><item><title>y</title></item></item>`],
  ['tags with spaces', '<item ><title >x</title ></item >'],
];

describe('the items around one with', () => {
  it.each(mistakes)('%s are kept', async (_name, item) => {
    const feed = await readText(rss(ITEM + item + OTHER));
    const guids = feed.items.map((one) => one.guid);
    expect(guids[0]).toBe('1');
    expect(guids.at(-1)).toBe('2');
    expect(feed.items.length).toBeGreaterThanOrEqual(3);
    expect(feed.items.at(-1)?.titleHtml).toBe('u');
  });
});

describe('an item', () => {
  it.each([
    ['an unclosed title', '<title>x<link>https://n.example/9</link>', 'x', 'https://n.example/9'],
    ['an unclosed link', '<link>https://n.example/9<title>x</title>', 'x', 'https://n.example/9'],
    [
      'an unclosed guid',
      '<guid isPermaLink="true">https://n.example/9<title>x</title>',
      'x',
      'https://n.example/9',
    ],
    [
      'an unclosed category',
      '<category>y<title>x</title><link>https://n.example/9</link>',
      'x',
      'https://n.example/9',
    ],
    [
      'a misspelled end tag',
      '<title>x</titel><guid>https://n.example/9</guid>',
      'x',
      'https://n.example/9',
    ],
    [
      'a tag without its end',
      '<title>x</title><category domain="y" <link>https://n.example/9</link>',
      'x',
      'https://n.example/9',
    ],
    [
      'an empty element of the same name in a text',
      '<description>a <description/> b</description><title>x</title><link>https://n.example/9</link>',
      'x',
      'https://n.example/9',
    ],
    [
      'a double attribute',
      '<title>x</title><atom:link href="https://n.example/9" href="https://n.example/8"/>',
      'x',
      'https://n.example/9',
    ],
    [
      'CDATA that is never closed',
      '<title><![CDATA[x</title><link>https://n.example/9</link>',
      'x',
      'https://n.example/9',
    ],
  ])('with %s keeps its other fields', async (_name, content, title, url) => {
    const item = await rssItem(content);
    expect(item.titleHtml.trim()).toMatch(new RegExp(`^${title}`));
    expect(item.url).toBe(url);
  });

  it('with an unclosed text keeps its date', async () => {
    const item = await rssItem('<title>t</title><description>y<pubDate>21 Nov 2026</pubDate>');
    expect(item).toMatchObject({ bodyHtml: 'y', publishedAt: Date.UTC(2026, 10, 21) });
  });

  it('that repeats another one is dropped, and the reader told', async () => {
    const feed = await readText(rss(ITEM + OTHER + ITEM));
    expect(feed.items.map((item) => item.guid)).toEqual(['1', '2']);
    expect(feed.notes).toEqual(['1 item listed more than once.']);
  });

  it('with the guid of another one but its own text is kept', async () => {
    const feed = await readText(rss(`${ITEM}<item><title>other</title><guid>1</guid></item>`));
    expect(feed.items).toHaveLength(2);
  });

  it('that gives a reader nothing is dropped, and the reader told', async () => {
    const feed = await readText(rss(`<item><guid>1</guid></item><item/>${OTHER}`));
    expect(feed.items.map((item) => item.guid)).toEqual(['2']);
    expect(feed.notes).toEqual(['2 items without title, text and address left out.']);
  });
});

describe('a document that was cut off', () => {
  it('in a title loses only that item', async () => {
    const feed = await readText(
      rss(`${ITEM}<item><guid>2</guid><title>cut he`).split('</channel>')[0] ?? '',
    );
    expect(feed.items.map((item) => item.guid)).toEqual(['1']);
    expect(feed.notes).toEqual([CUT]);
  });

  it('in a text keeps the item with title and guid', async () => {
    const feed = await readText(
      `<rss version="2.0"><channel>${ITEM}<item><title>u</title><guid>2</guid><description>cut he`,
    );
    expect(feed.items.at(-1)).toEqual({ guid: '2', titleHtml: 'u', bodyHtml: 'cut he' });
    expect(feed.notes).toEqual([CUT]);
  });

  it('in a guid does not make up a shorter one', async () => {
    const feed = await readText(
      `<rss version="2.0"><channel>${ITEM}<item><title>u</title><guid>23`,
    );
    expect(feed.items.map((item) => item.guid)).toEqual(['1']);
  });

  it('in a tag trusts nothing of it', async () => {
    const feed = await readText(
      `<feed>${'<entry><id>1</id><title>t</title></entry>'}<entry><id>2</id><title>u</title><link href="https://n.exam`,
    );
    expect(feed.items.map((item) => [item.guid, item.url])).toEqual([
      ['1', undefined],
      ['2', undefined],
    ]);
    expect(feed.notes).toEqual([CUT]);
  });

  it('behind its last item is read in full', async () => {
    const feed = await readText(`<rss version="2.0"><channel><title>N</title>${ITEM}`);
    expect(feed.items).toHaveLength(1);
    expect(feed.notes).toEqual([CUT]);
  });

  it('before its root tag still gives its items', async () => {
    const item = await readOne(`scription></item>${ITEM}</channel></rss>`);
    expect(item.guid).toBe('1');
  });

  it('in RSS 1.0, whose channel ends before its items, is noticed', async () => {
    const feed = await readText(`<rdf:RDF><channel><title>N</title></channel>${ITEM}`);
    expect(feed.notes).toEqual([CUT]);
  });
});
