// The tables of the README, on runs small enough to check by eye.
import { expect, test } from 'vitest';
import { writeAccuracy } from '../../src/eval/accuracy/write-accuracy.ts';
import { readLabelled } from '../../src/eval/read-labelled.ts';
import { noBaselines, poolRuns, type Run, scoreRun } from '../../src/eval/run.ts';

const { items } = readLabelled(
  [
    { id: 'a', lang: 'en', title: 'Talks', text: 'Men met.', topics: ['t'], story: 's' },
    { id: 'b', lang: 'ar', text: 'x', topics: ['t'], optional_topics: ['u'], story: 's' },
    { id: 'c', lang: 'en', text: 'y', topics: [] },
  ]
    .map((item) => JSON.stringify(item))
    .join('\n'),
);

const run: Run = {
  items,
  references: [{ story: 's', lang: 'en', reference: 'Men met' }],
  predictions: [
    { key: 'a', topics: ['t'], story: 's1', copyOf: null, confidence: { t: 0.9 } },
    { key: 'b', topics: ['t', 'u'], story: 's1', copyOf: null },
    { key: 'c', topics: [], story: null, copyOf: null },
  ],
  briefings: [],
  labelledBriefings: [
    {
      story: 's',
      lang: 'en',
      headline: 'Talks',
      sentences: [{ text: 'Men met.', item: 'a', outlet: 'o' }],
    },
  ],
  baselines: {
    ...noBaselines,
    topics: {
      'says nothing': items.map(({ key }) => ({ key, topics: [], story: null, copyOf: null })),
    },
  },
};

const development = { file: 'some.jsonl', part: 'development', about: 'few' } as const;

test('two files put together keep their stories apart, although both call them the same', () => {
  const pooled = poolRuns([
    { name: 'one', run },
    { name: 'two', run },
  ]);
  const { scores, labelledScore, beside } = scoreRun(pooled, ['t', 'u']);
  expect(scores.items).toBe(6);
  expect(scores.stories?.all).toMatchObject({ f1: 1, count: 4 });
  expect(scores.stories?.pairs.all.count).toBe(2);
  expect(labelledScore).toMatchObject({ briefings: 2, support: 1, rouge: { rouge1: 1, count: 2 } });
  expect(beside.topics['says nothing']?.topics?.lenient.byTopic.t).toMatchObject({ recall: 0 });
});

test('each part has its columns, what was not measured is a dash, and weak spots are named', () => {
  const printed = writeAccuracy([{ file: development, run }], ['t', 'u']);
  expect(printed).toContain('`judgement-test.jsonl` (test) was not measured');
  expect(printed).toContain(
    '| `some.jsonl` (development): few | 3 | 1.000 | .500 | 0.0 % | 1.000 |',
  );
  expect(printed).toContain('| u | – | – | – | .000 | 0 | – | – | – | – | – |');
  expect(printed).toContain('| 0.9 to 1.0 | .900 | 1.000 | 1 | – | – | – |');
  expect(printed).toContain('| says nothing | .000 | .000 | 0.0 % | – | – | – |');
  expect(printed).toContain('* development: topics under 0.9 when read strictly: u .000 (of 0)');
});
