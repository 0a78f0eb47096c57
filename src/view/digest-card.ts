// A digest as a card: what happened since the last one, topic by topic, and what was looked at.
import type { BriefingStory, Coverage } from '../model/briefing.ts';
import type { Block, Card } from '../model/card.ts';
import { describeCoverage } from './coverage.ts';
import type { Labels } from './labels/labels.ts';
import { storyRef } from './ref.ts';
import { card, divider, heading, note, text } from './spans.ts';
import { storyBlocks } from './story-blocks.ts';
import type { TopicLabel } from './topic-name.ts';

/** What a digest tells of one topic. */
export interface DigestTopic {
  readonly topic: TopicLabel;
  readonly stories: readonly BriefingStory[];
  /** Stories with news that did not fit. */
  readonly more: number;
}

export interface DigestNews {
  /** ms since 1970. */
  readonly sinceAt: number;
  readonly untilAt: number;
  /** Every topic that it covers, also those without news. */
  readonly topics: readonly DigestTopic[];
  readonly coverage: Coverage;
}

/** The digest of a day with news, or of one without; not yet divided into messages. */
export function digestCard(news: DigestNews, zone: string, labels: Labels): Card {
  return isEmptyDigest(news) ? emptyCard(news, labels) : fullCard(news, zone, labels);
}

export function isEmptyDigest({ topics }: DigestNews): boolean {
  return topics.every(({ stories }) => stories.length === 0);
}

function emptyCard({ topics, sinceAt, coverage }: DigestNews, labels: Labels): Card {
  const names = topics.map(({ topic }) => topic.name);
  const title = labels.nothingNew(names, sinceAt, coverage.feedsRead);
  return card(title, [], { lang: labels.lang, data: { kind: 'digest', topics, coverage } });
}

function fullCard(news: DigestNews, zone: string, labels: Labels): Card {
  const { topics, sinceAt, untilAt, coverage } = news;
  const told = topics.filter(({ stories, more }) => stories.length + more > 0);
  const isOne = topics.length === 1;
  return card(
    labels.digestTitle(labels.longDate(untilAt, zone)),
    [
      note(...labels.since(sinceAt), text(` · ${countNews(told, labels)}`)),
      ...told.flatMap((one) => topicBlocks(one, isOne, labels)),
      ...describeCoverage(coverage, labels),
      ...nextSteps(told, labels),
    ],
    { lang: labels.lang, data: { kind: 'digest', sinceAt, untilAt, topics, coverage } },
  );
}

function countNews(told: readonly DigestTopic[], labels: Labels): string {
  const stories = told.flatMap((one) => one.stories);
  const total = told.reduce((sum, { more }) => sum + more, stories.length);
  const fresh = stories.filter(({ isNew }) => isNew).length;
  const counts = [labels.stories(total), ...(fresh > 0 ? [labels.newStories(fresh)] : [])];
  return counts.join(' · ');
}

function topicBlocks(
  { topic, stories, more }: DigestTopic,
  isOne: boolean,
  labels: Labels,
): readonly Block[] {
  return [
    heading(text(topic.name)),
    ...stories.flatMap((story) => storyBlocks(story, labels)),
    ...(more === 0 ? [] : [note(...labels.moreStories(more, `latest ${topic.handle}`))]),
    ...(isOne ? [] : [divider()]),
  ];
}

function nextSteps(told: readonly DigestTopic[], labels: Labels): readonly Block[] {
  const first = told.flatMap(({ stories }) => stories)[0];
  if (first === undefined) return [];
  return [note(...labels.allReports(`story ${storyRef(first.id)}`))];
}
