// `npm run accuracy`: prints the README's accuracy tables, measured on the files of test/fixtures.
// `npm run accuracy -- --development` leaves the test part unseen, for whoever builds.
import { parseArgs } from 'node:util';
import type { AccuracyFile } from './eval/accuracy/accuracy-files.ts';
import type { FileRun } from './eval/accuracy/parts.ts';
import { writeAccuracy } from './eval/accuracy/write-accuracy.ts';
import { addBaselines, measureItems, openInstrument } from './measure-items.ts';
import { readAccuracyFiles, readTraining } from './read-accuracy-files.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { development: { type: 'boolean' } } });
  const isAsked = ({ part }: AccuracyFile) => !values.development || part === 'development';
  const topics = await openInstrument();
  const training = await readTraining();
  const runs: FileRun[] = [];
  for (const { items, references, ...file } of await readAccuracyFiles(isAsked)) {
    const run = await measureItems(items, topics, references);
    runs.push({ file, run: addBaselines(run, topics, training) });
  }
  const topicIds = topics.topics.map(({ id }) => id);
  process.stdout.write(writeAccuracy(runs, topicIds));
}

await main();
