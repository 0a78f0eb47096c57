// Digests come when they are due, once for each local date, and tell everything once.
import { describe, expect, test } from 'vitest';
import { endDigest } from '../../src/chat/schedule-digest.ts';
import { postDigest, previewDigest, writeDigests } from '../../src/jobs/write-digests.ts';
import { listAnnouncements } from '../../src/store/announced.ts';
import { enqueueDeliveries, listDeliveries } from '../../src/store/deliveries.ts';
import { findDigest } from '../../src/store/digests.ts';
import { holdAlert, listHeldAlerts } from '../../src/store/held-alerts.ts';
import { pausePlace } from '../../src/store/pauses.ts';
import { listStories } from '../../src/store/stories.ts';
import { dayMs, gaza, hourMs } from '../store/samples.ts';
import { testDatabases } from '../store/test-databases.ts';
import {
  beginDigest,
  boardReport,
  bring,
  follow,
  here,
  openScene,
  readOutbox,
  setDigest,
  tuesday,
} from './digest-desk.ts';

const wednesday8 = Date.UTC(2026, 0, 28, 5);
const key = (date: string, part = 1) => `test/w/here/digest/${date}/1/${part}`;

describe.each(testDatabases)('on $name', ({ openEmpty }) => {
  async function open() {
    const store = await openEmpty();
    const scene = openScene(store);
    await beginDigest(scene);
    return { store, scene };
  }

  test('a digest comes at its time, with what happened, and once', async () => {
    const { store, scene } = await open();
    await bring(store, boardReport(1), tuesday);
    expect(await scene.beatAt(wednesday8 - 1)).toBe(0);
    expect(await scene.beatAt(wednesday8)).toBe(1);
    expect(await scene.beatAt(wednesday8 + 10_000)).toBe(0);
    const [digest, ...more] = await readOutbox(store);
    expect(more).toEqual([]);
    expect(digest?.key).toBe(key('2026-01-28'));
    expect(digest?.text).toMatch(/^Digest: Wednesday,? 28 January/);
    expect(digest?.text).toContain(boardReport(1).title);
    expect(await findDigest(store.db, here)).toMatchObject({
      lastDate: '2026-01-28',
      coveredUntilAt: wednesday8,
      next: { date: '2026-01-29', at: wednesday8 + dayMs },
    });
  });

  test('what one digest told the next does not, what grew it tells again', async () => {
    const { store, scene } = await open();
    await bring(store, boardReport(1), tuesday);
    await bring(store, boardReport(2), tuesday);
    await scene.beatAt(wednesday8);
    // In the very moment of the digest, but after it.
    await bring(store, boardReport(3), wednesday8);
    const more = 'Madrid confirmed on Wednesday that it will not join the Board of Peace for Gaza.';
    const { title } = boardReport(1);
    const grown = { outlet: 'Another', title: `Confirmed: ${title}`, text: more };
    await bring(store, boardReport(1, grown), wednesday8 + hourMs);
    await scene.beatAt(wednesday8 + dayMs);
    const [, second] = await readOutbox(store);
    expect(second?.text).toContain(boardReport(1).title);
    expect(second?.text).not.toContain(boardReport(2).title);
    expect(second?.text).toContain(boardReport(3).title);
  });

  test('a day without news is one line, or nothing where that was chosen', async () => {
    const { store, scene } = await open();
    await scene.beatAt(wednesday8);
    await setDigest(scene, { whenEmpty: 'silence' });
    expect(await scene.beatAt(wednesday8 + dayMs)).toBe(0);
    const [line, ...more] = await readOutbox(store);
    expect(more).toEqual([]);
    expect(line?.text).toMatch(
      /^Nothing new on Gaza Board of Peace since .*; 0 feeds were read\.$/,
    );
    expect(await findDigest(store.db, here)).toMatchObject({ lastDate: '2026-01-29' });
  });

  test('up to six hours late it is sent once, later it goes into the next', async () => {
    const { store, scene } = await open();
    await bring(store, boardReport(1), tuesday);
    expect(await scene.beatAt(wednesday8 + 6 * hourMs)).toBe(1);
    await bring(store, boardReport(2), wednesday8 + 7 * hourMs);
    expect(await scene.beatAt(wednesday8 + dayMs + 6 * hourMs + 1)).toBe(0);
    await bring(store, boardReport(3), wednesday8 + dayMs + 8 * hourMs);
    expect(await scene.beatAt(wednesday8 + 2 * dayMs)).toBe(1);
    const [first, second] = await readOutbox(store);
    expect([first?.key, second?.key]).toEqual([key('2026-01-28'), key('2026-01-30')]);
    expect(second?.text).toContain(boardReport(2).title);
    expect(second?.text).toContain(boardReport(3).title);
  });

  test('a change of its time on the same day brings no second one, earlier or later', async () => {
    const { store, scene } = await open();
    await scene.beatAt(wednesday8);
    await setDigest(scene, { minute: 20 * 60 });
    expect(await scene.beatAt(wednesday8 + 12 * hourMs)).toBe(0);
    expect((await findDigest(store.db, here))?.next?.date).toBe('2026-01-29');
    scene.setClock(wednesday8 + 13 * hourMs);
    await setDigest(scene, { minute: 7 * 60 });
    expect((await findDigest(store.db, here))?.next?.at).toBe(wednesday8 + 23 * hourMs);
    // Before it came: later the same day.
    await setDigest(scene, { minute: 9 * 60 });
    expect(await scene.beatAt(wednesday8 + dayMs)).toBe(0);
    expect(await scene.beatAt(wednesday8 + dayMs + hourMs)).toBe(1);
    expect(await readOutbox(store)).toHaveLength(2);
  });

  test('setting it again to what it is leaves one that is due as it is', async () => {
    const { store, scene } = await open();
    scene.setClock(wednesday8 + 5_000);
    await setDigest(scene);
    expect(await writeDigests(scene.desk)).toBe(1);
    expect((await readOutbox(store))[0]?.key).toBe(key('2026-01-28'));
  });

  test('another zone brings no second one, also where the day begins again', async () => {
    const { store, scene } = await open();
    await setDigest(scene, { zone: 'Pacific/Apia' });
    const apia8 = Date.UTC(2026, 0, 27, 19);
    expect(await scene.beatAt(apia8)).toBe(1);
    // It is still the 27th in Honolulu, and its 28th begins hours later.
    await setDigest(scene, { zone: 'Pacific/Honolulu' });
    let written = 0;
    for (let hours = 1; hours < 45; hours += 1)
      written += await scene.beatAt(apia8 + hours * hourMs);
    expect(written).toBe(0);
    expect(await scene.beatAt(Date.UTC(2026, 0, 29, 18))).toBe(1);
    const keys = (await readOutbox(store)).map((one) => one.key);
    expect(keys).toEqual([key('2026-01-28'), key('2026-01-29')]);
  });

  test('ended and set again on the same day there is no second one', async () => {
    const { store, scene } = await open();
    await scene.beatAt(wednesday8);
    const digest = await findDigest(store.db, here);
    await store.transaction((tx) => endDigest(tx, here));
    expect(await scene.beatAt(wednesday8 + dayMs)).toBe(0);
    scene.setClock(wednesday8 + hourMs);
    await setDigest(scene, { minute: 20 * 60 });
    expect(await findDigest(store.db, here)).toMatchObject({
      lastDate: '2026-01-28',
      coveredUntilAt: digest?.coveredUntilAt,
      next: { date: '2026-01-29' },
    });
  });

  test('a digest posted at once tells what is new, and the next goes on from there', async () => {
    const { store, scene } = await open();
    await bring(store, boardReport(1), tuesday);
    scene.setClock(wednesday8 - hourMs);
    expect(await postDigest(here, scene.desk)).toBe(1);
    expect(await postDigest(here, scene.desk)).toBe(0);
    await bring(store, boardReport(2), wednesday8 - hourMs / 2);
    expect(await scene.beatAt(wednesday8)).toBe(1);
    const [extra, regular] = await readOutbox(store);
    expect(extra?.text).toContain(boardReport(1).title);
    expect(extra?.key).toBe(`test/w/here/digest/2026-01-28/${wednesday8 - hourMs}/1`);
    expect(regular?.key).toBe(key('2026-01-28'));
    expect(regular?.text).toContain(boardReport(2).title);
    expect(regular?.text).not.toContain(boardReport(1).title);
  });

  test('a preview shows the digest and changes nothing', async () => {
    const { store, scene } = await open();
    await bring(store, boardReport(1), tuesday);
    const before = await findDigest(store.db, here);
    const cards = await previewDigest(here, scene.desk);
    expect(JSON.stringify(cards)).toContain(boardReport(1).title);
    expect(await readOutbox(store)).toEqual([]);
    expect(await findDigest(store.db, here)).toEqual(before);
    expect(await previewDigest({ ...here, channel: 'other' }, scene.desk)).toEqual([]);
  });

  test('two beats at once write one digest', async () => {
    const { store, scene } = await open();
    await bring(store, boardReport(1), tuesday);
    scene.setClock(wednesday8);
    const written = await Promise.all([1, 2, 3].map(() => writeDigests(scene.desk)));
    expect(written.toSorted()).toEqual([0, 0, 1]);
    expect(await readOutbox(store)).toHaveLength(1);
  });

  test('what it tells is known from then on, and not held any more', async () => {
    const { store, scene } = await open();
    await bring(store, boardReport(1), tuesday);
    const [story] = await listStories(store.db, { limit: 1 });
    const storyId = story?.id;
    if (storyId === undefined) throw new Error('there is no story');
    const reason = 'over-cap' as const;
    const held = { ...here, storyId, topicId: gaza, reason, at: tuesday, dueAt: wednesday8 * 2 };
    await store.transaction((tx) => holdAlert(tx, held));
    await scene.beatAt(wednesday8);
    expect(await listHeldAlerts(store.db)).toEqual([]);
    expect(await listAnnouncements(store.db, [storyId])).toMatchObject([{ ...here, storyId }]);
  });

  test('what waits to be added to an alert that it tells is not posted after it', async () => {
    const { store, scene } = await open();
    await bring(store, boardReport(1), tuesday);
    const [story] = await listStories(store.db, { limit: 1 });
    const storyId = story?.id;
    if (storyId === undefined) throw new Error('there is no story');
    const card = { title: [], tone: 'info', blocks: [] } as const;
    const update = { ...here, key: 'u/1', kind: 'update', storyId, card } as const;
    const later = { ...update, notBeforeAt: wednesday8 + hourMs };
    await store.transaction((tx) => enqueueDeliveries(tx, [later], tuesday));
    await scene.beatAt(wednesday8);
    expect((await listDeliveries(store.db, { limit: 9 })).map(({ kind }) => kind)).toEqual([
      'digest',
    ]);
  });

  test('it waits while nothing can be posted there, up to six hours', async () => {
    const { store, scene } = await open();
    await bring(store, boardReport(1), tuesday);
    const pause = { ...here, sinceAt: tuesday, reason: 'It is archived.' };
    await pausePlace(store.db, { ...pause, untilAt: wednesday8 + hourMs });
    expect(await scene.beatAt(wednesday8)).toBe(0);
    expect(await scene.beatAt(wednesday8 + hourMs)).toBe(1);
    await bring(store, boardReport(2), wednesday8 + 2 * hourMs);
    await pausePlace(store.db, { ...pause, untilAt: wednesday8 + 2 * dayMs });
    expect(await scene.beatAt(wednesday8 + dayMs + 7 * hourMs)).toBe(0);
    expect(await scene.beatAt(wednesday8 + 2 * dayMs)).toBe(1);
    expect((await readOutbox(store))[1]?.text).toContain(boardReport(2).title);
  });

  test('a channel that follows nothing is told nothing', async () => {
    const store = await openEmpty();
    const scene = openScene(store);
    await setDigest(scene);
    expect(await scene.beatAt(wednesday8)).toBe(0);
    await follow(store, { topicId: gaza });
    expect(await scene.beatAt(wednesday8 + dayMs)).toBe(1);
  });

  test('a digest of a platform that is not connected stays due', async () => {
    const { scene } = await open();
    const elsewhere = openScene(scene.store, { platforms: () => [] });
    expect(await elsewhere.beatAt(wednesday8)).toBe(0);
    expect(await scene.beatAt(wednesday8 + hourMs)).toBe(1);
  });

  test('through both clock changes each date has its digest once', async () => {
    const store = await openEmpty();
    const scene = openScene(store);
    await follow(store);
    // Midnight is skipped on 29 March, 23:30 is there twice on 24 October 2026.
    for (const [minute, from] of [
      [30, Date.UTC(2026, 2, 27)],
      [23 * 60 + 30, Date.UTC(2026, 9, 23)],
    ] as const) {
      scene.setClock(from);
      await setDigest(scene, { zone: 'Asia/Beirut', minute });
      for (let at = from; at < from + 4 * dayMs; at += hourMs / 2) await scene.beatAt(at);
    }
    const dates = (await readOutbox(store)).map((one) => one.key.split('/')[4]);
    expect(dates).toEqual([...new Set(dates)]);
    expect(dates).toEqual([
      ...['2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31'],
      ...['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26'],
    ]);
  });
});
