// Documents made to hurt: the healthy items around stay, and the work stays in proportion.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../src/feed/read-feed.ts';
import { FEED_URL, readBytes, readText, rss } from './read.ts';

const FIRST = '<item><title>first</title><guid>g1</guid></item>';
const LAST = '<item><title>last</title><guid>g2</guid></item>';

function many(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join('');
}

const bombs: readonly (readonly [string, string])[] = [
  ['open tags', '<a>'.repeat(200_000)],
  ['open tags of different names', many(100_000, (index) => `<a${index}>`)],
  ['open tags in a text', `<item><description>${'<a>'.repeat(400_000)}`],
  ['end tags', `${'<b>'.repeat(100)}${'</x>'.repeat(300_000)}`],
  ['"<"', '<'.repeat(2_000_000)],
  ['"<" in a title', `<item><title>${'<'.repeat(2_000_000)}</title></item>`],
  [
    '"<" in CDATA',
    `<item><title>t</title><description><![CDATA[${'<'.repeat(2_000_000)}]]></description></item>`,
  ],
  [
    '">" in a text',
    `<item><title>t</title><description>${'>'.repeat(2_000_000)}</description></item>`,
  ],
  [
    '"&" in a text',
    `<item><title>t</title><description>${'&'.repeat(2_000_000)}</description></item>`,
  ],
  [
    'references',
    `<item><title>t</title><description>${'&#60;'.repeat(500_000)}</description></item>`,
  ],
  ['spaces in a title', `<item><title>${' '.repeat(3_000_000)}x</title></item>`],
  ['spaces in a tag', `<item${' '.repeat(3_000_000)}></item>`],
  ['CDATA sections that never end', `<item><title>${'<![CDATA['.repeat(200_000)}`],
  ['comments that never end', `<item><title>${'<!--'.repeat(300_000)}</title></item>`],
  ['instructions that never end', `<item><title>${'<?'.repeat(500_000)}</title></item>`],
  ['declarations that never end', '<!['.repeat(300_000)],
  ['quotes that never end', '<a b="'.repeat(200_000)],
  ['attributes', `<item ${many(100_000, (index) => `a${index}="b" `)}><title>t</title></item>`],
  ['namespaces', many(20_000, (index) => `<a xmlns:p${index}="u${index}">`)],
  ['bases', '<a xml:base="x/">'.repeat(50_000)],
  ['titles', `<item>${'<title>t</title>'.repeat(100_000)}</item>`],
  ['links', `<item><title>t</title>${'<link>https://n.example/</link>'.repeat(100_000)}</item>`],
  [
    'brackets in an author',
    `<item><title>t</title><author>${'(a@b '.repeat(200_000)}</author></item>`,
  ],
  ['a guid of a megabyte', `<item><title>t</title><guid>${'x'.repeat(1_000_000)}</guid></item>`],
  [
    'property names',
    '<item><__proto__>x</__proto__><constructor>y</constructor><title __proto__="z" hasOwnProperty="1">t</title></item>',
  ],
];

describe('the items around', () => {
  it.each(bombs)('%s are kept', async (_name, bomb) => {
    const feed = await readText(rss(FIRST + bomb + LAST));
    const guids = feed.items.map((item) => item.guid);
    expect(guids[0]).toBe('g1');
    expect(guids.at(-1)).toBe('g2');
  });
});

describe('too much', () => {
  it('of items is cut to the first 2,000, and the reader told', async () => {
    const feed = await readText(
      rss(many(20_000, (index) => `<item><title>${index}</title></item>`)),
    );
    expect(feed.items).toHaveLength(2000);
    expect(feed.items[0]?.titleHtml).toBe('0');
    expect(feed.notes).toEqual(['Only the first 2000 of 20000 items were read.']);
  });

  it('of JSON items is cut to the first 2,000', async () => {
    const feed = await readText(
      `{"items":[${many(3000, (index) => `${index ? ',' : ''}{"id":${index},"title":"t"}`)}]}`,
    );
    expect(feed.items).toHaveLength(2000);
  });

  it.each([
    ['arrays', `{"items":[{"id":"1","title":"a"},${'['.repeat(1_000_000)}`],
    ['objects', `{"items":[{"id":"1","title":"a"},${'{"a":'.repeat(300_000)}`],
    ['quotes', `{"items":[{"id":"1","title":"a"},"${'\\"'.repeat(1_000_000)}`],
    ['commas', `{"items":[{"id":"1","title":"a"}${' ,'.repeat(1_000_000)}x]}`],
  ])('nested or open JSON (%s) costs only itself', async (_name, text) => {
    expect((await readText(text)).items.map((item) => item.guid)).toEqual(['1']);
  });
});

