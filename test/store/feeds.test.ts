// Adding, finding and removing feeds, on both databases.
import { describe, expect, it } from 'vitest';
import {
  addFeeds,
  findFeed,
  findFeedByUrl,
  listFeeds,
  removeFeed,
  removeSampleFeeds,
} from '../../src/store/feeds.ts';
import { indexForSearch, searchItems } from '../../src/store/item-search.ts';
import { findItem } from '../../src/store/items.ts';
import { insertMatches, listMatches } from '../../src/store/matches.ts';
import type { Tx } from '../../src/store/store.ts';
import { addToStory, findStory, openStory } from '../../src/store/stories.ts';
import { listStoryParts } from '../../src/store/story-parts.ts';
import { addFeed, addItem, firstPart, gaza, match, newFeed, noon, profile } from './samples.ts';
import { testDatabases } from './test-databases.ts';

describe.each(testDatabases)('feeds on $name', ({ openEmpty }) => {
  it('are stored as they were given', async () => {
    const { db } = await openEmpty();
    const outlet = { name: 'Şark', owner: 'Group', country: 'TR', kind: 'daily' };
    const { added, existing } = await addFeeds(db, [
      newFeed('a', { outlet, lang: 'tr', title: 'جريدة', sample: true }),
    ]);
    expect(existing).toEqual([]);
    expect(added).toEqual([
      {
        id: added[0]?.id,
        url: 'https://a.example/feed',
        outlet,
        lang: 'tr',
        title: 'جريدة',
        sample: true,
        state: 'active',
        validators: {},
        nextCheckAt: noon,
        failures: 0,
        movedCount: 0,
      },
    ]);
    expect(await listFeeds(db)).toEqual(added);
  });

  it('are added once: a known address comes back as it is', async () => {
    const { db } = await openEmpty();
    const first = await addFeed(db, 'a', { title: 'Old' });
    const { added, existing } = await addFeeds(db, [
      newFeed('b'),
      newFeed('a', { title: 'New' }),
      newFeed('b'),
    ]);
    expect(added.map(({ outlet }) => outlet.name)).toEqual(['b']);
    expect(existing).toEqual([first, added[0]]);
  });

  it('may have addresses longer than an index row, which still differ by their last letter', async () => {
    const { db } = await openEmpty();
    const url = `https://a.example/${'x'.repeat(5_000)}`;
    await addFeeds(db, [newFeed('a', { url: `${url}1` }), newFeed('b', { url: `${url}2` })]);
    expect((await findFeedByUrl(db, `${url}2`))?.outlet.name).toBe('b');
    expect(await findFeedByUrl(db, `${url}3`)).toBeUndefined();
  });

  it('take their items, matches, search words and lonely stories with them', async () => {
    const { db } = await openEmpty();
    const { feeds, items, stories } = await twoFeedsAndStories(db);
    expect(await removeFeed(db, feeds.going.id)).toBe(true);
    expect(await findFeed(db, feeds.going.id)).toBeUndefined();
    expect(await findItem(db, items.going)).toBeUndefined();
    expect(await listMatches(db, items.going)).toEqual([]);
    expect(await searchItems(db, ['ceasefire'], { limit: 5 })).toEqual([]);
    expect(await findStory(db, stories.lonely)).toBeUndefined();
    const parts = await listStoryParts(db, [stories.shared]);
    expect(parts.map(({ item }) => item.id)).toEqual([items.staying]);
    expect(await removeFeed(db, feeds.going.id)).toBe(false);
  });

  it('of the sample newsroom go together and leave the others', async () => {
    const { db } = await openEmpty();
    await addFeeds(db, [newFeed('a', { sample: true }), newFeed('b', { sample: true })]);
    await addFeed(db, 'real');
    expect(await removeSampleFeeds(db)).toBe(2);
    expect((await listFeeds(db)).map(({ outlet }) => outlet.name)).toEqual(['real']);
  });
});

/** A story that two feeds report, and one that only the first does. */
async function twoFeedsAndStories(tx: Tx) {
  const feeds = { going: await addFeed(tx, 'going'), staying: await addFeed(tx, 'staying') };
  const items = {
    going: await addItem(tx, feeds.going, 'g1'),
    lonely: await addItem(tx, feeds.going, 'g2'),
    staying: await addItem(tx, feeds.staying, 's1'),
  };
  const open = () => openStory(tx, { profile: profile(), headline: 'H', lang: 'en', at: noon });
  const stories = { shared: await open(), lonely: await open() };
  const joining = { indexTerms: [], score: 1, evidence: [], at: noon };
  await addToStory(tx, stories.shared, firstPart(items.going), joining);
  await addToStory(tx, stories.shared, firstPart(items.staying), joining);
  await addToStory(tx, stories.lonely, firstPart(items.lonely), joining);
  await insertMatches(tx, firstPart(items.going), [match(gaza)]);
  await indexForSearch(tx, items.going, 'ceasefire');
  return { feeds, items, stories };
}
