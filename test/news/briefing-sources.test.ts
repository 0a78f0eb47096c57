// Sources: who counts as an independent voice.
import { expect, test } from 'vitest';
import type { ItemId } from '../../src/model/ids.ts';
import { countSources, findTellers } from '../../src/news/count-sources.ts';
import type { StoryReport } from '../../src/news/story-report.ts';

function report(id: number, name: string, owner: string, more: Partial<StoryReport> = {}) {
  return {
    itemId: id as ItemId,
    part: 0,
    outlet: { name, owner },
    title: `Title ${id}`,
    text: `Text ${id}.`,
    lang: 'en',
    seenAt: id,
    ...more,
  } satisfies StoryReport;
}

test('outlets of one owner are one source and two outlets', () => {
  const sources = countSources([
    report(1, 'Wire', 'Harbour'),
    report(2, 'Daily', 'harbour '),
    report(3, 'Post', 'Citadel', { lang: 'ar' }),
  ]);
  expect(sources.sourceCount).toBe(2);
  expect(sources.outlets.map((outlet) => outlet.name)).toEqual(['Wire', 'Daily', 'Post']);
  expect(sources.languages).toEqual(['en', 'ar']);
  expect(sources.copies).toBe(0);
});

test('an outlet without a known owner stands for itself', () => {
  expect(countSources([report(1, 'A', ''), report(2, 'B', '')]).sourceCount).toBe(2);
});

test('a copy adds an outlet but no source, and copies of copies neither', () => {
  const sources = countSources([
    report(2, 'Post', 'Citadel', { copyOf: 1 as ItemId }),
    report(1, 'Wire', 'Harbour'),
    report(3, 'Echo', 'Valley', { copyOf: 2 as ItemId }),
  ]);
  expect(sources).toMatchObject({ sourceCount: 1, copies: 2 });
  expect(sources.outlets.map((outlet) => outlet.name)).toEqual(['Wire', 'Post', 'Echo']);
});

test('copies of one item that is not in the story are one source together', () => {
  const reports = [
    report(2, 'Post', 'Citadel', { copyOf: 90 as ItemId }),
    report(3, 'Echo', 'Valley', { copyOf: 90 as ItemId }),
    report(4, 'Sun', 'Sky'),
  ];
  expect(findTellers(reports).map((one) => one.itemId)).toEqual([2, 4]);
  expect(countSources(reports)).toMatchObject({ sourceCount: 2, copies: 1 });
});

test('items that claim to copy each other do not hang the count', () => {
  const reports = [
    report(1, 'A', 'A', { copyOf: 2 as ItemId }),
    report(2, 'B', 'B', { copyOf: 1 as ItemId }),
  ];
  expect(countSources(reports).outlets.length).toBe(2);
});
