// Opening SQLite files: safely, once, and with one clear sentence when it cannot be done.
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { listFeeds } from '../../src/store/feeds.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { startProgram } from './child-program.ts';
import { addFeed, noon } from './samples.ts';
import { createFolder } from './test-folder.ts';

const options = { now: () => noon };
const readOnly = { ...options, readOnly: true };
const NOBODY = { uid: 65_534, gid: 65_534 };

async function pragma(store: Store, name: string): Promise<unknown> {
  const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(store.db);
  return Object.values(rows[0] ?? {})[0];
}

/** A database with one feed in it, closed. */
async function makeDatabase(path: string): Promise<void> {
  const store = await openStore(path, options);
  await addFeed(store.db, 'a');
  await store.close();
}

/** A folder that other users may look into. */
function sharedFolder(): string {
  const folder = createFolder();
  chmodSync(folder, 0o755);
  return folder;
}

/** Opens a file for reading and reads what `makeDatabase` put there. */
async function readAll(path: string): Promise<void> {
  const store = await openStore(path, readOnly);
  try {
    await listFeeds(store.db);
  } finally {
    await store.close();
  }
}

describe('a SQLite file', () => {
  it.each(['sqlite:', 'sqlite://', ''])(
    'is found at an address that begins "%s"',
    async (start) => {
      const path = join(createFolder(), 'new', 'folder', 'sitrep.db');
      const store = await openStore(`${start}${path}`, options);
      expect(existsSync(path)).toBe(true);
      await store.close();
    },
  );

  it('is opened so that a power cut loses nothing', async () => {
    const store = await openStore(join(createFolder(), 'a.db'), options);
    expect(await pragma(store, 'journal_mode')).toBe('wal');
    expect(await pragma(store, 'synchronous')).toBe(2);
    expect(await pragma(store, 'foreign_keys')).toBe(1);
    expect(await pragma(store, 'busy_timeout')).toBe(5_000);
    await store.close();
  });

  it('keeps what was written', async () => {
    const path = join(createFolder(), 'a.db');
    await makeDatabase(path);
    const store = await openStore(path, options);
    expect(await listFeeds(store.db)).toHaveLength(1);
    await store.close();
  });

  it('that is full says so, and what was there is still there', async () => {
    const path = join(createFolder(), 'a.db');
    const store = await openStore(path, options);
    await addFeed(store.db, 'a');
    const pages = Number(await pragma(store, 'page_count'));
    await sql.raw(`pragma max_page_count = ${pages + 2}`).execute(store.db);
    const writing = store.transaction(async (tx) => {
      for (let n = 0; n < 500; n += 1) await addFeed(tx, `f${n}`, { title: 'x'.repeat(1_000) });
    });
    await expect(writing).rejects.toThrow(/^The disk that holds the database .* is full: nothing/);
    expect(await listFeeds(store.db)).toHaveLength(1);
    await sql.raw('pragma max_page_count = 100000').execute(store.db);
    await store.transaction((tx) => addFeed(tx, 'b'));
    await store.close();
  });

  it('that ends a transaction by itself, as a full disk may, leaves the first reason standing', async () => {
    const store = await openStore(':memory:', options);
    const work = store.transaction(async (tx) => {
      await sql.raw('rollback').execute(tx);
      throw new Error('The first reason');
    });
    await expect(work).rejects.toThrow('The first reason');
    expect(await listFeeds(store.db)).toEqual([]);
    await store.close();
  });

  it.each([
    ['that is something else', /is not a Sitrep database and was left as it is/, 'x'.repeat(9_000)],
    ['that is cut short', /is damaged and was left as it is/, 4_096 * 5],
    ['with a page of noise', /is damaged and was left as it is/, 'noise'],
  ] as const)('%s is refused and not touched', async (_case, sentence, damage) => {
    const path = join(createFolder(), 'a.db');
    await makeDatabase(path);
    const bytes = readFileSync(path);
    if (typeof damage === 'number') writeFileSync(path, bytes.subarray(0, damage));
    else if (damage === 'noise') writeFileSync(path, bytes.fill(0xa5, 4_096 * 3, 4_096 * 5));
    else writeFileSync(path, damage);
    const before = readFileSync(path);
    await expect(openStore(path, options)).rejects.toThrow(sentence);
    // A reader is told when it comes to the damage.
    await readAll(path).catch((error) => expect(error.message).toMatch(sentence));
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("of another program is refused and gets none of Sitrep's tables", async () => {
    const path = join(createFolder(), 'a.db');
    const other = new DatabaseSync(path);
    other.exec('create table recipe (name text)');
    await expect(openStore(path, options)).rejects.toThrow(/belongs to another program/);
    expect(other.prepare('select count(*) as n from sqlite_master').get()).toEqual({ n: 1 });
    other.close();
  });

  it('of a newer Sitrep is refused, also for reading', async () => {
    const path = join(createFolder(), 'a.db');
    await makeDatabase(path);
    const newer = new DatabaseSync(path);
    newer.exec('insert into schema_version values (1000, 0)');
    newer.close();
    await expect(openStore(path, options)).rejects.toThrow(/newer Sitrep .*update Sitrep\.$/);
    await expect(openStore(path, readOnly)).rejects.toThrow(/newer Sitrep/);
  });

  it('in a folder that may not be written to is refused', async () => {
    const folder = join(sharedFolder(), 'locked');
    const path = join(folder, 'a.db');
    mkdirSync(folder);
    chmodSync(folder, 0o555);
    const asNobody = process.getuid?.() === 0 ? NOBODY : {};
    const refused = startProgram('write-forever.ts', [path], asNobody);
    expect(await refused.saysNext('refused')).toMatch(/cannot be opened|cannot be written to/);
  });

  it('that may only be read is refused for writing', async () => {
    const folder = join(sharedFolder(), 'open');
    mkdirSync(folder);
    const path = join(folder, 'a.db');
    await makeDatabase(path);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) chownSync(folder, NOBODY.uid, NOBODY.gid);
    if (isRoot) chownSync(`${path}.lock`, NOBODY.uid, NOBODY.gid);
    chmodSync(path, 0o444);
    const refused = startProgram('write-forever.ts', [path], isRoot ? NOBODY : {});
    expect(await refused.saysNext('refused')).toMatch(/cannot be written to/);
  });

  it.each(['mysql://localhost/a', 'http://a/b', 'file:a.db'])('is not %s', async (address) => {
    await expect(openStore(address, options)).rejects.toThrow(/only sqlite: and postgres:/);
  });
});

describe('the lock of a SQLite file', () => {
  it('refuses a second process with the pid of the first, and is free when that is killed', async () => {
    const path = join(createFolder(), 'a.db');
    const first = startProgram('write-forever.ts', [path]);
    await first.saysNext('ready');
    const second = startProgram('write-forever.ts', [path]);
    const refusal = await second.saysNext('refused');
    expect(refusal).toContain(`already running on the database ${path} (process ${first.pid})`);
    await first.kill();
    const third = startProgram('write-forever.ts', [path]);
    await third.saysNext('ready');
  });

  it('holds inside one process too, and under any name of the file', async () => {
    const folder = createFolder();
    const path = join(folder, 'a.db');
    const store = await openStore(path, options);
    symlinkSync(path, join(folder, 'alias.db'));
    for (const name of [path, `sqlite:${path}`, join(folder, 'alias.db')]) {
      await expect(openStore(name, options)).rejects.toThrow(`(process ${process.pid})`);
    }
    await store.close();
    await (await openStore(join(folder, 'alias.db'), options)).close();
  });

  it('is given back when opening fails', async () => {
    const path = join(createFolder(), 'a.db');
    writeFileSync(path, 'x'.repeat(9_000));
    for (const _ of [1, 2]) {
      await expect(openStore(path, options)).rejects.toThrow(/is not a Sitrep database/);
    }
  });
});

describe('a read-only store', () => {
  it('reads while another process writes', async () => {
    const path = join(createFolder(), 'a.db');
    const writer = startProgram('write-forever.ts', [path]);
    await writer.saysNext('kept');
    const store = await openStore(path, readOnly);
    const before = (await listFeeds(store.db)).length;
    expect(before).toBeGreaterThanOrEqual(100);
    await writer.saysNext('kept');
    await writer.saysNext('kept');
    expect((await listFeeds(store.db)).length).toBeGreaterThan(before);
    expect(writer.lines.some((line) => line.startsWith('refused'))).toBe(false);
    await store.close();
  });

  it('never writes', async () => {
    const path = join(createFolder(), 'a.db');
    await makeDatabase(path);
    const before = [readFileSync(path), statSync(path).mtimeMs];
    const store = await openStore(path, readOnly);
    expect(store.readOnly).toBe(true);
    expect(await store.transaction((tx) => listFeeds(tx))).toHaveLength(1);
    await expect(addFeed(store.db, 'b')).rejects.toThrow(/cannot be written to/);
    await store.close();
    expect([readFileSync(path), statSync(path).mtimeMs]).toEqual(before);
  });

  it('needs a database that Sitrep has made', async () => {
    const path = join(createFolder(), 'a.db');
    await expect(openStore(path, readOnly)).rejects.toThrow(/no database at .* yet: start Sitrep/);
    expect(existsSync(path)).toBe(false);
    writeFileSync(path, '');
    await expect(openStore(path, readOnly)).rejects.toThrow(/start Sitrep once, then try again/);
  });
});
