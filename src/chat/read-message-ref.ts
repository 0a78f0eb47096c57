// A posted message, as people name it: its id with an m before it, or its link.

const patterns = [
  // https://discord.com/channels/<server>/<channel>/<message>
  /^<?https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/\d+\/\d+\/(\d{5,25})>?$/i,
  /^#?m(\d{5,25}(?:\.\d{1,10})?)$/i,
];
// https://team.slack.com/archives/<channel>/p1700000000123456
const slackLink = /^<?https:\/\/[\w.-]+\.slack\.com\/archives\/\w+\/p(\d{10})(\d{6})(?:\?.*)?>?$/i;

/** The platform's id of the message; undefined when it is neither an id nor a link. */
export function readMessageRef(typed: string): string | undefined {
  const [, seconds, fraction] = slackLink.exec(typed.trim()) ?? [];
  if (seconds !== undefined) return `${seconds}.${fraction}`;
  for (const pattern of patterns) {
    const id = pattern.exec(typed.trim())?.[1];
    if (id !== undefined) return id;
  }
  return undefined;
}

/**
 * The spellings under which a report's web address may be kept: without what only jumps within the
 * page, with and without a slash at the end. Empty when it is no web address.
 */
export function spellWebAddress(typed: string): readonly string[] {
  const said = typed.trim().replace(/^<|>$/g, '');
  if (!/^https?:\/\//i.test(said) || !URL.canParse(said)) return [];
  const { href, hash } = new URL(said);
  const page = href.slice(0, href.length - hash.length);
  const other = page.endsWith('/') ? page.slice(0, -1) : `${page}/`;
  return [...new Set([said, href, page, other])];
}
