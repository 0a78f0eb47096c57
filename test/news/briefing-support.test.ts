// Nothing is invented: whatever a briefing says stands word for word in the item that it names.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { BriefingStory } from '../../src/model/briefing.ts';
import type { ItemId, StoryId } from '../../src/model/ids.ts';
import { briefStories } from '../../src/news/brief-stories.ts';
import type { StoryReport } from '../../src/news/story-report.ts';

interface Line {
  readonly id: string;
  readonly outlet?: string;
  readonly lang: string;
  readonly title: string;
  readonly text: string;
  readonly story?: string | null;
  readonly published?: string | null;
}

const now = Date.UTC(2026, 5, 1);

function readLines(file: string): readonly Line[] {
  const text = readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

function toReport(line: Line, itemId: number): StoryReport {
  const at = line.published ? Date.parse(line.published) : now;
  const name = line.outlet ?? `Outlet ${itemId}`;
  return {
    itemId: itemId as ItemId,
    part: 0,
    outlet: { name, owner: name },
    title: line.title,
    text: line.text,
    lang: line.lang,
    publishedAt: at,
    seenAt: at,
  };
}

function findInvented(story: BriefingStory, reports: readonly StoryReport[]): readonly string[] {
  const stands = (text: string, itemId: ItemId | undefined) => {
    const item = reports.find((report) => report.itemId === itemId);
    return item !== undefined && [item.title, item.text].some((one) => one.includes(text));
  };
  const claims = (story.disagreements ?? []).flatMap((one) => one.claims);
  return [
    ...(stands(story.headline, story.headlineItemId) ? [] : [story.headline]),
    ...story.sentences.filter((one) => !stands(one.text, one.itemId)).map(({ text }) => text),
    ...claims.filter((one) => !stands(one.value, one.itemId)).map(({ value }) => value),
  ];
}

test.each([
  'dev-reports.jsonl',
  'judgement-dev.jsonl',
  'story-reports.jsonl',
  'story-reports-dense.jsonl',
])('in the briefings on %s', (file) => {
  const lines = readLines(file).map((line, index) => ({ line, report: toReport(line, index + 1) }));
  const groups = Map.groupBy(lines, ({ line }) => line.story ?? line.id);
  let sentences = 0;
  for (const own of groups.values()) {
    const reports = own.map(({ report }) => report);
    const story = { id: 1 as StoryId, reports, topicScore: 1 };
    const wish = { now, readerLangs: ['en', 'ar'], maxStories: 1 };
    const [told] = briefStories([story], wish).stories;
    if (told === undefined) throw new Error('a story with reports was not told');
    expect(findInvented(told, reports)).toEqual([]);
    sentences += told.sentences.length;
  }
  expect(sentences).toBeGreaterThan(groups.size / 2);
});
