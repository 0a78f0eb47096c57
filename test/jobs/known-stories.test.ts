// What a channel is told of stories that it knows, or does not care to know.
import { describe, expect, test } from 'vitest';
import type { Channel } from '../../src/model/delivery.ts';
import type { TopicId } from '../../src/model/ids.ts';
import { changeAlertOf } from '../../src/store/announced.ts';
import { markBriefed } from '../../src/store/briefing-marks.ts';
import { listDeliveries } from '../../src/store/deliveries.ts';
import { listLedger } from '../../src/store/ledger.ts';
import type { Store } from '../../src/store/open-store.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { testDatabases } from '../store/test-databases.ts';
import { bringNews } from './bring-news.ts';
import { call, hourMs, now, secondCall } from './call-reports.ts';

const here: Channel = { platform: 'test', workspace: 'w', channel: 'here' };
const sdf = 'sdf-integration' as TopicId;

describe.each(testDatabases)('on $name', ({ openEmpty }) => {
  const outbox = async (store: Store) => await listDeliveries(store.db, { limit: 99 });
  const reasons = async (store: Store) =>
    (await listLedger(store.db, { sinceAt: 0, limit: 99 })).map(({ reason }) => reason);

  test('in a chat a reader’s question does not turn what broke before into an update', async () => {
    const store = await openEmpty();
    const byPerson = { ...plainWish, ...here, topicId: sdf, since: now + hourMs, createdBy: 'u1' };
    await bringNews(store, [call], { now });
    await saveSubscription(store.db, byPerson);
    await markBriefed(store.db, here, sdf, now + hourMs);
    await bringNews(store, [secondCall], { now: now + 2 * hourMs });
    expect(await outbox(store)).toEqual([]);
    expect(await reasons(store)).toContain('before-subscription');
  });

  test('of a story that was told without an alert each later report has its line', async () => {
    const store = await openEmpty();
    await saveSubscription(store.db, { ...plainWish, ...here, topicId: sdf, since: 0 });
    await bringNews(store, [call], { now: now - 2 * hourMs });
    const [first] = await outbox(store);
    if (first?.storyId === undefined) throw new Error('there is no alert');
    await changeAlertOf(store.db, here, [first.storyId], null);
    await bringNews(store, [secondCall], { now });
    const third = {
      outlet: 'Third',
      title: 'Sharaa and Trump discuss SDF ceasefire by telephone',
      text: 'The American president called Ahmed al-Sharaa on Tuesday to speak about the truce with the Syrian Democratic Forces, and Donald Trump praised their integration into the army.',
      at: now,
    };
    await bringNews(store, [third], { now: now + hourMs });
    const lines = await listLedger(store.db, { sinceAt: 0, limit: 9, reasons: ['same-story'] });
    expect(lines.map(({ title }) => title)).toEqual([third.title, secondCall.title]);
  });
});
