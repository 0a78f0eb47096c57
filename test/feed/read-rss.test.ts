// RSS in all its versions, and the modules that feeds mix into it.
import { describe, expect, it } from 'vitest';
import type { ParsedItem } from '../../src/model/parsed-item.ts';
import { readText, rss, rssItem } from './read.ts';

const AT = Date.UTC(2026, 10, 21, 8, 20, 30);

describe('RSS 2.0', () => {
  it('is read with its channel and all fields of an item', async () => {
    const feed = await readText(
      rss(
        `<link>https://news.example/</link><language>ar-SY</language><ttl>20</ttl>
         <item><title>Talks resume</title><link>https://news.example/1</link>
         <guid isPermaLink="false">n1</guid><pubDate>Sat, 21 Nov 2026 10:20:30 +0200</pubDate>
         <dc:creator>Layla Haddad</dc:creator><description>Short</description>
         <content:encoded><![CDATA[<p>Long</p>]]></content:encoded></item>`,
      ),
    );
    expect(feed).toEqual({
      format: 'rss',
      title: 'News',
      homeUrl: 'https://news.example/',
      lang: 'ar-SY',
      minIntervalMs: 1_200_000,
      notes: [],
      items: [
        {
          guid: 'n1',
          url: 'https://news.example/1',
          titleHtml: 'Talks resume',
          bodyHtml: '<p>Long</p>',
          summaryHtml: 'Short',
          author: 'Layla Haddad',
          publishedAt: AT,
        },
      ],
    });
  });

  it('keeps the order of the document', async () => {
    const feed = await readText(rss('<item><title>b</title></item><item><title>a</title></item>'));
    expect(feed.items.map((item) => item.titleHtml)).toEqual(['b', 'a']);
  });

  it('says so when it lists nothing', async () => {
    const feed = await readText(rss(''));
    expect(feed.items).toEqual([]);
    expect(feed.notes).toEqual(['The feed lists no items.']);
  });
});

const fields: readonly (readonly [string, string, Partial<ParsedItem>])[] = [
  [
    'content before description',
    '<description>d</description><content:encoded>c</content:encoded>',
    { bodyHtml: 'c', summaryHtml: 'd' },
  ],
  [
    'the summary when the content has no words',
    '<description>d</description><content:encoded>&lt;img src="x"&gt;</content:encoded>',
    { bodyHtml: 'd' },
  ],
  ['the description as the only text', '<description>d</description>', { bodyHtml: 'd' }],
  [
    'media:description as a last resort',
    '<media:group><media:description>m</media:description></media:group>',
    { bodyHtml: 'm' },
  ],
  [
    'the description before media:description',
    '<media:description>m</media:description><description>d</description>',
    { bodyHtml: 'd' },
  ],
  ['itunes:summary without a description', '<itunes:summary>s</itunes:summary>', { bodyHtml: 's' }],
  [
    'an XHTML body',
    '<body xmlns="http://www.w3.org/1999/xhtml"><p>x <b>y</b></p></body>',
    { bodyHtml: '<p>x <b>y</b></p>' },
  ],
  ['the first of two titles', '<title>t</title><title>u</title>', { titleHtml: 't' }],
  [
    'a title before media:title',
    '<media:title>m</media:title><title>t</title>',
    { titleHtml: 't' },
  ],
  ['dc:title without a title', '<dc:title>t</dc:title>', { titleHtml: 't' }],
  [
    'the first title that is not empty',
    '<title/><title> </title><title>t</title>',
    { titleHtml: 't' },
  ],
  [
    'the name in an author’s address',
    '<author>desk@example.org (Layla Haddad)</author>',
    { author: 'Layla Haddad' },
  ],
  [
    'an author that is only an address',
    '<author>desk@example.org</author>',
    { author: 'desk@example.org' },
  ],
  [
    'an author with the address behind',
    '<author>Layla &lt;desk@example.org&gt;</author>',
    { author: 'Layla' },
  ],
  ['dc:date', '<dc:date>2026-11-21T08:20:30Z</dc:date>', { publishedAt: AT }],
  [
    'pubDate before dc:date',
    '<dc:date>2020-01-01</dc:date><pubDate>21 Nov 2026 08:20:30 GMT</pubDate>',
    { publishedAt: AT },
  ],
  [
    'dc:date when pubDate is no date',
    '<pubDate>soon</pubDate><dc:date>2026-11-21T08:20:30Z</dc:date>',
    { publishedAt: AT },
  ],
  [
    'atom:updated',
    '<pubDate>20 Nov 2026</pubDate><atom:updated>2026-11-21T08:20:30Z</atom:updated>',
    { publishedAt: Date.UTC(2026, 10, 20), updatedAt: AT },
  ],
  ['dc:language', '<dc:language>ckb</dc:language>', { lang: 'ckb' }],
  [
    'its own title before one of an extension',
    '<x:box xmlns:x="urn:x"><title>no</title></x:box><title>t</title>',
    { titleHtml: 't' },
  ],
  [
    'its update when it has no other date',
    '<atom:updated>2026-11-21T08:20:30Z</atom:updated>',
    { publishedAt: AT, updatedAt: AT },
  ],
  ['xml:lang of the title', '<title xml:lang="he">t</title>', { lang: 'he' }],
  [
    'atom:summary of an RSS item',
    '<atom:summary type="text">a &lt; b</atom:summary>',
    { bodyHtml: 'a &lt; b' },
  ],
];

