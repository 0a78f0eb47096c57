// Digests and briefings in the words of a model, and what status says of it.
import { expect, test } from 'vitest';
import { writeDigests } from '../../src/jobs/write-digests.ts';
import { idleActions } from '../chat/idle.ts';
import { ask } from '../commands/ask.ts';
import { say, sayEach } from '../fakes/llm/model-server.ts';
import { testDatabases } from '../store/test-databases.ts';
import { now } from './call-reports.ts';
import { beginDigest, bring, openScene, readOutbox } from './digest-desk.ts';
import { board, openModelDesk } from './model-desk.ts';

const [{ openEmpty }] = testDatabases as [(typeof testDatabases)[number]];
const fluent =
  'The Board of Peace chaired by Donald Trump named 12 members of the committee that will administer Gaza.';
const retell = sayEach((given) => (given.text.startsWith('The Board') ? fluent : undefined));

test('a digest is asked for before it is written, and holds what passed', async () => {
  const store = await openEmpty();
  const { server, reteller } = await openModelDesk(store, retell);
  const scene = openScene(store, { reteller });
  await beginDigest(scene);
  const at = scene.desk.now();
  await bring(store, { ...board, at: at - 60_000 }, at);
  scene.setClock(at + 24 * 3_600_000);
  expect(await writeDigests(scene.desk)).toBe(1);
  const [digest] = await readOutbox(store);
  expect(digest?.text).toContain(fluent);
  expect(digest?.text).toContain('Written by a model');
  expect(server.asked).toHaveLength(1);
});

test('a briefing is retold, its original is a command away, and status tells the spend', async () => {
  const store = await openEmpty();
  const { server, reteller, model, bring: bringHere } = await openModelDesk(store, retell);
  await bringHere([board]);
  const actions = {
    ...idleActions,
    retell: reteller.retell,
    readModel: async () => ({
      name: model.name,
      dailyTokens: model.dailyTokens,
      ...(await model.readDay()),
    }),
  };
  const changes = { actions, now };
  expect((await ask(store, 'brief gaza-board', changes)).text).toContain(fluent);
  expect((await ask(store, 'brief', changes)).text).toContain(fluent);
  expect(server.asked).toHaveLength(1);
  const original = (await ask(store, 'story s1 original', changes)).text;
  expect(original).toContain('The Board of Peace chaired by Donald Trump also named 12 members');
  expect(original).not.toContain(fluent);
  const { text } = await ask(store, 'status', changes);
  expect(text).toContain('test-model. Used 321 of 100,000 tokens today; 0 sentences refused.');
});

test('what the check refuses is counted', async () => {
  const store = await openEmpty();
  const desk = await openModelDesk(
    store,
    say(({ data }) => ({
      sentences: [{ for: [1], items: [data.sentences[0]?.item], text: fluent.replace('12', '13') }],
    })),
  );
  await desk.bring([board]);
  await desk.deliver();
  expect(await desk.model.readDay()).toMatchObject({ asked: 1, failed: 0, refused: 1 });
});
