// Reads the few response headers a check needs, as servers really send them.
import type { Validators } from '../model/feed.ts';

/** As undici gives them: names in lower case, a repeated header as a list, bytes as Latin-1. */
export type ResponseHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** The first value of a header, or undefined. */
export function findHeader(headers: ResponseHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/**
 * ETag and Last-Modified byte for byte. A proxy may add a second ETag line; when the two differ,
 * neither is kept, since a 304 for the wrong one would hide news.
 */
export function readValidators(headers: ResponseHeaders): Validators {
  const etag = findOnlyValue(headers, 'etag');
  const lastModified = findOnlyValue(headers, 'last-modified');
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

/** How long the answer stays fresh (ms): max-age less its age, else Expires (RFC 9111, 4.2.1). */
export function findMaxAgeMs(headers: ResponseHeaders): number | undefined {
  const control = [headers['cache-control'] ?? []].flat().join(',');
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,12})/i.exec(control)?.[1];
  if (seconds !== undefined) {
    const age = Number(findHeader(headers, 'age') ?? 0);
    return positive((Number(seconds) - (age > 0 ? age : 0)) * 1000);
  }
  if (/no-cache|no-store/i.test(control)) return undefined;
  return findWaitUntil(headers, 'expires', findHeader(headers, 'date') ?? '');
}

/** Retry-After in ms, from seconds or a date (RFC 9110, 10.2.3). `now` when the server tells no time. */
export function findRetryAfterMs(headers: ResponseHeaders, now: number): number | undefined {
  const value = findHeader(headers, 'retry-after')?.trim() ?? '';
  if (/^\d{1,12}$/.test(value)) return positive(Number(value) * 1000);
  return findWaitUntil(
    headers,
    'retry-after',
    findHeader(headers, 'date') ?? new Date(now).toUTCString(),
  );
}

/** A redirect's target. Many servers put raw UTF-8 into Location, which arrives as Latin-1. */
export function findLocation(headers: ResponseHeaders, base: URL): URL | undefined {
  const value = findHeader(headers, 'location')?.trim();
  if (!value) return undefined;
  const text = Buffer.from(value, 'latin1').toString('utf8');
  return URL.canParse(text, base.href) ? new URL(text, base) : undefined;
}

/** Content-Encoding as a list in lower case, without "identity". */
export function listEncodings(headers: ResponseHeaders): readonly string[] {
  return [headers['content-encoding'] ?? []]
    .flat()
    .join(',')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
}

/** The server's clock may be wrong: what counts is the distance between its own two dates. */
function findWaitUntil(headers: ResponseHeaders, name: string, date: string): number | undefined {
  return positive(Date.parse(findHeader(headers, name) ?? '') - Date.parse(date));
}

function findOnlyValue(headers: ResponseHeaders, name: string): string | undefined {
  const values = new Set([headers[name] ?? []].flat());
  return values.size === 1 ? [...values][0] : undefined;
}

/** NaN, zero and negative waits are no wish at all. */
function positive(ms: number): number | undefined {
  return ms > 0 ? ms : undefined;
}
