// How fast feeds are read, against rss-parser alone on the same documents: MB/s and their ratio.
// Run: node test/bench/read-feeds.ts
import RssParser from 'rss-parser';
import { readFeed } from '../../src/feed/read-feed.ts';

const SENTENCES = [
  'The ministry said on Saturday that the talks in Raqqa would resume within the week.',
  'وقالت الوزارة إن المحادثات ستستأنف خلال الأسبوع الجاري في مدينة الرقة.',
  'Bakanlık, görüşmelerin hafta içinde Rakka’da yeniden başlayacağını açıkladı.',
  'המשרד מסר כי השיחות יתחדשו במהלך השבוע.',
];

type Style = 'cdata' | 'escaped' | 'xhtml';

function paragraphs(item: number, count: number): string {
  const lines = Array.from({ length: count }, (_, line) => {
    const sentence = SENTENCES[(item + line) % SENTENCES.length];
    return `<p>${sentence} <a href="https://news.example/${item}/${line}?a=1&amp;b=2">${sentence}</a> &#8211; ${sentence}</p>\n<img src="https://news.example/${line}.jpg" alt="" />`;
  });
  return lines.join('\n');
}

function wrap(html: string, style: Style): string {
  if (style === 'cdata') return `<content:encoded><![CDATA[${html}]]></content:encoded>`;
  if (style === 'xhtml')
    return `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${html}</div></content>`;
  const escaped = html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<description>${escaped}</description>`;
}

function writeRss(style: Style, items: number, lines: number): string {
  const list = Array.from({ length: items }, (_, item) => {
    const date = new Date(Date.UTC(2026, 10, 21, 0, item)).toUTCString();
    return `<item><title>${SENTENCES[item % 4]} ${item}</title><link>https://news.example/${item}</link><guid isPermaLink="false">n-${item}</guid><pubDate>${date}</pubDate><dc:creator>Desk</dc:creator><category>News</category><category>Syria</category><media:thumbnail url="https://news.example/t.jpg" width="100"/>${wrap(paragraphs(item, lines), style)}</item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>News</title><link>https://news.example/</link>${list.join('\n')}</channel></rss>`;
}

function writeAtom(items: number, lines: number): string {
  const list = Array.from(
    { length: items },
    (_, item) =>
      `<entry><id>tag:news.example,2026:${item}</id><title>${SENTENCES[item % 4]}</title><link rel="alternate" href="https://news.example/${item}"/><updated>2026-11-21T10:00:00Z</updated><author><name>Desk</name></author>${wrap(paragraphs(item, lines), 'xhtml')}</entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>${list.join('\n')}</feed>`;
}

/** MB per second of processor time, which other programs on the machine hardly change. */
async function measure(
  bytes: Uint8Array,
  read: (bytes: Uint8Array) => Promise<unknown>,
): Promise<number> {
  for (let round = 0; round < 20; round += 1) await read(bytes);
  const rounds = 50;
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) await read(bytes);
  const { user, system } = process.cpuUsage(start);
  return (bytes.length * rounds) / (user + system);
}

const parser = new RssParser();
const documents: readonly (readonly [string, string])[] = [
  ['RSS, CDATA, 60 items', writeRss('cdata', 60, 13)],
  ['RSS, escaped, 60 items', writeRss('escaped', 60, 11)],
  ['RSS, short, 100 items', writeRss('escaped', 100, 1)],
  ['Atom, XHTML, 60 items', writeAtom(60, 13)],
];
for (const [name, text] of documents) {
  const bytes = new TextEncoder().encode(text);
  const alone = await measure(bytes, (one) => parser.parseString(new TextDecoder().decode(one)));
  const ours = await measure(bytes, (one) =>
    readFeed(one, 'application/xml', 'https://news.example/feed'),
  );
  console.log(
    `${name.padEnd(24)} ${Math.round(bytes.length / 1000)} kB  readFeed ${ours.toFixed(1)} MB/s  rss-parser alone ${alone.toFixed(1)} MB/s  ratio ${(ours / alone).toFixed(1)}`,
  );
}
