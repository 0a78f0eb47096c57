// What an editor says of stories: where the reports are then, what sticks, and what channels are told.
import { describe, expect, test } from 'vitest';
import { correctStory } from '../../src/jobs/correct-story.ts';
import type { Channel } from '../../src/model/delivery.ts';
import type { ItemId, Scope, StoryId, TopicId } from '../../src/model/ids.ts';
import type { StoryCorrection } from '../../src/model/story-correction.ts';
import { listDeliveries } from '../../src/store/deliveries.ts';
import { listLedger } from '../../src/store/ledger.ts';
import type { Store } from '../../src/store/open-store.ts';
import { findStory, listStories } from '../../src/store/stories.ts';
import { listApart } from '../../src/store/story-decisions.ts';
import { listStoryParts } from '../../src/store/story-parts.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { testDatabases } from '../store/test-databases.ts';
import { bringNews, type Report } from './bring-news.ts';
import { call, hourMs, now, secondCall } from './call-reports.ts';
import { topicIndex } from './test-desk.ts';

const here: Channel = { platform: 'test', workspace: 'w', channel: 'here' };
const sdf = 'sdf-integration' as TopicId;
const minuteMs = 60_000;
const scope = 'test/w' as Scope;

const thirdCall: Report = {
  outlet: 'Third',
  title: 'Sharaa and Trump discuss SDF ceasefire by telephone',
  text: 'The American president called Ahmed al-Sharaa on Tuesday to speak about the truce with the Syrian Democratic Forces, and Donald Trump praised their integration into the army.',
  at: now,
};
const handover: Report = {
  outlet: 'Fourth',
  title: 'SDF hands al-Hol camp in Hasakah to Syrian army',
  text: 'The Syrian Democratic Forces handed the al-Hol camp in Hasakah province to the Syrian army on Monday, under the agreement to integrate their fighters.',
  at: now - hourMs,
};

