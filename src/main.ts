// The process: read settings and arguments, run one of three ways, stop on signals.
//   npm start                     read the feeds, brief, then a prompt
//   npm start -- --once           read the feeds once, print the briefings, end
//   npm run sitrep -- COMMAND     answer one command from what is stored
import { parseArgs } from 'node:util';
import { ListError } from './choose-feeds.ts';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { TopicMistakes } from './news/parse-topic.ts';
import { answerOnce } from './start/answer-once.ts';
import { runOnce } from './start/run-once.ts';
import { runTerminal } from './start/run-terminal.ts';
import { StoreError } from './store/store.ts';

/** sysexits.h: what scripts and service managers expect. */
const exitUsage = 64;
const exitConfig = 78;

const usage = `npm start [-- --feeds FILE|starter] [--once]   read feeds, brief, then take commands
npm run sitrep -- COMMAND [--json]             answer one command, e.g. brief gaza-board
npm run sitrep -- help                         all commands
`;

type Arguments = ReturnType<typeof readArguments>;

function readArguments(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      feeds: { type: 'string' },
      once: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}

async function main(args: readonly string[]): Promise<number> {
  let read: Arguments;
  try {
    read = readArguments(args);
  } catch (error) {
    return complain([error instanceof Error ? error.message : String(error)], exitUsage);
  }
  const reading = readConfig();
  if (reading.kind === 'mistakes') return complain(reading.mistakes, exitConfig);
  if (read.values.help) {
    process.stdout.write(usage);
    return 0;
  }
  try {
    return await run(read, reading.config);
  } catch (error) {
    if (error instanceof StoreError || error instanceof ListError)
      return complain([error.message], 1);
    if (error instanceof TopicMistakes) return complain(error.mistakes, exitConfig);
    throw error;
  }
}

type ConfigRead = Extract<ReturnType<typeof readConfig>, { kind: 'config' }>['config'];

async function run({ values, positionals }: Arguments, config: ConfigRead): Promise<number> {
  const log = createLog(config.logLevel);
  const { once, json, feeds: list } = values;
  if (positionals.length > 0) return await answerOnce({ config, log, words: positionals, json });
  if (once) return await runOnce({ config, log, list, json });
  return await runTerminal({ config, log, list });
}

function complain(sentences: readonly string[], code: number): number {
  process.stderr.write(sentences.map((sentence) => `${sentence}\n`).join(''));
  if (code === exitUsage) process.stderr.write(`\n${usage}`);
  return code;
}

process.exitCode = await main(process.argv.slice(2));
