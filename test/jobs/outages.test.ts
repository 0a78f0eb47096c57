// When places close: pauses and who is told, threads, parts, outages, and slow channels.
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { deliverDue } from '../../src/jobs/deliver.ts';
import { createLog } from '../../src/log.ts';
import type { NewDelivery } from '../../src/model/delivery.ts';
import type { StoryId } from '../../src/model/ids.ts';
import { listAnnouncements, rememberTold } from '../../src/store/announced.ts';
import { enqueueDeliveries, listDeliveries, retryDelivery } from '../../src/store/deliveries.ts';
import { listLedger } from '../../src/store/ledger.ts';
import { listPauses, retryAccounts } from '../../src/store/pauses.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { card, heading, quote } from '../../src/view/spans.ts';
import { gaza } from '../store/samples.ts';
import { testDatabases } from '../store/test-databases.ts';
import { readCard } from '../view/card-words.ts';
import { bringNews } from './bring-news.ts';
import { createPlace } from './place.ts';

const start = Date.UTC(2026, 0, 27, 12);
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const gone = { kind: 'gone', reason: 'The channel was deleted. Choose another one.' } as const;
const signedOut = { kind: 'signed-out', reason: 'The token is no longer good.' } as const;
const usual = { zone: 'UTC', lang: 'en', opsChannel: 'ops' } as const;

