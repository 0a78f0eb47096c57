// Whatever editors correct, in whatever order: no report is told a channel twice, and none is lost.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { announce } from '../../src/jobs/announce.ts';
import { correctStory } from '../../src/jobs/correct-story.ts';
import { deliverDue } from '../../src/jobs/deliver.ts';
import { keyOfReport, listReports } from '../../src/jobs/told-reports.ts';
import { writeSummaries } from '../../src/jobs/write-summaries.ts';
import { createLog } from '../../src/log.ts';
import type { ItemId, Scope, StoryId } from '../../src/model/ids.ts';
import type { StoryCorrection } from '../../src/model/story-correction.ts';
import { listDeliveries } from '../../src/store/deliveries.ts';
import { listLedger } from '../../src/store/ledger.ts';
import { insertMatches } from '../../src/store/matches.ts';
import type { Store } from '../../src/store/open-store.ts';
import { addToStory, findStory, listStories, openStory } from '../../src/store/stories.ts';
import { listStoryParts } from '../../src/store/story-parts.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { addFeed, addItem, firstPart, gaza, match, profile } from '../store/samples.ts';
import { testDatabases } from '../store/test-databases.ts';
import { createPlace } from './place.ts';
import { topicIndex } from './test-desk.ts';

const start = Date.UTC(2026, 0, 27, 12);
const minuteMs = 60_000;
const owners = ['A', 'B', 'C', 'D'];
const usual = { zone: 'UTC', lang: 'en' } as const;
const scope = 'place/w' as Scope;
const wishes = {
  plain: {},
  careful: { minSources: 2 },
  sleepy: { quiet: { from: 12 * 60, to: 14 * 60 } },
};

type Step = readonly [
  kind: 'report' | 'split' | 'merge' | 'undo' | 'deliver' | 'wait',
  one: number,
  other: number,
];

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom(
    ...([
      'report',
      'report',
      'report',
      'split',
      'split',
      'merge',
      'undo',
      'deliver',
      'wait',
    ] as const),
  ),
  fc.nat(5),
  fc.nat(5),
);

async function openWorld(store: Store) {
  for (const [channel, wish] of Object.entries(wishes)) {
    const place = { platform: 'place', workspace: 'w', channel };
    await saveSubscription(store.db, { ...plainWish, ...place, topicId: gaza, since: 0, ...wish });
  }
  const feeds = await Promise.all(owners.map((owner) => addFeed(store.db, owner)));
  const place = createPlace();
  const clock = { now: start };
  const desk = { store, topics: topicIndex, usual, now: () => clock.now, log: createLog('silent') };
  const items: ItemId[] = [];

  const stories = async () =>
    (await listStories(store.db, { limit: 99 })).map(({ id }) => id).toSorted((a, b) => a - b);

  async function report(at: number, owner: number): Promise<void> {
    const feed = feeds[owner % feeds.length];
    if (feed === undefined) return;
    const now = clock.now;
    const title = `Report ${items.length} of ${owners[owner % owners.length]}`;
    const itemId = await addItem(store.db, feed, title, { title }, now);
    items.push(itemId);
    const known = (await stories())[at];
    await store.transaction(async (tx) => {
      await insertMatches(tx, firstPart(itemId), [match(gaza)]);
      const figures = { profile: profile({ firstAt: now, lastAt: now }), at: now };
      const storyId = known ?? (await openStory(tx, { ...figures, headline: title, lang: 'en' }));
      const place = { indexTerms: [], score: 1, evidence: [], at: now };
      await addToStory(tx, storyId, firstPart(itemId), place);
      const part = { title, text: `${title}.`, lang: 'en' };
      const seen = { publishedAt: now, seenAt: now, silence: undefined, repeats: false };
      const fresh = { ...seen, ref: firstPart(itemId), part, topicIds: [gaza], storyId };
      await announce(tx, [fresh], now, topicIndex.topics);
    });
  }

  async function correct(wish: StoryCorrection): Promise<void> {
    await correctStory(wish, { scope }, desk);
  }

  async function play([kind, one, other]: Step): Promise<void> {
    const all = await stories();
    const storyId = all[one % Math.max(1, all.length)];
    const otherId = all[other % Math.max(1, all.length)];
    clock.now += minuteMs;
    if (kind === 'report') return await report(one, other);
    if (kind === 'deliver') {
      await deliverDue({ ...desk, platforms: [place.platform] });
      return;
    }
    if (kind === 'wait') {
      clock.now += 40 * minuteMs;
      await writeSummaries(desk);
      return;
    }
    if (storyId === undefined || otherId === undefined) return;
    if (kind === 'undo') return await correct({ kind, storyId });
    if (kind === 'merge') return await correct({ kind, storyId, otherId });
    const parts = await listStoryParts(store.db, [storyId]);
    const leaving = parts[other % parts.length];
    if (leaving) await correct({ kind, storyId, itemIds: [leaving.item.id] });
  }

  async function settle(): Promise<void> {
    for (let round = 0; round < 4; round += 1) {
      clock.now += 61 * minuteMs;
      await writeSummaries(desk);
      await deliverDue({ ...desk, platforms: [place.platform] });
    }
  }
  return { items, place, play, settle };
}

