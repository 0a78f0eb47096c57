// Who usually reports on a topic, on both databases: only those whose feeds could be read count.
import { describe, expect, it } from 'vitest';
import { completeOutlets } from '../../src/jobs/complete-outlets.ts';
import { loadOutlets } from '../../src/jobs/load-topics.ts';
import type { Feed } from '../../src/model/feed.ts';
import { listFeeds } from '../../src/store/feeds.ts';
import { insertMatches } from '../../src/store/matches.ts';
import type { Tx } from '../../src/store/store.ts';
import { listVoices } from '../../src/store/voices.ts';
import { addFeed, addItem, dayMs, firstPart, gaza, match, noon, syria } from './samples.ts';
import { testDatabases } from './test-databases.ts';

async function report(tx: Tx, feed: Feed, key: string, lang: string, topicId = gaza) {
  const id = await addItem(tx, feed, key, { lang });
  await insertMatches(tx, firstPart(id), [match(topicId)]);
}

async function setCheck(tx: Tx, { id }: Feed, lastOkAt: number, failures = 0) {
  await tx
    .updateTable('feed')
    .set({ last_ok_at: lastOkAt, failures })
    .where('id', '=', id)
    .execute();
}

describe.each(testDatabases)('voices on $name', ({ openEmpty }) => {
  it('are counted by side and language', async () => {
    const store = await openEmpty();
    const { db } = store;
    const sana = await addFeed(db, 'sana', {
      url: 'https://sana.sy/feed',
      outlet: { name: 'sana.sy', owner: 'sana.sy' },
    });
    const wire = await addFeed(db, 'wire');
    const failing = await addFeed(db, 'failing');
    const asleep = await addFeed(db, 'asleep');
    await setCheck(db, sana, noon);
    await setCheck(db, wire, noon);
    await setCheck(db, failing, noon, 2);
    await setCheck(db, asleep, noon - 9 * dayMs);
    await completeOutlets(store, await loadOutlets());
    await report(db, sana, 'a', 'ar');
    await report(db, sana, 'b', 'ar');
    await report(db, wire, 'c', 'en');
    await report(db, wire, 'd', 'en', syria);
    await report(db, failing, 'e', 'he');
    await report(db, asleep, 'f', 'tr');

    const ask = { topicId: gaza, usualSince: noon - dayMs, readSince: noon - dayMs };
    const voices = await listVoices(db, ask);
    expect(voices.toSorted((a, b) => a.lang.localeCompare(b.lang))).toEqual([
      { lang: 'ar', reports: 2, side: 'syria-government' },
      { lang: 'en', reports: 1 },
    ]);
    expect(await listVoices(db, { ...ask, usualSince: noon + dayMs })).toEqual([]);
    const owners = (await listFeeds(db)).map(({ outlet }) => outlet.owner);
    expect(owners).toEqual(['Syrian state', 'wire', 'failing', 'asleep']);
  });
});
