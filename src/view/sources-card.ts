// Who reports a story: one line per owner, with the outlets that only repeat another's text.
import type { Card, Span } from '../model/card.ts';
import type { StoryTimeline, TimelineReport } from '../model/story-timeline.ts';
import { english } from './labels/en.ts';
import type { Labels } from './labels/labels.ts';
import { itemRef, storyRef } from './ref.ts';
import { card, joinSpans, list, muted, quote } from './spans.ts';
import { sourceLink, storyFacts, storyHeading } from './story-blocks.ts';

/** The sources in the order in which they came; `data` is the timeline. */
export function sourcesCard(timeline: StoryTimeline, labels: Labels = english): Card {
  const { story, reports } = timeline;
  const ref = storyRef(story.id);
  const owners = new Map(story.outlets.map(({ name, owner }) => [name, owner]));
  const byOwner = Map.groupBy(firstOfEach(reports), ({ outlet }) => owners.get(outlet) ?? outlet);
  return card(
    labels.sourcesTitle(ref),
    [
      storyHeading(story),
      storyFacts(story, labels),
      list([...byOwner.values()].map((own) => describeOwner(own, labels))),
    ],
    {
      data: timeline,
      lang: labels.lang,
      actions: [
        { label: labels.actions.why, command: `why ${ref}` },
        { label: labels.actions.timeline, command: `story ${ref}` },
      ],
    },
  );
}

/** An outlet's first report of its own; a repeated text only where it has nothing else. */
function firstOfEach(reports: readonly TimelineReport[]): readonly TimelineReport[] {
  const own = reports.filter(({ copyOf }) => copyOf === undefined);
  const firsts = new Map<string, TimelineReport>();
  for (const report of [...own, ...reports]) {
    if (!firsts.has(report.outlet)) firsts.set(report.outlet, report);
  }
  return [...firsts.values()].toSorted((a, b) => a.at - b.at);
}

function describeOwner(reports: readonly TimelineReport[], labels: Labels): readonly Span[] {
  const lines = reports.map((report) => describeSource(report, labels));
  const shared = reports.length > 1 ? [muted(` (${labels.sameOwner})`)] : [];
  return [...joinSpans(lines, labels.comma), ...shared];
}

function describeSource(report: TimelineReport, labels: Labels): readonly Span[] {
  const { copyOf } = report;
  const repeats = copyOf === undefined ? [] : [muted(' · '), ...labels.copyOf(itemRef(copyOf))];
  return [sourceLink(report), muted(': '), quote(report.title, report.lang), ...repeats];
}
