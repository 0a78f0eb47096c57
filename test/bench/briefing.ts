// How long briefings take, against a naive one: the first sentence of each report, no thought given.
// Run: node test/bench/briefing.ts
import { readSampleFeeds, readSampleReports } from '../../src/demo/read-reports.ts';
import type { ItemId, StoryId } from '../../src/model/ids.ts';
import { briefStories } from '../../src/news/brief-stories.ts';
import type { StoryReport, StoryToBrief } from '../../src/news/story-report.ts';
import { sentences } from '../../src/text/sentences.ts';

const NOW = Date.UTC(2026, 10, 21, 20, 5, 0);
const wish = { now: NOW, readerLangs: ['en'], maxStories: 10 };

/** Stories of the sample newsroom, each told by `copies` times as many outlets. */
function makeStories(copies: number): readonly StoryToBrief[] {
  const feeds = readSampleFeeds();
  const langs = new Map(feeds.map((feed) => [feed.id, feed.lang]));
  let lastId = 0;
  const reports = readSampleReports(NOW, feeds).flatMap((report) =>
    Array.from({ length: copies }, (_, copy): StoryReport & { slug: string } => {
      lastId += 1;
      return {
        slug: report.slug,
        itemId: lastId as ItemId,
        part: 0,
        outlet: { name: `${report.feed} ${copy}`, owner: `${report.feed} ${copy}` },
        title: report.title,
        // Another outlet tells another half of it, in another order.
        text: sentences(report.text)
          .toSorted((a, b) => ((a.length * (copy + 3)) % 7) - ((b.length * (copy + 3)) % 7))
          .join('\n\n'),
        lang: langs.get(report.feed) ?? 'en',
        publishedAt: report.at,
        seenAt: report.at,
      };
    }),
  );
  return [...Map.groupBy(reports, (report) => report.slug).values()]
    .filter((own) => own.length > copies)
    .map((own, index) => ({
      id: index as StoryId,
      reports: own,
      topicScore: 2,
    }));
}

function briefNaively(stories: readonly StoryToBrief[]): readonly string[] {
  return stories
    .slice(0, wish.maxStories)
    .flatMap((story) => story.reports.map((report) => sentences(report.text)[0] ?? ''));
}

/** Milliseconds of processor time for one call, which other programs hardly change. */
function measure(run: () => unknown, rounds: number): number {
  for (let round = 0; round < rounds; round += 1) run();
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / rounds;
}

console.log('reports per story | briefing ms | naive ms | ratio');
for (const copies of [1, 4, 16]) {
  const stories = makeStories(copies);
  const perStory = stories.flatMap((story) => story.reports).length / stories.length;
  const rounds = Math.ceil(40 / copies);
  const own = measure(() => briefStories(stories, wish), rounds);
  const naive = measure(() => briefNaively(stories), rounds);
  console.log(
    [perStory.toFixed(0), own.toFixed(1), naive.toFixed(2), (own / naive).toFixed(1)].join(' | '),
  );
}
