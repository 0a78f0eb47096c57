// Which element of an item or feed fills which slot of ours, and which one is preferred.

export type Slot =
  | 'title'
  | 'link'
  | 'guid'
  | 'body'
  | 'summary'
  | 'published'
  | 'updated'
  | 'author'
  | 'language'
  | 'ttl'
  | 'period'
  | 'frequency';

export interface SlotRule {
  readonly slot: Slot;
  /** Lower wins; of equals the first in the document. */
  readonly rank: number;
}

const TABLE: readonly (readonly [Slot, readonly string[]])[] = [
  ['title', ['title', 'dc:title', 'dcterms:title', 'itunes:title', 'media:title']],
  ['link', ['link', 'url', 'feedburner:origlink']],
  ['guid', ['guid', 'id', 'dc:identifier', 'dcterms:identifier']],
  [
    'body',
    ['content:encoded', 'content', 'xhtml:body', 'xhtml:div', 'body', 'fullitem', 'fulltext'],
  ],
  [
    'summary',
    [
      'description',
      'summary',
      'abstract',
      'dc:description',
      'dcterms:abstract',
      'itunes:summary',
      'excerpt:encoded',
      'media:description',
      'itunes:subtitle',
      'media:text',
    ],
  ],
  [
    'published',
    [
      'pubdate',
      'published',
      'dc:date',
      'issued',
      'dcterms:issued',
      'dcterms:available',
      'date',
      'created',
      'dcterms:created',
      'dc:created',
      'publicationdate',
    ],
  ],
  [
    'updated',
    ['updated', 'modified', 'dcterms:modified', 'dc:modified', 'lastbuilddate', 'lastmod'],
  ],
  [
    'author',
    [
      'author',
      'dc:creator',
      'dcterms:creator',
      'dc:author',
      'itunes:author',
      'managingeditor',
      'dc:contributor',
    ],
  ],
  ['language', ['language', 'dc:language', 'dcterms:language']],
  ['ttl', ['ttl']],
  ['period', ['sy:updateperiod']],
  ['frequency', ['sy:updatefrequency']],
];

const RULES: ReadonlyMap<string, SlotRule> = new Map(
  TABLE.flatMap(([slot, names]) =>
    names.map((name, rank): [string, SlotRule] => [name, { slot, rank }]),
  ),
);

/** Returns the rule of a canonical element name, or undefined when we have no use for it. */
export function findSlotRule(name: string): SlotRule | undefined {
  return RULES.get(name);
}

/** Elements with a title, link or date of their own that must not become the item's. */
export const CONTAINERS: ReadonlySet<string> = new Set([
  'image',
  'textinput',
  'source',
  'itunes:owner',
  'contributor',
  'media:comments',
  'media:community',
  'thr:in-reply-to',
]);

/** Slots whose text may hold markup, so that an open tag in them does not mean a forgotten end. */
export const MARKUP_SLOTS: ReadonlySet<Slot> = new Set<Slot>([
  'title',
  'body',
  'summary',
  'author',
]);

/** No HTML element has such a name: met inside a text, it shows that the text's end is missing. */
export const NEVER_HTML: ReadonlySet<string> = new Set([
  'guid',
  'pubdate',
  'published',
  'updated',
  'issued',
  'modified',
  'dc:date',
  'dc:creator',
  'content:encoded',
  'content',
  'description',
  'category',
  'author',
  'enclosure',
  'comments',
  'id',
]);
