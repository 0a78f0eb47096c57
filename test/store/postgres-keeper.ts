// Program: makes a PostgreSQL cluster in a folder, runs it while a test run lives, then removes it.
// node postgres-keeper.ts PROGRAMS FOLDER RUN-PID; the address goes to FOLDER/answer.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const [programs = '', folder = '', runPid = ''] = process.argv.slice(2);
const data = join(folder, 'data');
/** PostgreSQL refuses to run as root; any other user will do, and this one is on every system. */
const NOBODY = 65_534;
const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function makeCluster(): void {
  mkdirSync(data, { mode: 0o700 });
  if (user.uid !== undefined)
    for (const path of [folder, data]) chownSync(path, user.uid, user.gid);
  const choices = ['-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(programs, 'initdb'), ['-D', data, ...choices], { ...user, cwd: folder });
  // One user with a password, for the tests of wrong ones.
  writeFileSync(
    join(data, 'pg_hba.conf'),
    'local all guarded scram-sha-256\nlocal all all trust\nhost all all 127.0.0.1/32 trust\n',
  );
}

function startServer() {
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'].concat(
    ['listen_addresses=', `unix_socket_directories=${folder}`, 'max_connections=200'],
    ['shared_buffers=32MB', 'autovacuum=off'],
  );
  const switches = settings.flatMap((setting) => ['-c', setting]);
  return spawn(join(programs, 'postgres'), ['-D', data, ...switches], {
    ...user,
    cwd: folder,
    stdio: 'ignore',
  });
}

function answer(text: string): void {
  writeFileSync(join(folder, 'answer.new'), text);
  renameSync(join(folder, 'answer.new'), join(folder, 'answer'));
}

/** The socket is there before the server is ready. */
async function accepts(address: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function keep(): Promise<void> {
  makeCluster();
  const server = startServer();
  let running = true;
  const ended = new Promise((resolve) => server.once('exit', resolve)).then(() => {
    running = false;
  });
  const address = `postgres://postgres@localhost/postgres?host=${folder}`;
  while (running && !(await accepts(address))) await sleep(20);
  answer(running ? address : 'postgres did not start');
  while (running && isAlive(Number(runPid))) await sleep(300);
  // SIGQUIT: at once, without tidying up what is thrown away.
  server.kill('SIGQUIT');
  await ended;
}

try {
  await keep();
} catch (error) {
  answer(`PostgreSQL could not be started: ${error}`);
  await sleep(1_000);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
