// Opening, growing, merging and listing stories, on both databases.
import { describe, expect, it } from 'vitest';
import type { StoryId, TopicId } from '../../src/model/ids.ts';
import type { PartRef } from '../../src/model/item.ts';
import { mergeStories } from '../../src/store/merge-stories.ts';
import type { Tx } from '../../src/store/store.ts';
import {
  addToStory,
  findStory,
  listStories,
  type NewStoryPart,
  openStory,
} from '../../src/store/stories.ts';
import { findCandidateStories } from '../../src/store/story-index.ts';
import { findStoryOfPart, listStoryParts } from '../../src/store/story-parts.ts';
import {
  addFeed,
  addItem,
  dayMs,
  firstPart,
  gaza,
  hourMs,
  noon,
  profile,
  syria,
} from './samples.ts';
import { testDatabases } from './test-databases.ts';

const joining: NewStoryPart = { indexTerms: [], score: 0.5, evidence: [], at: noon };

async function open(tx: Tx, headline: string, changes: Parameters<typeof profile>[0] = {}) {
  return await openStory(tx, { profile: profile(changes), headline, lang: 'en', at: noon });
}

async function parts(tx: Tx, count: number): Promise<readonly PartRef[]> {
  const feed = await addFeed(tx, 'a');
  const refs: PartRef[] = [];
  for (let n = 0; n < count; n += 1) refs.push(firstPart(await addItem(tx, feed, `k${n}`)));
  return refs;
}

function ids(stories: readonly { readonly id: StoryId }[]): readonly StoryId[] {
  return stories.map(({ id }) => id);
}

describe.each(testDatabases)('a story on $name', ({ openEmpty }) => {
  it('keeps headline, topics and times, and counts its parts', async () => {
    const { db } = await openEmpty();
    const id = await open(db, 'اجتماع', { topicIds: [syria, gaza], firstAt: 1, lastAt: 9 });
    for (const part of await parts(db, 2)) await addToStory(db, id, part, joining);
    expect(await findStory(db, id)).toEqual({
      id,
      headline: 'اجتماع',
      lang: 'en',
      topicIds: [gaza, syria],
      firstAt: 1,
      lastAt: 9,
      openedAt: noon,
      updatedAt: noon,
      partCount: 2,
    });
    expect(await findStory(db, 99 as StoryId)).toBeUndefined();
  });

  it('grows by a part with a profile, and not by a copy', async () => {
    const { db } = await openEmpty();
    const id = await open(db, 'H');
    const [first, copy, second] = await parts(db, 3);
    if (!first || !copy || !second) throw new Error('Three parts are needed');
    await addToStory(db, id, first, joining);
    await addToStory(db, id, copy, { ...joining, copyOf: first.itemId, at: noon + 1 });
    expect(await findStory(db, id)).toMatchObject({ updatedAt: noon, topicIds: [gaza] });
    const grown = { ...profile({ lastAt: noon + 2, topicIds: [gaza, syria] }), id };
    await addToStory(db, id, second, { ...joining, profile: grown, at: noon + 3 });
    expect(await findStory(db, id)).toMatchObject({
      updatedAt: noon + 3,
      lastAt: noon + 2,
      topicIds: [gaza, syria],
    });
    expect(ids(await listStories(db, { topicId: syria, limit: 5 }))).toEqual([id]);
  });

  it('lists its parts with their items, in the order they joined, and why', async () => {
    const { db } = await openEmpty();
    const [a, b] = [await open(db, 'A'), await open(db, 'B')];
    const [one, two, three] = await parts(db, 3);
    if (!one || !two || !three) throw new Error('Three parts are needed');
    const evidence = [{ sentence: 'Both name the Board.', value: 0.75 }];
    await addToStory(db, b, three, joining);
    await addToStory(db, a, two, joining);
    await addToStory(db, a, one, { ...joining, copyOf: two.itemId, evidence, at: noon + 1 });
    const listed = await listStoryParts(db, [b, a]);
    expect(listed.map(({ storyId, item }) => [storyId, item.id])).toEqual([
      [a, two.itemId],
      [a, one.itemId],
      [b, three.itemId],
    ]);
    expect(listed[0]).not.toHaveProperty('copyOf');
    expect(listed[1]).toMatchObject({
      part: 0,
      joinedAt: noon + 1,
      copyOf: two.itemId,
      score: 0.5,
      evidence,
    });
    expect(await findStoryOfPart(db, three)).toBe(b);
    expect(await findStoryOfPart(db, { ...three, part: 1 })).toBeUndefined();
    expect(await listStoryParts(db, [])).toEqual([]);
  });

  it('holds a part once, and a part is in one story only', async () => {
    const { db } = await openEmpty();
    const [a, b] = [await open(db, 'A'), await open(db, 'B')];
    const [part] = await parts(db, 1);
    if (!part) throw new Error('A part is needed');
    await addToStory(db, a, part, joining);
    await expect(addToStory(db, b, part, joining)).rejects.toThrow(/unique/i);
  });
});

