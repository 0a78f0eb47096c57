// One feed document, read in two steps: first its items' keys, then the cleaning of the unseen ones.
import { identityAliases } from '../feed/identity-keys.ts';
import { readFeed } from '../feed/read-feed.ts';
import type { ParsedFeed, ParsedItem } from '../model/parsed-item.ts';
import { cleanItem } from '../news/clean-item.ts';
import type { DocumentInfo, ReadItem, Reading } from './reading.ts';

export interface ParsedDocument {
  readonly kind: 'parsed';
  readonly feed: ParsedFeed;
  readonly info: DocumentInfo;
  /** Per item of the feed: all it may be known by. */
  readonly keys: readonly (readonly string[])[];
}

/** Parses the bytes of a feed. */
export async function parseDocument(
  bytes: Uint8Array,
  info: DocumentInfo,
): Promise<ParsedDocument | Extract<Reading, { kind: 'unreadable' }>> {
  const reading = await readFeed(bytes, info.contentType, info.url);
  if (reading.kind === 'unreadable') return reading;
  const { feed } = reading;
  return { kind: 'parsed', feed, info, keys: identityAliases(feed.items) };
}

/** Cleans the items none of whose keys is known. */
export function cleanDocument(document: ParsedDocument, known: ReadonlySet<string>): Reading {
  const { items: parsedItems, format: _, ...feed } = document.feed;
  const items: ReadItem[] = [];
  let broken = 0;
  for (const [index, parsed] of parsedItems.entries()) {
    const keys = document.keys[index] ?? [];
    if (keys.some((key) => known.has(key))) continue;
    const item = cleanOne(parsed, keys, document);
    if (item === 'broken') broken += 1;
    else if (item !== undefined) items.push(item);
  }
  const note = broken === 1 ? '1 item could not be read.' : `${broken} items could not be read.`;
  const notes = broken > 0 ? [...feed.notes, note] : feed.notes;
  return { kind: 'items', feed: { ...feed, notes }, items, keys: document.keys.flat() };
}

/** An item that breaks the cleaner must not take the others of its feed with it. */
function cleanOne(
  parsed: ParsedItem,
  keys: readonly string[],
  { feed, info }: ParsedDocument,
): ReadItem | 'broken' | undefined {
  const feedLang = info.feedLang ?? feed.lang;
  const { now, outletName } = info;
  try {
    const item = cleanItem(parsed, { key: keys[0] ?? '', feedLang, now, outletName });
    return item && { item, keys };
  } catch {
    return 'broken';
  }
}
