// The readers against real documents: what they give, and how they end when a limit is broken.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import {
  cleaningLimitMs,
  createReaderPool,
  type ReaderPool,
  type ReaderPoolOptions,
} from '../../src/jobs/reader-pool.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const bytesOf = (text: string) => new TextEncoder().encode(text);

function feedOf(items: readonly string[]): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Coastal Courier</title>
    <link>https://courier.example/</link><language>en</language><ttl>30</ttl>
    ${items.join('\n')}</channel></rss>`;
}

function itemOf(name: string): string {
  return `<item><guid>${name}</guid><link>https://courier.example/${name}</link>
    <title>The council of ${name} agreed on a new harbour</title>
    <description>The council of ${name} agreed on Friday to build a new harbour, its mayor told
    reporters after a meeting that lasted until the evening.</description></item>`;
}

/** Reads with a pool of its own, or with the one that most tests share. */
function readerOf(pool: ReaderPool) {
  return (text: string, known: readonly string[] = []) =>
    pool.read(bytesOf(text), {
      url: 'https://courier.example/feed',
      now: NOW,
      findKnown: async (keys) => new Set(keys.filter((key) => known.includes(key))),
    });
}

function createOwnReader(options: ReaderPoolOptions) {
  const pool = createReaderPool(options);
  onTestFinished(() => pool.close());
  return readerOf(pool);
}

const shared = createReaderPool();
const read = readerOf(shared);
afterAll(() => shared.close());

const SMALL = feedOf(['arwad', 'byblos', 'caesarea'].map(itemOf));

/** Ten times what a download lets through: takes seconds on any machine. */
const ENDLESS = `<rss version="2.0"><channel><item><title>${'<b>x'.repeat(20_000_000)}`;

/** 8 MB that become some 80 MB once they are parsed. */
const GREEDY = `{"version":"https://jsonfeed.org/version/1","items":[${'{"a":[]},'.repeat(900_000)}{}]}`;

describe('the reader', { timeout: 60_000 }, () => {
  test('turns bytes into clean items with their keys', async () => {
    const reading = await read(SMALL);
    if (reading.kind !== 'items') throw new Error(reading.reason);
    expect(reading.feed).toEqual({
      title: 'Coastal Courier',
      homeUrl: 'https://courier.example/',
      lang: 'en',
      minIntervalMs: 30 * 60_000,
      notes: [],
    });
    expect(reading.items).toHaveLength(3);
    const [first] = reading.items;
    expect(first?.item).toMatchObject({
      url: 'https://courier.example/arwad',
      title: 'The council of arwad agreed on a new harbour',
      lang: 'en',
    });
    expect(first?.item.key).toMatch(/^[0-9a-f]{32}$/);
    expect(first?.keys[0]).toBe(first?.item.key);
    expect(reading.items.flatMap(({ keys }) => keys)).toEqual(reading.keys);
  });

  test('does not clean items again when any of their keys is known', async () => {
    const first = await read(SMALL);
    if (first.kind !== 'items') throw new Error(first.reason);
    const known = [first.items[0]?.keys[0] ?? '', first.items[2]?.keys[1] ?? ''];
    const second = await read(SMALL, known);
    if (second.kind !== 'items') throw new Error(second.reason);
    expect(second.items.map(({ item }) => item.url)).toEqual(['https://courier.example/byblos']);
    expect(second.keys).toEqual(first.keys);
  });

  test('says what is no feed', async () => {
    expect(await read('<!doctype html><title>Welcome</title>')).toEqual({
      kind: 'unreadable',
      reason: 'The address gives a web page, not a feed.',
    });
  });

  test('reads many documents at once, with several readers', async () => {
    const read = createOwnReader({ size: 2 });
    const readings = await Promise.all(Array.from({ length: 12 }, () => read(SMALL)));
    expect(readings.map((reading) => reading.kind === 'items' && reading.items.length)).toEqual(
      Array(12).fill(3),
    );
  });
});

describe('a document beyond the limits', { timeout: 60_000 }, () => {
  test('of time ends its reader, and the next one is read by another', async () => {
    const read = createOwnReader({ timeoutMs: 1_000, memoryMb: 1_000 });
    expect(await read(SMALL)).toMatchObject({ kind: 'items' });
    const [endless, small] = await Promise.all([read(ENDLESS), read(SMALL)]);
    expect(endless).toEqual({
      kind: 'unreadable',
      reason: 'The feed takes longer than 1 s to read; it may be damaged.',
    });
    expect(small).toMatchObject({ kind: 'items' });
  });

  test('of memory ends its reader, and the next one is read by another', async () => {
    const read = createOwnReader({ memoryMb: 48, timeoutMs: 20_000 });
    const [greedy, small] = await Promise.all([read(GREEDY), read(SMALL)]);
    expect(greedy).toEqual({
      kind: 'unreadable',
      reason:
        'The feed could not be read: something in it breaks the reader or needs too much memory.',
    });
    expect(small).toMatchObject({ kind: 'items' });
  });
});

test.each([
  [5_000, 0, 5_000],
  [5_000, 30, 5_600],
  [5_000, 2_000, 45_000],
])('with %i ms for parsing, cleaning %i items may take %i ms', (timeoutMs, items, limitMs) => {
  expect(cleaningLimitMs(timeoutMs, items)).toBe(limitMs);
});

test('a database error while asking for known keys is thrown, and the reader goes on', {
  timeout: 60_000,
}, async () => {
  const asked = shared.read(bytesOf(SMALL), {
    url: 'https://courier.example/feed',
    now: NOW,
    findKnown: () => Promise.reject(new Error('the database is gone')),
  });
  await expect(asked).rejects.toThrow('the database is gone');
  expect(await read(SMALL)).toMatchObject({ kind: 'items' });
});

test('an idle reader does not keep the process alive', { timeout: 60_000 }, async () => {
  const program = `
    import { createReaderPool } from './src/jobs/reader-pool.ts';
    const pool = createReaderPool();
    const bytes = new TextEncoder().encode(${JSON.stringify(SMALL)});
    const findKnown = async () => new Set();
    const reading = await pool.read(bytes, { url: 'https://x.example/', now: 0, findKnown });
    process.stdout.write(reading.kind);
  `;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
  expect((await run).stdout).toBe('items');
});
