// The topic score: optional topics are right either way.
import { expect, test } from 'vitest';
import { scoreTopics } from '../../src/eval/score-topics.ts';

const label = { lang: 'en', expected: [], optional: [], predicted: [] };

test('precision, recall and F1 by topic and by language', () => {
  const score = scoreTopics(
    [
      { ...label, expected: ['a', 'b'], predicted: ['a'] },
      { ...label, predicted: ['a'] },
      { ...label, lang: 'ar', expected: ['b'], predicted: ['b'] },
    ],
    ['a', 'b'],
  );
  expect(score.byTopic.a).toMatchObject({ precision: 0.5, recall: 1, count: 1 });
  expect(score.byTopic.b).toMatchObject({ precision: 1, recall: 0.5, count: 2 });
  expect(score.byLang.ar).toMatchObject({ precision: 1, recall: 1 });
  expect(score.byLang.en).toMatchObject({ precision: 0.5, recall: 0.5 });
  expect(score.macroF1).toBeCloseTo(2 / 3, 10);
});

test('an optional topic is right whether it was found or not', () => {
  const topics = ['a'];
  const found = scoreTopics([{ ...label, optional: ['a'], predicted: ['a'] }], topics);
  const left = scoreTopics([{ ...label, optional: ['a'] }], topics);
  expect(found).toEqual({ ...left });
  expect(found.byTopic.a).toMatchObject({ precision: 1, recall: 1, count: 0 });
});
