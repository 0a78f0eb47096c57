// The topic score: optional topics are right either way.
import { expect, test } from 'vitest';
import { scoreTopics } from '../../src/eval/score-topics.ts';

const label = { lang: 'en', expected: [], optional: [], predicted: [] };

test('precision, recall and F1 by topic and by language', () => {
  const { lenient: score } = scoreTopics(
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

test('an optional topic is right either way when read leniently, wrong when found and read strictly', () => {
  const found = scoreTopics([{ ...label, optional: ['a'], predicted: ['a'] }], ['a']);
  const left = scoreTopics([{ ...label, optional: ['a'] }], ['a']);
  expect(found.lenient).toEqual(left.lenient);
  expect(found.lenient.byTopic.a).toMatchObject({ precision: 1, recall: 1, count: 0 });
  expect(found.strict.byTopic.a).toMatchObject({ precision: 0, recall: 1, count: 0 });
  expect(left.strict.byTopic.a).toMatchObject({ precision: 1, recall: 1, count: 0 });
});

test('a false alarm is a topic given to a report that has none, not even an optional one', () => {
  const { falseAlarms } = scoreTopics(
    [
      { ...label, predicted: ['a', 'b'] },
      { ...label },
      { ...label },
      { ...label, predicted: ['of somebody else'] },
      { ...label, optional: ['a'], predicted: ['a', 'b'] },
      { ...label, expected: ['a'], predicted: ['b'] },
    ],
    ['a', 'b'],
  );
  expect(falseAlarms).toEqual({ reports: 4, alarms: 1, share: 0.25 });
  expect(scoreTopics([], ['a']).falseAlarms.share).toBe(0);
});
