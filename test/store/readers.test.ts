// While one check is being stored, others read and the process listens.
import { setImmediate, setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listFeeds } from '../../src/store/feeds.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addFeed } from './samples.ts';
import { testDatabases, testNow } from './test-databases.ts';

const onServers = testDatabases.filter(({ createUrl }) => createUrl !== undefined);

describe.each(onServers)('on $name', ({ createUrl }) => {
  async function open() {
    const store = await openStore((await createUrl?.()) ?? '', { now: () => testNow });
    onTestFinished(() => store.close());
    return store;
  }

  test('a reader waits for no transaction and sees what was committed', async () => {
    const store = await open();
    await store.transaction((tx) => addFeed(tx, 'a'));
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
    const work = store.transaction(async (tx) => {
      await addFeed(tx, 'b');
      await mayEnd;
    });
    await setTimeout(20);
    expect(await listFeeds(store.reader)).toHaveLength(1);
    end();
    await work;
    expect(await listFeeds(store.reader)).toHaveLength(2);
  });

  test('a long transaction lets the process listen in between', async () => {
    const store = await open();
    let longestMs = 0;
    let isOver = false;
    const listening = (async () => {
      for (let last = performance.now(); !isOver; last = performance.now()) {
        await setImmediate();
        longestMs = Math.max(longestMs, performance.now() - last);
      }
    })();
    const startedAt = performance.now();
    await store.transaction(async (tx) => {
      while (performance.now() - startedAt < 600) await sql`select 1`.execute(tx);
    });
    isOver = true;
    await listening;
    expect(longestMs).toBeLessThan(300);
  });
});

test('a reader of a SQLite file cannot write', async () => {
  const url = await testDatabases[0]?.createUrl?.();
  const store = await openStore(url ?? '', { now: () => testNow });
  onTestFinished(() => store.close());
  await expect(addFeed(store.reader, 'a')).rejects.toThrow();
});
