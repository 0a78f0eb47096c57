// The buttons under a story carry lines that the command reads, in the language of the workspace.
import { beforeAll, expect, test } from 'vitest';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { ask, askedAt, fill } from './ask.ts';

let store: Store;
let ref: string;

beforeAll(async () => {
  store = await openStore(':memory:', { now: () => askedAt });
  await fill(store);
  const { lines } = await ask(store, 'brief sdf-integration 9d');
  ref = /s\d+/.exec(lines.find((line) => line.startsWith('# s')) ?? '')?.[0] ?? '';
  return async () => await store.close();
});

test('a story shows its timeline, and its sources when they are asked for', async () => {
  const timeline = await ask(store, `story ${ref}`);
  const sources = await ask(store, `story ${ref} view:sources`);
  expect(sources.lines[0]).toBe(`Sources of ${ref}`);
  expect((await ask(store, `story ${ref} sources`)).lines).toEqual(sources.lines);
  expect((await ask(store, `story ${ref} timeline`)).lines).toEqual(timeline.lines);
  expect(timeline.lines).not.toEqual(sources.lines);
});

test('each button of a story leads to an answer', async () => {
  for (const { card } of [
    await ask(store, `story ${ref}`),
    await ask(store, `story ${ref} sources`),
  ]) {
    expect(card.actions?.length).toBeGreaterThan(0);
    for (const { command } of card.actions ?? []) {
      expect((await ask(store, command)).text).toContain(ref);
    }
  }
});

test.each([
  'brief',
  'brief sdf-integration 9d',
  'latest',
  'latest sdf-integration',
  'search Hasakah',
  'search nothingholdsthis',
])('in an Arabic workspace "%s" is answered with Arabic labels', async (line) => {
  const { card, lines } = await ask(store, line, { locale: 'ar' });
  expect(card.lang).toBe('ar');
  expect(lines[0]).toMatch(/\p{Script=Arabic}/u);
});
