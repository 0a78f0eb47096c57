// What the README claims of the three labelled files: measured with the code that a check uses.
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { readLabelled } from '../../src/eval/read-labelled.ts';
import { scorePredictions } from '../../src/eval/score-predictions.ts';
import { replay } from '../../src/jobs/replay.ts';
import { openStore } from '../../src/store/open-store.ts';
import { loadLanguageModel } from '../../src/text/language.ts';
import { topicIndex } from '../jobs/test-desk.ts';

async function measure(file: string) {
  const path = new URL(`../fixtures/${file}`, import.meta.url);
  const { items, problems } = readLabelled(readFileSync(path, 'utf8'));
  expect(problems).toEqual([]);
  await loadLanguageModel();
  const store = await openStore(':memory:', { now: () => 0 });
  onTestFinished(() => store.close());
  const predictions = await replay(items, { store, topics: topicIndex });
  const topicIds = topicIndex.topics.map(({ id }) => id);
  return { predictions, scores: scorePredictions(items, predictions, topicIds) };
}

test.each([
  ['dev-reports.jsonl', 125, 0.98, 0.92],
  ['story-reports.jsonl', 101, 0.95, 0.94],
  ['story-reports-dense.jsonl', 78, 0.93, 0.9],
])(
  '%s: topics and stories stay as good as the README says',
  async (file, count, topics, stories) => {
    const { predictions, scores } = await measure(file);
    expect(predictions).toHaveLength(count);
    expect(scores.topics?.lenient.macroF1).toBeGreaterThanOrEqual(topics);
    expect(scores.stories?.all.f1).toBeGreaterThanOrEqual(stories);
  },
);

test('copies among the development reports are found, and nothing else is taken for one', async () => {
  const { scores } = await measure('dev-reports.jsonl');
  expect(scores.copies).toMatchObject({ precision: 1, recall: 1 });
});
