// What a feed document says, off the wire: read but not yet cleaned.

export interface ParsedItem {
  /** As the feed gives it; feeds lie about it (equal, missing, a megabyte long). */
  readonly guid?: string;
  /** Absolute http(s) address, or unset. */
  readonly url?: string;
  /** HTML; a plain-text title arrives escaped. */
  readonly titleHtml: string;
  /** HTML: the full content when the feed gives one, else the summary; a plain text arrives escaped. */
  readonly bodyHtml: string;
  /** HTML of the summary when the feed gives both; else unset. */
  readonly summaryHtml?: string;
  readonly author?: string;
  /** ms since 1970; unset when missing or unreadable. Not checked for plausibility. */
  readonly publishedAt?: number;
  readonly updatedAt?: number;
  /** The item's own declared language, if any. */
  readonly lang?: string;
}

export interface ParsedFeed {
  readonly format: 'rss' | 'rdf' | 'atom' | 'json';
  readonly title?: string;
  readonly homeUrl?: string;
  readonly lang?: string;
  /** The feed's wish: do not ask again sooner (ttl, sy:updatePeriod), ms. */
  readonly minIntervalMs?: number;
  readonly items: readonly ParsedItem[];
  /** What had to be mended, as sentences for an editor, e.g. "The document was cut off". */
  readonly notes: readonly string[];
}
