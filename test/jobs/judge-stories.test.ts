// Two reports that are nearly one event become one story when a model says so, and channels hear of it once.
import { describe, expect, test } from 'vitest';
import { judgeStories } from '../../src/jobs/judge-stories.ts';
import type { StoryId } from '../../src/model/ids.ts';
import { listDeliveries } from '../../src/store/deliveries.ts';
import type { Store } from '../../src/store/open-store.ts';
import { addEvidence } from '../../src/store/story-parts.ts';
import { ask } from '../commands/ask.ts';
import { type Behaviour, say } from '../fakes/llm/model-server.ts';
import { testDatabases } from '../store/test-databases.ts';
import { now } from './call-reports.ts';
import { plantStory } from './digest-desk.ts';
import { board, openModelDesk } from './model-desk.ts';
import { topicIndex } from './test-desk.ts';

const donors = {
  outlet: 'Observer',
  title: 'Donors pledge five billion dollars to the Gaza Board of Peace',
  text: 'Qatar and the Emirates gave the most at a dinner in Washington, the treasurer told the Board of Peace that Donald Trump chairs for Gaza.',
  at: now - 1_800_000,
};

/** Two stories, the second of which is said to have nearly joined the first. */
async function open(store: Store, behaviour: Behaviour) {
  const desk = await openModelDesk(store, behaviour);
  await desk.bring([board]);
  await plantStory(store, donors, now);
  const parts = await store.db.selectFrom('story_part').selectAll().orderBy('item_id').execute();
  const [first, second] = parts;
  if (first === undefined || second === undefined) throw new Error('there are no two reports');
  expect(second.story_id).not.toBe(first.story_id);
  const ref = { itemId: second.item_id, part: second.part };
  await store.db
    .updateTable('story_part')
    .set({ evidence: '[]' })
    .where('item_id', 'in', [first.item_id, second.item_id])
    .execute();
  const doubt = first.story_id as StoryId;
  await addEvidence(store.db, ref, { sentence: 'Nearly.', value: 0, doubt });
  const usual = { zone: 'UTC', lang: 'en' } as const;
  const judge = () =>
    judgeStories({ store, topics: topicIndex, usual, now: () => now }, desk.model);
  return { desk, judge };
}

const live = async (store: Store) =>
  (await store.db.selectFrom('story').selectAll().where('merged_into', 'is', null).execute())
    .length;

describe.each(testDatabases)('on $name', ({ openEmpty }) => {
  test('what it says is one event becomes one story, of which a channel is told once', async () => {
    const store = await openEmpty();
    const { desk, judge } = await open(
      store,
      say(() => ({ same: true, reason: 'Both tell of the same meeting of the board.' })),
    );
    expect(await judge()).toBe(1);
    expect(await live(store)).toBe(1);
    const rows = await listDeliveries(store.db, { limit: 9 });
    expect(rows.filter(({ kind }) => kind === 'alert')).toHaveLength(1);
    expect(await judge()).toBe(0);
    expect(desk.server.asked).toHaveLength(1);
    expect((await ask(store, 'why i2')).text).toContain('Both tell of the same meeting');
  });
});

const [{ openEmpty }] = testDatabases as [(typeof testDatabases)[number]];

test.for([
  ['says no', say(() => ({ same: false, reason: 'One is a pledge, the other a list.' }))],
  ['answers in another form', say(() => ({ merge: 'all' }))],
] as const)('stories stay apart when it %s', async ([, behaviour]) => {
  const store = await openEmpty();
  const { desk, judge } = await open(store, behaviour);
  expect(await judge()).toBe(0);
  expect(await judge()).toBe(0);
  expect(await live(store)).toBe(2);
  expect(desk.server.asked).toHaveLength(1);
});
