// Bytes of a feed -> its items, whatever the format, character set and damage.
import type { ParsedFeed } from '../model/parsed-item.ts';
import { decodeBytes } from './decode-bytes.ts';
import { explainBytes, explainDocument } from './explain-document.ts';
import { dropRepeated } from './identity-keys.ts';
import { parseXml } from './parse-xml.ts';
import { isJsonFeed, readJsonFeed } from './read-json-feed.ts';
import { salvageJson } from './salvage-json.ts';
import { MAX_ITEMS, tidyXml } from './tidy-xml.ts';

export type FeedReading =
  | { readonly kind: 'feed'; readonly feed: ParsedFeed }
  /** `reason` is a sentence for an editor. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Reads a feed: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1. Every whole item of
 * a damaged document is kept; `notes` say what had to be mended. Takes time in proportion to the
 * bytes on any input, but does not limit them: the download does.
 *
 * @param contentType the server's header, for the character set only
 * @param url where the bytes came from: the base of relative links
 */
export async function readFeed(
  bytes: Uint8Array,
  contentType: string | undefined,
  url: string,
): Promise<FeedReading> {
  const reason = explainBytes(bytes);
  if (reason !== undefined) return { kind: 'unreadable', reason };
  const { text, isDamaged } = decodeBytes(bytes, contentType);
  const found = readJson(text, url) ?? (await readXml(text, url));
  if (typeof found === 'string') return { kind: 'unreadable', reason: found };
  const items = dropRepeated(found.feed.items);
  const notes = describe({ ...found, isDamaged, distinct: items.length });
  return { kind: 'feed', feed: { ...found.feed, items, notes } };
}

interface Found {
  readonly feed: Omit<ParsedFeed, 'notes'>;
  /** Items in the document, and how many of them were looked at. */
  readonly total: number;
  readonly read: number;
  readonly isCut: boolean;
}

function readJson(text: string, url: string): Found | undefined {
  if (!/^[\s\ufeff]*[[{]/.test(text.slice(0, 1000))) return undefined;
  const document = salvageJson(text, MAX_ITEMS);
  if (document === undefined || !isJsonFeed(document)) return undefined;
  const { items, total, isCut } = document;
  return { feed: readJsonFeed(document, url), total, read: items.length, isCut };
}

/** Returns the reason, when it is no feed. */
async function readXml(text: string, url: string): Promise<Found | string> {
  const tidy = tidyXml(text, url);
  const { format, items, total, isCut } = tidy;
  const isOrphaned = format === undefined && total > 0 && tidy.rootName !== 'html';
  if (format === undefined && !isOrphaned) return explainDocument(text, tidy.rootName, url);
  const feed = await parseXml(tidy, format ?? 'rss', url);
  return { feed, total, read: items.length, isCut };
}

interface Outcome extends Found {
  readonly isDamaged: boolean;
  readonly distinct: number;
}

function describe(outcome: Outcome): readonly string[] {
  const { feed, total, read, isCut, isDamaged, distinct } = outcome;
  const empty = read - feed.items.length;
  const repeated = feed.items.length - distinct;
  return [
    isCut && 'The document was cut off before its end.',
    isDamaged && 'Some characters could not be read.',
    total > read && `Only the first ${read} of ${total} items were read.`,
    empty > 0 && `${count(empty)} without title, text and address left out.`,
    repeated > 0 && `${count(repeated)} listed more than once.`,
    total === 0 && 'The feed lists no items.',
  ].filter((note) => note !== false);
}

function count(items: number): string {
  return items === 1 ? '1 item' : `${items} items`;
}
