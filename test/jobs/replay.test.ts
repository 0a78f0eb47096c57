// Replaying: what would have been made of items, had they come one by one.
import { beforeAll, expect, test } from 'vitest';
import { type ReplayItem, replay } from '../../src/jobs/replay.ts';
import { listLatest } from '../../src/store/items.ts';
import { loadLanguageModel } from '../../src/text/language.ts';
import { testDatabases } from '../store/test-databases.ts';
import { firstCall, firstCallCopied, offTopic, undated } from './sample-reports.ts';
import { topicIndex } from './test-desk.ts';

beforeAll(loadLanguageModel);

const [sqlite] = testDatabases;

async function run(items: readonly ReplayItem[]) {
  const store = await sqlite?.openEmpty();
  if (store === undefined) throw new Error('there is no database to test on');
  const predictions = await replay(items, { store, topics: topicIndex });
  return { predictions, items: await listLatest(store.db, { limit: 99 }) };
}

test('nothing comes of nothing', async () => {
  expect((await run([])).predictions).toEqual([]);
});

test('items are read in the order of their time, undated ones last', async () => {
  const { items } = await run([undated, firstCallCopied, offTopic, firstCall]);
  const titles = items.toSorted((a, b) => a.id - b.id).map(({ title }) => title);
  expect(titles).toEqual([firstCall.title, firstCallCopied.title, offTopic.title, undated.title]);
  expect(items.map(({ publishedAt }) => publishedAt)).toContain(firstCall.publishedAt);
  expect(items.find(({ title }) => title === undated.title)?.publishedAt).toBeUndefined();
});

test('the copy is the later one, whatever the order of the list', async () => {
  const { predictions } = await run([firstCallCopied, firstCall]);
  expect(predictions.map(({ id, copyOf }) => [id, copyOf])).toEqual([
    ['first-call-copy', 'first-call'],
    ['first-call', null],
  ]);
});

test('an item that says nothing has a line all the same', async () => {
  const { predictions } = await run([{ id: 'empty', outlet: 'A', title: ' ', text: '' }]);
  expect(predictions).toEqual([
    { id: 'empty', topics: [], confidence: {}, story: null, copyOf: null, lang: 'und' },
  ]);
});

test('the text is plain: what looks like markup is not', async () => {
  const title = 'Rents < wages & prices';
  const { items } = await run([
    {
      id: '1',
      outlet: 'A',
      title,
      text: 'Rents rose by <5 %> this week.\n\nWages & prices did not.',
    },
  ]);
  expect(items[0]?.title).toBe(title);
  expect(items[0]?.parts[0]?.text).toBe(
    'Rents rose by <5 %> this week.\n\nWages & prices did not.',
  );
});

test('language and outlet come from the item alone', async () => {
  const { predictions, items } = await run([{ ...firstCall, outlet: 'Some Outlet' }]);
  expect(predictions[0]?.lang).toBe('en');
  expect(items[0]?.outlet).toEqual({ name: 'Some Outlet', owner: 'Some Outlet' });
});
