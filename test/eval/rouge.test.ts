// ROUGE against figures worked out by hand.
import { expect, test } from 'vitest';
import { scoreRouge, toRougeWords } from '../../src/eval/rouge.ts';

const police = 'police killed the gunman';

// The example of Lin (2004), section 3.1: ROUGE-L tells apart what ROUGE-2 holds for equal.
test.each([
  ['police kill the gunman', 3 / 4, 3 / 4, 1 / 3],
  ['the gunman kill police', 3 / 4, 2 / 4, 1 / 3],
  ['the gunman police killed', 1, 2 / 4, 2 / 3],
])('"%s" beside "police killed the gunman"', (own, rouge1, rougeL, rouge2) => {
  const score = scoreRouge(own.split(' '), police.split(' '));
  expect(score.rouge1.f1).toBeCloseTo(rouge1, 10);
  expect(score.rougeL.f1).toBeCloseTo(rougeL, 10);
  expect(score.rouge2.f1).toBeCloseTo(rouge2, 10);
});

test('a word counts as often as both have it; precision looks at the own text, recall at the other', () => {
  const { rouge1 } = scoreRouge(['a', 'a', 'a', 'b'], ['a', 'a', 'c', 'd', 'e', 'f', 'g', 'h']);
  expect(rouge1.precision).toBeCloseTo(2 / 4, 10);
  expect(rouge1.recall).toBeCloseTo(2 / 8, 10);
  expect(rouge1.f1).toBeCloseTo(1 / 3, 10);
});

test('nothing shares nothing', () => {
  expect(scoreRouge([], ['a']).rouge1.f1).toBe(0);
  expect(scoreRouge(['a'], ['a']).rouge2.f1).toBe(0);
});

test('stems are compared, of the first 80 words', () => {
  expect(toRougeWords('Sanctions lifted', 'en')).toEqual(toRougeWords('sanction lifts', 'en'));
  expect(toRougeWords('word '.repeat(100), 'en')).toHaveLength(80);
});
