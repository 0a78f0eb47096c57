// Finding stories that share terms, on both databases.
import { describe, expect, it } from 'vitest';
import type { StoryId } from '../../src/model/ids.ts';
import type { Tx } from '../../src/store/store.ts';
import { addToStory, openStory } from '../../src/store/stories.ts';
import { findCandidateStories, type WeightedTerm } from '../../src/store/story-index.ts';
import { addFeed, addItem, dayMs, firstPart, hourMs, noon, profile } from './samples.ts';
import { testDatabases } from './test-databases.ts';

function weighted(terms: Readonly<Record<string, number>>): readonly WeightedTerm[] {
  return Object.entries(terms).map(([term, weight]) => ({ term, weight }));
}

/** Stories of one part each, by name: their terms and the time of the part. */
async function addStories(
  tx: Tx,
  stories: Readonly<Record<string, { terms: Readonly<Record<string, number>>; at?: number }>>,
): Promise<ReadonlyMap<StoryId, string>> {
  const feed = await addFeed(tx, 'a');
  const names = new Map<StoryId, string>();
  for (const [name, { terms, at = noon }] of Object.entries(stories)) {
    const times = profile({ firstAt: at, lastAt: at });
    const id = await openStory(tx, { profile: times, headline: name, lang: 'en', at: noon });
    const part = firstPart(await addItem(tx, feed, name));
    const own = { ...times, id };
    const joining = { profile: own, indexTerms: weighted(terms), score: 1, evidence: [], at: noon };
    await addToStory(tx, id, part, joining);
    names.set(id, name);
  }
  return names;
}

const window = { fromAt: noon - 5 * dayMs, toAt: noon + 5 * dayMs, limit: 9 };

describe.each(testDatabases)('candidate stories on $name', ({ openEmpty }) => {
  it('come by the weight of the terms they share, whole profiles and all', async () => {
    const { db } = await openEmpty();
    const names = await addStories(db, {
      little: { terms: { cairo: 0.2 } },
      none: { terms: { football: 9 } },
      much: { terms: { cairo: 0.2, board: 0.4 } },
    });
    const terms = weighted({ cairo: 1, board: 1, nobody: 5 });
    const found = await findCandidateStories(db, { ...window, terms });
    expect(found.map(({ id }) => names.get(id))).toEqual(['much', 'little']);
    const [first] = found;
    expect(first).toEqual({ ...profile(), id: first?.id });
    const [one, ...rest] = await findCandidateStories(db, { ...window, terms, limit: 1 });
    expect([one?.id, rest]).toEqual([first?.id, []]);
    expect(await findCandidateStories(db, { ...window, terms: [] })).toEqual([]);
  });

  it('are only those whose time overlaps, to the millisecond', async () => {
    const { db } = await openEmpty();
    const names = await addStories(db, {
      before: { terms: { cairo: 1 }, at: noon - hourMs - 1 },
      within: { terms: { cairo: 1 }, at: noon - hourMs },
      after: { terms: { cairo: 1 }, at: noon + hourMs + 1 },
    });
    const question = { fromAt: noon - hourMs, toAt: noon + hourMs, limit: 9 };
    const terms = weighted({ cairo: 1 });
    const found = await findCandidateStories(db, { ...question, terms });
    expect(found.map(({ id }) => names.get(id))).toEqual(['within']);
  });

  it('move along when a later part joins', async () => {
    const { db } = await openEmpty();
    const names = await addStories(db, { growing: { terms: { cairo: 1 }, at: noon - 9 * dayMs } });
    const [id] = names.keys();
    if (id === undefined) throw new Error('A story is needed');
    const terms = weighted({ cairo: 1 });
    expect(await findCandidateStories(db, { ...window, terms })).toEqual([]);
    const part = firstPart(await addItem(db, await addFeed(db, 'b'), 'later'));
    const grown = { ...profile({ firstAt: noon - 9 * dayMs }), id };
    const indexTerms = weighted({ board: 1, cairo: 0.5 });
    await addToStory(db, id, part, {
      profile: grown,
      indexTerms,
      score: 1,
      evidence: [],
      at: noon,
    });
    expect(await findCandidateStories(db, { ...window, terms })).toEqual([grown]);
    const both = weighted({ board: 1 });
    expect(await findCandidateStories(db, { ...window, terms: both })).toEqual([grown]);
  });

  it('keep the greatest weight a term ever had', async () => {
    const { db } = await openEmpty();
    const names = await addStories(db, {
      falling: { terms: { cairo: 0.9 } },
      steady: { terms: { cairo: 0.5 } },
    });
    const [id] = names.keys();
    if (id === undefined) throw new Error('A story is needed');
    const part = firstPart(await addItem(db, await addFeed(db, 'b'), 'again'));
    const joining = { score: 1, evidence: [], at: noon, indexTerms: weighted({ cairo: 0.1 }) };
    await addToStory(db, id, part, { ...joining, profile: { ...profile(), id } });
    const terms = weighted({ cairo: 1 });
    const found = await findCandidateStories(db, { ...window, terms });
    expect(found.map((story) => names.get(story.id))).toEqual(['falling', 'steady']);
  });

  it('are found by terms longer than an index row and by odd ones', async () => {
    const { db } = await openEmpty();
    const long = 'ش'.repeat(9_000);
    const names = await addStories(db, { odd: { terms: { [long]: 1, "o'clock \\ %": 1 } } });
    for (const term of [long, "o'clock \\ %"]) {
      const found = await findCandidateStories(db, { ...window, terms: weighted({ [term]: 1 }) });
      expect(found.map(({ id }) => names.get(id))).toEqual(['odd']);
    }
    const other = weighted({ [`${long}x`]: 1 });
    expect(await findCandidateStories(db, { ...window, terms: other })).toEqual([]);
  });
});
