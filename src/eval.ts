// `npm run eval -- FILE [--predict OUT]`: measures topics, stories and copies on labelled items.
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readLabelled } from './eval/read-labelled.ts';
import { reportScores } from './eval/report.ts';
import { scorePredictions } from './eval/score-predictions.ts';
import { loadTopics } from './jobs/load-topics.ts';
import { type ReplayDesk, replay } from './jobs/replay.ts';
import { compileTopics } from './news/compile-topics.ts';
import { openStore } from './store/open-store.ts';
import { loadLanguageModel } from './text/language.ts';

const usage = 'npm run eval -- FILE [--predict OUT]\n';

async function openDesk(): Promise<ReplayDesk> {
  const { topics, names } = await loadTopics();
  await loadLanguageModel();
  const store = await openStore(':memory:', { now: Date.now });
  return { store, topics: compileTopics(topics, names) };
}

async function evaluate(file: string, out: string | undefined): Promise<void> {
  const { items, problems } = readLabelled(await readFile(file, 'utf8'));
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  const desk = await openDesk();
  try {
    // The labels and the declared language stay behind.
    const bare = items.map(({ id, outlet, url, title, text, publishedAt }) => {
      return { id, outlet, url, title, text, publishedAt };
    });
    const predictions = await replay(bare, desk);
    if (out !== undefined) {
      const lines = predictions.map((prediction) => `${JSON.stringify(prediction)}\n`);
      await writeFile(out, lines.join(''));
    }
    const topicIds = desk.topics.topics.map(({ id }) => id);
    process.stdout.write(reportScores(scorePredictions(items, predictions, topicIds)));
  } finally {
    await desk.store.close();
  }
}

async function main(): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { predict: { type: 'string' } },
    });
    const [file] = positionals;
    if (file === undefined) throw new Error('Which file?');
    await evaluate(file, values.predict);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return 64;
  }
}

process.exitCode = await main();
