// The story score, checked against figures worked out by hand.
import { expect, test } from 'vitest';
import { type StoryLabel, scoreStories } from '../../src/eval/score-stories.ts';

function label(id: string, lang: string, expected?: string, predicted?: string): StoryLabel {
  return { id, lang, expected, predicted };
}

test('a perfect grouping scores 1, whatever the stories are called', () => {
  const score = scoreStories([
    label('a', 'en', 'x', 's1'),
    label('b', 'ar', 'x', 's1'),
    label('c', 'en', undefined, 's2'),
  ]);
  expect(score.all).toEqual({ precision: 1, recall: 1, f1: 1, count: 3 });
  expect(score.acrossLangs).toEqual({ precision: 1, recall: 1, f1: 1, count: 1 });
});

test('one big blob has full recall and poor precision', () => {
  const score = scoreStories([
    label('a', 'en', 'x', 's'),
    label('b', 'en', 'x', 's'),
    label('c', 'ar', 'y', 's'),
    label('d', 'ar', 'z', 's'),
  ]);
  expect(score.all.recall).toBe(1);
  // (2/4 + 2/4 + 1/4 + 1/4) / 4
  expect(score.all.precision).toBeCloseTo(0.375, 10);
  expect(score.byLang.en?.precision).toBeCloseTo(0.5, 10);
  expect(score.acrossLangs.precision).toBe(0);
});

test('reports without a story or a prediction stand alone and never join each other', () => {
  const score = scoreStories([
    label('a', 'en'),
    label('b', 'tr'),
    label('c', 'en', 'x'),
    label('d', 'tr', 'x'),
  ]);
  expect(score.all.precision).toBe(1);
  expect(score.all.recall).toBeCloseTo(0.75, 10);
  expect(score.acrossLangs).toMatchObject({ precision: 1, recall: 0, count: 1 });
});

test('a report id that equals a story name is not mistaken for it', () => {
  const score = scoreStories([label('x', 'en'), label('b', 'en', 'x', 's')]);
  expect(score.all.f1).toBe(1);
});
