// What a document is, when it is no feed: one sentence for the person who gave its address.
import { decodeReferences } from './entities.ts';
import { readAttributes } from './read-attributes.ts';
import { resolveUrl } from './resolve-url.ts';
import { scanMarkup } from './scan-markup.ts';

const FEED_TYPE =
  /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|text\/xml)/i;

const FILE_STARTS: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\u0003\u0004', 'a ZIP or Office file'],
  ['\u001f\u008b', 'a compressed file'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
];

const OTHER_ROOTS: Readonly<Record<string, string>> = {
  opml: 'a list of feeds (OPML)',
  urlset: 'a site map',
  sitemapindex: 'a site map',
  'soap:envelope': 'an answer of a web service',
  error: 'an error message',
};

/** Returns the reason why `text` is no feed, or undefined when its bytes do not give it away. */
export function explainBytes(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const file = FILE_STARTS.find(([sign]) => start.startsWith(sign));
  return file === undefined ? undefined : `The address gives ${file[1]}, not a feed.`;
}

/** `rootName` is the document's first element, '' for a text without any. */
export function explainDocument(text: string, rootName: string, url: string): string {
  if (text.trim() === '') return 'The address gives an empty document.';
  if (/^\s*[[{]/.test(text)) return 'The address gives JSON data, but not a JSON Feed.';
  const known = Object.hasOwn(OTHER_ROOTS, rootName) ? OTHER_ROOTS[rootName] : undefined;
  if (known !== undefined) return `The address gives ${known}, not a feed.`;
  if (
    rootName === 'html' ||
    /<(?:html|body|head)[\s>]|<!doctype html/i.test(text.slice(0, 20_000))
  ) {
    return explainPage(text, url);
  }
  return !/^[\w:.-]{1,40}$/.test(rootName)
    ? 'The address gives plain text, not a feed.'
    : `The address gives XML ("${rootName}"), but not a feed.`;
}

function explainPage(text: string, url: string): string {
  if (/just a moment\.\.\.|cf-chl|captcha|checking your browser/i.test(text.slice(0, 20_000))) {
    return 'The site answers with a check for human visitors instead of the feed.';
  }
  const feed = findAdvertisedFeed(text, url);
  return feed === undefined
    ? 'The address gives a web page, not a feed.'
    : `The address gives a web page, not a feed. The page names this feed: ${feed}`;
}

/** Returns the first feed that a web page names in its head. */
function findAdvertisedFeed(html: string, url: string): string | undefined {
  let found: string | undefined;
  let base = url;
  scanMarkup(html, {
    open: (name, raw) => {
      if (found !== undefined || (name !== 'link' && name !== 'base')) return;
      const attributes = readAttributes(raw);
      const href = resolveUrl(decodeReferences(attributes.get('href') ?? '', new Map()), base);
      if (href === undefined) return;
      if (name === 'base') base = href;
      else if (isFeedLink(attributes)) found = href;
    },
    close: () => {},
  });
  return found;
}

function isFeedLink(attributes: ReadonlyMap<string, string>): boolean {
  const relations = attributes.get('rel')?.toLowerCase().split(/\s+/) ?? [];
  return relations.includes('alternate') && FEED_TYPE.test(attributes.get('type')?.trim() ?? '');
}
