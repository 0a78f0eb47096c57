// `npm run export-labels -- OUT.jsonl`: reports of which people said something, as labels that
// `npm run eval` reads: answers on topics, stories that were split or merged. Names nobody.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { loadEnvFile } from 'node:process';
import { parseArgs } from 'node:util';
import { terminalChannel } from './chat/terminal/terminal-platform.ts';
import { readConfig } from './config.ts';
import { writeLabelled } from './eval/write-labelled.ts';
import { loadTopics } from './jobs/load-topics.ts';
import { scopeOf } from './model/delivery.ts';
import { listPeopleLabels } from './store/labelled-items.ts';
import { openStore } from './store/open-store.ts';
import { StoreError } from './store/store.ts';

const usage = `npm run export-labels -- OUT.jsonl

Writes the reports of shared feeds of which people said something (right, wrong, story … split or
merge) into a file of labels; npm run eval -- OUT.jsonl measures against it. Sitrep may run meanwhile.
`;

/** Writes the file. Answers how many reports are in it. */
export async function exportLabels(databaseUrl: string, file: string): Promise<number> {
  const store = await openStore(databaseUrl, { now: Date.now, readOnly: true });
  try {
    const { topics } = await loadTopics();
    const labels = await listPeopleLabels(store.reader, scopeOf(terminalChannel));
    await writeFile(
      file,
      writeLabelled(
        labels,
        topics.map(({ id }) => id),
      ),
    );
    return labels.length;
  } finally {
    await store.close();
  }
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  const [file] = positionals;
  if (file === undefined || values.help === true) {
    process.stdout.write(usage);
    return values.help === true ? 0 : 64;
  }
  if (existsSync('.env')) loadEnvFile('.env');
  const reading = readConfig();
  if (reading.kind === 'mistakes') {
    process.stderr.write(`${reading.mistakes.join('\n')}\n`);
    return 78;
  }
  try {
    const count = await exportLabels(reading.config.databaseUrl, file);
    process.stdout.write(`${count} labelled reports are in ${file}.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof StoreError) && !isFileError(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

function isFileError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error;
}

if (import.meta.main) process.exitCode = await main();
