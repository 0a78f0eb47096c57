// What holds a story together: for every report, the evidence by which it joined.
import type { Card, Span } from '../model/card.ts';
import type { ItemId } from '../model/ids.ts';
import type { Item } from '../model/item.ts';
import type { Evidence } from '../model/story.ts';
import { countOf } from './format-time.ts';
import { itemRef, storyRef } from './ref.ts';
import { card, code, list, note, quote, text } from './spans.ts';
import { sourceLink } from './story-blocks.ts';

export interface StoryReckoning {
  readonly story: {
    readonly id: Parameters<typeof storyRef>[0];
    readonly headline: string;
    readonly lang: string;
  };
  readonly parts: readonly {
    readonly item: Item;
    readonly part: number;
    readonly copyOf?: ItemId;
    readonly evidence: readonly Evidence[];
  }[];
}

/** `data` names each report with its evidence. */
export function whyStoryCard({ story, parts }: StoryReckoning): Card {
  return card(
    [code(storyRef(story.id)), text(' '), quote(story.headline, story.lang)],
    [
      note(text(describeCount(parts.length))),
      list(parts.map((one) => describeReport(one, parts))),
      note(text('More of one report: '), code('why i12'), text(' with its own number')),
    ],
    {
      data: {
        storyId: story.id,
        reports: parts.map(({ item, part, copyOf, evidence }) => ({
          itemId: item.id,
          part,
          title: item.title,
          outlet: item.outlet.name,
          copyOf,
          evidence,
        })),
      },
    },
  );
}

function describeCount(reports: number): string {
  return reports === 1
    ? 'Only one report so far:'
    : `Why these ${countOf(reports, 'report')} are one story, in the order they came:`;
}

/** The first of the texts that a copy repeats by way of other copies. */
function findOriginal(copyOf: ItemId, parts: StoryReckoning['parts']): ItemId {
  const seen = new Set([copyOf]);
  let original = copyOf;
  for (;;) {
    const next = parts.find(({ item }) => item.id === original)?.copyOf;
    if (next === undefined || seen.has(next)) return original;
    seen.add(next);
    original = next;
  }
}

function describeReport(
  report: StoryReckoning['parts'][number],
  parts: StoryReckoning['parts'],
): readonly Span[] {
  const { item, copyOf, evidence } = report;
  const reasons =
    copyOf === undefined
      ? evidence.map(({ sentence }) => sentence).join(' ')
      : `Its text repeats ${itemRef(findOriginal(copyOf, parts))}.`;
  const source = { outlet: item.outlet.name, lang: item.lang };
  return [
    // The line takes the direction of its first letter, and the reasons are English.
    code(itemRef(item.id)),
    text(' '),
    quote(item.title, item.lang),
    text(' —\u00a0'),
    sourceLink({ ...source, ...(item.url !== undefined && { url: item.url }) }),
    text(`: ${reasons}`),
  ];
}
