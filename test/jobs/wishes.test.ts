// What channels wish, over time: sources that come later, quiet hours, caps, mutes, threads, digests.
import { describe, expect, test } from 'vitest';
import { writeSummaries } from '../../src/jobs/write-summaries.ts';
import { createLog } from '../../src/log.ts';
import type { Channel, Subscription } from '../../src/model/delivery.ts';
import type { Scope, StoryId, TopicId } from '../../src/model/ids.ts';
import { listAnnouncements } from '../../src/store/announced.ts';
import { listDeliveries } from '../../src/store/deliveries.ts';
import { saveDigest } from '../../src/store/digests.ts';
import { listHeldAlerts } from '../../src/store/held-alerts.ts';
import { listLedger } from '../../src/store/ledger.ts';
import { saveMute } from '../../src/store/mutes.ts';
import type { Store } from '../../src/store/open-store.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { testDatabases } from '../store/test-databases.ts';
import { readCard } from '../view/card-words.ts';
import { bringNews, type Report } from './bring-news.ts';
import { topicIndex } from './test-desk.ts';

const now = Date.UTC(2026, 0, 27, 12);
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const here: Channel = { platform: 'test', workspace: 'w', channel: 'here' };
const sdf = 'sdf-integration' as TopicId;
const gaza = 'gaza-board' as TopicId;
const syria = 'syria-transition' as TopicId;
const usual = { zone: 'UTC', lang: 'en' } as const;

/** Three outlets' words on one call. */
const calls: readonly Report[] = [
  {
    outlet: 'Courier',
    title: 'Trump and Sharaa speak by phone about ceasefire with SDF',
    text: 'US President Donald Trump and Syrian President Ahmed al-Sharaa spoke by phone on Tuesday. Trump welcomed the ceasefire between Damascus and the Kurdish-led Syrian Democratic Forces and the integration of the SDF into the army, the Syrian presidency said.',
    at: now - hourMs,
  },
  {
    outlet: 'Observer',
    title: 'In phone call with Sharaa, Trump welcomes ceasefire with the SDF',
    text: 'Donald Trump told Ahmed al-Sharaa in a phone call on Tuesday that he welcomes the ceasefire with the Syrian Democratic Forces, according to the presidency in Damascus. The two presidents also discussed how the SDF will be integrated into the Syrian army.',
    at: now - hourMs / 2,
  },
  {
    outlet: 'Bulletin',
    title: 'Trump, Sharaa hold phone call on SDF ceasefire and army integration',
    text: 'Ahmed al-Sharaa and Donald Trump held a phone call on Tuesday. They spoke about the ceasefire with the Syrian Democratic Forces and their integration into the army of Syria.',
    at: now,
  },
];
const board: Report = {
  outlet: 'Courier',
  title: 'Board of Peace names 12 members of Gaza committee',
  text: 'The Board of Peace chaired by Donald Trump named twelve members of the committee that will administer Gaza. Nickolay Mladenov presented the list in Cairo.',
  at: now - hourMs,
};

