// XML names under one spelling: the prefix is what the namespace means, not what the author chose.

/** End of the namespace's address (without scheme, slashes and "#" at its ends) -> our prefix. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ['www.w3.org/2005/atom', 'atom'],
  ['purl.org/atom/ns', 'atom'],
  ['www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['www.w3.org/1999/xhtml', 'xhtml'],
  ['purl.org/rss/1.0', 'rss'],
  ['my.netscape.com/rdf/simple/0.9', 'rss'],
  ['channel.netscape.com/rdf/simple/0.9', 'rss'],
  ['my.netscape.com/publish/formats/rss-0.91.dtd', 'rss'],
  ['backend.userland.com/rss', 'rss'],
  ['backend.userland.com/rss2', 'rss'],
  ['blogs.law.harvard.edu/tech/rss', 'rss'],
  ['purl.org/net/rss1.1', 'rss'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['search.yahoo.com/mrss', 'media'],
  ['search.yahoo.com/rss', 'media'],
  ['video.search.yahoo.com/mrss', 'media'],
  ['www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['www.w3.org/xml/1998/namespace', 'xml'],
]);

/** Prefixes in force at one place: prefix ('' = none) -> our prefix, and the names seen so far. */
export interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly names: Map<string, string>;
}

export const NO_SCOPE: Scope = { prefixes: new Map(), names: new Map() };

/** Returns the scope inside a tag with these attributes; the same one when it declares nothing. */
export function enterScope(outer: Scope, attributes: ReadonlyMap<string, string>): Scope {
  let prefixes: Map<string, string> | undefined;
  for (const [name, uri] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    prefixes ??= new Map(outer.prefixes);
    const prefix = name.slice('xmlns:'.length);
    // An address nobody knows leaves the author's prefix: it usually is the right one.
    prefixes.set(prefix, KNOWN.get(trimAddress(uri)) ?? prefix);
  }
  return prefixes === undefined ? outer : { prefixes, names: new Map() };
}

function trimAddress(uri: string): string {
  return uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/#]+$/, '');
}

/**
 * Returns the one spelling of a (lower-case) tag name. Names of RSS, of Atom and without a namespace
 * come without a prefix (`a10:updated` -> `updated`): feeds mix the two, and no name clashes.
 */
export function canonicalName(raw: string, scope: Scope): string {
  const known = scope.names.get(raw);
  if (known !== undefined) return known;
  const colon = raw.indexOf(':');
  const prefix = colon === -1 ? '' : raw.slice(0, colon);
  const meaning = scope.prefixes.get(prefix) ?? prefix;
  const local = raw.slice(colon + 1);
  const name =
    meaning === '' || meaning === 'rss' || meaning === 'atom' ? local : `${meaning}:${local}`;
  if (scope.names.size < 500) scope.names.set(raw, name);
  return name;
}
