// JSON Feed 1.0 and 1.1.
import type { ParsedFeed, ParsedItem } from '../model/parsed-item.ts';
import { cleanCharacters, escapeHtml } from './entities.ts';
import { escapeStrayTags, MAX_TEXT } from './field-text.ts';
import { makeItem } from './make-item.ts';
import { readDate } from './read-date.ts';
import { resolveUrl } from './resolve-url.ts';
import { isRecord, type JsonDocument } from './salvage-json.ts';

/** Whether a JSON document is meant as a feed: it says so, or it has a list of items. */
export function isJsonFeed(document: JsonDocument): boolean {
  const version = readText(document.head, 'version');
  return version.includes('jsonfeed.org') || document.items.some(isRecord);
}

/** Reads a JSON feed. Items that are no objects, or empty, are left out. */
export function readJsonFeed(document: JsonDocument, url: string): Omit<ParsedFeed, 'notes'> {
  const { head } = document;
  const title = readText(head, 'title').slice(0, 300);
  const homeUrl = resolveUrl(readText(head, 'home_page_url'), url);
  const lang = readText(head, 'language').slice(0, 20);
  return {
    format: 'json',
    ...(title !== '' && { title }),
    ...(homeUrl !== undefined && { homeUrl }),
    ...(lang !== '' && { lang }),
    items: document.items
      .map((item) => (isRecord(item) ? readItem(item, url) : undefined))
      .filter((item) => item !== undefined),
  };
}

function readItem(item: Record<string, unknown>, url: string): ParsedItem | undefined {
  const guid = readText(item, 'id');
  const lang = readText(item, 'language');
  return makeItem({
    guid: guid === '' ? undefined : guid,
    url: findItemUrl(item, guid, url),
    title: escapeStrayTags(escapeHtml(readText(item, 'title'))),
    bodies: [
      readText(item, 'content_html'),
      textToHtml(readText(item, 'content_text')),
      textToHtml(readText(item, 'summary')),
    ],
    author: readAuthorName(item),
    publishedAt: readDate(readText(item, 'date_published')),
    updatedAt: readDate(readText(item, 'date_modified')),
    lang: lang === '' ? undefined : lang,
  });
}

/** The item's page, else what it links to, else an id that is an address. */
function findItemUrl(
  item: Record<string, unknown>,
  guid: string,
  base: string,
): string | undefined {
  const own = readText(item, 'url');
  const external = readText(item, 'external_url');
  const id = /^https?:\/\//i.test(guid) ? guid : '';
  return resolveUrl(own, base) ?? resolveUrl(external, base) ?? resolveUrl(id, base);
}

/** 1.1 has a list of authors, 1.0 had one. */
function readAuthorName(item: Record<string, unknown>): string | undefined {
  const authors: readonly unknown[] = Array.isArray(item.authors) ? item.authors : [];
  const names = [...authors, item.author]
    .map((author) => (isRecord(author) ? readText(author, 'name') : ''))
    .filter((name) => name !== '');
  return names.length === 0 ? undefined : names.slice(0, 3).join(', ').slice(0, 200);
}

/** Plain text keeps its lines and paragraphs as HTML. */
function textToHtml(text: string): string {
  return escapeHtml(text).replace(/\r?\n/g, '<br>');
}

/** A text or number of an object as clean text; '' for everything else. */
function readText(record: Readonly<Record<string, unknown>>, name: string): string {
  const value = Object.hasOwn(record, name) ? record[name] : undefined;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return cleanCharacters(value.slice(0, MAX_TEXT)).trim();
}
