// Addresses: made absolute, and only those that a reader can open.

const PLAIN = /^https?:\/\/[!#-;=?-_a-z~]+$/i;

/**
 * Resolves an address against a base. Returns undefined for anything but http and https
 * (`javascript:`, `data:`), and for what is no address at all.
 */
export function resolveUrl(raw: string, base: string | undefined): string | undefined {
  // Feeds escape links twice, and break long ones over lines.
  const link = raw.replaceAll('&amp;', '&').replace(/^\s+|\s+$|[\t\r\n]+/g, '');
  if (link === '' || link.length > 8000) return undefined;
  const full = /^www\.[\w-]+\.\w/i.test(link)
    ? `https://${link}`
    : link.replace(/^feed:\/\//i, 'http://');
  const url = URL.canParse(full, base) ? new URL(full, base) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '') return undefined;
  return PLAIN.test(full) ? full : url.href;
}