describe.each(testDatabases)('on $name', ({ name, openEmpty }) => {
  // The statements are those of the other tests; a server takes its time.
  const testOnce = test.skipIf(name !== 'SQLite');

  async function open(): Promise<Store> {
    const store = await openEmpty();
    await saveSubscription(store.db, { ...plainWish, ...here, topicId: sdf, since: 0 });
    return store;
  }

  const ids = (...numbers: readonly number[]) => numbers as unknown as readonly ItemId[];
  const s = (number: number) => number as StoryId;

  async function correct(store: Store, wish: StoryCorrection, at = now + minuteMs) {
    const usual = { zone: 'UTC', lang: 'en' } as const;
    return await correctStory(wish, { scope }, { store, topics: topicIndex, usual, now: () => at });
  }

  const split = (store: Store, from: number, ...items: readonly number[]) =>
    correct(store, { kind: 'split', storyId: s(from), itemIds: ids(...items) });
  const merge = (store: Store, one: number, other: number) =>
    correct(store, { kind: 'merge', storyId: s(one), otherId: s(other) });
  const undo = (store: Store, of: number) => correct(store, { kind: 'undo', storyId: s(of) });

  /** Items by their stories, e.g. { 1: [1, 3], 2: [2] }. */
  async function places(store: Store) {
    const all = await listStories(store.db, { limit: 99 });
    const parts = await listStoryParts(
      store.db,
      all.map(({ id }) => id),
    );
    return Object.fromEntries(
      all.map(({ id }) => [
        id,
        parts.flatMap((part) => (part.storyId === id ? part.item.id : [])).sort((a, b) => a - b),
      ]),
    );
  }

  const outbox = async (store: Store) =>
    (await listDeliveries(store.db, { limit: 99 }))
      .toReversed()
      .map(({ kind, storyId, threadOf }) => [kind, storyId, threadOf?.slice(-9)].join(' ').trim());

  const post = async (store: Store) =>
    await store.db.updateTable('delivery').set({ state: 'posted', posted_at: now }).execute();

  async function openCalls(): Promise<Store> {
    const store = await open();
    await bringNews(store, [call], { now: now - 30 * minuteMs });
    await post(store);
    await bringNews(store, [secondCall], { now });
    expect(await places(store)).toEqual({ 1: [1, 2] });
    return store;
  }

  test('a report that was split off is a story of its own, told once, and gone from what waits', async () => {
    const store = await openCalls();
    expect(await outbox(store)).toEqual(['alert 1', expect.stringMatching(/^update 1 /)]);
    expect(await split(store, 1, 2)).toMatchObject({ kind: 'split', otherId: 2, movedIds: [2] });
    expect(await places(store)).toEqual({ 1: [1], 2: [2] });
    expect(await outbox(store)).toEqual(['alert 1', 'alert 2']);
    expect((await findStory(store.db, s(2)))?.headline).toBe(secondCall.title);
    expect((await findStory(store.db, s(2)))?.topicIds).toContain(sdf);
  });

  testOnce(
    'what was split off never rejoins, and later reports go to the nearer story',
    async () => {
      const store = await openCalls();
      await split(store, 1, 2);
      await bringNews(store, [thirdCall], { now: now + 2 * minuteMs });
      const after = await places(store);
      expect(Object.keys(after)).toEqual(['1', '2']);
      expect(Object.values(after).flat().toSorted()).toEqual([1, 2, 3]);
      expect(await listApart(store.db, [s(1), s(2)])).toEqual([[1, 2]]);
    },
  );

  test('taking a split back puts the reports where they were, and tells nobody again', async () => {
    const store = await openCalls();
    const before = await listStoryParts(store.db, [s(1)]);
    await split(store, 1, 2);
    await post(store);
    expect(await undo(store, 2)).toMatchObject({ kind: 'split-undone', storyId: 1, movedIds: [2] });
    expect(await listStoryParts(store.db, [s(1)])).toEqual(before);
    expect(await outbox(store)).toEqual(['alert 1', 'alert 2']);
    expect((await findStory(store.db, s(2)))?.id).toBe(1);
    expect(await listApart(store.db, [s(1), s(2)])).toEqual([]);
    expect(await undo(store, 1)).toEqual({ kind: 'nothing-to-undo', storyId: 1 });
  });

  test('copies go where the report goes whose text they repeat', async () => {
    const store = await openCalls();
    await bringNews(store, [{ ...secondCall, outlet: 'Mirror', title: 'A call' }], { now });
    expect(await split(store, 1, 2)).toMatchObject({ movedIds: [2, 3], copyIds: [3] });
    await bringNews(store, [{ ...secondCall, outlet: 'Echo', title: 'They spoke' }], {
      now: now + minuteMs,
    });
    expect(await places(store)).toEqual({ 1: [1], 2: [2, 3, 4] });
  });

  testOnce('a copy that is none speaks for itself when it is split off', async () => {
    const store = await openCalls();
    await bringNews(store, [{ ...secondCall, outlet: 'Mirror', title: 'A call' }], { now });
    await split(store, 1, 3);
    expect(await places(store)).toEqual({ 1: [1, 2], 2: [3] });
    const [part] = await listStoryParts(store.db, [s(2)]);
    expect(part?.copyOf).toBeUndefined();
    await undo(store, 1);
    const parts = await listStoryParts(store.db, [s(1)]);
    expect(parts.map(({ copyOf }) => copyOf)).toEqual([undefined, undefined, 2]);
  });

  testOnce(
    'an alert that told of nothing but what left is that one’s; the rest has its own',
    async () => {
      const store = await openCalls();
      await split(store, 1, 1);
      expect(await places(store)).toEqual({ 1: [2], 2: [1] });
      expect((await findStory(store.db, s(1)))?.headline).toBe(secondCall.title);
      // What waited as an update of the first report is news of another event now.
      expect(await outbox(store)).toEqual(['alert 1', 'alert 1']);
      await bringNews(store, [{ ...call, outlet: 'Echo', title: 'They spoke' }], { now });
      expect(await outbox(store)).toEqual(['alert 1', 'alert 1']);
    },
  );

  testOnce('what is split off a day later is not announced, and the ledger says why', async () => {
    const store = await openCalls();
    await post(store);
    const wish = { kind: 'split', storyId: s(1), itemIds: ids(2) } as const;
    await correct(store, wish, now + 25 * hourMs);
    expect((await outbox(store)).length).toBe(2);
    const [line] = await listLedger(store.db, { sinceAt: 0, limit: 9, reasons: ['old'] });
    expect(line?.sentence).toMatch(/split off .* more than a day old/);
  });

  test('merged stories have one alert from then on; updates go to the thread of the older', async () => {
    const store = await open();
    await bringNews(store, [handover], { now: now - 50 * minuteMs });
    await bringNews(store, [call], { now: now - 40 * minuteMs });
    await post(store);
    expect(await merge(store, 2, 1)).toMatchObject({ kind: 'merged', storyId: 1, otherId: 2 });
    await bringNews(store, [secondCall], { now: now + minuteMs });
    expect(await places(store)).toEqual({ 1: [1, 2, 3] });
    const [, , update] = (await listDeliveries(store.db, { limit: 9 })).toReversed();
    expect(update).toMatchObject({ kind: 'update', storyId: 1 });
    expect(update?.threadOf).toMatch(/alert\/1\//);
    expect(await undo(store, 2)).toMatchObject({ kind: 'merge-undone', otherId: 2 });
    expect(await places(store)).toEqual({ 1: [1, 3], 2: [2] });
    expect((await findStory(store.db, s(2)))?.headline).toBe(call.title);
  });

  testOnce('an alert that was not sent when its story was merged becomes an update', async () => {
    const store = await open();
    await bringNews(store, [handover], { now: now - 50 * minuteMs });
    await post(store);
    await bringNews(store, [call], { now: now - 40 * minuteMs });
    await merge(store, 1, 2);
    expect(await outbox(store)).toEqual(['alert 1', expect.stringMatching(/^update 1 /)]);
  });

  testOnce('what cannot be done changes nothing', async () => {
    const store = await openCalls();
    await bringNews(store, [handover], { now });
    const before = await places(store);
    expect(await split(store, 9, 1)).toEqual({ kind: 'no-story', storyId: 9 });
    expect(await split(store, 1, 3, 77)).toEqual({ kind: 'not-in-story', itemIds: [3, 77] });
    expect(await split(store, 1, 1, 2)).toEqual({ kind: 'nothing-left' });
    expect(await merge(store, 1, 1)).toEqual({ kind: 'same-story', storyId: 1 });
    expect(await merge(store, 1, 9)).toEqual({ kind: 'no-story', storyId: 9 });
    expect(await places(store)).toEqual(before);
  });
});
