// What one download asks for and what can come of it.
import type { Validators } from '../model/feed.ts';

export interface DownloadRequest {
  /** May hold a user name and password; they go to that site only and into no message. */
  readonly url: string;
  /** Sent back as they came; leave out etag and lastModified to ask unconditionally. */
  readonly validators: Validators;
  /** For everything together: name, connection, redirects, body (ms). */
  readonly timeoutMs: number;
  /** Most bytes of the unpacked document; 8 MB when unset. */
  readonly maxBytes?: number;
  readonly userAgent: string;
}

/** A document arrived. Store `validators` instead of the old ones. */
export interface DownloadedBody {
  readonly kind: 'body';
  /** Unpacked. */
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  /** Empty when the body was cut, so that the next check asks for all of it. */
  readonly validators: Validators;
  /** The address that gave the document, without user name and password. */
  readonly finalUrl: string;
  /** Its new address, when every redirect on the way said "for good" (301 or 308). */
  readonly movedTo?: string;
  /** The server's wish: do not ask again sooner (ms). */
  readonly maxAgeMs?: number;
  /** The connection or the packed data ended early: read what there is, trust no ending. */
  readonly cut: boolean;
}

/** Nothing new: a 304, or the same bytes as before. Store `validators` instead of the old ones. */
export interface DownloadUnchanged {
  readonly kind: 'unchanged';
  readonly validators: Validators;
  readonly movedTo?: string;
  readonly maxAgeMs?: number;
}

/** The server asks to be left alone for a while (429 or 503). */
export interface DownloadBusy {
  readonly kind: 'busy';
  readonly retryAfterMs?: number;
  readonly reason: string;
}

/** `permanent`: asking again soon cannot help, somebody has to change something. */
export interface DownloadFailed {
  readonly kind: 'failed';
  readonly reason: string;
  readonly permanent: boolean;
}

/** Every `reason` is a sentence for an editor. `gone` is a 410: the feed has ended. */
export type DownloadResult =
  | DownloadedBody
  | DownloadUnchanged
  | { readonly kind: 'gone'; readonly reason: string }
  | DownloadBusy
  | DownloadFailed;
