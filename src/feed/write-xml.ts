// A tidied feed as small well-formed XML: only what is read, under the names every reader knows.
import type { Draft } from './draft.ts';
import { resolveUrl } from './resolve-url.ts';
import type { Slot } from './slots.ts';
import type { TidyFeed, XmlFormat } from './tidy-xml.ts';

/**
 * Texts stay outside as `texts`, with "t0", "t1"… in their place: a feed's megabyte need not pass
 * another XML parser, whose helpers take time that grows with the square of a text's length.
 */
export interface WrittenXml {
  readonly xml: string;
  readonly texts: readonly string[];
}

type Names = Readonly<Partial<Record<Slot, string>>>;

const RSS_NAMES: Names = {
  title: 'title',
  guid: 'guid',
  published: 'pubDate',
  updated: 'atom:updated',
  body: 'content:encoded',
  summary: 'description',
  author: 'dc:creator',
  language: 'dc:language',
};

const ATOM_NAMES: Names = {
  title: 'title',
  guid: 'id',
  published: 'published',
  updated: 'updated',
  body: 'content',
  summary: 'summary',
  author: 'author',
  language: 'dc:language',
};

const HEAD_NAMES: Names = {
  title: 'title',
  language: 'language',
  ttl: 'ttl',
  period: 'sy:updatePeriod',
  frequency: 'sy:updateFrequency',
};

const NAMESPACES =
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:atom="http://www.w3.org/2005/Atom" ' +
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"';

/** Writes the feed in its own format, links resolved. `url` is the address it was loaded from. */
export function writeXml(feed: TidyFeed, format: XmlFormat, url: string): WrittenXml {
  const texts: string[] = [];
  const keep = (text: string): string => `t${texts.push(text) - 1}`;
  const home = findUrl(feed.head, url);
  // Relative links of RSS mean the site, which is not always where the feed is served.
  const base = format === 'atom' ? url : (home ?? url);
  const head = writeFields(feed.head, HEAD_NAMES, keep) + writeLink(home, format, keep);
  const items = feed.items.map((item) => {
    const names = format === 'atom' ? ATOM_NAMES : RSS_NAMES;
    return writeFields(item, names, keep) + writeLink(findUrl(item, base), format, keep);
  });
  return { xml: wrap(format, head, items), texts };
}

function wrap(format: XmlFormat, head: string, items: readonly string[]): string {
  const element = format === 'atom' ? 'entry' : 'item';
  const list = items.map((item) => `<${element}>${item}</${element}>`).join('');
  if (format === 'atom') return `<feed ${NAMESPACES}>${head}${list}</feed>`;
  if (format === 'rdf') return `<rdf:RDF ${NAMESPACES}><channel>${head}</channel>${list}</rdf:RDF>`;
  return `<rss version="2.0" ${NAMESPACES}><channel>${head}${list}</channel></rss>`;
}

function writeFields(draft: Draft, names: Names, keep: (text: string) => string): string {
  let xml = '';
  for (const [slot, { value }] of draft.fields) {
    const name = names[slot];
    if (name === undefined) continue;
    const isTime = slot === 'published' || slot === 'updated';
    const text = isTime ? value : keep(value);
    xml +=
      name === 'author' ? `<author><name>${text}</name></author>` : `<${name}>${text}</${name}>`;
  }
  const { lang, about } = draft;
  if (about !== undefined && !draft.fields.has('guid')) xml += `<guid>${keep(about)}</guid>`;
  const languageName = names.language;
  if (lang !== undefined && languageName !== undefined && !draft.fields.has('language')) {
    xml += `<${languageName}>${keep(lang)}</${languageName}>`;
  }
  return xml;
}

function writeLink(
  url: string | undefined,
  format: XmlFormat,
  keep: (text: string) => string,
): string {
  if (url === undefined) return '';
  return format === 'atom'
    ? `<link rel="alternate" href="${keep(url)}"/>`
    : `<link>${keep(url)}</link>`;
}

/** The best link that is an address a reader can open. */
function findUrl(draft: Draft, base: string): string | undefined {
  for (const link of draft.links.toSorted((a, b) => a.rank - b.rank)) {
    const url = resolveUrl(link.url, link.base ?? base);
    if (url !== undefined) return url;
  }
  return undefined;
}
