// The copy score: direction does not matter, a copy of a copy counts.
import { expect, test } from 'vitest';
import { scoreCopies } from '../../src/eval/score-copies.ts';

test('which of two copies is the original does not matter', () => {
  expect(
    scoreCopies([
      { id: 'a', expected: 'b' },
      { id: 'b', predicted: 'a' },
    ]),
  ).toEqual({ precision: 1, recall: 1, f1: 1, count: 1 });
});

test('a copy of a copy belongs to the group; a wrong pair costs precision, a missed one recall', () => {
  const score = scoreCopies([
    { id: 'a' },
    { id: 'b', expected: 'a', predicted: 'a' },
    { id: 'c', expected: 'a', predicted: 'b' },
    { id: 'd', expected: 'a' },
    { id: 'e', predicted: 'a' },
  ]);
  expect(score.precision).toBeCloseTo(2 / 3, 10);
  expect(score.recall).toBeCloseTo(2 / 3, 10);
  expect(score.count).toBe(3);
});

test('nothing to find and nothing claimed is no failure', () => {
  expect(scoreCopies([{ id: 'a' }]).f1).toBe(1);
});