describe('an RSS item takes', () => {
  it.each(fields)('%s', async (_name, content, expected) => {
    const item = await rssItem(`<guid>g</guid><link>https://news.example/1</link>${content}`);
    expect(item).toMatchObject(expected);
  });

  it('its own xml:lang', async () => {
    const feed = await readText(rss('<item xml:lang="ckb"><title>t</title></item>'));
    expect(feed.items[0]?.lang).toBe('ckb');
  });

  it('nothing from images, sources and text inputs inside of it', async () => {
    const inner =
      '<title>no</title><link>https://no.example/</link><url>https://no.example/</url><description>no</description>';
    const item = await rssItem(
      `<image>${inner}</image><source url="x">no</source><textInput>${inner}</textInput><title>yes</title>`,
    );
    expect(item).toEqual({ titleHtml: 'yes', bodyHtml: '' });
  });

  it('nothing from the channel’s image', async () => {
    const feed = await readText(
      '<rss version="2.0"><channel><image><title>no</title><link>https://no.example/</link></image><title>yes</title><item><title>x</title></item></channel></rss>',
    );
    expect(feed.title).toBe('yes');
    expect(feed.homeUrl).toBeUndefined();
  });
});

const versions: readonly (readonly [string, string, string])[] = [
  [
    '0.90',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>N</title></channel><item><title>t</title><link>https://n.example/1</link></item></rdf:RDF>',
    'rdf',
  ],
  [
    '0.91',
    '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>N</title><item><title>t</title><link>https://n.example/1</link></item></channel></rss>',
    'rss',
  ],
  [
    '0.92',
    '<rss version="0.92"><channel><title>N</title><item><title>t</title><link>https://n.example/1</link></item></channel></rss>',
    'rss',
  ],
  [
    '1.0',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://n.example/"><title>N</title><items><rdf:Seq><rdf:li rdf:resource="https://n.example/1"/></rdf:Seq></items></channel><item rdf:about="https://n.example/1"><title>t</title><link>https://n.example/1</link></item></rdf:RDF>',
    'rdf',
  ],
  [
    '1.0 with a prefix',
    '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/"><s:channel><s:title>N</s:title></s:channel><s:item r:about="https://n.example/1"><s:title>t</s:title><s:link>https://n.example/1</s:link></s:item></r:RDF>',
    'rdf',
  ],
  [
    '2.0 without a version',
    '<rss><channel><title>N</title><item><title>t</title><link>https://n.example/1</link></item></channel></rss>',
    'rss',
  ],
  [
    '2.0 in a namespace',
    '<rss version="2.0" xmlns="http://backend.userland.com/rss2"><channel><title>N</title><item><title>t</title><link>https://n.example/1</link></item></channel></rss>',
    'rss',
  ],
  [
    '2.0 in capitals',
    '<RSS VERSION="2.0"><CHANNEL><TITLE>N</TITLE><ITEM><TITLE>t</TITLE><LINK>https://n.example/1</LINK></ITEM></CHANNEL></RSS>',
    'rss',
  ],
  [
    '2.0 without a root',
    '<channel><title>N</title><item><title>t</title><link>https://n.example/1</link></item></channel>',
    'rss',
  ],
  [
    '9.9, which does not exist',
    '<rss version="9.9"><channel><title>N</title><item><title>t</title><link>https://n.example/1</link></item></channel></rss>',
    'rss',
  ],
];

describe('RSS', () => {
  it.each(versions)('%s is read', async (_name, text, format) => {
    const feed = await readText(text);
    expect(feed).toMatchObject({ format, title: 'N', notes: [] });
    expect(feed.items).toHaveLength(1);
    expect(feed.items[0]).toMatchObject({ titleHtml: 't', url: 'https://n.example/1' });
  });

  it('1.0 names its items by rdf:about', async () => {
    const feed = await readText(versions[3]?.[1] ?? '');
    expect(feed.items[0]?.guid).toBe('https://n.example/1');
  });
});

describe('the wish not to be asked too often', () => {
  it.each([
    ['<ttl>60</ttl>', 3_600_000],
    ['<ttl>soon</ttl>', undefined],
    ['<ttl>0</ttl>', undefined],
    ['<ttl>-5</ttl><sy:updatePeriod>daily</sy:updatePeriod>', 86_400_000],
    [
      '<sy:updatePeriod> hourly </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>',
      1_800_000,
    ],
    ['<sy:updatePeriod>constructor</sy:updatePeriod>', undefined],
    [
      '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>',
      86_400_000,
    ],
  ])('%s', async (content, expected) => {
    expect((await readText(rss(content))).minIntervalMs).toBe(expected);
  });
});
