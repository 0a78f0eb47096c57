// Messages at once: a story broke, or new reports came in on one.
import type { BriefingStory } from '../model/briefing.ts';
import type { Card } from '../model/card.ts';
import type { TimelineReport } from '../model/story-timeline.ts';
import { countOf } from './format-time.ts';
import { joinNames } from './language-name.ts';
import { storyRef } from './ref.ts';
import { card, code, list, note, quote, text } from './spans.ts';
import { sourceLink, storyBlocks, storyFacts, storyHeading } from './story-blocks.ts';
import { foldCopies } from './story-card.ts';

const mostReports = 5;

/** A story broke. `topics` are names. */
export function alertCard(story: BriefingStory, topics: readonly string[]): Card {
  return card(`New story: ${joinNames(topics)}`, [...storyBlocks(story), nextSteps(story)], {
    tone: 'good',
    data: { kind: 'alert', story },
  });
}

/** New reports on a story that was announced before: "+2 reports", copies folded. */
export function updateCard(
  story: BriefingStory,
  reports: readonly TimelineReport[],
  topics: readonly string[],
): Card {
  const folded = foldCopies(reports);
  const more = folded.length - mostReports;
  const items = folded
    .slice(0, mostReports)
    .map(({ report }) => [quote(report.title, report.lang), text(' —\u00a0'), sourceLink(report)]);
  return card(
    `+${countOf(folded.length, 'report')}: ${joinNames(topics)}`,
    [
      storyHeading(story),
      storyFacts(story),
      list(more > 0 ? [...items, [text(`and ${more} more`)]] : items),
      nextSteps(story),
    ],
    { data: { kind: 'update', story, reports } },
  );
}

function nextSteps({ id }: BriefingStory) {
  const ref = storyRef(id);
  return note(
    code(`story ${ref}`),
    text(' shows every report, '),
    code(`why ${ref}`),
    text(' the reasons'),
  );
}
