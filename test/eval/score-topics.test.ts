// The topic score: optional topics are right either way.
import { expect, test } from 'vitest';
import { reportScores } from '../../src/eval/report.ts';
import { scorePredictions } from '../../src/eval/score-predictions.ts';
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

test('a topic or language without a label or prediction has no score and no part in the mean', () => {
  const { lenient } = scoreTopics(
    [
      { ...label, expected: ['a'] },
      { ...label, expected: ['a'], predicted: ['a'] },
      { ...label, lang: 'ar' },
    ],
    ['a', 'b'],
  );
  expect(lenient.macroF1).toBeCloseTo(2 / 3, 10);
  expect(lenient.byTopic.b?.isEmpty).toBe(true);
  expect(lenient.byLang.ar?.isEmpty).toBe(true);
  expect(
    scoreTopics([{ ...label, expected: ['of somebody else'] }], ['a']).lenient.macroF1,
  ).toBeUndefined();
});

test('the report has a dash for what says nothing', () => {
  const item = { id: 'x', key: 'x', title: 't', optionalTopics: [], topics: ['other'] };
  const scores = scorePredictions([{ ...item, lang: 'en' } as never], [], ['a']);
  expect(reportScores(scores)).not.toMatch(/1\.000/);
  expect(reportScores(scores)).toMatch(/macro F1 +–/);
});
