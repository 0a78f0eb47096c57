// What the briefing tests are made of: the sample newsroom's stories, and small ones for one rule each.
import { readSampleFeeds, readSampleReports } from '../../src/demo/read-reports.ts';
import type { BriefingStory } from '../../src/model/briefing.ts';
import type { ItemId, StoryId } from '../../src/model/ids.ts';
import { briefStories } from '../../src/news/brief-stories.ts';
import type { StoryReport, StoryToBrief } from '../../src/news/story-report.ts';

export const hourMs = 3_600_000;
export const START_AT = Date.UTC(2026, 10, 21, 20, 0, 0);
export const NOW = START_AT + hourMs;

function readSampleStories(): readonly StoryToBrief[] {
  const feeds = new Map(readSampleFeeds().map((feed) => [feed.id, feed]));
  const reports = readSampleReports(START_AT, [...feeds.values()]).toReversed();
  const firstWith = new Map<string, ItemId>();
  const made = reports.map((report, index): StoryReport & { slug: string } => {
    const feed = feeds.get(report.feed);
    const itemId = index as ItemId;
    const copyOf = firstWith.get(report.text);
    if (copyOf === undefined) firstWith.set(report.text, itemId);
    return {
      slug: report.slug,
      itemId,
      part: 0,
      outlet: { name: feed?.name ?? '', owner: feed?.owner ?? '' },
      url: `http://127.0.0.1/${report.feed}/${report.slug}.html`,
      title: report.title,
      text: report.text.split('\n\n## ')[0] ?? '',
      lang: feed?.lang ?? '',
      publishedAt: report.at,
      seenAt: Math.max(report.at, START_AT),
      ...(copyOf === undefined ? {} : { copyOf }),
    };
  });
  return [...Map.groupBy(made, (report) => report.slug).values()]
    .filter((own) => own.length > 1)
    .map((own, index) => storyOf(own, index));
}

export function storyOf(reports: readonly StoryReport[], id = 1): StoryToBrief {
  return { id: id as StoryId, reports, topicScore: 2 };
}

export const sample = readSampleStories();

export function brief(wish: { readerLangs?: readonly string[]; lastBriefingAt?: number } = {}) {
  return briefStories(sample, { now: NOW, readerLangs: [], maxStories: 50, ...wish }).stories;
}

export function briefOne(reports: readonly StoryReport[], lastBriefingAt?: number): BriefingStory {
  const wish = { now: NOW, readerLangs: ['en'], maxStories: 1 };
  const { stories } = briefStories(
    [storyOf(reports)],
    lastBriefingAt === undefined ? wish : { ...wish, lastBriefingAt },
  );
  const story = stories[0];
  if (story === undefined) throw new Error('no story');
  return story;
}

let lastId = 1000;
export function report(outlet: string, text: string, more: Partial<StoryReport> = {}): StoryReport {
  lastId += 1;
  return {
    itemId: lastId as ItemId,
    part: 0,
    outlet: { name: outlet, owner: outlet },
    title: 'Troops leave the border town after talks',
    text,
    lang: 'en',
    publishedAt: NOW - 2 * hourMs,
    seenAt: NOW - hourMs,
    ...more,
  };
}
