// The story baselines on similarities small enough to follow by hand.
import { expect, test } from 'vitest';
import {
  describeByNames,
  describeByTerms,
  type LinkedStream,
  linkReports,
} from '../../../src/eval/baselines/compare-reports.ts';
import {
  type Grouping,
  leaveAlone,
  linkInBatch,
  linkOnline,
  linkSingly,
} from '../../../src/eval/baselines/link-stories.ts';
import type { PlainItem } from '../../../src/eval/baselines/plain-item.ts';

// a and b are near, c is near b only, d is near nothing but c.
const stream: LinkedStream = {
  keys: ['a', 'b', 'c', 'd'],
  links: [
    [],
    [{ to: 0, similarity: 0.9 }],
    [{ to: 1, similarity: 0.8 }],
    [{ to: 2, similarity: 0.7 }],
  ],
};

function groupsOf(grouping: Grouping): readonly string[] {
  const groups = Map.groupBy(grouping.keys(), (key) => grouping.get(key));
  return [...groups.values()].map((keys) => keys.join(''));
}

test('single link chains everything that touches, average link does not', () => {
  expect(groupsOf(linkSingly(stream, 0.5))).toEqual(['abcd']);
  // c is .8 from b and 0 from a: .4 on average.
  expect(groupsOf(linkOnline(stream, 0.5))).toEqual(['ab', 'cd']);
  expect(groupsOf(linkInBatch(stream, 0.5))).toEqual(['ab', 'cd']);
  // (.8 + 0 + 0 + 0) / 4 between ab and cd.
  expect(groupsOf(linkInBatch(stream, 0.2))).toEqual(['abcd']);
  expect(groupsOf(linkInBatch(stream, 0.21))).toEqual(['ab', 'cd']);
  expect(groupsOf(leaveAlone(stream))).toEqual(['a', 'b', 'c', 'd']);
});

test('a batch joins the most similar first, whatever the order', () => {
  const links = [[], [{ to: 0, similarity: 0.6 }], [{ to: 1, similarity: 0.9 }]];
  const later = { keys: ['a', 'b', 'c'], links };
  expect(groupsOf(linkOnline(later, 0.5))).toEqual(['ab', 'c']);
  expect(groupsOf(linkInBatch(later, 0.5))).toEqual(['a', 'bc']);
});

const base: PlainItem = {
  key: 'a',
  outlet: 'o',
  lang: 'en',
  title: 'Ministers meet in Doha about the bank',
  text: 'They spoke for 14 hours with Tom Barrack.',
  at: Date.UTC(2026, 0, 1),
};
const hour = 3_600_000;

function similarityAfter(hours: number): number | undefined {
  const later = { ...base, key: 'b', at: Date.UTC(2026, 0, 1) + hours * hour };
  return linkReports([later, base], describeByTerms).links[1]?.[0]?.similarity;
}

test('the same words count less with the days between, and not at all after five', () => {
  expect(similarityAfter(0)).toBeCloseTo(1, 10);
  expect(similarityAfter(48)).toBeCloseTo(Math.exp(-0.5), 10);
  expect(similarityAfter(119)).toBeGreaterThan(0);
  expect(similarityAfter(121)).toBeUndefined();
});

test('names and numbers meet across scripts, words do not', () => {
  const arabic = { ...base, key: 'b', lang: 'ar', title: 'توم براك', text: 'استمر اللقاء 14 ساعة' };
  const similarity = (describe: typeof describeByTerms) =>
    linkReports([base, arabic], describe).links[1]?.[0]?.similarity ?? 0;
  expect(similarity(describeByNames)).toBeGreaterThan(similarity(describeByTerms));
});
