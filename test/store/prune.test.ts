// Forgetting what is old, and the figures of `status`, on both databases.
import { describe, expect, it } from 'vitest';
import type { Feed } from '../../src/model/feed.ts';
import { listAnnouncements, rememberTold } from '../../src/store/announced.ts';
import { findPartsByShingles, saveShingles } from '../../src/store/copies.ts';
import { enqueueDeliveries, listDeliveries } from '../../src/store/deliveries.ts';
import { checkNow, claimDueFeeds, saveCheck } from '../../src/store/feeds.ts';
import { holdAlert } from '../../src/store/held-alerts.ts';
import { findKnownKeys, touchIdentities } from '../../src/store/identities.ts';
import { indexForSearch, searchItems } from '../../src/store/item-search.ts';
import { findItem } from '../../src/store/items.ts';
import { listLedger, recordLedger } from '../../src/store/ledger.ts';
import { saveMute } from '../../src/store/mutes.ts';
import { type PruneLimits, pruneBatch } from '../../src/store/prune.ts';
import { readStatus } from '../../src/store/status.ts';
import type { Store } from '../../src/store/store.ts';
import { addToStory, findStory, openStory } from '../../src/store/stories.ts';
import { findCandidateStories } from '../../src/store/story-index.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { addFeed, addItem, dayMs, firstPart, gaza, noon, profile } from './samples.ts';
import { testDatabases } from './test-databases.ts';

const never: PruneLimits = {
  textBefore: 0,
  identityBefore: 0,
  ledgerBefore: 0,
  deliveriesBefore: 0,
  liveBefore: 0,
  limit: 100,
};
const nothing = {
  texts: 0,
  items: 0,
  identities: 0,
  ledger: 0,
  stories: 0,
  deliveries: 0,
  marks: 0,
};

/** Notes that the whole document of a feed was read at `at`. */
async function readWhole(store: Store, feed: Feed, at: number): Promise<void> {
  await checkNow(store.db, feed.id, at);
  const [claimed] = await claimDueFeeds(store, { now: at, limit: 1, leaseMs: 1 });
  const outcome = { checkedAt: at, nextCheckAt: at, ok: true, newItems: 0, full: true };
  await saveCheck(store.db, feed.id, claimed?.attempt ?? 0, outcome);
}

/** An item seen at noon in a story, with everything that hangs on it. */
async function addStoryWithItem(store: Store, feed: Feed) {
  const { db } = store;
  const itemId = await addItem(db, feed, 'k', { title: 'Title', dropped: ['Ad'] });
  const part = firstPart(itemId);
  await saveShingles(db, part, [1, 2], noon);
  await indexForSearch(db, itemId, 'ceasefire');
  const id = await openStory(db, { profile: profile(), headline: 'H', lang: 'en', at: noon });
  const indexTerms = [{ term: 'cairo', weight: 1 }];
  const joining = { indexTerms, score: 1, evidence: [], at: noon };
  await addToStory(db, id, part, { ...joining, profile: { ...profile(), id } });
  await recordLedger(db, [{ itemId, reason: 'copy', sentence: 'S', at: noon }]);
  return { itemId, storyId: id };
}

const cairo = { terms: [{ term: 'cairo', weight: 1 }], fromAt: 0, toAt: noon, limit: 9 };