describe.each(testDatabases)('on $name', ({ openEmpty }) => {
  async function open(decide?: Parameters<typeof createPlace>[0]) {
    const store = await openEmpty();
    const place = createPlace(decide);
    const clock = { now: start };
    const log = createLog('silent');
    const parts = { store, platforms: [place.platform], now: () => clock.now, log, usual };
    const row = (key: string, more: Partial<NewDelivery> = {}): NewDelivery => ({
      platform: 'place',
      workspace: 'w',
      channel: key.split('/')[0] ?? '',
      key,
      kind: 'alert',
      card: card(key, [heading(quote(`Headline of ${key}`, 'en'))]),
      ...more,
    });
    return {
      ...place,
      store,
      clock,
      row,
      send: (...rows: readonly NewDelivery[]) => enqueueDeliveries(store.db, rows, clock.now),
      deliver: async (laterMs = 0) => {
        clock.now += laterMs;
        return await deliverDue(parts);
      },
      all: () => listDeliveries(store.db, { limit: 99 }),
      state: async (key: string) =>
        (await listDeliveries(store.db, { limit: 99 })).find((one) => one.key === key),
    };
  }

  test('a channel that is gone pauses, is reported once, and goes on when it is back', async () => {
    const { store, send, row, deliver, answers, shown, events } = await open();
    const follow = { ...plainWish, topicId: gaza, since: 0, createdBy: 'u7' };
    await saveSubscription(store.db, {
      ...follow,
      platform: 'place',
      workspace: 'w',
      channel: 'a',
    });
    await send(row('a/1'), row('a/2'), row('b/1'));
    answers.push(gone);
    await deliver();
    expect(shown[0]).toBe('b/1');
    expect(
      shown
        .slice(1)
        .map((key) => key.split('/').slice(0, 4).join('/'))
        .toSorted(),
    ).toEqual(['place/w/@u7/notice', 'place/w/ops/notice']);
    expect(await listPauses(store.db)).toMatchObject([{ channel: 'a', reason: gone.reason }]);
    await deliver(59 * minuteMs);
    expect(events.filter((event) => event.startsWith('post a/'))).toEqual(['post a/1']);
    answers.push(gone);
    await deliver(minuteMs);
    expect(events.filter((event) => event.startsWith('post a/'))).toEqual(['post a/1', 'post a/1']);
    expect(shown).toHaveLength(3);
    await deliver(hourMs);
    expect(await listPauses(store.db)).toEqual([]);
    expect(shown.slice(3, 4)).toEqual(['a/1']);
  });

  test('a dead token pauses the account, which is tried again after ten minutes or at a start', async () => {
    const { store, send, row, deliver, clock, answers, shown, events } = await open();
    await send(row('a/1'));
    answers.push(signedOut);
    await deliver();
    await send(row('b/1'), row('c/1', { workspace: 'x' }));
    await deliver(9 * minuteMs);
    expect(events).toEqual(['post a/1']);
    await retryAccounts(store.db, clock.now);
    await deliver();
    expect(shown).toEqual(['b/1', 'c/1']);
    await deliver(minuteMs);
    expect(shown).toEqual(['b/1', 'c/1', 'a/1']);
    expect(await listPauses(store.db)).toEqual([]);
  });

  test('one workspace’s dead token holds up no other', async () => {
    const { send, row, deliver, answers, shown } = await open();
    await send(row('a/1'), row('b/1'), row('c/1', { workspace: 'x' }));
    answers.push({ ...signedOut, scope: 'workspace' });
    await deliver();
    expect(shown).toContain('c/1');
    expect(shown).not.toContain('a/1');
  });

  test('an update goes to its alert’s thread; one whose alert was never posted is dropped', async () => {
    const { store, send, row, deliver, answers, shown, options } = await open();
    const storyId = 5 as StoryId;
    await send(
      row('a/1', { ping: 'R1' }),
      row('a/2', { kind: 'update', threadOf: 'a/1', storyId }),
    );
    await deliver();
    expect(options).toEqual([
      { ping: 'R1' },
      { thread: { rootId: 'm1', title: 'Headline of a/1' } },
    ]);
    await send(row('b/1'), row('b/2', { kind: 'update', threadOf: 'b/1', storyId }));
    answers.push({ kind: 'refused', reason: 'Too long.' });
    await deliver();
    expect(shown).toEqual(['a/1', 'a/2']);
    const lines = await listLedger(store.db, { sinceAt: 0, limit: 9 });
    expect(lines.map(({ sentence }) => sentence).join('\n')).toMatch(
      /alert of s5 was never posted/,
    );
  });

  test('when a part is given up the later parts are, and what comes after is posted', async () => {
    const { send, row, deliver, answers, shown, state } = await open();
    const digest = (part: number) => row(`a/digest/1/${part}`, { kind: 'digest' });
    await send(digest(1), digest(2), digest(3), row('a/alert/1'));
    answers.push({ kind: 'posted', postedId: 'x' }, { kind: 'refused', reason: 'Too long.' });
    await deliver();
    expect(shown).toEqual(['a/alert/1']);
    expect(await state('a/digest/1/3')).toMatchObject({ state: 'parked' });
  });

  test('a message for later holds up nobody', async () => {
    const { send, row, deliver, shown } = await open();
    await send(row('a/1', { notBeforeAt: start + hourMs }), row('a/2'));
    await deliver();
    expect(shown).toEqual(['a/2']);
    await deliver(hourMs);
    expect(shown).toEqual(['a/2', 'a/1']);
  });

  test('a slow channel holds up no other, also not what comes meanwhile', async () => {
    const slow = Promise.withResolvers<void>();
    const { send, row, deliver, shown } = await open(async (channel) => {
      if (channel === 'slow') await slow.promise;
      return undefined;
    });
    await send(row('slow/1'), row('a/1'));
    const delivering = deliver();
    await sleep(300);
    expect(shown).toEqual(['a/1']);
    await send(row('a/2'), row('b/1'));
    await sleep(700);
    expect(shown.toSorted()).toEqual(['a/1', 'a/2', 'b/1']);
    slow.resolve();
    expect(await delivering).toBe(4);
  });

  test('a message that was given up is tried again, and looked for first', async () => {
    const { store, send, row, deliver, clock, answers, events, all } = await open();
    await send(row('a/1'));
    answers.push({ kind: 'refused', reason: 'Too long.' });
    await deliver();
    const [{ id } = { id: 0 as never }] = await all();
    const other = { platform: 'place', workspace: 'x', channel: 'a' };
    expect(await retryDelivery(store.db, id, other, clock.now)).toBe(false);
    expect(await retryDelivery(store.db, id, { ...other, workspace: 'w' }, clock.now)).toBe(true);
    await deliver();
    expect(events).toEqual(['post a/1', 'find a/1', 'post a/1']);
  });

  test('alerts whose stories are not there any more are posted as they were written', async () => {
    const { send, row, deliver, answers, shown } = await open();
    const gone = [901, 902].map((id) => row(`a/${id}`, { storyId: id as StoryId }));
    await send(...gone);
    answers.push({ kind: 'retry', afterMs: 90 * minuteMs, reason: 'Busy.' });
    await deliver();
    await deliver(90 * minuteMs);
    expect(shown).toEqual(['a/901', 'a/902']);
  });

  test('after an outage alerts that waited become one summary; what is in doubt stays as it is', async () => {
    const { store, send, row, deliver, clock, answers, shown, all } = await open();
    const reports = [
      [
        'Board of Peace names 12 members of Gaza committee',
        'The Board of Peace chaired by Donald Trump named twelve members of the committee that will administer Gaza, said Nickolay Mladenov in Cairo.',
      ],
      [
        'SDF hands al-Hol camp in Hasakah to Syrian army',
        'The Syrian Democratic Forces handed the al-Hol camp in Hasakah province to the Syrian army on Monday, under the agreement to integrate their fighters.',
      ],
    ] as const;
    const titles = reports.map(([title]) => title);
    const ids: StoryId[] = [];
    for (const [title, text] of reports) {
      const [judged] = await bringNews(store, [{ outlet: title, title, text, at: start }], {
        now: start,
      });
      if (judged?.storyId !== undefined) ids.push(judged.storyId);
    }
    expect(ids).toHaveLength(2);
    const [first, second] = ids as [StoryId, StoryId];
    const place = { platform: 'place', workspace: 'w', channel: 'a' };
    await rememberTold(store.db, place, [first], start, 'a/1');
    await rememberTold(store.db, place, [second], start, 'a/2');
    await send(
      row('a/1', { storyId: first }),
      row('a/2', { storyId: second }),
      row('a/3', { kind: 'update', storyId: second, threadOf: 'a/2' }),
      row('b/1', { storyId: first }),
      row('b/2', { storyId: second }),
    );
    // In a the service asks to wait; in b it is not known what became of the first.
    answers.push(
      { kind: 'retry', afterMs: 90 * minuteMs, reason: 'Busy.' },
      { kind: 'unknown', reason: 'The answer was lost.' },
    );
    await deliver();
    await deliver(90 * minuteMs);
    const summaries = (await all()).filter(({ kind }) => kind === 'summary');
    expect(summaries).toMatchObject([{ channel: 'a', state: 'posted', createdAt: start }]);
    const words = readCard(summaries[0]?.card ?? card('', [])).join('\n');
    for (const title of titles) expect(words).toContain(title);
    expect(words).toContain('2 stories that could not be posted at once');
    expect(shown.filter((key) => key.startsWith('a/'))).toEqual([]);
    expect(shown.filter((key) => key.startsWith('b/'))).toEqual(['b/1', 'b/2']);
    expect((await listAnnouncements(store.db, ids, place)).map((one) => one.deliveryKey)).toEqual([
      undefined,
      undefined,
    ]);
    expect(clock.now).toBe(start + 90 * minuteMs);
  });
});
