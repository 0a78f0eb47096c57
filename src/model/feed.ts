// A feed, who publishes it, and how its checks went.
import type { FeedId } from './ids.ts';

/** Who publishes a feed. Outlets of one owner count once as a source. */
export interface Outlet {
  readonly name: string;
  readonly owner: string;
  readonly country?: string;
  readonly kind?: string;
  /** The party to a conflict whose organ it is. */
  readonly side?: string;
}

/** What a server gave us to ask "has it changed?"; sent back byte for byte. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
  /** Hash of the last body, for servers that send neither of the two. */
  readonly bodyHash?: string;
}

/** `gone`: the server said 410, or the feed was given up; it is not asked again by itself. */
export type FeedState = 'active' | 'gone';

/** A feed that we poll. Times are milliseconds since 1970 (UTC). */
export interface Feed {
  readonly id: FeedId;
  readonly url: string;
  readonly title?: string;
  /** Declared by the list it came from or by the feed itself: ISO 639 code. */
  readonly lang?: string;
  readonly outlet: Outlet;
  /** True for the feeds of the built-in sample newsroom. */
  readonly sample: boolean;
  readonly state: FeedState;
  readonly validators: Validators;
  readonly nextCheckAt: number;
  readonly lastCheckAt?: number;
  /** Last check that was read without an error (a 304 counts). */
  readonly lastOkAt?: number;
  /** Last check that brought an item never seen before. */
  readonly lastNewAt?: number;
  /** Last check that asked without validators (some servers answer 304 for ever). */
  readonly lastFullAt?: number;
  /** Time of the first good check; unset = the baseline has not been taken. */
  readonly baselineAt?: number;
  /** Failed checks in a row. */
  readonly failures: number;
  /** Why the last check failed, as a sentence for an editor; unset when it went well. */
  readonly failure?: string;
  /** Something odd about the last good check, e.g. "The document was cut off". */
  readonly note?: string;
  /** New address seen in permanent redirects, and how often in a row. */
  readonly movedTo?: string;
  readonly movedCount: number;
}

/** What an outlet is called that nobody has named: the host of its feed. */
export function hostNameOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
