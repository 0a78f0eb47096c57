// The process: read settings and arguments, run one of three ways, stop on signals.
//   npm start                     read the feeds, brief, then a prompt
//   npm start -- --once           read the feeds once, print the briefings, end
//   npm run sitrep -- COMMAND     answer one command from what is stored
import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { parseArgs } from 'node:util';
import { PlatformError } from './chat/platform.ts';
import { ListError } from './choose-feeds.ts';
import { type Config, readConfig } from './config.ts';
import { createLog } from './log.ts';
import { TopicMistakes } from './news/parse-topic.ts';
import { answerOnce } from './start/answer-once.ts';
import { runDesk } from './start/run-desk.ts';
import { runOnce } from './start/run-once.ts';
import { StoreError } from './store/store.ts';

/** sysexits.h: what scripts and service managers expect. */
const exitUsage = 64;
const exitConfig = 78;
/** Worth another try by itself: service managers start it again. */
const exitTemporary = 75;

const usage = `npm start [-- --feeds FILE|starter] [--once]   read feeds, brief, then take commands
npm run sitrep -- COMMAND [--json]             answer one command, e.g. brief gaza-board
npm run sitrep -- help                         all commands
`;

interface Arguments {
  readonly feeds: string | undefined;
  readonly once: boolean;
  readonly json: boolean;
  readonly help: boolean;
  /** A command to answer; empty = none. */
  readonly words: readonly string[];
}

const options = {
  feeds: { type: 'string' },
  once: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Options after a command's name are the command's own, such as `brief gaza-board --since 24h`. */
function readArguments(args: readonly string[]): Arguments {
  const loose = { options, strict: false, allowPositionals: true, tokens: true } as const;
  const { tokens } = parseArgs({ ...loose, args: [...args] });
  const at = tokens.find(({ kind }) => kind === 'positional')?.index ?? args.length;
  const { values } = parseArgs({ options, args: args.slice(0, at) });
  const { feeds, once, help } = values;
  const rest = args.slice(at);
  const words = rest.filter((word) => word !== '--json');
  if (words.length > 0 && (once || feeds !== undefined)) {
    throw new Error('--once and --feeds go with npm start, not with a command.');
  }
  return { feeds, once, json: values.json || rest.length > words.length, help, words };
}

async function main(args: readonly string[]): Promise<number> {
  let read: Arguments;
  try {
    read = readArguments(args);
  } catch (error) {
    return complain([describeUsageError(error)], exitUsage);
  }
  if (read.help) {
    process.stdout.write(usage);
    return 0;
  }
  const reading = readConfig();
  if (reading.kind === 'mistakes') return complain(reading.mistakes, exitConfig);
  try {
    return await run(read, reading.config);
  } catch (error) {
    if (error instanceof StoreError || error instanceof ListError)
      return complain([error.message], 1);
    if (error instanceof PlatformError) {
      return complain([error.message], error.isTemporary ? exitTemporary : exitConfig);
    }
    if (error instanceof TopicMistakes) return complain(error.mistakes, exitConfig);
    throw error;
  }
}

async function run({ words, json, once, feeds }: Arguments, config: Config): Promise<number> {
  const log = createLog(config.logLevel);
  if (words.length > 0) return await answerOnce({ config, log, words, json });
  if (once) return await runOnce({ config, log, list: feeds, json });
  return await runDesk({ config, log, list: feeds });
}

// Node goes on to advise how to quote odd words; its first sentence is enough.
function describeUsageError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/(\. .*|\.)?$/s, '.');
}

function complain(sentences: readonly string[], code: number): number {
  process.stderr.write(sentences.map((sentence) => `${sentence}\n`).join(''));
  if (code === exitUsage) process.stderr.write(`\n${usage}`);
  return code;
}

if (existsSync('.env')) loadEnvFile('.env');
process.exitCode = await main(process.argv.slice(2));