const SAMPLES: readonly string[] = [
  rss(
    many(
      4,
      (index) =>
        `<item><title>Talks &amp; <![CDATA[<b>${index}</b>]]></title><link>https://n.example/${index}</link><guid isPermaLink="false">g${index}</guid><pubDate>Sat, 21 Nov 2026 10:20:30 GMT</pubDate><description>&lt;p&gt;قسد ${index}&lt;/p&gt;</description></item>`,
    ),
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  ),
  `<feed xmlns="http://www.w3.org/2005/Atom">${many(4, (index) => `<entry><id>g${index}</id><title type="xhtml"><div>a <i>${index}</i></div></title><link href="/${index}"/><updated>2026-11-21</updated><content type="xhtml"><div><p>x<br/>y</p></div></content></entry>`)}</feed>`,
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/>${many(4, (index) => `<item rdf:about="g${index}"><title>t${index}</title><link>/${index}</link></item>`)}</rdf:RDF>`,
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: [0, 1, 2, 3].map((index) => ({ id: `g${index}`, title: `قسد "${index}"` })),
  }),
];

const END_OF_ITEM = /<\/item>|<\/entry>|"\}/g;

describe('any feed', () => {
  it('cut anywhere keeps all items that were whole', async () => {
    const sample = fc.constantFrom(...SAMPLES);
    await fc.assert(
      fc.asyncProperty(sample, fc.double({ min: 0, max: 1, noNaN: true }), async (text, part) => {
        const bytes = Buffer.from(text);
        const cut = bytes.subarray(0, Math.floor(bytes.length * part));
        const whole = cut.toString().match(END_OF_ITEM)?.length ?? 0;
        if (whole === 0) return;
        const { items } = await readBytes(cut);
        expect(items.slice(0, whole).map((item) => item.guid)).toEqual(
          Array.from({ length: whole }, (_, index) => `g${index}`),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('with any one byte changed is read or refused, and loses at most one item', async () => {
    const change = fc.record({
      text: fc.constantFrom(...SAMPLES),
      at: fc.nat(),
      byte: fc.nat(255),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ text, at, byte }) => {
        const bytes = Uint8Array.from(Buffer.from(text));
        bytes[at % bytes.length] = byte;
        const reading = await readFeed(bytes, undefined, FEED_URL);
        // The first bytes tell a document's form: one changed there may hide all of it.
        if (at % bytes.length < 4 || text.startsWith('{')) return;
        expect(reading.kind === 'feed' ? reading.feed.items.length : 0).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 600 },
    );
  });

  it('made of signs in any order never throws', async () => {
    const signs = [
      '<',
      '>',
      '</',
      '/>',
      '"',
      "'",
      '=',
      ' ',
      '&',
      ';',
      '#',
      '<!',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?',
      '?>',
      'item',
      'entry',
      'title',
      'link',
      'rss',
      'feed',
      'rdf:RDF',
      'channel',
      'xmlns',
      'href',
      '{',
      '}',
      '[',
      ']',
      '\ufeff',
      '\0',
      'ق',
    ];
    const soup = fc
      .array(fc.constantFrom(...signs), { maxLength: 120 })
      .map((list) => list.join(''));
    await fc.assert(
      fc.asyncProperty(soup, async (text) => {
        const reading = await readFeed(new TextEncoder().encode(text), undefined, FEED_URL);
        expect(['feed', 'unreadable']).toContain(reading.kind);
      }),
      { numRuns: 600 },
    );
  });
});
