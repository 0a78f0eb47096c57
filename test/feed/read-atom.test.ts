// Atom 1.0 and 0.3: what its types mean, and what feeds write instead.
import { describe, expect, it } from 'vitest';
import { atomEntry, readOne, readText } from './read.ts';

describe('Atom 1.0', () => {
  it('is read with all fields of an entry', async () => {
    const feed = await readText(
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>News</title>
       <id>tag:news.example,2026:feed</id><updated>2026-11-21T10:00:00Z</updated>
       <link rel="self" href="https://news.example/atom"/><link href="https://news.example/"/>
       <entry><id>tag:news.example,2026:1</id><title>Talks</title>
       <link rel="enclosure" href="https://news.example/a.mp3"/><link rel="alternate" href="https://news.example/1"/>
       <published>2026-11-21T09:00:00Z</published><updated>2026-11-21T10:00:00.25+02:00</updated>
       <author><name>Layla Haddad</name><email>l@news.example</email></author>
       <summary>Short</summary><content type="html">&lt;p&gt;Long&lt;/p&gt;</content></entry></feed>`,
    );
    expect(feed).toEqual({
      format: 'atom',
      title: 'News',
      homeUrl: 'https://news.example/',
      lang: 'en',
      notes: [],
      items: [
        {
          guid: 'tag:news.example,2026:1',
          url: 'https://news.example/1',
          titleHtml: 'Talks',
          bodyHtml: '<p>Long</p>',
          summaryHtml: 'Short',
          author: 'Layla Haddad',
          publishedAt: Date.UTC(2026, 10, 21, 9),
          updatedAt: Date.UTC(2026, 10, 21, 8, 0, 0, 250),
        },
      ],
    });
  });

  it('dates an entry by its update when nothing else is given', async () => {
    const item = await atomEntry('<title>t</title><updated>2026-11-21</updated>');
    expect(item.publishedAt).toBe(Date.UTC(2026, 10, 21));
  });

  it('does not take title and id from an entry’s source', async () => {
    const item = await atomEntry(
      '<source><title>no</title><id>no</id><link href="https://no.example/"/><updated>2020-01-01</updated></source><id>yes</id><title>yes</title>',
    );
    expect(item).toEqual({ guid: 'yes', titleHtml: 'yes', bodyHtml: '' });
  });

  it('reads an entry that stands alone', async () => {
    const item = await readOne(
      '<entry xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>1</id></entry>',
    );
    expect(item).toMatchObject({ titleHtml: 't', guid: '1' });
  });
});

const texts: readonly (readonly [string, string, string])[] = [
  ['no type: text', '<title>a &lt; b &amp; c</title>', 'a &lt; b &amp; c'],
  [
    'no type: a tag that is meant to be seen',
    '<title>The &lt;blink&gt; tag</title>',
    'The &lt;blink&gt; tag',
  ],
  ['no type: obvious HTML all the same', '<title>&lt;b&gt;Talks&lt;/b&gt;</title>', '<b>Talks</b>'],
  [
    'no type: escaped twice',
    '<title>Syria&amp;#8217;s &amp;amp; Iraq</title>',
    'Syria&#8217;s &amp; Iraq',
  ],
  ['no type, CDATA', '<title><![CDATA[a < b & c]]></title>', 'a &lt; b &amp; c'],
  ['text', '<title type="text">&lt;b&gt; &amp;#8217;</title>', '&lt;b&gt; &amp;#8217;'],
  ['text/plain', '<title type="text/plain">a &lt; b</title>', 'a &lt; b'],
  [
    'html',
    '<title type="html">&lt;b&gt;Talks&lt;/b&gt; &amp;amp; more</title>',
    '<b>Talks</b> &amp; more',
  ],
  [
    'html in CDATA',
    '<title type="html"><![CDATA[<b>Talks</b> &amp; more]]></title>',
    '<b>Talks</b> &amp; more',
  ],
  [
    'text/html (Atom 0.3)',
    '<title type="text/html" mode="escaped">&lt;i&gt;x&lt;/i&gt;</title>',
    '<i>x</i>',
  ],
  ['html that is not escaped', '<title type="html">a <b>b</b></title>', 'a <b>b</b>'],
  [
    'xhtml',
    '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a <b>b</b> &lt; c</div></title>',
    'a <b>b</b> &lt; c',
  ],
  [
    'xhtml with a prefix',
    '<title type="xhtml" xmlns:h="http://www.w3.org/1999/xhtml"><h:div>a <h:em>b</h:em></h:div></title>',
    'a <em>b</em>',
  ],
  [
    'xhtml with two blocks',
    '<title type="xhtml"><div>a</div><div>b</div></title>',
    '<div>a</div><div>b</div>',
  ],
  ['xhtml with CDATA', '<title type="xhtml"><div>a <![CDATA[<b>]]></div></title>', 'a &lt;b&gt;'],
  [
    'base64 (Atom 0.3)',
    '<title mode="base64" type="text/html">PGI+VGFsa3M8L2I+</title>',
    '<b>Talks</b>',
  ],
  ['xml mode (Atom 0.3)', '<title mode="xml" type="text/html">a <b>b</b></title>', 'a <b>b</b>'],
  ['a type nobody knows', '<title type="wild">a &lt; b</title>', 'a &lt; b'],
];

describe('Atom text', () => {
  it.each(texts)('%s', async (_name, title, expected) => {
    expect((await atomEntry(`<id>1</id>${title}`)).titleHtml).toBe(expected);
  });

  it('of an unknown media type is left out', async () => {
    const item = await atomEntry(
      '<title>t</title><content type="image/png">iVBORw0KGgo=</content>',
    );
    expect(item.bodyHtml).toBe('');
  });

  it('keeps words and tags of XHTML in order', async () => {
    const item = await atomEntry(
      '<title>t</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a <a href="/x">b</a> c<br/>d</p><title>e</title></div></content>',
    );
    expect(item.bodyHtml).toBe('<p>a <a href="/x">b</a> c<br/>d</p><title>e</title>');
    expect(item.titleHtml).toBe('t');
  });
});

describe('Atom 0.3', () => {
  it('is read by its own names', async () => {
    const item = await readOne(
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>N</title><entry><title>t</title>
       <link rel="alternate" type="text/html" href="https://n.example/1"/><id>1</id>
       <issued>2026-11-21T10:00:00+02:00</issued><modified>2026-11-21T11:00:00Z</modified>
       <content type="text/html" mode="escaped">&lt;p&gt;x&lt;/p&gt;</content></entry></feed>`,
    );
    expect(item).toEqual({
      guid: '1',
      url: 'https://n.example/1',
      titleHtml: 't',
      bodyHtml: '<p>x</p>',
      publishedAt: Date.UTC(2026, 10, 21, 8),
      updatedAt: Date.UTC(2026, 10, 21, 11),
    });
  });
});

