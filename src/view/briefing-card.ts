// A briefing as a card: what is new since when, the stories, and what was looked at.
import type { Briefing } from '../model/briefing.ts';
import type { Block, Card, Span } from '../model/card.ts';
import { describeCoverage } from './coverage.ts';
import { countOf } from './format-time.ts';
import { storyRef } from './ref.ts';
import { card, code, divider, fullTime, note, paragraph, text } from './spans.ts';
import { storyBlocks } from './story-blocks.ts';

/** The briefing of one topic; an empty one says what was looked at. `data` is the briefing. */
export function briefingCard(briefing: Briefing): Card {
  const { topic, stories, coverage } = briefing;
  const body =
    stories.length === 0
      ? [paragraph(text('No story on this topic in that time.'))]
      : stories.flatMap(storyBlocks);
  return card(
    topic.name,
    [
      note(...describePeriod(briefing)),
      ...body,
      divider(),
      ...describeMore(briefing),
      ...describeCoverage(coverage),
      ...describeNextSteps(briefing),
    ],
    { data: briefing },
  );
}

function describePeriod({ sinceAt, stories, moreStories }: Briefing): readonly Span[] {
  const total = stories.length + moreStories;
  const since = [text('Since '), fullTime(sinceAt)];
  if (total === 0) return since;
  const fresh = stories.filter(({ isNew }) => isNew).length;
  const reports = stories.reduce((sum, { newReports }) => sum + newReports, 0);
  const parts = [
    countOf(total, 'story', 'stories'),
    ...(fresh > 0 ? [`${fresh} new`] : []),
    ...(reports > 0 ? [`${countOf(reports, 'new report')}`] : []),
  ];
  return [...since, text(` · ${parts.join(' · ')}`)];
}

function describeMore({ moreStories, topic }: Briefing): readonly Block[] {
  if (moreStories === 0) return [];
  const words = `${countOf(moreStories, 'more story', 'more stories')} not shown here: `;
  return [note(text(words), code(`latest ${topic.id}`))];
}

function describeNextSteps({ stories, topic }: Briefing): readonly Block[] {
  const first = stories[0];
  const missed = [text('What was left out, and why: '), code(`missed ${topic.id}`)];
  if (first === undefined) return [note(...missed)];
  const ref = storyRef(first.id);
  const more = [text('All reports of a story: '), code(`story ${ref}`), text(' · ')];
  return [note(...more, ...missed)];
}
