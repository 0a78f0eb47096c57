// By what an item is known again at the next check, although guids lie.
import { hash } from 'node:crypto';
import type { ParsedItem } from '../model/parsed-item.ts';

/**
 * Returns for each item all keys it may be known by, the first being its identity. Each is 32 hex
 * digits. An item is unseen only when none of its keys is known for this feed; keep all of them.
 *
 * - guid, letter by letter (guids that differ in case are two), when no other item here has it;
 * - otherwise the address, when no other item here has it and it is not a front page;
 * - address and title together: the same item under a guid that is new at every check. Not the
 *   address alone, because a live page gives every post the same one;
 * - address and text without the title: the same page under a guid and a title that are new at
 *   every check ("updated 7 minutes ago");
 * - the text, when it is long or dated: an item whose guid and address both change;
 * - everything together, so that each item has a key.
 *
 * A key that two items of the document share says nothing about either and is left out: otherwise
 * a feed whose guids are all equal would never bring anything new.
 */
export function identityAliases(items: readonly ParsedItem[]): readonly (readonly string[])[] {
  const parts = items.map(identityParts);
  const counts = new Map<string, number>();
  for (const part of parts.flat()) counts.set(part, (counts.get(part) ?? 0) + 1);
  return parts.map((own, index) => {
    const usable = own.filter((part) => counts.get(part) === 1);
    const hasGuid = usable.some((part) => part.startsWith('guid '));
    // With a guid to go by, the bare address would only hide the posts of a live page.
    const chosen = usable.filter((part) => !(hasGuid && part.startsWith('url ')));
    const known = chosen.length > 0 ? chosen : [`whole ${wholeContent(items[index])}`];
    return known.map(toKey);
  });
}

/** Returns each item's identity: the first of its aliases. */
export function identityKeys(items: readonly ParsedItem[]): readonly string[] {
  return identityAliases(items).map((keys) => keys[0] ?? '');
}

/** Drops the later of two items that say the same under the same guid and address. */
export function dropRepeated(items: readonly ParsedItem[]): readonly ParsedItem[] {
  const seen = new Map<string, Set<string>>();
  return items.filter((item) => {
    const name = JSON.stringify([item.guid, item.url, item.titleHtml]);
    const bodies = seen.get(name);
    if (bodies?.has(item.bodyHtml)) return false;
    if (bodies === undefined) seen.set(name, new Set([item.bodyHtml]));
    else bodies.add(item.bodyHtml);
    return true;
  });
}

/** A text this long is not written twice; shorter ones ("Sirens in Sderot") are. */
const LONG_TEXT = 300;
/** With its address, a shorter text says which item it is. */
const LONG_BODY = 100;
/** What follows differs only in counters and appeals that change from check to check. */
const COMPARED_TEXT = 1_500;

function identityParts(item: ParsedItem): readonly string[] {
  const { guid = '', titleHtml, bodyHtml, publishedAt } = item;
  const url = item.url === undefined ? '' : foldUrl(item.url);
  const text = squeeze(`${titleHtml}\n${bodyHtml.slice(0, COMPARED_TEXT)}`);
  const body = squeeze(bodyHtml.slice(0, COMPARED_TEXT));
  const isTelling = text.length >= LONG_TEXT;
  return [
    guid === '' ? '' : `guid ${guid}`,
    url === '' || /^[^/?#]*\/?$/.test(url) ? '' : `url ${url}`,
    url === '' || titleHtml === '' ? '' : `page ${url} ${squeeze(titleHtml)}`,
    guid !== '' && url !== '' && body.length >= LONG_BODY ? `body ${url} ${body}` : '',
    isTelling ? `text ${text}` : '',
    !isTelling && text !== '' && publishedAt !== undefined ? `text ${publishedAt} ${text}` : '',
  ].filter((part) => part !== '');
}

function wholeContent(item: ParsedItem | undefined): string {
  return JSON.stringify([item?.guid, item?.url, item?.titleHtml, item?.bodyHtml]);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Sites move to https, gain or lose "www." and tag their links without becoming another page. */
function foldUrl(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/(?<=[?&])(?:utm_\w+|fbclid|gclid|mc_\w+|at_\w+)=[^&#]*&?/gi, '')
    .replace(/[?&]+(?=#|$)/, '');
}

function toKey(part: string): string {
  return hash('sha256', part, 'hex').slice(0, 32);
}
