// A model's opinion moves what the rules are unsure of, and nothing else; what comes onto a topic by it is
// announced once.
import { describe, expect, test } from 'vitest';
import { createJudge } from '../../src/jobs/judge-uncertain.ts';
import type { Match } from '../../src/model/match.ts';
import { listDeliveries } from '../../src/store/deliveries.ts';
import { changeMatch, listMatches } from '../../src/store/matches.ts';
import type { Store } from '../../src/store/open-store.ts';
import { settleStories } from '../../src/store/topic-traces.ts';
import { ask } from '../commands/ask.ts';
import { type Behaviour, say, send } from '../fakes/llm/model-server.ts';
import { gaza } from '../store/samples.ts';
import { testDatabases } from '../store/test-databases.ts';
import { now } from './call-reports.ts';
import { board, openModelDesk } from './model-desk.ts';
import { topicIndex } from './test-desk.ts';

const yes = say(() => ({
  about: true,
  reason: 'It tells who is to administer Gaza for the board.',
}));
const no = say(() => ({ about: false, reason: 'It is about a football club of that name.' }));

async function open(store: Store, behaviour: Behaviour) {
  const desk = await openModelDesk(store, behaviour);
  const judge = createJudge(
    { store, topics: topicIndex, usual: { zone: 'UTC', lang: 'en' }, now: () => now },
    desk.model,
  );
  return { desk, judge };
}

/** The only item's match on the Board of Peace. */
async function readMatch(store: Store): Promise<Match> {
  const item = await store.db.selectFrom('item').select('id').executeTakeFirstOrThrow();
  const found = (await listMatches(store.db, item.id)).find(({ match }) => match.topicId === gaza);
  if (found === undefined) throw new Error('there is no match');
  return found.match;
}

/** As if the rules had been of this mind: what was said and told before is forgotten. */
async function decide(store: Store, onTopic: boolean, confidence: number): Promise<void> {
  const item = await store.db.selectFrom('item').select('id').executeTakeFirstOrThrow();
  const match = await readMatch(store);
  await store.editing(async (tx) => {
    await tx.deleteFrom('topic_match').where('topic_id', '!=', gaza).execute();
    await changeMatch(tx, { itemId: item.id, part: 0 }, { ...match, onTopic, confidence });
    const stories = await tx.selectFrom('story').select('id').execute();
    await settleStories(
      tx,
      stories.map(({ id }) => id),
    );
    if (onTopic) return;
    await tx.deleteFrom('announcement').execute();
    await tx.deleteFrom('delivery').execute();
  });
}

const outbox = async (store: Store) => (await listDeliveries(store.db, { limit: 9 })).length;

describe.each(testDatabases)('on $name', ({ openEmpty }) => {
  test('what it says is on the topic comes into a story and is announced, once', async () => {
    const store = await openEmpty();
    const { desk, judge } = await open(store, yes);
    await desk.bring([board]);
    await decide(store, false, 0.4);
    expect(await outbox(store)).toBe(0);
    expect(await judge()).toBe(1);
    expect(await readMatch(store)).toMatchObject({
      onTopic: true,
      opinion: { onTopic: true, before: false, model: 'test-model' },
    });
    expect(await outbox(store)).toBe(1);
    expect(await judge()).toBe(0);
    const again = createJudge(
      { store, topics: topicIndex, usual: { zone: 'UTC', lang: 'en' }, now: () => now },
      desk.model,
    );
    expect(await again()).toBe(0);
    expect(await outbox(store)).toBe(1);
    expect(desk.server.asked).toHaveLength(1);
    const { text } = await ask(store, 'why i1');
    expect(text).toContain('a model (test-model) was asked');
    expect(text).toContain('It tells who is to administer Gaza for the board.');
  });

  test('what it says is not on the topic leaves its story', async () => {
    const store = await openEmpty();
    const { desk, judge } = await open(store, no);
    await desk.bring([board]);
    await decide(store, true, 0.6);
    expect(await judge()).toBe(1);
    expect((await readMatch(store)).onTopic).toBe(false);
    expect(await store.db.selectFrom('story_part').selectAll().execute()).toEqual([]);
  });
});

const [{ openEmpty }] = testDatabases as [(typeof testDatabases)[number]];

test.for([
  ['is sure', 0.9, no],
  ['is sure of the opposite', 0.1, yes],
] as const)('where the rules are sure nothing is asked: %s', async ([, confidence, behaviour]) => {
  const store = await openEmpty();
  const { desk, judge } = await open(store, behaviour);
  await desk.bring([board]);
  await decide(store, confidence > 0.5, confidence);
  expect(await judge()).toBe(0);
  expect(desk.server.asked).toEqual([]);
});

test.for([
  ['answers with garbage', say(() => 'yes')],
  ['answers in another form', say(() => ({ about: 'yes', reason: '' }))],
  ['says 500', ((response) => send(response, 500, {})) satisfies Behaviour],
] as const)('the rules stand when it %s', async ([, behaviour]) => {
  const store = await openEmpty();
  const { desk, judge } = await open(store, behaviour);
  await desk.bring([board]);
  await decide(store, true, 0.6);
  expect(await judge()).toBe(0);
  const match = await readMatch(store);
  expect(match.onTopic).toBe(true);
  expect(match.opinion).toBeUndefined();
  // Nor is it asked again and again.
  expect(await judge()).toBe(0);
  expect(desk.server.asked).toHaveLength(1);
});

test('a reason with a link or a mention is not shown', async () => {
  const store = await openEmpty();
  const reason = '@everyone see https://evil.example';
  const { desk, judge } = await open(
    store,
    say(() => ({ about: true, reason })),
  );
  await desk.bring([board]);
  await decide(store, true, 0.6);
  await judge();
  expect((await readMatch(store)).opinion?.reason).toBe('It gave no reason that can be shown.');
});
