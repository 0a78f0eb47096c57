// What the README claims: its tables are those that `npm run accuracy` prints, and stay so good.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accuracyFiles } from '../../src/eval/accuracy/accuracy-files.ts';
import { writeFileRow } from '../../src/eval/accuracy/file-table.ts';
import { accuracyMarkers, writeAccuracy } from '../../src/eval/accuracy/write-accuracy.ts';
import { scoreRun } from '../../src/eval/run.ts';
import { measureItems, openInstrument } from '../../src/measure-items.ts';
import { readAccuracyFiles } from '../../src/read-accuracy-files.ts';

const topics = await openInstrument();
const topicIds = topics.topics.map(({ id }) => id);

async function measure(name: string) {
  const [set] = await readAccuracyFiles(({ file }) => file === name);
  if (set === undefined) throw new Error(`${name} is not there`);
  const { items, references, ...file } = set;
  return { file, run: await measureItems(items, topics, references) };
}

/** The tables as they stand in the README; unset where the markers are missing. */
function findReadmeTables(): string | undefined {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const from = readme.indexOf(accuracyMarkers.from);
  const to = readme.indexOf(accuracyMarkers.to);
  return from < 0 || to < from ? undefined : readme.slice(from + accuracyMarkers.from.length, to);
}

const tables = findReadmeTables();

// The larger files would take a minute: `npm run accuracy` is for them.
describe.each([
  ['dev-reports.jsonl', 125, 0.98, 0.9],
  ['story-reports-dense.jsonl', 78, 0.93, 0.9],
])('%s', async (name, count, leastTopics, leastStories) => {
  const measured = await measure(name);

  test('topics and stories stay good, copies are found, and nothing is invented', () => {
    const { scores, briefingScore } = scoreRun(measured.run, topicIds);
    expect(scores).toMatchObject({ items: count, unpredicted: 0 });
    expect(scores.topics?.lenient.macroF1).toBeGreaterThanOrEqual(leastTopics);
    expect(scores.stories?.all.f1).toBeGreaterThanOrEqual(leastStories);
    expect(scores.copies ?? { f1: 1 }).toMatchObject({ f1: 1 });
    expect(briefingScore.unsupported).toEqual([]);
  });

  test('the README has the line that is measured now', () => {
    expect(tables?.split('\n')).toContain(writeFileRow(measured, topicIds));
  });
});

test('the README has all tables of all files', () => {
  const shapeOf = (text: string) =>
    text
      .split('\n')
      .filter((line) => /^\| (?!`|pairs |[a-z]{2,3} )/.test(line))
      .map((line) => line.split('|')[1]);
  // Without a run every figure is a dash, but the lines are there.
  const empty = shapeOf(writeAccuracy([], topicIds)).filter((line) => !line?.includes('**'));
  expect(shapeOf(tables ?? '')).toEqual(expect.arrayContaining(empty));
  for (const { file } of accuracyFiles) expect(tables).toContain(`| \`${file}\``);
});
