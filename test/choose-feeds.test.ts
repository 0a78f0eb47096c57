// Which feeds are read: one's own, those of a list, or the sample newsroom when there are none.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { chooseFeeds, type FeedWish, ListError } from '../src/choose-feeds.ts';
import { listFeeds } from '../src/store/feeds.ts';
import { openStore, type Store } from '../src/store/open-store.ts';
import { addFeed, addItem, noon } from './store/samples.ts';
import { createFolder } from './store/test-folder.ts';

async function open(): Promise<Store> {
  const store = await openStore(':memory:', { now: () => noon });
  onTestFinished(() => store.close());
  return store;
}

async function choose(store: Store, wish: FeedWish = {}) {
  const choice = await chooseFeeds(store, wish, () => noon);
  if (choice.kind === 'sample') onTestFinished(() => choice.newsroom.close());
  const feeds = await listFeeds(store.db);
  return { choice, feeds, names: feeds.map(({ outlet }) => outlet.name) };
}

function writeList(name: string, text: string): string {
  const path = join(createFolder(), name);
  writeFileSync(path, text);
  return path;
}

test('without feeds of one’s own the sample newsroom is opened', async () => {
  const { choice, feeds } = await choose(await open());
  expect(choice.kind).toBe('sample');
  expect(feeds.length).toBeGreaterThan(13);
  expect(feeds.every(({ sample, nextCheckAt }) => sample && nextCheckAt === noon)).toBe(true);
});

test('the sample starts anew each time: nothing of an earlier one is left', async () => {
  const store = await open();
  const old = await addFeed(store.db, 'old', { sample: true });
  await addItem(store.db, old, 'k');
  const { names } = await choose(store);
  expect(names).not.toContain('old');
  expect(await store.db.selectFrom('item').select('id').execute()).toEqual([]);
});

test('own feeds are read by themselves, and what the sample left is removed', async () => {
  for (const stored of [undefined, 'only', 'or-sample'] as const) {
    const store = await open();
    await addFeed(store.db, 'sample', { sample: true });
    await addFeed(store.db, 'mine');
    const { choice, names } = await choose(store, { stored });
    expect(choice).toMatchObject(stored ? { kind: 'stored' } : { kind: 'own', count: 1 });
    expect(names).toEqual(['mine']);
  }
});

test('a question is answered from what is stored, if there is anything', async () => {
  const store = await open();
  expect((await choose(store, { stored: 'only' })).feeds).toEqual([]);
  await addFeed(store.db, 'sample', { sample: true });
  expect(await choose(store, { stored: 'or-sample' })).toMatchObject({
    choice: { kind: 'stored' },
    names: ['sample'],
  });
  expect((await choose(await open(), { stored: 'or-sample' })).choice.kind).toBe('sample');
});

test('a list is added to the feeds that are there, once each', async () => {
  const store = await open();
  await addFeed(store.db, 'sample', { sample: true });
  await addFeed(store.db, 'mine', { url: 'https://mine.example/rss' });
  const list = writeList(
    'list.txt',
    'https://www.one.example/rss\nnonsense\nhttps://mine.example/rss\n',
  );
  const { choice, names, feeds } = await choose(store, { list });
  expect(choice).toMatchObject({
    kind: 'own',
    count: 2,
    problems: [expect.stringMatching(/^Line 2: /)],
  });
  expect(names).toEqual(['mine', 'one.example']);
  expect(feeds[1]).toMatchObject({
    nextCheckAt: noon,
    sample: false,
    outlet: { owner: 'one.example' },
  });
});

test('the starter list knows outlet, owner, country and language', async () => {
  const { choice, feeds } = await choose(await open(), { list: 'starter' });
  expect(choice).toMatchObject({ kind: 'own', count: 63, problems: [] });
  expect(
    feeds.every(({ outlet, lang }) => outlet.name && outlet.owner && outlet.country && lang),
  ).toBe(true);
});

test.each([
  ['missing.txt', /^The list of feeds missing\.txt cannot be read/],
  [writeListLater('# nothing\n'), /^There is no feed address in /],
  [writeListLater('ftp://a.example/\n'), /^There is no feed address in .* Line 1: /],
])('a list without feeds says so', async (list, sentence) => {
  const store = await open();
  await addFeed(store.db, 'mine');
  const path = typeof list === 'string' ? list : list();
  const choosing = choose(store, { list: path });
  await expect(choosing).rejects.toThrow(ListError);
  await expect(choosing).rejects.toThrow(sentence);
  expect((await listFeeds(store.db)).map(({ outlet }) => outlet.name)).toEqual(['mine']);
});

function writeListLater(text: string): () => string {
  return () => writeList('list.txt', text);
}
