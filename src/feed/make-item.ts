// One parsed item from what a feed format calls its parts.
import type { ParsedItem } from '../model/parsed-item.ts';

export interface ItemParts {
  readonly guid: string | undefined;
  readonly url: string | undefined;
  /** HTML. */
  readonly title: string | undefined;
  /** HTML, the fullest first. */
  readonly bodies: readonly (string | undefined)[];
  readonly author: string | undefined;
  readonly publishedAt: number | undefined;
  readonly updatedAt: number | undefined;
  readonly lang: string | undefined;
}

/** Returns undefined for an item that gives a reader nothing: no title, no text, no address. */
export function makeItem(parts: ItemParts): ParsedItem | undefined {
  const { guid, url, title = '', author, updatedAt, lang } = parts;
  const bodies = parts.bodies.filter((body): body is string => body !== undefined && body !== '');
  // Some feeds fill the full content with a picture and leave the words to the summary.
  const body = bodies.find(hasWords) ?? bodies[0] ?? '';
  const summary = bodies.find((one) => one !== body && hasWords(one));
  if (title === '' && body === '' && url === undefined) return undefined;
  const publishedAt = parts.publishedAt ?? updatedAt;
  return {
    ...(guid !== undefined && { guid }),
    ...(url !== undefined && { url }),
    titleHtml: title,
    bodyHtml: body,
    ...(summary !== undefined && { summaryHtml: summary }),
    ...(author !== undefined && author !== '' && { author }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(updatedAt !== undefined && { updatedAt }),
    ...(lang !== undefined && { lang: lang.slice(0, 20) }),
  };
}

/** Whether there is a letter or digit outside of tags. */
function hasWords(html: string): boolean {
  return /(?:^|>)[^<>]*[\p{L}\p{N}]/u.test(html);
}
