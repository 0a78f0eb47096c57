// "Did you mean …"
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../src/chat/nearest.ts';

const names = ['brief', 'latest', 'story', 'search', 'topics', 'gaza-board', 'Müdafaa', 'غزة'];

test.each([
  ['brif', ['brief']],
  ['biref', ['brief']],
  ['serach', ['search']],
  ['gaza', ['gaza-board']],
  ['board', ['gaza-board']],
  ['top', ['topics']],
  ['mudafaa', ['Müdafaa']],
  ['غزه', ['غزة']],
  ['quarterly', []],
  ['', []],
  ['x'.repeat(100_000), []],
])('"%s" is near to %o', (typed, expected) => {
  expect(nearest(typed, names)).toEqual(expected);
});

test('at most as many as asked for, the nearest first', () => {
  expect(nearest('feed', ['feedy', 'feeds', 'fed', 'feed'], 2)).toEqual(['feed', 'feedy']);
});

test.each([
  ['kitten', 'sitting', 3],
  ['ab', 'ba', 1],
  ['', 'abc', 3],
  ['same', 'same', 0],
])('%s and %s are %d apart', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test('the distance is the same both ways and never more than the longer word', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});