const prefixed: readonly (readonly [string, string])[] = [
  [
    'a prefix of its own',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>1</a:id><a:title>t</a:title><a:link href="https://n.example/1"/></a:entry></a:feed>',
  ],
  [
    'a prefix that nobody declared',
    '<atom:feed><atom:entry><atom:id>1</atom:id><atom:title>t</atom:title><atom:link href="https://n.example/1"/></atom:entry></atom:feed>',
  ],
  [
    'capitals',
    '<FEED xmlns="http://www.w3.org/2005/Atom"><ENTRY><ID>1</ID><TITLE>t</TITLE><LINK HREF="https://n.example/1"/></ENTRY></FEED>',
  ],
  [
    'no namespace',
    '<feed><entry><id>1</id><title>t</title><link href="https://n.example/1"/></entry></feed>',
  ],
  [
    'namespaces declared on each element',
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry xmlns="http://www.w3.org/2005/Atom"><x:id xmlns:x="http://www.w3.org/2005/Atom">1</x:id><title>t</title><link href="https://n.example/1"/></entry></feed>',
  ],
  [
    'foreign elements of the same names',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:o="urn:other"><entry><o:title>no</o:title><o:id>no</o:id><id>1</id><title>t</title><link href="https://n.example/1"/></entry></feed>',
  ],
];

describe('Atom names', () => {
  it.each(prefixed)('with %s', async (_name, text) => {
    const item = await readOne(text);
    expect(item).toEqual({ guid: '1', titleHtml: 't', bodyHtml: '', url: 'https://n.example/1' });
  });
});
