// Looking at a database for the doctor changes nothing in it.
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { findFreeBytes, probeDatabase } from '../../src/store/probe-database.ts';
import { testDatabases, testNow } from './test-databases.ts';
import { createFolder } from './test-folder.ts';

const now = () => testNow + 1_000;
const withAddress = testDatabases.filter(({ createUrl }) => createUrl !== undefined);

describe.each(withAddress)('on $name', ({ name, createUrl }) => {
  const create = async () => {
    const url = (await createUrl?.()) ?? '';
    const store = await openStore(url, { now: () => testNow });
    return { url, store };
  };

  it('a database of this version can be read and written to, and its versions stay', async () => {
    const { url, store } = await create();
    await store.close();
    const probe = await probeDatabase(url, now);
    if (probe.kind !== 'ready') throw new Error(`it is ${probe.kind}`);
    expect(probe).toMatchObject({ isInUse: false });
    expect(probe.trouble).toBeUndefined();
    const versions = await probe.store.db
      .selectFrom('schema_version')
      .select('applied_at')
      .execute();
    expect(new Set(versions.map((row) => row.applied_at))).toEqual(new Set([testNow]));
    await probe.store.close();
  });

  it('a database without the latest tables is old, and stays so', async () => {
    const { url, store } = await create();
    await store.transaction(async (tx) => {
      await sql`delete from schema_version where version > 1`.execute(tx);
    });
    await store.close();
    expect(await probeDatabase(url, now)).toEqual({ kind: 'old' });
    expect(await probeDatabase(url, now)).toEqual({ kind: 'old' });
  });

  it('a running Sitrep is no hindrance', async () => {
    const { url, store } = await create();
    const probe = await probeDatabase(url, now);
    // PostgreSQL serves several at once; a SQLite file belongs to one.
    expect(probe).toMatchObject({ kind: 'ready', isInUse: name === 'SQLite' });
    if (probe.kind === 'ready') await probe.store.close();
    await store.close();
  });
});

it('a file that is not there yet is not made', async () => {
  const path = join(createFolder(), 'deeper', 'x.db');
  const absent = { kind: 'absent', path, canBeMade: true };
  expect(await probeDatabase(`sqlite:${path}`, now)).toEqual(absent);
  expect(await probeDatabase(`sqlite:${path}`, now)).toEqual(absent);
  expect(findFreeBytes(`sqlite:${path}`)).toBeGreaterThan(0);
});

it('the disk of a server is not ours to measure', () => {
  expect(findFreeBytes('postgres://me@db.example/sitrep')).toBeUndefined();
});
