// The short briefing: the first stories of every topic, and once what was looked at.
import type { Briefing } from '../model/briefing.ts';
import type { Block, Card } from '../model/card.ts';
import { describeCoverage } from './coverage.ts';
import { countOf } from './format-time.ts';
import { card, code, divider, fullTime, heading, note, paragraph, text } from './spans.ts';
import { storyBlocks } from './story-blocks.ts';

/** The first stories of each topic. `data` is the list of briefings. */
export function allTopicsCard(briefings: readonly Briefing[]): Card {
  const first = briefings[0];
  if (first === undefined) return card('No topics are tracked', []);
  return card(
    'All topics',
    [
      note(text('Since '), fullTime(first.sinceAt)),
      ...briefings.flatMap(describeTopic),
      ...describeCoverage(first.coverage),
    ],
    { data: briefings },
  );
}

function describeTopic({ topic, stories, moreStories }: Briefing): readonly Block[] {
  const more = countOf(moreStories, 'more story', 'more stories');
  return [
    heading(text(topic.name)),
    ...(stories.length === 0 ? [paragraph(text('No story in that time.'))] : []),
    ...stories.flatMap(storyBlocks),
    ...(moreStories > 0 ? [note(text(`${more}: `), code(`brief ${topic.id}`))] : []),
    divider(),
  ];
}
