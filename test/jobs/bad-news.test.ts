// Reports as no newsroom would write them: nothing breaks, nothing is said twice, nothing takes long.
import { expect, test } from 'vitest';
import { identityAliases } from '../../src/feed/identity-keys.ts';
import type { TopicId } from '../../src/model/ids.ts';
import { listDeliveries } from '../../src/store/deliveries.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { listStories } from '../../src/store/stories.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { bringNews, type Report } from './bring-news.ts';
import { call, hourMs, now } from './call-reports.ts';

const here = { platform: 'test', workspace: 'w', channel: 'here' };
const dayMs = 24 * hourMs;

async function open(): Promise<Store> {
  const store = await openStore(':memory:', { now: () => now });
  const topicId = 'sdf-integration' as TopicId;
  await saveSubscription(store.db, { ...plainWish, ...here, topicId, since: 0 });
  return store;
}

const messages = async (store: Store) =>
  (await listDeliveries(store.db, { limit: 99 })).map(({ kind }) => kind);

async function countItems({ db }: Store): Promise<number> {
  const count = db.selectFrom('item').select((eb) => eb.fn.countAll<number>().as('items'));
  return (await count.executeTakeFirstOrThrow()).items;
}

/** The call as a feed has it at one check, under the title of that check. */
function retitled(check: number, guid: string): Report {
  const title = `UPDATE ${check}: ${call.title} – ${check * 7} minutes ago`;
  const item = { guid, url: 'https://news.example/call', titleHtml: title, bodyHtml: call.text };
  const [keys = []] = identityAliases([item]);
  return { ...call, title, keys };
}

test.each([
  ['keeps its guid', () => 'call'],
  ['changes its guid as well', (check: number) => `call-${check}`],
])('an item whose title is new at every check and that %s is one item', async (_, guidOf) => {
  const store = await open();
  for (let check = 0; check < 6; check += 1) {
    await bringNews(store, [retitled(check, guidOf(check))], { now: now + check * 600_000 });
  }
  expect(await countItems(store)).toBe(1);
  expect(await messages(store)).toEqual(['alert']);
  await store.close();
});

test('where guid, address and title are all new each time, it is still told once', async () => {
  const store = await open();
  for (let check = 0; check < 6; check += 1) {
    const report = { ...retitled(check, ''), keys: [`new at check ${check}`] };
    await bringNews(store, [report], { now: now + check * 600_000 });
  }
  expect(await listStories(store.db, { limit: 9 })).toHaveLength(1);
  expect(await messages(store)).toEqual(['alert']);
  await store.close();
});

test('reports dated years ago or years ahead tie no knots into the stories of today', async () => {
  const store = await open();
  await bringNews(store, [call], { now });
  for (const [at, days] of [-4_000, -400, -20, 20, 400].entries()) {
    const outlet = `Outlet ${at}`;
    const text = `${outlet} has its own words: ${call.text}`;
    const report = { ...call, outlet, text, title: `${call.title} ${at}`, at: now + days * dayMs };
    await bringNews(store, [report], { now });
  }
  const spans = (await listStories(store.db, { limit: 9 })).map(
    ({ firstAt, lastAt }) => lastAt - firstAt,
  );
  expect(Math.max(...spans)).toBeLessThan(6 * dayMs);
  expect((await messages(store)).filter((kind) => kind === 'alert')).toEqual(['alert']);
  await store.close();
});

test('empty, tiny, shouted and enormous texts are kept in little time', async () => {
  const store = await open();
  const long = `${call.text} ${'The talks went on behind closed doors. '.repeat(5_000)}`;
  const texts = ['', '.', 'Syria', call.text.toUpperCase(), 'SDF '.repeat(2_000), long];
  for (const [at, text] of texts.entries()) {
    const report = { outlet: `Outlet ${at}`, title: at % 2 === 0 ? '' : 'SYRIA', text, at: now };
    const before = process.cpuUsage();
    await bringNews(store, [{ ...report, keys: [`text ${at}`] }], { now });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000, `${text.length} characters`).toBeLessThan(2_000);
  }
  expect(await countItems(store)).toBeGreaterThanOrEqual(4);
  await store.close();
});
