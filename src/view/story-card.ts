// One story as a card: its facts and the timeline of its reports.
import type { Block, Card, Span } from '../model/card.ts';
import type { StoryTimeline, TimelineReport } from '../model/story-timeline.ts';
import { countOf } from './format-time.ts';
import { joinNames } from './language-name.ts';
import { itemRef, storyRef } from './ref.ts';
import { card, code, fullTime, joinSpans, list, muted, note, quote, text } from './spans.ts';
import { sourceLink, storyFacts } from './story-blocks.ts';

const mostReports = 40;

/** The timeline, oldest first; copies are folded under the report they repeat. */
export function storyCard(timeline: StoryTimeline): Card {
  const { story, topics, reports } = timeline;
  const title = [code(storyRef(story.id)), text(' '), quote(story.headline, story.headlineLang)];
  return card(
    title,
    [
      ...describeTopics(topics),
      storyFacts(story),
      ...describeReports(foldCopies(reports)),
      note(text('Why these are one story: '), code(`why ${storyRef(story.id)}`)),
    ],
    { data: timeline },
  );
}

function describeTopics(topics: StoryTimeline['topics']): readonly Block[] {
  return topics.length === 0 ? [] : [note(text(joinNames(topics.map(({ name }) => name))))];
}

interface Folded {
  readonly report: TimelineReport;
  readonly copies: readonly TimelineReport[];
}

/** Reports with the copies made of them. A copy whose original is not here stands for itself. */
export function foldCopies(reports: readonly TimelineReport[]): readonly Folded[] {
  const present = new Set(reports.map(({ itemId }) => itemId));
  const isFolded = ({ copyOf, itemId }: TimelineReport) =>
    copyOf !== undefined && copyOf !== itemId && present.has(copyOf);
  return reports
    .filter((report) => !isFolded(report))
    .map((report) => ({
      report,
      copies: reports.filter((other) => isFolded(other) && other.copyOf === report.itemId),
    }));
}

// A flood of five hundred reports is read by nobody.
function describeReports(folded: readonly Folded[]): readonly Block[] {
  const more = folded.length - mostReports;
  return [
    ...(more > 0 ? [note(text(`${countOf(more, 'earlier report')} not shown here`))] : []),
    list(folded.slice(-mostReports).map(describeReport)),
  ];
}

function describeReport({ report, copies }: Folded): readonly Span[] {
  return [
    ...(report.isDated ? [] : [text('undated, seen ')]),
    fullTime(report.at),
    text(' · '),
    quote(report.title, report.lang),
    text(' —\u00a0'),
    sourceLink(report),
    text(' '),
    muted(itemRef(report.itemId)),
    ...describeCopies(copies),
  ];
}

function describeCopies(copies: readonly TimelineReport[]): readonly Span[] {
  if (copies.length === 0) return [];
  const names = joinSpans(
    copies.map((copy) => [sourceLink(copy)]),
    ', ',
  );
  return [muted(' · copied by '), ...names];
}
