// A briefing as a card: what is new since when, the stories, and what was looked at.
import type { Briefing } from '../model/briefing.ts';
import type { Block, Card, Span } from '../model/card.ts';
import { describeCoverage } from './coverage.ts';
import { english } from './labels/en.ts';
import type { Labels } from './labels/labels.ts';
import { storyRef } from './ref.ts';
import { card, divider, note, paragraph, text } from './spans.ts';
import { storyBlocks } from './story-blocks.ts';

/** The briefing of one topic; an empty one says what was looked at. `data` is the briefing. */
export function briefingCard(briefing: Briefing, labels: Labels = english): Card {
  const { topic, stories, coverage } = briefing;
  const body =
    stories.length === 0
      ? [paragraph(text(labels.noStoryOnTopic))]
      : stories.flatMap((story) => storyBlocks(story, labels));
  return card(
    topic.name,
    [
      note(...describePeriod(briefing, labels)),
      ...body,
      divider(),
      ...describeMore(briefing, labels),
      ...describeCoverage(coverage, labels),
      ...describeNextSteps(briefing, labels),
    ],
    { data: briefing, lang: labels.lang },
  );
}

function describePeriod(
  { sinceAt, briefedAt, stories, moreStories }: Briefing,
  labels: Labels,
): readonly Span[] {
  const total = stories.length + moreStories;
  if (total === 0) return labels.since(sinceAt);
  const fresh = stories.filter(({ isNew }) => isNew).length;
  const reports = stories.reduce((sum, { newReports }) => sum + newReports, 0);
  const parts = [
    labels.stories(total),
    ...(fresh > 0 ? [labels.newStories(fresh)] : []),
    ...(reports > 0 ? [labels.newReports(reports)] : []),
  ];
  const hasNews = fresh + reports > 0 && briefedAt !== undefined;
  return [
    ...labels.since(sinceAt),
    text(` · ${parts.join(' · ')}`),
    ...(hasNews ? labels.sinceBriefing(briefedAt) : []),
  ];
}

function describeMore({ moreStories, topic }: Briefing, labels: Labels): readonly Block[] {
  if (moreStories === 0) return [];
  return [note(...labels.moreNotShown(moreStories, `latest ${topic.handle}`))];
}

function describeNextSteps({ stories, topic }: Briefing, labels: Labels): readonly Block[] {
  const first = stories[0];
  const missed = labels.leftOut(`missed ${topic.handle}`);
  if (first === undefined) return [note(...missed)];
  return [note(...labels.allReports(`story ${storyRef(first.id)}`), text(' · '), ...missed)];
}
