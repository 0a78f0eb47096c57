// The ledger, subscriptions and briefing marks, on both databases.
import { describe, expect, it } from 'vitest';
import type { StoryId } from '../../src/model/ids.ts';
import { findBriefedAt, markBriefed } from '../../src/store/briefing-marks.ts';
import { listLedger, listLedgerOfItem, recordLedger } from '../../src/store/ledger.ts';
import { listSubscriptions, plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { addFeed, addItem, gaza, noon, syria } from './samples.ts';
import { testDatabases } from './test-databases.ts';

describe.each(testDatabases)('the ledger on $name', ({ openEmpty }) => {
  it('says what was not announced and why, newest first', async () => {
    const { db } = await openEmpty();
    const feed = await addFeed(db, 'a');
    const itemId = await addItem(db, feed, 'k', { url: 'https://a/1', title: 'T' });
    const old = { itemId, part: 0, topicId: gaza, reason: 'copy', sentence: 'A copy.' } as const;
    const fresh = { storyId: 7 as StoryId, reason: 'parked', sentence: 'Refused.' } as const;
    const entries = [
      { ...old, at: noon },
      { ...fresh, at: noon + 1 },
    ];
    await recordLedger(db, entries);
    await recordLedger(db, []);
    const known = { title: 'T', url: 'https://a/1', outlet: 'a' };
    const lines = [entries[1], { ...entries[0], ...known }];
    expect(await listLedger(db, { sinceAt: noon, limit: 9 })).toEqual(lines);
    expect(await listLedger(db, { sinceAt: noon + 1, limit: 9 })).toEqual([lines[0]]);
    expect(await listLedger(db, { sinceAt: 0, limit: 1 })).toEqual([lines[0]]);
    expect(await listLedger(db, { sinceAt: 0, limit: 9, topicId: gaza })).toEqual([lines[1]]);
    expect(await listLedger(db, { sinceAt: 0, limit: 9, topicId: syria })).toEqual([]);
    expect(await listLedger(db, { sinceAt: 0, limit: 9, reasons: ['copy'] })).toEqual([lines[1]]);
    expect(await listLedger(db, { sinceAt: 0, limit: 9, reasons: [] })).toEqual([]);
    expect(await listLedgerOfItem(db, itemId)).toEqual([lines[1]]);
  });
});

const channel = { platform: 'terminal', workspace: 'w', channel: 'c' };

describe.each(testDatabases)('a channel on $name', ({ openEmpty }) => {
  it('follows a topic once, since it first did', async () => {
    const { db } = await openEmpty();
    await saveSubscription(db, { ...plainWish, ...channel, topicId: syria, since: 1 });
    await saveSubscription(db, { ...plainWish, ...channel, topicId: gaza, since: 2 });
    await saveSubscription(db, { ...plainWish, ...channel, topicId: gaza, since: 3 });
    const [first, second] = await listSubscriptions(db);
    expect(first).toEqual({ ...plainWish, ...channel, topicId: gaza, since: 2 });
    expect(second).toEqual({ ...plainWish, ...channel, topicId: syria, since: 1 });
    expect(await listSubscriptions(db, { topicIds: [syria] })).toEqual([second]);
    expect(await listSubscriptions(db, { topicIds: [] })).toEqual([]);
  });

  it('is remembered as briefed, topic by topic', async () => {
    const { db } = await openEmpty();
    expect(await findBriefedAt(db, channel, gaza)).toBeUndefined();
    await markBriefed(db, channel, gaza, 1);
    await markBriefed(db, channel, gaza, 2);
    await markBriefed(db, { ...channel, workspace: 'x' }, gaza, 9);
    expect(await findBriefedAt(db, channel, gaza)).toBe(2);
    expect(await findBriefedAt(db, channel, syria)).toBeUndefined();
  });
});
