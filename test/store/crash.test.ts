// kill -9 in the middle of a transaction: what was committed is there, the rest is not.
import { describe, expect, it } from 'vitest';
import { claimDueFeeds, listFeeds } from '../../src/store/feeds.ts';
import { openStore } from '../../src/store/open-store.ts';
import { startProgram } from './child-program.ts';
import { addFeed, noon } from './samples.ts';
import { testDatabases } from './test-databases.ts';

const options = { now: () => noon };
const withAddress = testDatabases.flatMap(({ name, createUrl }) =>
  createUrl ? [{ name, createUrl }] : [],
);

describe.each(withAddress)('a process killed on $name', ({ name, createUrl }) => {
  it('in a transaction leaves all of the earlier ones and nothing of this one', async () => {
    const url = await createUrl();
    const writer = startProgram('write-forever.ts', [url]);
    await writer.saysNext('kept');
    await writer.saysNext('kept');
    await writer.saysNext('inside');
    await writer.kill();
    const kept = Number(writer.lines.findLast((line) => line.startsWith('kept'))?.slice(5));
    const store = await openStore(url, options);
    const feeds = await listFeeds(store.db);
    expect(kept).toBeGreaterThanOrEqual(200);
    expect(feeds.map(({ outlet }) => outlet.name)).toEqual(
      Array.from({ length: kept }, (_, n) => `f${n}`),
    );
    // Neither its lock on editing nor the one on the file outlives it.
    await store.editing((tx) => addFeed(tx, 'after'));
    await store.close();
  });

  it.runIf(name === 'SQLite')('gives its claimed feeds back at the next start', async () => {
    const url = await createUrl();
    const store = await openStore(url, options);
    await addFeed(store.db, 'a');
    const claim = { now: noon, limit: 9, leaseMs: 60_000 };
    expect(await claimDueFeeds(store, claim)).toHaveLength(1);
    await store.close();
    const next = await openStore(url, options);
    expect(await claimDueFeeds(next, claim)).toHaveLength(1);
    await next.close();
  });
});
