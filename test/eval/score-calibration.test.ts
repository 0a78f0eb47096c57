// Calibration: bins and expected error, worked out by hand.
import { expect, test } from 'vitest';
import { scoreCalibration } from '../../src/eval/score-calibration.ts';

test('the error is the distance of confidence from truth, weighed by how many verdicts there are', () => {
  const { bins, expectedError, count } = scoreCalibration([
    { confidence: 0.9, isRight: true },
    { confidence: 1, isRight: true },
    { confidence: 0.95, isRight: false },
    { confidence: 0.2, isRight: false },
  ]);
  expect(count).toBe(4);
  expect(bins.map(({ from, count: size }) => [from, size])).toEqual([
    [0.2, 1],
    [0.9, 3],
  ]);
  // 3 of 4 verdicts: .95 said, 2/3 right; 1 of 4: .2 said, none right.
  expect(expectedError).toBeCloseTo((3 * (0.95 - 2 / 3) + 0.2) / 4, 10);
});

test.each([
  [0, 0],
  [0.3, 0.3],
  [0.7, 0.7],
  [0.29, 0.2],
  [1, 0.9],
])('a confidence of %d is in the bin from %d', (confidence, from) => {
  expect(scoreCalibration([{ confidence, isRight: true }]).bins[0]?.from).toBe(from);
});

test('nothing said is no error', () => {
  expect(scoreCalibration([])).toEqual({ count: 0, bins: [], expectedError: 0 });
});
