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
  const told = briefings.filter(({ stories }) => stories.length > 0);
  return card(
    labels.allTopics,
    [
      note(...labels.since(first.sinceAt)),
      ...told.flatMap((briefing) => describeTopic(briefing, labels)),
      ...describeQuiet(briefings, labels),
      ...describeCoverage(first.coverage, labels),
    ],
    { data: briefings, lang },
  );
}

/** The topics without news, in one line however many they are. */
function describeQuiet(briefings: readonly Briefing[], labels: Labels): readonly Block[] {
  const quiet = briefings.filter(({ stories }) => stories.length === 0);
  if (quiet.length === 0) return [];
  const names = quiet.map(({ topic }) => topic.name).join(labels.lang === 'ar' ? '، ' : ', ');
  return [paragraph(text(`${names}: ${labels.noStory}`)), divider()];
}

function describeTopic(
  { topic, stories, moreStories }: Briefing,
  labels: Labels,
): readonly Block[] {
  const more = labels.moreStories(moreStories, `brief ${topic.handle}`);
  return [
    heading(text(topic.name)),
    ...stories.flatMap((story) => storyBlocks(story, labels)),
    ...(moreStories > 0 ? [note(...more)] : []),
    divider(),
  ];
}
