// Character references and markup, in titles and texts.
import { describe, expect, it } from 'vitest';
import { plainLine } from '../../src/feed/field-text.ts';
import { readText, rss, rssItem } from './read.ts';

const titles: readonly (readonly [string, string, string])[] = [
  ['&amp;', 'A &amp; B', 'A & B'],
  ['a bare &', 'A & B', 'A & B'],
  ['a decimal reference', 'Syria&#8217;s', 'Syria’s'],
  ['a hexadecimal reference', 'Syria&#x2019;s and Syria&#X2019;s', 'Syria’s and Syria’s'],
  ['a reference of windows-1252', 'Syria&#146;s &#8211; &#150;', 'Syria’s – –'],
  ['a reference escaped twice', 'Syria&amp;#8217;s', 'Syria&#8217;s'],
  ['&amp; escaped twice', 'A &amp;amp; B', 'A &amp; B'],
  ['&amp; by number', '&#38;amp;', '&amp;'],
  ['HTML names, for the HTML reader', 'caf&eacute; &nbsp;&rsquo;', 'caf&eacute; &nbsp;&rsquo;'],
  ['two halves of an emoji', 'x &#55357;&#56832;', 'x 😀'],
  ['half an emoji', 'x &#55357;', 'x \ufffd'],
  ['a null', 'a&#0;b', 'ab'],
  ['a number beyond Unicode', 'a&#x110000;b', 'a\ufffdb'],
  ['a number of ten digits', 'a&#9999999999;b', 'a&#9999999999;b'],
  ['an unknown name', '&unknown; x', '&unknown; x'],
  ['a reference without its end', 'A&amp B', 'A&amp B'],
  ['markup as it stands', 'a <b>b</b> c', 'a <b>b</b> c'],
  ['escaped markup', 'a &lt;b&gt;b&lt;/b&gt; c', 'a <b>b</b> c'],
  ['markup in CDATA', '<![CDATA[a <b>b</b> &amp; c]]>', 'a <b>b</b> &amp; c'],
  ['two CDATA sections', '<![CDATA[a ]]><![CDATA[b]]>', 'a b'],
  ['CDATA with ]]> split in two', '<![CDATA[a ]]]]><![CDATA[> b]]>', 'a ]]> b'],
  ['white space around CDATA', '\n  <![CDATA[a]]>\n', 'a'],
  ['CDATA beside text', 'a &amp; <![CDATA[b & c]]>', 'a & b & c'],
  ['a comment', 'a <!-- no -->b', 'a b'],
  [
    'a tag that is meant to be seen',
    'The &lt;blink&gt; and the &lt;rss&gt; tag',
    'The <blink> and the &lt;rss> tag',
  ],
  ['less than', '1 &lt; 2', '1 &lt; 2'],
  ['less than in CDATA', '<![CDATA[x<y and z>w]]>', 'x&lt;y and z>w'],
  ['a raw windows-1252 control', 'Syria\u0092s', 'Syria’s'],
  ['a byte order mark inside', 'a\ufeffb', 'ab'],
  ['a quotation mark in Hebrew', 'צה&quot;ל', 'צה"ל'],
  ['a quotation mark escaped twice', 'צה&amp;quot;ל', 'צה&quot;ל'],
];

describe('a title', () => {
  it.each(titles)('with %s', async (_name, source, expected) => {
    const item = await rssItem(`<title>${source}</title><guid>1</guid>`);
    expect(item.titleHtml).toBe(expected);
  });
});

describe('a text', () => {
  it.each([
    ['escaped HTML', '&lt;p&gt;a &amp;amp; b&lt;/p&gt;', '<p>a &amp; b</p>'],
    ['HTML in CDATA', '<![CDATA[<p>a &amp; b</p>]]>', '<p>a &amp; b</p>'],
    ['HTML as it stands', '<p>a &amp; b<br>c</p>', '<p>a &amp; b<br>c</p>'],
    [
      'HTML with links and titles in it',
      '<svg><title>no</title></svg><link rel="x">a',
      '<svg><title>no</title></svg><link rel="x">a',
    ],
    [
      'an element of the same name in it',
      'a <description>b</description> c',
      'a <description>b</description> c',
    ],
    [
      'HTML with a prefix',
      '<h:p xmlns:h="http://www.w3.org/1999/xhtml">a</h:p>',
      '<p xmlns:h="http://www.w3.org/1999/xhtml">a</p>',
    ],
    ['CDATA within markup', '<p><![CDATA[<b>a</b>]]></p>', '<p><b>a</b></p>'],
  ])('with %s', async (_name, source, expected) => {
    const item = await rssItem(
      `<guid>1</guid><title>t</title><description>${source}</description>`,
    );
    expect(item.bodyHtml).toBe(expected);
    expect(item.titleHtml).toBe('t');
  });

  it('longer than 400,000 characters is cut', async () => {
    const item = await rssItem(
      `<title>t</title><description>${'a '.repeat(500_000)}</description>`,
    );
    expect(item.bodyHtml.length).toBe(400_000);
  });
});

describe('entities that a document declares', () => {
  const withDtd = (dtd: string, title: string) =>
    readText(`<!DOCTYPE rss [${dtd}]>${rss(`<item><title>${title}</title><guid>1</guid></item>`)}`);

  it.each([
    ['a simple one', '<!ENTITY pm "Prime Minister">', '&pm; says', 'Prime Minister says'],
    ['one in single quotes', "<!ENTITY pm 'x'>", '&pm;', 'x'],
    ['one with a reference', '<!ENTITY dash "&#8212;">', 'a &dash; b', 'a — b'],
    ['one in markup', '<!ENTITY pm "a < b">', '&pm; x', '&pm; x'],
    ['one made of others', '<!ENTITY a "aaa"><!ENTITY b "&a;&a;">', '&b; x', '&b; x'],
    ['one from a file', '<!ENTITY f SYSTEM "file:///etc/passwd">', '&f; x', '&f; x'],
    ['one from the net', '<!ENTITY % p SYSTEM "http://127.0.0.1/x">%p;', '&p; x', '&p; x'],
    ['a redefinition of &amp;', '<!ENTITY amp "evil">', 'a &amp; b', 'a & b'],
    [
      'the name of a property',
      '<!ENTITY constructor "x">',
      '&constructor; &toString;',
      'x &toString;',
    ],
  ])('%s', async (_name, dtd, title, expected) => {
    const feed = await withDtd(dtd, title);
    expect(feed.items[0]?.titleHtml).toBe(expected);
  });
});

describe('one line of plain text', () => {
  it.each([
    ['<b>a</b> &amp;\n b', 'a & b'],
    ['&lt;b&gt;', '<b>'],
    ['x'.repeat(400), 'x'.repeat(300)],
  ])('%s', (html, expected) => {
    expect(plainLine(html)).toBe(expected);
  });
});
