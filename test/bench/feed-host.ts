// The servers of the poll bench, in a process of their own so that their work is not counted.
// 50 hosts on loopback (127.0.1.1 …) share the feeds, because Sitrep asks a host for two at a time.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const hosts = 50;
const itemsPerFeed = 30;
/** 4,000 made-up words, of which few come often, as in a language. */
const syllables = [
  'ba',
  'ker',
  'to',
  'lin',
  'sa',
  'mor',
  'ten',
  'vi',
  'dur',
  'pel',
  'ra',
  'gos',
  'ni',
  'fal',
  'hu',
  'zem',
];
const words = Array.from({ length: 4_000 }, (_, at) =>
  [at % 16, (at >> 4) % 16, (at >> 8) % 16].map((part) => syllables[part]).join(''),
);

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator). */
function random(seed: number): () => number {
  let state = (seed * 2_654_435_761) % 4_294_967_296;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Every feed's edition; a new one brings one item more at the top. */
const editions: number[] = [];

function sentence(seed: number): string {
  const next = random(seed);
  const picked = Array.from({ length: 14 }, () => words[Math.floor(next() ** 3 * words.length)]);
  return `The ${picked.join(' ')}.`;
}

// One item in thirty is on a topic, as in a general feed of the region.
function itemXml(feed: number, n: number): string {
  const seed = (feed * 1_000 + n) * 100;
  const onTopic = n % itemsPerFeed === 7;
  const title = onTopic
    ? `Syria’s Sharaa and SDF discuss ${words[seed % words.length]} in Damascus, round ${seed}`
    : `${sentence(seed).slice(4, 70)}`;
  const lead = onTopic
    ? `President Ahmed al-Sharaa met Mazloum Abdi of the SDF in Damascus about ${sentence(seed)}`
    : sentence(seed + 1);
  const body = Array.from(
    { length: 6 },
    (_, at) => `<p>${sentence(seed + at + 10)} ${sentence(seed + at + 30)}</p>`,
  );
  const date = new Date(Date.now() - n * 600_000).toUTCString();
  return `<item><title>${title}</title><link>https://feed${feed}.example/${n}</link><guid>${feed}-${n}</guid><pubDate>${date}</pubDate><description><![CDATA[<p>${lead}</p>${body.join('')}]]></description></item>`;
}

function feedXml(feed: number): string {
  const first = editions[feed] ?? 0;
  const items = Array.from({ length: itemsPerFeed }, (_, at) =>
    itemXml(feed, first + itemsPerFeed - at),
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${feed}</title><link>https://feed${feed}.example/</link>${items.join('\n')}</channel></rss>`;
}

const cache = new Map<string, Buffer>();

function serve(request: IncomingMessage, response: ServerResponse): void {
  const feed = Number((request.url ?? '/0').slice(1));
  const etag = `"${feed}-${editions[feed] ?? 0}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  const body = cache.get(etag) ?? Buffer.from(feedXml(feed));
  cache.set(etag, body);
  response.writeHead(200, { etag, 'content-type': 'application/rss+xml' }).end(body);
}

const addresses = await Promise.all(
  Array.from({ length: hosts }, async (_, at) => {
    const server = createServer(serve);
    const host = `127.0.1.${at + 1}`;
    await new Promise<void>((resolve) => server.listen(0, host, resolve));
    return `${host}:${(server.address() as AddressInfo).port}`;
  }),
);

process.on('message', ({ feeds, every }: { readonly feeds: number; readonly every: number }) => {
  for (let feed = 0; feed < feeds; feed += every) editions[feed] = (editions[feed] ?? 0) + 1;
  cache.clear();
  process.send?.({});
});
process.on('disconnect', () => process.exit());
process.send?.({ addresses });
