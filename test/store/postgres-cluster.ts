// A throwaway PostgreSQL cluster, one for all workers of a test run: the first who asks starts its
// keeper (postgres-keeper.ts), which takes it down when the run is over, however it ends.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const START_WITHIN_MS = 60_000;

/** The folder that holds initdb and postgres, as packages and systems place it. */
export function findPostgresPrograms(): string | undefined {
  const versions = '/usr/lib/postgresql';
  const packaged = existsSync(versions)
    ? readdirSync(versions).map((version) => join(versions, version, 'bin'))
    : [];
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...packaged.sort().reverse()];
  return folders.find((folder) =>
    ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))),
  );
}

async function readWhenThere(path: string): Promise<string> {
  for (const giveUpAt = Date.now() + START_WITHIN_MS; Date.now() < giveUpAt; await sleep(50)) {
    if (existsSync(path)) return readFileSync(path, 'utf8');
  }
  throw new Error(`No PostgreSQL cluster came up: ${path} is missing`);
}

/** The address of the run's cluster; starts it when nobody has. */
export async function startedCluster(): Promise<string> {
  const programs = findPostgresPrograms();
  if (programs === undefined) throw new Error('PostgreSQL is not installed');
  // Workers of one run have the same parent, and it lives as long as the run.
  const folder = join(tmpdir(), `sitrep-pg-${process.ppid}`);
  const isFirst = mkdirSync(folder, { recursive: true }) !== undefined;
  if (isFirst) {
    const keeper = join(import.meta.dirname, 'postgres-keeper.ts');
    const keeperArguments = [keeper, programs, folder, String(process.ppid)];
    spawn(process.execPath, keeperArguments, { detached: true, stdio: 'ignore' }).unref();
  }
  const answer = await readWhenThere(join(folder, 'answer'));
  if (!answer.startsWith('postgres:')) throw new Error(answer);
  return answer;
}
