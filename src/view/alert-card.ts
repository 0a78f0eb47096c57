// Messages at once: a story broke, or new reports came in on one.
import type { BriefingStory } from '../model/briefing.ts';
import type { Card } from '../model/card.ts';
import type { TimelineReport } from '../model/story-timeline.ts';
import { english } from './labels/en.ts';
import type { Labels } from './labels/labels.ts';
import { storyRef } from './ref.ts';
import { card, hint, list, quote, text } from './spans.ts';
import { alertActions, originalActions, updateActions } from './story-actions.ts';
import { sourceLink, storyBlocks, storyFacts, storyHeading } from './story-blocks.ts';
import { foldCopies } from './story-card.ts';
import type { TopicLabel } from './topic-name.ts';

const mostReports = 5;

/** A story broke. */
export function alertCard(
  story: BriefingStory,
  topics: readonly TopicLabel[],
  labels: Labels = english,
): Card {
  return card(
    labels.alertTitle(topics.map(({ name }) => name)),
    [...storyBlocks(story, labels), nextSteps(story, labels)],
    {
      tone: 'good',
      lang: labels.lang,
      actions: [...alertActions(story.id, topics, labels), ...originalActions(story, labels)],
      data: alertData(story, topics),
    },
  );
}

/** What a stored alert tells, as `alertCard` put it into its data; undefined for an older one. */
export function readAlert({
  data,
}: Card): { readonly story: BriefingStory; readonly topics: readonly TopicLabel[] } | undefined {
  const alert = data as Partial<ReturnType<typeof alertData>> | undefined;
  const { story, topics } = alert ?? {};
  return story === undefined || topics === undefined ? undefined : { story, topics };
}

function alertData(story: BriefingStory, topics: readonly TopicLabel[]) {
  return { kind: 'alert', story, topics } as const;
}

/** New reports on a story that was announced before: "+2 reports", copies folded. */
export function updateCard(
  story: BriefingStory,
  reports: readonly TimelineReport[],
  topics: readonly TopicLabel[],
  labels: Labels = english,
): Card {
  const folded = foldCopies(reports);
  const more = folded.length - mostReports;
  const items = folded
    .slice(0, mostReports)
    .map(({ report }) => [quote(report.title, report.lang), text(' —\u00a0'), sourceLink(report)]);
  const names = topics.map(({ name }) => name);
  return card(
    labels.updateTitle(folded.length, names),
    [
      storyHeading(story),
      storyFacts(story, labels),
      list(more > 0 ? [...items, [text(labels.andMore(more))]] : items),
      nextSteps(story, labels),
    ],
    {
      lang: labels.lang,
      actions: updateActions(story.id, labels),
      data: { kind: 'update', story, reports },
    },
  );
}

function nextSteps({ id }: BriefingStory, labels: Labels) {
  const ref = storyRef(id);
  return hint(...labels.alertHint(`story ${ref}`, `why ${ref}`));
}