describe.each(testDatabases)('stories on $name', ({ openEmpty }) => {
  it('are listed newest first, by topic and by change', async () => {
    const { db } = await openEmpty();
    const old = await open(db, 'old', { lastAt: noon - dayMs });
    const other = await open(db, 'other', { topicIds: [syria as TopicId] });
    const fresh = await open(db, 'fresh', { lastAt: noon - 1 });
    const list = async (filter: Parameters<typeof listStories>[1]) =>
      ids(await listStories(db, filter));
    expect(await list({ limit: 9 })).toEqual([other, fresh, old]);
    expect(await list({ limit: 2 })).toEqual([other, fresh]);
    expect(await list({ topicId: gaza, limit: 9 })).toEqual([fresh, old]);
    const grown = { ...profile({ lastAt: noon - dayMs }), id: old };
    const [part] = await parts(db, 1);
    if (!part) throw new Error('A part is needed');
    await addToStory(db, old, part, { ...joining, profile: grown, at: noon + hourMs });
    expect(await list({ changedSinceAt: noon + 1, limit: 9 })).toEqual([old]);
    expect(await list({ topicId: syria, changedSinceAt: noon + 1, limit: 9 })).toEqual([]);
  });

  it('that are merged give their parts, topics and terms to one, and old ids lead to it', async () => {
    const { db } = await openEmpty();
    const refs = await parts(db, 3);
    const terms = ['cairo', 'board', 'rafah'].map((term) => [{ term, weight: 1 }]);
    const merged: StoryId[] = [];
    for (const [at, part] of refs.entries()) {
      const id = await open(db, `story ${at}`);
      const own = { ...profile(), id };
      const indexTerms = terms[at] ?? [];
      await addToStory(db, id, part, { ...joining, profile: own, indexTerms });
      merged.push(id);
    }
    const [a, b, c] = merged;
    if (!a || !b || !c) throw new Error('Three stories are needed');
    await mergeStories(db, [a], b, { ...profile({ count: 2 }), id: b }, noon + 1);
    const both = { ...profile({ count: 3, topicIds: [gaza, syria] }), id: c };
    await mergeStories(db, [b, c], c, both, noon + 2);
    for (const id of merged) {
      expect(await findStory(db, id)).toMatchObject({ id: c, partCount: 3, updatedAt: noon + 2 });
    }
    // One step from every old id, so that plain queries need not follow a chain.
    const rows = await db.selectFrom('story').select('merged_into').orderBy('id').execute();
    expect(rows.map(({ merged_into }) => merged_into)).toEqual([c, c, null]);
    expect(ids(await listStories(db, { limit: 9 }))).toEqual([c]);
    expect(ids(await listStories(db, { topicId: gaza, limit: 9 }))).toEqual([c]);
    const question = { fromAt: noon - dayMs, toAt: noon + dayMs, limit: 9 };
    for (const indexTerms of terms) {
      expect(await findCandidateStories(db, { ...question, terms: indexTerms })).toEqual([both]);
    }
  });
});
