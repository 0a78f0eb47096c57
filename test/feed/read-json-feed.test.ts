// JSON Feed 1.0 and 1.1, whole and broken.
import { describe, expect, it } from 'vitest';
import type { ParsedItem } from '../../src/model/parsed-item.ts';
import { readBytes, readOne, readText } from './read.ts';

const VERSION = 'https://jsonfeed.org/version/1.1';

function json(items: readonly unknown[], head: object = {}): string {
  return JSON.stringify({ version: VERSION, title: 'News', ...head, items });
}

describe('JSON Feed', () => {
  it('1.1 is read with all fields of an item', async () => {
    const feed = await readText(
      json(
        [
          {
            id: 'n1',
            url: 'https://news.example/1',
            title: 'Talks & more',
            content_html: '<p>Long</p>',
            summary: 'Short',
            date_published: '2026-11-21T12:00:00+02:00',
            date_modified: '2026-11-21T11:00:00Z',
            authors: [{ name: 'Layla' }, { name: 'Sam' }],
            language: 'ar',
          },
        ],
        { home_page_url: 'https://news.example/', language: 'en' },
      ),
    );
    expect(feed).toEqual({
      format: 'json',
      title: 'News',
      homeUrl: 'https://news.example/',
      lang: 'en',
      notes: [],
      items: [
        {
          guid: 'n1',
          url: 'https://news.example/1',
          titleHtml: 'Talks &amp; more',
          bodyHtml: '<p>Long</p>',
          summaryHtml: 'Short',
          author: 'Layla, Sam',
          publishedAt: Date.UTC(2026, 10, 21, 10),
          updatedAt: Date.UTC(2026, 10, 21, 11),
          lang: 'ar',
        },
      ],
    });
  });

  it.each<readonly [string, object, Partial<ParsedItem>]>([
    ['a number for an id', { id: 7, title: 't' }, { guid: '7' }],
    ['a plain text with its lines', { content_text: 'a < b\nc' }, { bodyHtml: 'a &lt; b<br>c' }],
    ['a summary as the only text', { summary: 's' }, { bodyHtml: 's' }],
    ['no title', { content_text: 'x' }, { titleHtml: '', bodyHtml: 'x' }],
    [
      'a title of markup, to be seen',
      { title: 'The <title> tag' },
      { titleHtml: 'The &lt;title&gt; tag' },
    ],
    ['1.0’s single author', { title: 't', author: { name: 'Layla' } }, { author: 'Layla' }],
    [
      'an external address',
      { title: 't', external_url: 'https://n.example/1' },
      { url: 'https://n.example/1' },
    ],
    [
      'an id that is an address',
      { id: 'https://n.example/1', title: 't' },
      { url: 'https://n.example/1' },
    ],
    ['a relative address', { title: 't', url: '/1' }, { url: 'https://news.example/1' }],
    [
      'a dangerous address',
      { id: '1', title: 't', url: 'javascript:x' },
      { url: undefined } as never,
    ],
    [
      'a date that is none',
      { title: 't', date_published: 'soon' },
      { publishedAt: undefined } as never,
    ],
    ['a null character', { title: 'a\u0000b' }, { titleHtml: 'ab' }],
    ['half a character', { title: 'a\ud83d' }, { titleHtml: 'a\ufffd' }],
    [
      'values of the wrong kind',
      { id: {}, title: 't', content_html: [1], url: 5, authors: 'x' },
      { titleHtml: 't', bodyHtml: '' },
    ],
  ])('reads %s', async (_name, item, expected) => {
    const found = await readOne(json([item]));
    for (const [name, value] of Object.entries(expected)) {
      expect(found[name as keyof ParsedItem]).toEqual(value);
    }
  });

  it('is not harmed by the names of properties', async () => {
    const item = await readOne(
      '{"version":"https://jsonfeed.org/version/1","__proto__":{"title":"no"},"items":[{"__proto__":{"url":"https://no.example/"},"constructor":{"x":1},"title":"t"}]}',
    );
    expect(item).toEqual({ titleHtml: 't', bodyHtml: '' });
    expect(({} as Record<string, unknown>).url).toBeUndefined();
  });

  it('is told by its items when it has no version', async () => {
    expect((await readOne('{"items":[{"title":"t"}]}')).titleHtml).toBe('t');
  });
});

const broken: readonly (readonly [string, string])[] = [
  [
    'a byte order mark',
    `\ufeff${json([
      { id: '1', title: 'a' },
      { id: '2', title: 'b' },
    ])}`,
  ],
  [
    'junk behind',
    `${json([
      { id: '1', title: 'a' },
      { id: '2', title: 'b' },
    ])}\n<!-- 0.1 s -->`,
  ],
  ['a comma too many', '{"items":[{"id":"1","title":"a",},{"id":"2","title":"b"},]}'],
  [
    'a line end in a text',
    '{"items":[{"id":"1","title":"a"},{"id":"2","title":"b","summary":"x\ny"}]}',
  ],
  [
    'an item that is broken',
    '{"items":[{"id":"1","title":"a"},{"id":oops},{"id":"2","title":"b"}]}',
  ],
  [
    'items that are no items',
    '{"items":[null,7,"x",{"id":"1","title":"a"},[],{"id":"2","title":"b"}]}',
  ],
  [
    'a cut in the third item',
    '{"title":"News","items":[{"id":"1","title":"a"},{"id":"2","title":"b"},{"id":"3","title":"c',
  ],
  [
    'quotes and braces in texts before a cut',
    '{"items":[{"id":"1","title":"\\"}]{"},{"id":"2","title":"b\\\\"},{"id":"3","ti',
  ],
  [
    'a cut behind a backslash',
    '{"items":[{"id":"1","title":"a"},{"id":"2","title":"b"},{"id":"3","title":"c\\',
  ],
];

describe('JSON Feed with', () => {
  it.each(broken)('%s keeps its whole items', async (_name, text) => {
    const feed = await readText(text);
    expect(feed.items.map((item) => item.guid)).toEqual(['1', '2']);
  });

  it('a cut keeps its title and says so', async () => {
    const feed = await readText(broken[6]?.[1] ?? '');
    expect(feed.title).toBe('News');
    expect(feed.notes).toEqual(['The document was cut off before its end.']);
  });

  it('UTF-16 is read', async () => {
    const bytes = Buffer.from(json([{ title: 'قسد' }]), 'utf16le');
    expect((await readBytes(bytes)).items[0]?.titleHtml).toBe('قسد');
  });
});
