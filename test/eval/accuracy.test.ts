// What the README claims of the three labelled files: measured with the code that a check uses.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLabelled } from '../../src/eval/read-labelled.ts';
import { scoreRun } from '../../src/eval/run.ts';
import { measureItems, openInstrument } from '../../src/measure-items.ts';

const topics = await openInstrument();

async function measure(file: string) {
  const path = new URL(`../fixtures/${file}`, import.meta.url);
  const { items, problems } = readLabelled(readFileSync(path, 'utf8'));
  expect(problems).toEqual([]);
  const run = await measureItems(items, topics);
  const topicIds = topics.topics.map(({ id }) => id);
  return { predictions: run.predictions, scores: scoreRun(run, topicIds).scores };
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
