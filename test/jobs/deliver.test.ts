// Delivering: every message once, in order, and nothing that holds up the queue for ever.
import { describe, expect, test } from 'vitest';
import { deliverDue } from '../../src/jobs/deliver.ts';
import { createLog } from '../../src/log.ts';
import type { StoryId } from '../../src/model/ids.ts';
import { enqueueDeliveries, listDeliveries } from '../../src/store/deliveries.ts';
import { listLedger } from '../../src/store/ledger.ts';
import type { Store } from '../../src/store/open-store.ts';
import { openStory } from '../../src/store/stories.ts';
import { card } from '../../src/view/spans.ts';
import { gaza, profile } from '../store/samples.ts';
import { testDatabases } from '../store/test-databases.ts';
import { createPlace } from './place.ts';

const start = Date.UTC(2026, 0, 27, 12);
const secondMs = 1_000;
const dayMs = 24 * 3_600_000;

describe.each(testDatabases)('on $name', ({ openEmpty }) => {
  async function open() {
    const store = await openEmpty();
    const place = createPlace();
    let now = start;
    const log = createLog('silent');
    return {
      ...place,
      store,
      send: async (...keys: readonly string[]) => await send(store, keys, now),
      deliver: async (laterMs = 0) => {
        now += laterMs;
        return await deliverDue({ store, platforms: [place.platform], now: () => now, log });
      },
      state: async (key: string) =>
        (await listDeliveries(store.db, { limit: 99 })).find((one) => one.key === key),
    };
  }

  /** Keys are "channel/number". */
  async function send(store: Store, keys: readonly string[], now: number, storyId = 1) {
    const rows = keys.map((key) => ({
      platform: 'place',
      workspace: 'w',
      channel: key.split('/')[0] ?? '',
      key,
      kind: 'alert' as const,
      storyId: storyId as StoryId,
      card: card(`Message ${key}`, []),
    }));
    await enqueueDeliveries(store.db, rows, now);
  }

  test('a message is posted once and its id is kept', async () => {
    const { send, deliver, shown, state } = await open();
    await send('a/1');
    expect(await deliver()).toBe(1);
    expect(await deliver(dayMs)).toBe(0);
    expect(shown).toEqual(['a/1']);
    expect(await state('a/1')).toMatchObject({
      state: 'posted',
      postedId: 'm1',
      postedAt: start,
      attempt: 1,
    });
  });

  test('a place that asks to wait is asked again when it said, not before', async () => {
    const { send, deliver, answers, events, state } = await open();
    await send('a/1');
    answers.push({ kind: 'retry', afterMs: 30 * secondMs, reason: 'Too many messages.' });
    await deliver();
    expect(await state('a/1')).toMatchObject({ state: 'waiting', reason: 'Too many messages.' });
    expect(await deliver(29 * secondMs)).toBe(0);
    expect(await deliver(secondMs)).toBe(1);
    expect(events).toEqual(['post a/1', 'post a/1']);
    expect((await state('a/1'))?.reason).toBeUndefined();
  });

  test('a place that asks to wait no time at all is not asked without end', async () => {
    const { send, deliver, answers, events } = await open();
    await send('a/1');
    const atOnce = { kind: 'retry', afterMs: 0, reason: 'Busy.' } as const;
    answers.push(...Array.from({ length: 5 }, () => atOnce));
    await deliver();
    expect(events).toEqual(['post a/1']);
  });

  test('a message without a clear answer is looked for, and found', async () => {
    const { send, deliver, answers, events, shown, state } = await open();
    await send('a/1');
    answers.push('taken, but no answer');
    await deliver();
    expect(await deliver(30 * secondMs)).toBe(0);
    expect(events).toEqual(['post a/1']);
    expect(await deliver(15 * secondMs)).toBe(1);
    expect(events).toEqual(['post a/1', 'find a/1']);
    expect(shown).toEqual(['a/1']);
    expect(await state('a/1')).toMatchObject({ state: 'posted', postedId: 'm1' });
  });

  test('a message without a clear answer that is not there is posted again', async () => {
    const { send, deliver, answers, events } = await open();
    await send('a/1');
    answers.push({ kind: 'unknown', reason: 'The answer was lost.' });
    await deliver();
    expect(await deliver(60 * secondMs)).toBe(1);
    expect(events).toEqual(['post a/1', 'find a/1', 'post a/1']);
  });

  test('while its channel cannot be read, a doubtful message waits, for a day', async () => {
    const { send, deliver, answers, looks, events, state } = await open();
    await send('a/1', 'a/2');
    const reason = 'The channel’s history cannot be read.';
    answers.push({ kind: 'unknown', reason: 'The answer was lost.' });
    looks.push(...Array.from({ length: 3 }, () => ({ kind: 'unreadable' as const, reason })));
    await deliver();
    await deliver(60 * secondMs);
    expect(await state('a/1')).toMatchObject({ state: 'unknown', reason });
    await deliver(12 * 3_600_000);
    expect(await state('a/1')).toMatchObject({ state: 'unknown', reason });
    await deliver(13 * 3_600_000);
    expect(await state('a/1')).toMatchObject({ state: 'parked', reason });
    expect(events.filter((event) => event === 'post a/1')).toHaveLength(1);
  });

  test('a fault of the platform is a doubt: the message is looked for', async () => {
    const { send, deliver, answers, events, shown, state } = await open();
    await send('a/1', 'b/1');
    answers.push('throw');
    expect(await deliver()).toBe(1);
    expect(shown).toEqual(['b/1']);
    expect(await state('a/1')).toMatchObject({ state: 'unknown' });
    expect(await deliver(60 * secondMs)).toBe(1);
    expect(events).toEqual(['post a/1', 'post b/1', 'find a/1', 'post a/1']);
  });

  test('a message that is refused is given up with the reason, and the queue moves on', async () => {
    const { store, send, deliver, answers, shown, state } = await open();
    await send('a/1', 'a/2');
    answers.push({ kind: 'refused', reason: 'The message is too long.' });
    expect(await deliver()).toBe(1);
    expect(shown).toEqual(['a/2']);
    expect(await state('a/1')).toMatchObject({
      state: 'parked',
      reason: 'The message is too long.',
    });
    const lines = await listLedger(store.db, { sinceAt: 0, limit: 9, reasons: ['parked'] });
    expect(lines).toEqual([
      {
        storyId: 1,
        channel: { platform: 'place', workspace: 'w', channel: 'a' },
        reason: 'parked',
        sentence: expect.stringMatching(/too long/),
        at: start,
      },
    ]);
  });

  test('what is given up stands in the ledger of the story’s topics', async () => {
    const { store, deliver, answers } = await open();
    const opened = { profile: profile({ topicIds: [gaza] }), headline: 'H', lang: 'en', at: 0 };
    const storyId = await store.transaction((tx) => openStory(tx, opened));
    await send(store, ['a/1'], start, storyId);
    answers.push({ kind: 'refused', reason: 'The message is too long.' });
    await deliver();
    const lines = await listLedger(store.db, { topicId: gaza, sinceAt: 0, limit: 9 });
    expect(lines).toMatchObject([{ reason: 'parked', storyId, topicId: gaza }]);
  });

  test('messages of one channel keep their order; a waiting channel holds up no other', async () => {
    const { send, deliver, answers, shown } = await open();
    await send('a/1', 'a/2', 'b/1', 'a/3', 'b/2');
    answers.push({ kind: 'retry', afterMs: 5 * secondMs, reason: 'Busy.' });
    await deliver();
    expect(shown).toEqual(['b/1', 'b/2']);
    await deliver(5 * secondMs);
    expect(shown).toEqual(['b/1', 'b/2', 'a/1', 'a/2', 'a/3']);
  });

  test('what could not be posted for a day is old news', async () => {
    const { send, deliver, events, state } = await open();
    await send('a/1');
    await deliver(dayMs + secondMs);
    expect(events).toEqual([]);
    expect(await state('a/1')).toMatchObject({
      state: 'parked',
      reason: expect.stringMatching(/old news/),
    });
  });

  test('a message whose sender died is looked for before it is posted', async () => {
    const { store, send, deliver, events, shown } = await open();
    await send('a/1');
    await store.db
      .updateTable('delivery')
      .set({ state: 'sending', attempt: 1, lease_until_at: start + 60 * secondMs })
      .execute();
    await deliver(30 * secondMs);
    expect(events).toEqual([]);
    await deliver(31 * secondMs);
    expect(events).toEqual(['find a/1', 'post a/1']);
    expect(shown).toEqual(['a/1']);
  });

  test('messages of another platform are left alone', async () => {
    const { send, deliver, platform, store } = await open();
    await send('a/1');
    const other = { ...platform, name: 'elsewhere' };
    const log = createLog('silent');
    expect(await deliverDue({ store, platforms: [other], now: () => start, log })).toBe(0);
    expect(await deliver()).toBe(1);
  });
});
