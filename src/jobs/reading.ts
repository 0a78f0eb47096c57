// What is asked of the reader, what it gives, and what passes between it and its process.
import type { CleanItem, Part } from '../model/item.ts';
import type { ParsedFeed } from '../model/parsed-item.ts';

/** An item never seen before, with every key it may be known by (the first is the item's own). */
export interface ReadItem {
  readonly item: CleanItem;
  readonly keys: readonly string[];
}

export type ReadFeedInfo = Omit<ParsedFeed, 'items' | 'format'>;

/** `unreadable`: the reason is a sentence for an editor. */
export type Reading =
  | {
      readonly kind: 'items';
      readonly feed: ReadFeedInfo;
      /** The unseen ones, in the order of the document. */
      readonly items: readonly ReadItem[];
      /** Every key of every item in the document, seen or not. */
      readonly keys: readonly string[];
    }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** A web page read as one report. */
export type PageReading =
  | { readonly kind: 'page'; readonly part: Part }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Plain facts about a document, as they go to the reader. */
export interface DocumentInfo {
  readonly contentType?: string | undefined;
  readonly url: string;
  /** Declared by the list the feed came from; wins over what the feed says about itself. */
  readonly feedLang?: string | undefined;
  readonly outletName?: string | undefined;
  /** ms since 1970. */
  readonly now: number;
}

/** To the reader: a document to parse, then which of its keys are known, so that it cleans the rest. */
export type ReaderTask =
  | { readonly kind: 'parse'; readonly bytes: Uint8Array; readonly info: DocumentInfo }
  | { readonly kind: 'clean'; readonly known: ReadonlySet<string> }
  | { readonly kind: 'page'; readonly bytes: Uint8Array; readonly info: DocumentInfo };

/** From the reader: it is ready for work, the keys of a parsed document, the end result. */
export type ReaderAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'keys'; readonly keys: readonly string[]; readonly items: number }
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'page'; readonly reading: PageReading };
