// Page parts: which elements of a page hold no text of the report, by their names and classes.

/** Text of the page, not of the report. `form` is missing: some servers wrap a whole page in one. */
const pageOnly = new Set(
  `nav button aside footer figcaption menu dialog label noscript template svg math object canvas audio
  video head select option map`.split(/\s+/),
);

/** The tokenizer gives their contents as one piece of text, which is never text to read. */
const rawNames = new Set(
  'script style iframe noembed noframes xmp title textarea plaintext'.split(' '),
);

/** Elements that begin and end a paragraph. */
const blockNames = new Set(
  `address article blockquote body center dd details div dl dt fieldset figure form h1 h2 h3 h4 h5 h6
  header hgroup hr html legend li main ol p pre section summary table tbody tfoot thead tr ul caption`.split(
    /\s+/,
  ),
);

// Class names of the common publishing systems and widgets, whole or up to a hyphen or underscore.
const furnitureClass =
  /^(?:(?:sharedaddy|jp-relatedposts|addtoany\w*|a2a_kit|addthis\w*|sharethis|feedflare|mc4wp|mailchimp|taboola|outbrain|mgid|zergnet|disqus|wp-caption-text|twitter-tweet|instagram-media|fb-post|tiktok-embed|screen-reader-text|sr-only|visually-hidden|visuallyhidden|breadcrumbs?|byline|paywall|adsbygoogle|post-views|yarpp\w*|ez-toc\w*|printfriendly|crp_related)(?:[-_].*)?|(?:(?:post|article|entry|news|story|inline|item|page|content|widget|block|wp)[-_])?(?:share|sharing|social|related|recommended|recommendations|read-?(?:also|more|next)|newsletter|subscribe|subscription|signup|cookies?|comments?|advert\w*|ads?|promo|promotion|sponsored|sidebar|tags|caption|credits?|copyright|author-(?:bio|box)|donate|donation|most-read|trending|toolbar|print|follow)(?:[-_](?:box|list|links?|buttons?|bar|widget|posts?|articles?|news|section|container|wrapper|block|form|area|slot|unit|text|icons?|more|us))*)$/i;

/** Attributes that `isPageElement` looks at. */
export const readAttributes: ReadonlySet<string> = new Set([
  'class',
  'id',
  'style',
  'hidden',
  'aria-hidden',
]);

/** Attributes by lower-case name. */
export type Attributes = Readonly<Record<string, string>>;

function isHidden(attributes: Attributes): boolean {
  if (attributes.hidden !== undefined || attributes['aria-hidden'] === 'true') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test((attributes.style ?? '').slice(0, 500));
}

/** Whether an element's name, class or style says that its text belongs to the page only. */
export function isPageElement(name: string, attributes: Attributes): boolean {
  if (pageOnly.has(name) || isHidden(attributes)) return true;
  const marks = `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, 300);
  return marks.length > 1 && marks.split(/\s+/).some((mark) => furnitureClass.test(mark));
}

/** Whether an element holds code or plain characters that are not to be read at all. */
export function isRawName(name: string): boolean {
  return rawNames.has(name);
}

/** Whether an element stands on lines of its own. */
export function isBlockName(name: string): boolean {
  return blockNames.has(name);
}
