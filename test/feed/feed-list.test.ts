// Lists of feeds as people keep them: OPML, tables and plain addresses.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFeedList } from '../../src/feed/feed-list.ts';

function parse(text: string) {
  return parseFeedList(new TextEncoder().encode(text));
}

describe('a text file', () => {
  it('gives one address per line, with an outlet behind it', () => {
    const list = parse(
      '# ours\nhttps://a.example/feed\n\n  http://b.example/rss  BBC News # good\r\nc.example/feed\n',
    );
    expect(list).toEqual({
      feeds: [
        { url: 'https://a.example/feed' },
        { url: 'http://b.example/rss', outlet: 'BBC News' },
        { url: 'https://c.example/feed' },
      ],
      problems: [],
    });
  });

  it('keeps going after bad lines and names them', () => {
    const list = parse(
      'nonsense\nhttps://a.example/\njavascript:alert(1)\nhttps://a.example/\nftp://b.example/',
    );
    expect(list.feeds).toEqual([{ url: 'https://a.example/' }]);
    expect(list.problems).toEqual([
      { line: 1, sentence: '"nonsense" is not a web address.' },
      { line: 3, sentence: '"javascript:alert(1)" is not a web address.' },
      { line: 4, sentence: 'https://a.example/ is already on line 2.' },
      { line: 5, sentence: '"ftp://b.example/" is not a web address.' },
    ]);
  });

  it('in UTF-16, as an editor may save it, is read', () => {
    const list = parseFeedList(Buffer.from('\ufeffhttps://a.example/ سانا', 'utf16le'));
    expect(list.feeds).toEqual([{ url: 'https://a.example/', outlet: 'سانا' }]);
  });

  it('that is empty gives nothing', () => {
    expect(parse('')).toEqual({ feeds: [], problems: [] });
    expect(parse('# nothing\n')).toEqual({ feeds: [], problems: [] });
  });

  it('stops at 10,000 lines', () => {
    const list = parse(
      Array.from({ length: 10_010 }, (_, index) => `https://a.example/${index}`).join('\n'),
    );
    expect(list.feeds).toHaveLength(10_000);
    expect(list.problems).toEqual([
      { line: 10_001, sentence: 'Only the first 10000 lines were read.' },
    ]);
  });
});

describe('a table', () => {
  it('gives what its columns say, in any order', () => {
    const list = parse(
      'outlet,url,language,country,owner,kind,note\n"Sana, ""Damascus""",https://a.example/,ar-SY,SY,State,agency,x\n',
    );
    expect(list.feeds).toEqual([
      {
        url: 'https://a.example/',
        outlet: 'Sana, "Damascus"',
        country: 'SY',
        lang: 'ar',
        owner: 'State',
        kind: 'agency',
      },
    ]);
  });

  it.each([
    ['semicolons', 'url;outlet\nhttps://a.example/;A\n'],
    ['tabs', 'URL\tOutlet\nhttps://a.example/\tA\n'],
    ['Windows line ends', 'url,outlet\r\nhttps://a.example/,A\r\n'],
    ['a byte order mark', '\ufeffurl,outlet\nhttps://a.example/,A'],
    ['a comment and a blank line', '# list\nurl,outlet\n\n#x,y\nhttps://a.example/,A'],
    ['spaces', 'url, outlet\n https://a.example/ , A \n'],
    ['quotes around everything', '"url","outlet"\n"https://a.example/","A"\n'],
  ])('with %s is read', (_name, text) => {
    expect(parse(text)).toEqual({
      feeds: [{ url: 'https://a.example/', outlet: 'A' }],
      problems: [],
    });
  });

  it('counts lines through cells of several lines and survives an open quote', () => {
    const list = parse(
      'url,outlet\nhttps://a.example/,"A\nB"\nbad,x\nhttps://b.example/,"open\nhttps://c.example/,C',
    );
    expect(list.feeds.map((feed) => [feed.url, feed.outlet])).toEqual([
      ['https://a.example/', 'A\nB'],
      ['https://b.example/', '"open'],
      ['https://c.example/', 'C'],
    ]);
    expect(list.problems).toEqual([{ line: 4, sentence: '"bad" is not a web address.' }]);
  });

  it.each([
    '"'.repeat(300_000),
    '"a\n'.repeat(100_000),
    '"a"b,'.repeat(60_000),
    ','.repeat(300_000),
  ])('of quotes and commas alone ends', (text) => {
    expect(parse(`url,outlet\n${text}`).feeds).toEqual([]);
  });
});

describe('OPML', () => {
  it('gives the feeds of all folders with their lines', () => {
    const list = parse(
      `<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>
       <outline text="Syria">
         <outline type="rss" text="A &amp; B" xmlUrl="https://a.example/?x=1&amp;y=2" htmlUrl="https://a.example/" language="ar"/>
         <outline text="deep"><OUTLINE TITLE="C" XMLURL="https://c.example/"></OUTLINE></outline>
         <outline text="bad" xmlUrl="nope"/>
       </outline><outline type="link" text="page" url="https://page.example/"/></body></opml>`,
    );
    expect(list.feeds).toEqual([
      { url: 'https://a.example/?x=1&y=2', outlet: 'A & B', lang: 'ar' },
      { url: 'https://c.example/', outlet: 'C' },
    ]);
    expect(list.problems).toEqual([{ line: 5, sentence: '"nope" is not a web address.' }]);
  });

  it('that is broken still gives its feeds', () => {
    const list = parse(
      '<opml><body><outline text="A & B" xmlUrl="https://a.example/"><outline text="C" xmlUrl=\'https://c.example/\'',
    );
    expect(list.feeds).toEqual([{ url: 'https://a.example/', outlet: 'A & B' }]);
  });
});

describe('the list that Sitrep ships', () => {
  it('has 63 feeds, all usable, each with outlet, owner, language and kind', () => {
    const list = parseFeedList(
      readFileSync(new URL('../../src/topics/starter-feeds.csv', import.meta.url)),
    );
    expect(list.problems).toEqual([]);
    expect(list.feeds).toHaveLength(63);
    for (const feed of list.feeds) {
      expect(feed.outlet && feed.owner && feed.kind && feed.country).toBeTruthy();
      expect(feed.lang).toMatch(/^[a-z]{2,3}$/);
    }
  });
});
