// What `npm run eval` does: measures topics, stories, copies and briefings on a file of items.
import { readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { evalHelp, evalUsage } from './eval/describe-formats.ts';
import { type LabelledItem, readLabelled } from './eval/read-labelled.ts';
import { readPredictions } from './eval/read-predictions.ts';
import { readReferences } from './eval/read-references.ts';
import { reportScores } from './eval/report.ts';
import { reportBaselines } from './eval/report-baselines.ts';
import { reportSpeed } from './eval/report-briefings.ts';
import { scoreRun } from './eval/run.ts';
import { scorePredictions } from './eval/score-predictions.ts';
import { writeBriefings, writePredictions } from './eval/write-lines.ts';
import { addBaselines, measureItems, openInstrument } from './measure-items.ts';
import type { TopicIndex } from './news/compile-topics.ts';
import { readTraining } from './read-accuracy-files.ts';

/** What the person who asked can mend; the message says how. */
class EvalMistake extends Error {}

const options = {
  predict: { type: 'string' },
  predictions: { type: 'string' },
  briefs: { type: 'string' },
  briefings: { type: 'string' },
  baselines: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Where the answers go: the report, and what could not be read. */
export interface EvalOutput {
  readonly tell: (report: string) => unknown;
  readonly warn: (problem: string) => unknown;
}

interface Wish {
  readonly file: string;
  readonly predict?: string | undefined;
  readonly predictions?: string | undefined;
  readonly briefs?: string | undefined;
  readonly briefings?: string | undefined;
  readonly baselines?: boolean | undefined;
}

async function readText(file: string): Promise<string> {
  try {
    const text = await readFile(file, 'utf8');
    if (!text.includes('\0')) return text;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EvalMistake(`${file} cannot be read: ${reason}. Check its name.`);
  }
  throw new EvalMistake(`${file} is not a text: name a file of JSON lines.`);
}

/** A long run must not end in a file that cannot be written. */
async function checkFolder(file: string | undefined): Promise<void> {
  if (file === undefined) return;
  const folder = dirname(file);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return;
  throw new EvalMistake(`There is no folder ${folder} to write ${file} into: make it first.`);
}

async function writeText(file: string | undefined, text: string): Promise<void> {
  if (file === undefined) return;
  try {
    await writeFile(file, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EvalMistake(`${file} cannot be written: ${reason}. Name another file.`);
  }
}

async function readFileOf<T extends { readonly problems: readonly string[] }>(
  file: string,
  read: (text: string) => T,
  { warn }: EvalOutput,
): Promise<T> {
  const found = read(await readText(file));
  for (const problem of found.problems) warn(`${file}: ${problem}\n`);
  return found;
}

function nameUnknownTopics(
  items: readonly LabelledItem[],
  topicIds: readonly string[],
  { warn }: EvalOutput,
): void {
  const named = new Set(
    items.flatMap(({ topics, optionalTopics }) => [...(topics ?? []), ...optionalTopics]),
  );
  for (const topic of named) {
    if (topicIds.includes(topic)) continue;
    warn(`The labels name the topic ${topic}, which Sitrep does not have: it is passed over.\n`);
  }
}

async function scoreOthers(
  items: readonly LabelledItem[],
  file: string,
  topicIds: readonly string[],
  output: EvalOutput,
): Promise<string> {
  const { predictions } = await readFileOf(file, readPredictions, output);
  return reportScores(scorePredictions(items, predictions, topicIds));
}

async function scoreOurs(
  items: readonly LabelledItem[],
  wish: Wish,
  topics: TopicIndex,
  output: EvalOutput,
): Promise<string> {
  const { briefings: file } = wish;
  const given = file === undefined ? undefined : await readFileOf(file, readReferences, output);
  const measured = await measureItems(items, topics, given?.references);
  await writeText(wish.predict, writePredictions(items, measured.predictions));
  await writeText(wish.briefs, writeBriefings(items, measured.briefings));
  const run = wish.baselines ? addBaselines(measured, topics, await readTraining()) : measured;
  const scores = scoreRun(
    run,
    topics.topics.map(({ id }) => id),
  );
  const report = reportScores(scores.scores, {
    briefings: scores.briefingScore,
    labelledBriefings: scores.labelledScore,
    speed: reportSpeed(measured.itemMs, process.resourceUsage().maxRSS),
  });
  return wish.baselines ? report + reportBaselines(scores) : report;
}

async function evaluate(wish: Wish, output: EvalOutput): Promise<string> {
  await checkFolder(wish.predict);
  await checkFolder(wish.briefs);
  const { items } = await readFileOf(wish.file, readLabelled, output);
  const topics = await openInstrument();
  const topicIds = topics.topics.map(({ id }) => id);
  nameUnknownTopics(items, topicIds, output);
  return wish.predictions === undefined
    ? await scoreOurs(items, wish, topics, output)
    : await scoreOthers(items, wish.predictions, topicIds, output);
}

function readWish(args: readonly string[]): Wish | 'help' {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    if (values.help) return 'help';
    const [file, ...more] = positionals;
    if (file === undefined) throw new Error('Which file? Name a file of items.');
    if (more.length > 0) throw new Error('One file at a time, please.');
    return { ...values, file };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EvalMistake(`${reason}\n${evalUsage}npm run eval -- --help tells all.`);
  }
}

/** Answers the exit code: 0, or 64 when the person who asked can mend it. */
export async function runEval(args: readonly string[], output: EvalOutput): Promise<number> {
  try {
    const wish = readWish(args);
    output.tell(wish === 'help' ? evalHelp : await evaluate(wish, output));
    return 0;
  } catch (error) {
    if (!(error instanceof EvalMistake)) throw error;
    output.warn(`${error.message}\n`);
    return 64;
  }
}