describe.each(testDatabases)('pruning on $name', ({ openEmpty }) => {
  it('forgets nothing that is young enough', async () => {
    const store = await openEmpty();
    await addStoryWithItem(store, await addFeed(store.db, 'a'));
    const times = { textBefore: noon, identityBefore: noon, ledgerBefore: noon, liveBefore: noon };
    const limits = { ...times, deliveriesBefore: noon };
    expect(await pruneBatch(store, { ...limits, limit: 100 })).toEqual(nothing);
  });

  it('empties texts first: the item stays known by title, story and words', async () => {
    const store = await openEmpty();
    const { db } = store;
    const { itemId, storyId } = await addStoryWithItem(store, await addFeed(db, 'a'));
    const limits = { ...never, textBefore: noon + 1 };
    expect(await pruneBatch(store, limits)).toEqual({ ...nothing, texts: 1 });
    expect(await pruneBatch(store, limits)).toEqual(nothing);
    const parts = [{ title: 'Title', text: '', lang: 'en' }];
    expect(await findItem(db, itemId)).toMatchObject({ title: 'Title', parts, dropped: [] });
    expect(await findPartsByShingles(db, [1], 0, 9)).toEqual([]);
    expect((await findStory(db, storyId))?.partCount).toBe(1);
    expect(await searchItems(db, ['ceasefire'], { limit: 9 })).toHaveLength(1);
  });

  it('takes an item only after its text, and its lonely story with it', async () => {
    const store = await openEmpty();
    const { db } = store;
    const feed = await addFeed(db, 'a');
    const { itemId, storyId } = await addStoryWithItem(store, feed);
    expect(await pruneBatch(store, { ...never, identityBefore: noon + 1 })).toEqual(nothing);
    const limits = { ...never, textBefore: noon + 1, identityBefore: noon + 1 };
    expect(await pruneBatch(store, limits)).toEqual({ ...nothing, texts: 1, items: 1 });
    expect(await findItem(db, itemId)).toBeUndefined();
    expect(await findStory(db, storyId)).toBeUndefined();
    expect(await searchItems(db, ['ceasefire'], { limit: 9 })).toEqual([]);
    expect(await listLedger(db, { sinceAt: 0, limit: 9 })).toEqual([]);
    expect((await findKnownKeys(db, feed.id, ['k'])).size).toBe(1);
  });

  it('takes a story out of the index once it is no longer live', async () => {
    const store = await openEmpty();
    const { storyId } = await addStoryWithItem(store, await addFeed(store.db, 'a'));
    expect(await findCandidateStories(store.db, cairo)).toHaveLength(1);
    const limits = { ...never, liveBefore: noon + 1 };
    expect(await pruneBatch(store, limits)).toEqual({ ...nothing, stories: 1 });
    expect(await findCandidateStories(store.db, cairo)).toEqual([]);
    expect((await findStory(store.db, storyId))?.headline).toBe('H');
  });

  it('clears the ledger, in batches no larger than asked for', async () => {
    const store = await openEmpty();
    const entry = { reason: 'old', sentence: 'S' } as const;
    await recordLedger(
      store.db,
      [1, 2, 3, noon].map((at) => ({ ...entry, at })),
    );
    const limits = { ...never, ledgerBefore: noon, limit: 2 };
    expect(await pruneBatch(store, limits)).toEqual({ ...nothing, ledger: 2 });
    expect(await pruneBatch(store, limits)).toEqual({ ...nothing, ledger: 1 });
    expect(await listLedger(store.db, { sinceAt: 0, limit: 9 })).toHaveLength(1);
  });

  it('forgets finished messages and what channels knew of stories that are gone', async () => {
    const store = await openEmpty();
    const { db } = store;
    const place = { platform: 'p', workspace: 'w', channel: 'c' };
    const { storyId } = await addStoryWithItem(store, await addFeed(db, 'a'));
    const gone = 999 as typeof storyId;
    await rememberTold(db, place, [storyId, gone], 1);
    await holdAlert(db, {
      ...place,
      storyId: gone,
      topicId: gaza,
      reason: 'over-cap',
      at: 1,
      dueAt: 2,
    });
    await saveMute(db, { ...place, target: { kind: 'story', id: gone }, untilAt: 5 });
    const deliveries = ['posted', 'waiting'].map((key) => {
      return {
        ...place,
        key,
        kind: 'alert' as const,
        card: { title: [], tone: 'info' as const, blocks: [] },
      };
    });
    await enqueueDeliveries(db, deliveries, 1);
    await db.updateTable('delivery').set({ state: 'posted' }).where('key', '=', 'posted').execute();
    const limits = { ...never, ledgerBefore: noon, deliveriesBefore: noon };
    expect(await pruneBatch(store, limits)).toEqual({ ...nothing, deliveries: 1, marks: 3 });
    expect(await listDeliveries(db, { limit: 9 })).toMatchObject([{ key: 'waiting' }]);
    expect(await listAnnouncements(db, [storyId, gone])).toHaveLength(1);
  });
});

describe.each(testDatabases)('the key of an item on $name', ({ openEmpty }) => {
  const longAfter = noon + 500 * dayMs;
  const limits = { ...never, identityBefore: longAfter - 400 * dayMs };

  it('is forgotten when the feed was read whole long after it was last in it', async () => {
    const store = await openEmpty();
    const feed = await addFeed(store.db, 'a');
    await addItem(store.db, feed, 'k');
    await readWhole(store, feed, longAfter);
    expect(await pruneBatch(store, limits)).toMatchObject({ identities: 1 });
    expect((await findKnownKeys(store.db, feed.id, ['k'])).size).toBe(0);
  });

  it.each([
    ['has not been read whole since', async () => undefined],
    [
      'failed ever after a read in which it may have stood',
      async (store: Store, feed: Feed) => await readWhole(store, feed, noon + 29 * dayMs),
    ],
    [
      'still shows it',
      async (store: Store, feed: Feed) => {
        await readWhole(store, feed, longAfter);
        await touchIdentities(store.db, feed.id, ['k'], longAfter);
      },
    ],
  ])('is kept for ever while the feed %s', async (_case, happen) => {
    const store = await openEmpty();
    const feed = await addFeed(store.db, 'a');
    await addItem(store.db, feed, 'k');
    await happen(store, feed);
    expect(await pruneBatch(store, limits)).toMatchObject({ identities: 0 });
    expect((await findKnownKeys(store.db, feed.id, ['k'])).size).toBe(1);
  });
});

describe.each(testDatabases)('the status on $name', ({ openEmpty }) => {
  const none = { active: 0, failing: 0, gone: 0, sample: 0, neverChecked: 0 };
  const noDeliveries = { waiting: 0, sending: 0, unknown: 0, posted: 0, parked: 0 };

  it('of an empty store is all zeros', async () => {
    const { db } = await openEmpty();
    expect(await readStatus(db)).toEqual({
      feeds: none,
      items: 0,
      stories: 0,
      liveStories: 0,
      subscriptions: 0,
      deliveries: noDeliveries,
    });
  });

  it('counts what there is', async () => {
    const store = await openEmpty();
    const { db } = store;
    const feed = await addFeed(db, 'a', { sample: true });
    await addFeed(db, 'b', { nextCheckAt: noon + 1 });
    await readWhole(store, feed, noon);
    const { storyId } = await addStoryWithItem(store, feed);
    const channel = { platform: 'terminal', workspace: 'w', channel: 'c' };
    await saveSubscription(db, { ...plainWish, ...channel, topicId: gaza, since: 0 });
    const card = { title: [], tone: 'info', blocks: [] } as const;
    await enqueueDeliveries(db, [{ ...channel, key: 'k', kind: 'alert', storyId, card }], noon);
    expect(await readStatus(db)).toEqual({
      feeds: { ...none, active: 2, sample: 1, neverChecked: 1 },
      items: 1,
      stories: 1,
      liveStories: 1,
      subscriptions: 1,
      deliveries: { ...noDeliveries, waiting: 1 },
      lastCheckAt: noon,
    });
  });
});