type World = Awaited<ReturnType<typeof openWorld>>;

/** Fails when a report was told twice, or neither told nor explained. */
async function checkTold(store: Store, { items, place }: World): Promise<void> {
  const deliveries = await listDeliveries(store.db, { limit: 999 });
  const lines = await listLedger(store.db, { sinceAt: 0, limit: 9_999 });
  const parts = await listStoryParts(store.db, await allStories(store));
  for (const channel of Object.keys(wishes)) {
    const shown = deliveries.filter(
      (one) => one.channel === channel && place.shown.includes(one.key),
    );
    const told = shown.flatMap(({ card }) => listReports(card));
    expect(new Set(told).size, `${channel}: ${told}`).toBe(told.length);
    for (const itemId of items) {
      const storyId = parts.find(({ item }) => item.id === itemId)?.storyId;
      const isTold = told.includes(keyOfReport({ itemId, part: 0 }));
      const own: StoryId[] = [];
      for (const line of lines) {
        if (line.channel !== undefined && line.channel.channel !== channel) continue;
        if (line.itemId === itemId) own.push(0 as StoryId);
        const story = line.storyId && (await findStory(store.db, line.storyId));
        if (story && line.channel) own.push(story.id);
      }
      const isExplained = own.some((id) => id === 0 || id === storyId);
      expect(isTold || isExplained, `i${itemId} of s${storyId} in ${channel}`).toBe(true);
    }
  }
}

async function allStories(store: Store): Promise<readonly StoryId[]> {
  return (await listStories(store.db, { limit: 99 })).map(({ id }) => id);
}

/** What once went wrong. */
const cases: Readonly<Record<string, readonly Step[]>> = {
  'a split while an update waits': [
    ['report', 0, 0],
    ['deliver', 0, 0],
    ['report', 0, 1],
    ['report', 0, 2],
    ['split', 0, 2],
  ],
  'a merge while an update waits': [
    ['report', 0, 0],
    ['report', 1, 1],
    ['deliver', 0, 0],
    ['report', 0, 2],
    ['merge', 0, 1],
    ['undo', 0, 0],
  ],
  'a split, a merge, both undone, and another split': [
    ['report', 0, 0],
    ['report', 0, 1],
    ['deliver', 0, 0],
    ['split', 0, 1],
    ['deliver', 0, 0],
    ['report', 0, 2],
    ['report', 1, 3],
    ['deliver', 0, 0],
    ['merge', 0, 1],
    ['undo', 0, 0],
    ['undo', 0, 0],
    ['split', 0, 2],
    ['deliver', 0, 0],
  ],
};

describe.each(testDatabases)('on $name', ({ name, openEmpty }) => {
  test.each(Object.entries(cases))('%s loses nothing and repeats nothing', async (_, steps) => {
    const store = await openEmpty();
    const world = await openWorld(store);
    for (const one of steps) await world.play(one);
    await world.settle();
    await checkTold(store, world);
  });

  test.skipIf(name !== 'SQLite')(
    'in any order of reports, splits, merges and undoing no report is told twice or lost',
    { timeout: 30_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 20 }), async (steps) => {
          const store = await openEmpty();
          const world = await openWorld(store);
          for (const one of steps) await world.play(one);
          await world.settle();
          await checkTold(store, world);
        }),
        { numRuns: 12, seed: 20_260_127 },
      );
    },
  );
});
