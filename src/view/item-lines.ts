// A list of items, one line each: when, what, who, and the id to ask more with.
import type { Block, Span } from '../model/card.ts';
import type { Item } from '../model/item.ts';
import { english } from './labels/en.ts';
import type { Labels } from './labels/labels.ts';
import { itemRef } from './ref.ts';
import { fullTime, list, muted, quote, text } from './spans.ts';
import { sourceLink } from './story-blocks.ts';

/** One line per item, in the order given. */
export function itemsBlock(items: readonly Item[], labels: Labels = english): Block {
  return list(items.map((item) => itemLine(item, labels)));
}

function itemLine(
  { id, outlet, lang, publishedAt, seenAt, title, url }: Item,
  labels: Labels,
): readonly Span[] {
  return [
    ...(publishedAt === undefined ? [text(labels.undated)] : []),
    fullTime(publishedAt ?? seenAt),
    text(' · '),
    quote(title === '' ? labels.untitled : title, lang),
    text(' —\u00a0'),
    sourceLink({ outlet: outlet.name, lang, ...(url !== undefined && { url }) }),
    text(' '),
    muted(itemRef(id)),
  ];
}
