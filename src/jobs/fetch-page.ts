// A web page that somebody gave the address of: downloaded behind the guard, read in the reader process.
import type { Part } from '../model/item.ts';
import { explainAddress } from '../web/address-guard.ts';
import type { Downloads } from './open-downloads.ts';
import type { ReaderPool } from './reader-pool.ts';

export interface PageDesk {
  readonly readers: ReaderPool;
  readonly downloads: Pick<Downloads, 'readPage'>;
  /** Private hosts that pages may be read from, as host:port; none outside of tests. */
  readonly allowedPages?: readonly string[];
  readonly now: () => number;
}

export type FetchedPage =
  | { readonly kind: 'page'; readonly part: Part }
  | { readonly kind: 'failure'; readonly sentence: string };

/** Fetches and reads a page. Whatever goes wrong is a sentence. */
export async function fetchPage(address: string, desk: PageDesk): Promise<FetchedPage> {
  const wrong = explainAddress(address, desk.allowedPages ?? []);
  if (wrong !== undefined) return fail(wrong);
  const result = await desk.downloads.readPage(new URL(address).href);
  if (result.kind === 'unchanged') return fail('The server says that nothing has changed.');
  if (result.kind !== 'body') return fail(result.reason);
  const { bytes, contentType, finalUrl: url } = result;
  const reading = await desk.readers.readPage(bytes, { contentType, url, now: desk.now() });
  return reading.kind === 'page' ? reading : fail(reading.reason);
}

// The download speaks of feeds, since that is what it mostly fetches.
function fail(sentence: string): FetchedPage {
  return { kind: 'failure', sentence: sentence.replace(/\bfeed\b/g, 'page') };
}
