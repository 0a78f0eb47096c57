// The story score, checked against figures worked out by hand.
import { expect, test } from 'vitest';
import type { StoryLabel } from '../../src/eval/score-bcubed.ts';
import { scoreStories } from '../../src/eval/score-stories.ts';

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
  expect(score.pairs.acrossLangs).toEqual({ precision: 1, recall: 1, f1: 1, count: 1 });
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
  expect(score.pairs.acrossLangs.precision).toBe(0);
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
  expect(score.pairs.acrossLangs).toMatchObject({ precision: 1, recall: 0, count: 1 });
});

test('a report id that equals a story name is not mistaken for it', () => {
  const score = scoreStories([label('x', 'en'), label('b', 'en', 'x', 's')]);
  expect(score.all.f1).toBe(1);
});

test('pairs are counted by their two languages, and BCubed within each language by itself', () => {
  const score = scoreStories([
    label('a', 'en', 'x', 's1'),
    label('b', 'en', 'x', 's2'),
    label('c', 'ar', 'x', 's1'),
    label('d', 'he', 'y', 's1'),
    label('e', 'he', 'y', 's2'),
  ]);
  // Right pairs: ab, ac, bc, de. Joined: ac, ad, cd, be. Both: ac.
  expect(score.pairs.all).toEqual({ precision: 0.25, recall: 0.25, f1: 0.25, count: 4 });
  expect(score.pairs.sameLang).toEqual({ precision: 1, recall: 0, f1: 0, count: 2 });
  expect(score.pairs.byLangs).toMatchObject({
    'en–en': { recall: 0, count: 1 },
    'ar–en': { precision: 1, recall: 0.5, count: 2 },
    'en–he': { precision: 0, recall: 1, count: 0 },
    'ar–he': { precision: 0, count: 0 },
  });
  // Within a language: a and b each find one of two mates, c is alone, d and e are parted.
  expect(score.sameLang).toMatchObject({ precision: 1, count: 5 });
  expect(score.sameLang.recall).toBeCloseTo(0.6, 10);
});
