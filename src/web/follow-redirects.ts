// Asks for a document and follows its redirects, looking at every address on the way.
import { unescape as unescapePercent } from 'node:querystring';
import type { Dispatcher } from 'undici';
import { type AddressGuard, explainAddress } from './address-guard.ts';
import type { DownloadFailed, DownloadRequest } from './download-result.ts';
import { findCode } from './explain-failure.ts';
import { findLocation } from './response-headers.ts';

const MAX_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
const FOR_GOOD: readonly number[] = [301, 308];

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, ' +
  'application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';

/** An answer that is no redirect. */
export interface Arrival {
  readonly kind: 'arrived';
  readonly response: Dispatcher.ResponseData;
  /** Where it came from, without user name and password. */
  readonly url: URL;
  readonly movedTo?: string;
}

interface Hop {
  readonly url: URL;
  readonly headers: Record<string, string>;
}

/** Follows at most five redirects. Throws network errors, and the deadline's reason. */
export async function followRedirects(
  request: DownloadRequest,
  guard: AddressGuard,
  deadline: AbortSignal,
): Promise<Arrival | DownloadFailed> {
  const refusal = explainAddress(request.url, guard.allowed);
  if (refusal !== undefined) return failed(refusal);
  const start = new URL(request.url);
  const asked = new Set<string>();
  let url = withoutLogin(start);
  let forGood = true;
  while (!asked.has(url.href) && asked.size <= MAX_REDIRECTS) {
    asked.add(url.href);
    const hop = { url, headers: headersFor(request, start, url) };
    const response = await ask(hop, guard, deadline);
    if (!REDIRECTS.includes(response.statusCode)) return arrive(response, start, url, forGood);
    void response.body.dump({ limit: 16_384 });
    const next = findLocation(response.headers, url);
    if (next === undefined) return failed('The feed redirects, but does not say where to.');
    const reason = explainAddress(next.href, guard.allowed);
    if (reason !== undefined) return failed(`The feed redirects to another address. ${reason}`);
    forGood &&= FOR_GOOD.includes(response.statusCode);
    url = withoutLogin(next);
  }
  return failed(
    asked.has(url.href)
      ? 'The feed redirects in a circle.'
      : `The feed redirects more than ${MAX_REDIRECTS} times.`,
  );
}

/**
 * A move is not reported when it would lose the login that belongs to the old address, or would
 * trade https for http: such a redirect is followed, but the old address stays the feed's address.
 */
function arrive(
  response: Dispatcher.ResponseData,
  start: URL,
  url: URL,
  forGood: boolean,
): Arrival {
  const safer = start.protocol === 'http:' || url.protocol === 'https:';
  const moved = forGood && safer && !hasLogin(start) && url.href !== withoutLogin(start).href;
  return { kind: 'arrived', response, url, ...(moved && { movedTo: url.href }) };
}

/** Once more at once when a kept connection turns out to be closed: the server never saw the request. */
async function ask(
  hop: Hop,
  guard: AddressGuard,
  deadline: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  try {
    return await askOnce(hop, guard, deadline);
  } catch (error) {
    const code = error instanceof Error ? findCode(error) : undefined;
    if (code !== 'UND_ERR_SOCKET' && code !== 'ECONNRESET') throw error;
    return askOnce(hop, guard, deadline);
  }
}

/** undici looks at its signal only once it is connected; a look-up that hangs would outlive it. */
function askOnce(
  { url, headers }: Hop,
  guard: AddressGuard,
  deadline: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  return new Promise((resolve, reject) => {
    deadline.throwIfAborted();
    deadline.addEventListener('abort', () => reject(deadline.reason), { once: true });
    guard.agent
      .request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: 'GET',
        headers,
        signal: deadline,
      })
      .then(resolve, reject);
  });
}

function headersFor(request: DownloadRequest, start: URL, url: URL): Record<string, string> {
  const { etag, lastModified } = request.validators;
  return {
    accept: ACCEPT,
    'accept-encoding': 'gzip',
    'user-agent': request.userAgent,
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
    ...(hasLogin(start) && start.origin === url.origin && { authorization: basicLogin(start) }),
  };
}

function basicLogin({ username, password }: URL): string {
  const login = `${unescapePercent(username)}:${unescapePercent(password)}`;
  return `Basic ${Buffer.from(login).toString('base64')}`;
}

function hasLogin({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}

function withoutLogin(url: URL): URL {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  bare.hash = '';
  return bare;
}

function failed(reason: string): DownloadFailed {
  return { kind: 'failed', reason, permanent: true };
}
