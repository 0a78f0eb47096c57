// Predictions against labels: what has no prediction, what nobody labelled, what is optional.
import { expect, test } from 'vitest';
import { readLabelled } from '../../src/eval/read-labelled.ts';
import { readPredictions } from '../../src/eval/read-predictions.ts';
import { scorePredictions } from '../../src/eval/score-predictions.ts';
import { writePredictions } from '../../src/eval/write-lines.ts';

const topics = ['t', 'u'];

function score(items: readonly object[], predictions: readonly object[]) {
  const lines = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).join('\n');
  const read = readPredictions(lines(predictions));
  return scorePredictions(readLabelled(lines(items)).items, read.predictions, topics);
}

test('an item without a prediction counts as on no topic and alone, so that silence is not rewarded', () => {
  const scores = score(
    [
      { id: 1, lang: 'en', topics: ['t'], story: 's' },
      { id: 2, lang: 'ar', topics: ['t'], story: 's' },
    ],
    [{ id: 1, topics: ['t'], story: 'x' }],
  );
  expect(scores.unpredicted).toBe(1);
  expect(scores.topics?.lenient.byTopic.t).toMatchObject({ precision: 1, recall: 0.5, count: 2 });
  expect(scores.stories?.all.recall).toBe(0.5);
});

test('stories are scored over reports on a topic, and over all', () => {
  const scores = score(
    [
      { id: 'a', topics: ['t'], story: 's' },
      { id: 'b', topics: [], optional_topics: ['t'], story: 's' },
    ],
    [{ id: 'a', story: 'x' }],
  );
  expect(scores.stories?.all).toMatchObject({ recall: 1, count: 1 });
  expect(scores.allStories?.all).toMatchObject({ recall: 0.5, count: 2 });
});

test('a kind of label that a file lacks is not scored, and no topics is a label, too', () => {
  expect(score([{ id: 1 }], [{ id: 1 }])).toEqual({ items: 1, unpredicted: 0 });
  expect(score([{ id: 1, topics: [] }], [{ id: 1, topics: ['t'] }]).topics?.falseAlarms).toEqual({
    reports: 1,
    alarms: 1,
    share: 1,
  });
});

test('calibration looks at stated confidences, leaving optional topics and foreign ones out', () => {
  const scores = score(
    [{ id: 1, topics: ['t'], optional_topics: ['u'] }],
    [{ id: 1, confidence: { t: 0.8, u: 0.9, other: 0.1 } }],
  );
  expect(scores.calibration).toMatchObject({ count: 1, bins: [{ from: 0.8, rightShare: 1 }] });
});

test('what is written can be read again: ids as they were, items of one id apart, in order', () => {
  const { items } = readLabelled('{"id":7}\n{"id":"b"}\n{"id":7,"title":"again"}');
  const written = writePredictions(items, [
    { key: items[2]?.key ?? '', topics: ['t'], story: 'x', copyOf: '7', confidence: { t: 1 } },
  ]);
  expect(written.split('\n').map((line) => line && JSON.parse(line))).toMatchObject([
    { id: 7, topics: [], story: null, copy_of: null },
    { id: 'b' },
    { id: 7, topics: ['t'], confidence: { t: 1 }, story: 'x', copy_of: 7, copyOf: 7 },
    '',
  ]);
  expect(readPredictions(written).predictions.map(({ key }) => key)).toEqual(
    items.map(({ key }) => key),
  );
});
