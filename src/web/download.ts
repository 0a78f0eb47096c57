// Fetches one feed document under one deadline, and says in plain words when it cannot.
import { hash } from 'node:crypto';
import type { Dispatcher } from 'undici';
import type { Validators } from '../model/feed.ts';
import { type AddressGuard, AddressRefusedError } from './address-guard.ts';
import type {
  DownloadBusy,
  DownloadFailed,
  DownloadRequest,
  DownloadResult,
} from './download-result.ts';
import { explainError, explainStatus } from './explain-failure.ts';
import { type Arrival, followRedirects } from './follow-redirects.ts';
import { readBody } from './read-body.ts';
import {
  findHeader,
  findMaxAgeMs,
  findRetryAfterMs,
  listEncodings,
  readValidators,
} from './response-headers.ts';

/** Real feeds end well below; the largest seen had 5 MB. */
const DEFAULT_MAX_BYTES = 8 * 1024 * 1024;

/** Fetches one document. Expected outcomes are values; what a server does never throws. */
export async function download(
  request: DownloadRequest,
  guard: AddressGuard,
): Promise<DownloadResult> {
  const deadline = AbortSignal.timeout(request.timeoutMs);
  try {
    const arrival = await followRedirects(request, guard, deadline);
    return arrival.kind === 'failed' ? arrival : await judge(arrival, request, deadline);
  } catch (error) {
    if (deadline.aborted) {
      return failed(`The server did not answer within ${inSeconds(request.timeoutMs)}.`);
    }
    if (error instanceof AddressRefusedError) return failed(error.message, true);
    const reason = error instanceof Error ? explainError(error) : undefined;
    if (reason === undefined) throw error;
    return failed(reason);
  }
}

async function judge(
  arrival: Arrival,
  request: DownloadRequest,
  deadline: AbortSignal,
): Promise<DownloadResult> {
  const { statusCode: status, headers } = arrival.response;
  if (status === 200 || status === 203) return takeBody(arrival, request, deadline);
  discardBody(arrival.response);
  switch (status) {
    case 304:
      return takeUnchanged(arrival, request.validators);
    case 410:
      return { kind: 'gone', reason: 'The server says that this feed has ended (410).' };
    case 429:
    case 503:
      return busy(status, findRetryAfterMs(headers, Date.now()));
    default:
      return failed(explainStatus(status), status === 401 || status === 402 || status === 451);
  }
}

function takeUnchanged(arrival: Arrival, old: Validators): DownloadResult {
  if (old.etag === undefined && old.lastModified === undefined) {
    return failed('The server says "unchanged" although it was asked for the whole feed (304).');
  }
  const validators = { ...old, ...readValidators(arrival.response.headers) };
  return { kind: 'unchanged', validators, ...describe(arrival) };
}

async function takeBody(
  arrival: Arrival,
  request: DownloadRequest,
  deadline: AbortSignal,
): Promise<DownloadResult> {
  const { response } = arrival;
  const maxBytes = request.maxBytes ?? DEFAULT_MAX_BYTES;
  const refusal = refuseUnread(response, maxBytes);
  if (refusal !== undefined) {
    discardBody(response);
    return refusal;
  }
  const reading = await readBody(response.body, maxBytes, deadline);
  switch (reading.kind) {
    case 'late':
      return failed(`The feed did not arrive whole within ${inSeconds(request.timeoutMs)}.`);
    case 'too-large':
      return failed(tooLarge(maxBytes));
    case 'read':
      return takeBytes(arrival, request.validators, reading.bytes, reading.cut);
  }
}

function takeBytes(
  arrival: Arrival,
  old: Validators,
  bytes: Uint8Array,
  cut: boolean,
): DownloadResult {
  const { headers } = arrival.response;
  if (bytes.length === 0) return failed('The server sent an empty document.');
  const bodyHash = hash('sha256', bytes, 'base64url');
  const validators = cut ? {} : { ...readValidators(headers), bodyHash };
  if (!cut && bodyHash === old.bodyHash) {
    return { kind: 'unchanged', validators, ...describe(arrival) };
  }
  const contentType = findHeader(headers, 'content-type');
  return {
    kind: 'body',
    bytes,
    ...(contentType !== undefined && { contentType }),
    validators,
    finalUrl: arrival.url.href,
    ...describe(arrival),
    cut,
  };
}

function describe(arrival: Arrival) {
  const maxAgeMs = findMaxAgeMs(arrival.response.headers);
  return {
    ...(arrival.movedTo !== undefined && { movedTo: arrival.movedTo }),
    ...(maxAgeMs !== undefined && { maxAgeMs }),
  };
}

/** What the head of the answer already rules out. */
function refuseUnread(
  { headers }: Dispatcher.ResponseData,
  maxBytes: number,
): DownloadFailed | undefined {
  const odd = listEncodings(headers).filter((name) => name !== 'gzip' && name !== 'x-gzip');
  if (odd.length > 0) {
    const names = odd
      .join(', ')
      .replace(/[^a-z0-9, -]/g, '?')
      .slice(0, 40);
    return failed(`The server packs the feed in a way that Sitrep does not read (${names}).`);
  }
  const announced = Number(findHeader(headers, 'content-length') ?? 0);
  return announced > maxBytes ? failed(tooLarge(maxBytes)) : undefined;
}

/** Lets go of a body nobody reads: a short one frees the connection, a long one ends it. */
function discardBody({ body }: Dispatcher.ResponseData): void {
  void body.dump({ limit: 16_384 });
}

function busy(status: number, retryAfterMs: number | undefined): DownloadBusy {
  const reason =
    status === 429
      ? 'The server says that it is asked too often (429).'
      : 'The server is overloaded or being repaired (503).';
  return { kind: 'busy', reason, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

function failed(reason: string, permanent = false): DownloadFailed {
  return { kind: 'failed', reason, permanent };
}

function tooLarge(maxBytes: number): string {
  return `The feed is larger than ${Math.round(maxBytes / 1024 / 102.4) / 10} MB.`;
}

function inSeconds(ms: number): string {
  const seconds = Math.round(ms / 100) / 10;
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}
