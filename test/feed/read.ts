// Reads a feed given as text and returns it; an unreadable one fails the test with its reason.
import { readFeed } from '../../src/feed/read-feed.ts';
import type { ParsedFeed, ParsedItem } from '../../src/model/parsed-item.ts';

export const FEED_URL = 'https://news.example/rss/feed.xml';

export async function readBytes(bytes: Uint8Array, contentType?: string): Promise<ParsedFeed> {
  const reading = await readFeed(bytes, contentType, FEED_URL);
  if (reading.kind === 'unreadable') throw new Error(reading.reason);
  return reading.feed;
}

export function readText(text: string, contentType?: string): Promise<ParsedFeed> {
  return readBytes(new TextEncoder().encode(text), contentType);
}

/** The one item of the document. */
export async function readOne(text: string): Promise<ParsedItem> {
  const { items } = await readText(text);
  const [item] = items;
  if (item === undefined || items.length !== 1) throw new Error(`${items.length} items`);
  return item;
}

export function rss(content: string, attributes = ''): string {
  return `<?xml version="1.0"?><rss version="2.0" ${attributes}><channel><title>News</title>${content}</channel></rss>`;
}

export function rssItem(content: string, attributes = ''): Promise<ParsedItem> {
  return readOne(rss(`<item>${content}</item>`, attributes));
}

export function atomEntry(content: string, attributes = ''): Promise<ParsedItem> {
  return readOne(
    `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><entry>${content}</entry></feed>`,
  );
}
