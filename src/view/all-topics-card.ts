// The short briefing: the first stories of every topic, and once what was looked at.
import type { Briefing } from '../model/briefing.ts';
import type { Block, Card } from '../model/card.ts';
import { describeCoverage } from './coverage.ts';
import { english } from './labels/en.ts';
import type { Labels } from './labels/labels.ts';
import { card, divider, heading, note, paragraph, text } from './spans.ts';
import { storyBlocks } from './story-blocks.ts';

/** The first stories of each topic. `data` is the list of briefings. */
export function allTopicsCard(briefings: readonly Briefing[], labels: Labels = english): Card {
  const { lang } = labels;
  const first = briefings[0];
  if (first === undefined) return card(labels.noTopics, [], { lang });
  return card(
    labels.allTopics,
    [
      note(...labels.since(first.sinceAt)),
      ...briefings.flatMap((briefing) => describeTopic(briefing, labels)),
      ...describeCoverage(first.coverage, labels),
    ],
    { data: briefings, lang },
  );
}

function describeTopic(
  { topic, stories, moreStories }: Briefing,
  labels: Labels,
): readonly Block[] {
  const more = labels.moreStories(moreStories, `brief ${topic.handle}`);
  return [
    heading(text(topic.name)),
    ...(stories.length === 0 ? [paragraph(text(labels.noStory))] : []),
    ...stories.flatMap((story) => storyBlocks(story, labels)),
    ...(moreStories > 0 ? [note(...more)] : []),
    divider(),
  ];
}