describe.each(testDatabases)('on $name', ({ openEmpty }) => {
  async function open(...wishes: readonly Partial<Subscription>[]) {
    const store = await openEmpty();
    for (const wish of wishes) {
      await saveSubscription(store.db, { ...plainWish, ...here, topicId: sdf, since: 0, ...wish });
    }
    const tell = (at: number) =>
      writeSummaries({ store, topics: topicIndex, usual, now: () => at, log: createLog('silent') });
    return { store, tell };
  }

  const bring = (store: Store, report: Report | undefined, at = now) =>
    bringNews(store, report === undefined ? [] : [report], { now: at });
  const outbox = async (store: Store) =>
    (await listDeliveries(store.db, { limit: 99 })).toReversed();
  const kinds = async (store: Store) => (await outbox(store)).map(({ kind }) => kind);
  const ledger = async (store: Store) =>
    (await listLedger(store.db, { sinceAt: 0, limit: 99 }))
      .map(({ reason }) => reason)
      .toReversed();
  const post = async (store: Store, at: number) =>
    await store.db.updateTable('delivery').set({ state: 'posted', posted_at: at }).execute();

  test('a story is announced when its second source comes, and until then explained once', async () => {
    const { store } = await open({ minSources: 3 });
    await bring(store, calls[0]);
    await bring(store, calls[1], now + minuteMs);
    expect(await outbox(store)).toEqual([]);
    expect(await ledger(store)).toEqual(['too-few-sources']);
    await bring(store, calls[2], now + 2 * minuteMs);
    expect(await kinds(store)).toEqual(['alert']);
    expect(await ledger(store)).toEqual(['too-few-sources']);
  });

  test('the most generous of a channel’s subscriptions counts, and its role is mentioned', async () => {
    const { store } = await open(
      { topicId: sdf, minSources: 5, ping: 'R1' },
      { topicId: syria, ping: 'R2' },
    );
    await bring(store, calls[0]);
    expect(await outbox(store)).toMatchObject([{ kind: 'alert', ping: 'R2' }]);
    await bring(store, calls[1], now + hourMs);
    const [, update] = await outbox(store);
    expect(update?.kind).toBe('update');
    expect(update?.ping).toBeUndefined();
  });

  test('updates go to the alert’s thread, ten minutes apart, and one that waits is written anew', async () => {
    const { store } = await open({});
    await bring(store, calls[0]);
    await bring(store, calls[1], now + minuteMs);
    await bring(store, calls[2], now + 2 * minuteMs);
    const [alert, update, ...more] = await outbox(store);
    expect(more).toEqual([]);
    expect(update).toMatchObject({ kind: 'update', threadOf: alert?.key });
    const words = readCard(update?.card ?? { title: [], tone: 'info', blocks: [] }).join('\n');
    expect(words).toContain(calls[1]?.title);
    expect(words).toContain(calls[2]?.title);
    await post(store, now + 3 * minuteMs);
    const fourth = {
      outlet: 'Gazette',
      title: 'Sharaa and Trump discuss SDF ceasefire on the telephone',
      text: 'In a telephone call on Tuesday Ahmed al-Sharaa and Donald Trump discussed the ceasefire with the Syrian Democratic Forces, and how they join the Syrian army.',
      at: now,
    };
    await bring(store, fourth, now + 4 * minuteMs);
    const last = (await outbox(store)).at(-1);
    expect(last).toMatchObject({ kind: 'update', notBeforeAt: now + 13 * minuteMs });
  });

  test('what comes in quiet hours is told in one message when they end', async () => {
    const { store, tell } = await open(
      { quiet: { from: 11 * 60, to: 14 * 60 } },
      { topicId: gaza, quiet: { from: 11 * 60, to: 14 * 60 } },
    );
    await bring(store, calls[0]);
    await bring(store, board);
    await bring(store, calls[1], now + minuteMs);
    expect(await outbox(store)).toEqual([]);
    expect(await ledger(store)).toEqual(['quiet-hours', 'quiet-hours']);
    expect(await tell(now + hourMs)).toBe(0);
    expect(await tell(now + 2 * hourMs)).toBe(1);
    const [summary] = await outbox(store);
    expect(summary?.kind).toBe('summary');
    const words = readCard(summary?.card ?? { title: [], tone: 'info', blocks: [] }).join('\n');
    expect(words).toContain('2 stories from the quiet hours');
    expect(words).toContain(board.title);
    expect(await tell(now + 3 * hourMs)).toBe(0);
    await bring(store, calls[2], now + 3 * hourMs);
    expect(await kinds(store)).toEqual(['summary']);
    expect(await ledger(store)).toEqual(['quiet-hours', 'quiet-hours', 'same-story']);
  });

  test('a story that was held alone is an alert with a thread', async () => {
    const { store, tell } = await open({ quiet: { from: 11 * 60, to: 14 * 60 } });
    await bring(store, calls[0]);
    await tell(now + 2 * hourMs);
    await bring(store, calls[1], now + 3 * hourMs);
    const [alert, update] = await outbox(store);
    expect([alert?.kind, update?.kind]).toEqual(['alert', 'update']);
    expect(update?.threadOf).toBe(alert?.key);
  });

  test('over the cap alerts are held for an hour after the first of those that filled it', async () => {
    const { store, tell } = await open({ capPerHour: 1 }, { topicId: gaza, capPerHour: 1 });
    await bring(store, calls[0]);
    await bring(store, board, now + 20 * minuteMs);
    expect(await kinds(store)).toEqual(['alert']);
    expect(await listHeldAlerts(store.db)).toMatchObject([
      { reason: 'over-cap', dueAt: now + hourMs },
    ]);
    expect(await tell(now + hourMs)).toBe(1);
    expect(await kinds(store)).toEqual(['alert', 'alert']);
  });

  test('a digest that covers the topic tells what was held, and the ledger says when', async () => {
    const { store, tell } = await open({ mode: 'both', quiet: { from: 660, to: 840 } });
    const digestAt = now + 20 * hourMs;
    await saveDigest(store.db, {
      ...here,
      minute: 480,
      zone: 'UTC',
      weekdays: '1234567',
      whenEmpty: 'line',
      coveredUntilAt: 0,
      coveredItemId: 0,
      next: { date: '2026-01-28', at: digestAt },
    });
    await bring(store, calls[0]);
    expect(await tell(now + 5 * hourMs)).toBe(0);
    expect(await listHeldAlerts(store.db)).toHaveLength(1);
    const [line] = await listLedger(store.db, { sinceAt: 0, limit: 9 });
    expect(line).toMatchObject({ reason: 'quiet-hours', channel: here });
    expect(line?.sentence).toContain('It is told in the digest at Jan 28, 08:00.');
  });

  test('in a channel with digests only nothing is announced, and that is said once', async () => {
    const { store } = await open({ mode: 'digest' });
    for (const [index, call] of calls.entries()) await bring(store, call, now + index);
    expect(await outbox(store)).toEqual([]);
    expect(await ledger(store)).toEqual(['in-digest']);
  });

  test('a muted story is told no more, and told again when the mute is over', async () => {
    const { store } = await open({});
    const [first] = await bring(store, calls[0]);
    const target = { kind: 'story', id: first?.storyId as StoryId } as const;
    await saveMute(store.db, { ...here, target, untilAt: now + hourMs });
    await bring(store, calls[1], now + minuteMs);
    expect(await kinds(store)).toEqual(['alert']);
    expect(await ledger(store)).toEqual(['muted']);
    await bring(store, calls[2], now + hourMs);
    expect(await kinds(store)).toEqual(['alert', 'update']);
  });

  test('a story that is muted when its time comes is not told, but may be later', async () => {
    const { store, tell } = await open({ quiet: { from: 660, to: 840 } });
    await bring(store, calls[0]);
    const target = { kind: 'topic', id: sdf } as const;
    await saveMute(store.db, { ...here, target, untilAt: now + 3 * hourMs });
    expect(await tell(now + 2 * hourMs)).toBe(0);
    expect(await ledger(store)).toEqual(['quiet-hours', 'muted']);
    await bring(store, calls[1], now + 4 * hourMs);
    expect(await kinds(store)).toEqual(['alert']);
  });

  test('a channel hears only of reports that its workspace sees, and only they are counted', async () => {
    const { store } = await open({ minSources: 2 }, { workspace: 'x', minSources: 2 });
    await bring(store, calls[0]);
    await store.db
      .updateTable('feed_access')
      .set({ scope: 'test/x' as Scope })
      .where('feed_id', 'in', (eb) =>
        eb.selectFrom('feed').select('id').where('outlet_name', '=', 'Courier'),
      )
      .execute();
    await bring(store, calls[1], now + minuteMs);
    expect(await outbox(store)).toMatchObject([{ workspace: 'x', kind: 'alert' }]);
    await bring(store, calls[2], now + 2 * minuteMs);
    const own = (await outbox(store)).filter(({ workspace }) => workspace === 'w');
    expect(own).toMatchObject([{ kind: 'alert' }]);
    expect(JSON.stringify(own)).not.toContain('Courier');
  });

  test('a workspace that Sitrep was removed from is told nothing', async () => {
    const { store } = await open({});
    const left = { platform: 'test', workspace: 'w', left_at: now };
    await store.db.insertInto('workspace').values(left).execute();
    await bring(store, calls[0]);
    expect(await outbox(store)).toEqual([]);
    expect(await listAnnouncements(store.db, [1 as StoryId])).toEqual([]);
  });

  test('messages are in the language that the workspace has set', async () => {
    const { store } = await open({});
    const arabic = { platform: 'test', workspace: 'w', lang: 'ar' as const };
    await store.db.insertInto('workspace').values(arabic).execute();
    await bring(store, calls[0]);
    const [alert] = await outbox(store);
    expect(alert?.card.lang).toBe('ar');
    expect(alert?.card.actions?.map(({ command }) => command)).toContain(
      'wrong s1 sdf-integration',
    );
  });
});
