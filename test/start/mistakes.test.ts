// What goes wrong before anything is read: one sentence each, the right exit code, nothing changed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder } from '../store/test-folder.ts';
import { runSitrep } from './sitrep.ts';

const timeout = 60_000;
const stack = /\n\s+at |Error:|node:internal/;

test('an unknown option is named, with how it is typed', { timeout }, async () => {
  const folder = createFolder();
  const [unknown, mixed, help] = await Promise.all([
    runSitrep(['--fedes', 'list.opml'], { folder }),
    runSitrep(['--once', 'brief'], { folder }),
    runSitrep(['--help'], { folder, env: { SITREP_KEEP_DAYS: 'x' } }),
  ]);
  expect(unknown).toMatchObject({ code: 64, stdout: '' });
  expect(unknown.stderr).toMatch(/^Unknown option '--fedes'\.\n\nnpm start /);
  expect(mixed).toMatchObject({ code: 64, stdout: '' });
  expect(mixed.stderr).toMatch(/not with a command/);
  expect(help).toMatchObject({ code: 0, stderr: '' });
  expect(help.stdout).toMatch(/npm run sitrep -- COMMAND/);
});

test('all mistakes in the settings are named at once', { timeout }, async () => {
  const env = {
    SITREP_KEEP_DAYS: 'many',
    SITREP_TIME_ZONE: 'Mars/Olympus',
    SITREP_ALOWED_HOSTS: 'a.example:80',
    DATABASE_URL: 'mysql://me:hunter2@db.example/x',
  };
  const { code, stdout, stderr } = await runSitrep(['--once'], { folder: createFolder(), env });
  expect(code).toBe(78);
  expect(stdout).toBe('');
  const lines = stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  for (const name of Object.keys(env)) {
    expect(lines.filter((line) => line.startsWith(`${name}: `))).toHaveLength(1);
  }
  expect(stderr).not.toMatch(stack);
  expect(stderr).not.toContain('hunter2');
});

test('a database that cannot be used is one sentence, and stays as it is', {
  timeout,
}, async () => {
  const folder = createFolder();
  const damaged = join(folder, 'damaged.db');
  writeFileSync(damaged, `${'no database at all. '.repeat(500)}`);
  const before = readFileSync(damaged);
  const torn = join(folder, 'torn.db');
  expect(
    (await runSitrep(['status'], { folder, env: { DATABASE_URL: `sqlite:${torn}` } })).code,
  ).toBe(0);
  writeFileSync(torn, readFileSync(torn).fill('x', 4_096));
  const inFile = `sqlite:${damaged}/deeper/x.db`;
  const runs = await Promise.all([
    runSitrep(['--once'], { folder, env: { DATABASE_URL: `sqlite:${damaged}` } }),
    runSitrep(['brief'], { folder, env: { DATABASE_URL: `sqlite:${damaged}` } }),
    runSitrep([], { folder, env: { DATABASE_URL: inFile } }),
    runSitrep(['status'], { folder, env: { DATABASE_URL: `sqlite:${torn}` } }),
    runSitrep(['--once'], { folder, env: { DATABASE_URL: 'postgres://127.0.0.1:9/none' } }),
  ]);
  for (const { code, stdout, stderr } of runs) {
    expect(stderr).toMatch(/^[A-Z][^\n]+\.?\n$/);
    expect(stderr).not.toMatch(stack);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  }
  expect(runs[0]?.stderr).toContain(damaged);
  expect(readFileSync(damaged).equals(before)).toBe(true);
});

test('a list of feeds that cannot be read is one sentence', { timeout }, async () => {
  const folder = createFolder();
  writeFileSync(join(folder, 'empty.txt'), '# nothing yet\n');
  const [missing, empty] = await Promise.all([
    runSitrep(['--once', '--feeds', 'missing.txt'], { folder }),
    runSitrep(['--once', '--feeds', 'empty.txt'], {
      folder,
      env: { DATABASE_URL: `sqlite:${folder}/y.db` },
    }),
  ]);
  expect(missing).toMatchObject({ code: 1, stdout: '' });
  expect(missing.stderr).toMatch(/^The list of feeds missing\.txt cannot be read[^\n]*\n$/);
  expect(empty).toMatchObject({ code: 1, stdout: '' });
  expect(empty.stderr).toMatch(/^There is no feed address in empty\.txt\.[^\n]*\n$/);
});
