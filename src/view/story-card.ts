// One story as a card: its facts and the timeline of its reports.
import type { Block, Card, CardAction, Span } from '../model/card.ts';
import type { StoryTimeline, TimelineReport } from '../model/story-timeline.ts';
import { english } from './labels/en.ts';
import type { Labels } from './labels/labels.ts';
import { itemRef, storyRef } from './ref.ts';
import { card, code, fullTime, hint, joinSpans, list, muted, note, quote, text } from './spans.ts';
import { sourceLink, storyFacts } from './story-blocks.ts';

const mostReports = 40;

/** The timeline, oldest first; copies are folded under the report they repeat. `more`: buttons. */
export function storyCard(
  timeline: StoryTimeline,
  labels: Labels = english,
  more: readonly CardAction[] = [],
): Card {
  const { story, topics, reports } = timeline;
  const ref = storyRef(story.id);
  const why = `why ${ref}`;
  return card(
    [code(ref), text(' '), quote(story.headline, story.headlineLang)],
    [
      ...describeTopics(topics, labels),
      storyFacts(story, labels),
      ...describeReports(foldCopies(reports), labels),
      hint(...labels.whyOneStory(why)),
    ],
    {
      data: timeline,
      lang: labels.lang,
      actions: [
        { label: labels.actions.why, command: why },
        { label: labels.actions.sources, command: `story ${ref} view:sources` },
        ...more,
      ],
    },
  );
}

function describeTopics(topics: StoryTimeline['topics'], labels: Labels): readonly Block[] {
  if (topics.length === 0) return [];
  return [note(...labels.join(topics.map(({ name }) => [text(name)])))];
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
function describeReports(folded: readonly Folded[], labels: Labels): readonly Block[] {
  const more = folded.length - mostReports;
  return [
    ...(more > 0 ? [note(text(labels.earlierReports(more)))] : []),
    list(folded.slice(-mostReports).map((one) => describeReport(one, labels))),
  ];
}

function describeReport({ report, copies }: Folded, labels: Labels): readonly Span[] {
  return [
    ...(report.isDated ? [] : [text(labels.undated)]),
    fullTime(report.at),
    text(' · '),
    quote(report.title, report.lang),
    text(' —\u00a0'),
    sourceLink(report),
    text(' '),
    muted(itemRef(report.itemId)),
    ...describeCopies(copies, labels),
  ];
}

function describeCopies(
  copies: readonly TimelineReport[],
  { copiedBy, comma }: Labels,
): readonly Span[] {
  if (copies.length === 0) return [];
  const names = joinSpans(
    copies.map((copy) => [sourceLink(copy)]),
    comma,
  );
  return [muted(` · ${copiedBy}`), ...names];
}
