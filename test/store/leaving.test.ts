// Workspaces that Sitrep was removed from: told nothing more, and erased after a while.
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { scheduleDigest, usualDigest } from '../../src/chat/schedule-digest.ts';
import { eraseLeft } from '../../src/jobs/prune.ts';
import type { Channel } from '../../src/model/delivery.ts';
import { scopeOf } from '../../src/model/delivery.ts';
import type { StoryId } from '../../src/model/ids.ts';
import { rememberTold } from '../../src/store/announced.ts';
import { markBriefed } from '../../src/store/briefing-marks.ts';
import { enqueueDeliveries, listDeliveries } from '../../src/store/deliveries.ts';
import { listDueDigests } from '../../src/store/digests.ts';
import { addFeeds, listFeeds } from '../../src/store/feeds.ts';
import { holdAlert } from '../../src/store/held-alerts.ts';
import { markJoined, markLeft } from '../../src/store/leaving.ts';
import { recordLedger } from '../../src/store/ledger.ts';
import { saveMute } from '../../src/store/mutes.ts';
import type { Store } from '../../src/store/open-store.ts';
import { listPauses, pausePlace } from '../../src/store/pauses.ts';
import {
  listActiveSubscriptions,
  listSubscriptions,
  plainWish,
  saveSubscription,
} from '../../src/store/subscriptions.ts';
import { listPresent, readSettings, saveSettings } from '../../src/store/workspaces.ts';
import { card } from '../../src/view/spans.ts';
import { dayMs, gaza, newFeed, noon } from './samples.ts';
import { testDatabases } from './test-databases.ts';

const left: Channel = { platform: 'chat', workspace: 'left', channel: 'c' };
const other: Channel = { ...left, workspace: 'other' };
const usual = { zone: 'UTC', lang: 'en' } as const;

/** Something of everything that belongs to a workspace. */
async function furnish(store: Store, channel: Channel): Promise<void> {
  const scope = scopeOf(channel);
  const storyId = 7 as StoryId;
  await store.transaction(async (tx) => {
    await saveSettings(tx, channel, { zone: 'Asia/Gaza' });
    await saveSubscription(tx, { ...plainWish, ...channel, topicId: gaza, since: 0 });
    const wish = { ...usualDigest, zone: 'UTC' };
    await scheduleDigest(tx, channel, wish, { createdBy: 'u', now: noon });
    await saveMute(tx, { ...channel, target: { kind: 'topic', id: gaza }, untilAt: noon * 2 });
    await markBriefed(tx, channel, gaza, noon);
    await rememberTold(tx, channel, [storyId], noon);
    const held = { ...channel, storyId, topicId: gaza, at: noon, dueAt: noon };
    await holdAlert(tx, { ...held, reason: 'over-cap' });
    await pausePlace(tx, { ...channel, sinceAt: noon, untilAt: noon, reason: 'It is gone.' });
    const entry = { channel, reason: 'muted', sentence: 'Muted.', at: noon } as const;
    await recordLedger(tx, [entry]);
    const key = `${channel.workspace}/1`;
    await enqueueDeliveries(tx, [{ ...channel, key, kind: 'notice', card: card('Hi', []) }], noon);
    await addFeeds(tx, [newFeed(channel.workspace), newFeed('shared-by-two')], scope);
    const topic = { scope, handle: 'own', data: '{}', changed_at: noon };
    const said = { scope, person: 'u', topic_id: gaza, fits: 1, at: noon };
    await tx.insertInto('team_topic').values(topic).execute();
    await tx.insertInto('verdict').values(said).execute();
    await tx.insertInto('learning_off').values({ scope, topic_id: gaza }).execute();
    const name = { entry: 'name:own', label: 'Own', spelling: 'Own', folded: 'own' };
    await tx
      .insertInto('added_name')
      .values({ scope, ...name, at: noon })
      .execute();
    // What its editors decided for all stays, and tells no longer who they were.
    const decision = {
      kind: 'same',
      story_id: storyId,
      other_id: storyId,
      moved_ids: '[]',
    } as const;
    await tx
      .insertInto('story_decision')
      .values({ ...decision, scope, at: noon })
      .execute();
    const installation = { id: channel.workspace, data: '', changed_at: noon };
    await tx.insertInto('slack_installation').values(installation).execute();
  });
}

/** Rows of every table that names the workspace, by whichever column it does. */
async function countRows(store: Store, { platform, workspace }: Channel) {
  const counts: Record<string, number> = {};
  for (const { name, columns } of await store.db.introspection.getTables()) {
    const has = (column: string) => columns.some((one) => one.name === column);
    const condition = has('workspace')
      ? sql`workspace = ${workspace}`
      : has('scope')
        ? sql`scope = ${`${platform}/${workspace}`}`
        : name === 'slack_installation'
          ? sql`id = ${workspace}`
          : undefined;
    if (condition === undefined) continue;
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}
      where ${condition}`.execute(store.db);
    counts[name] = Number(rows[0]?.count);
  }
  return counts;
}

describe.each(testDatabases)('on $name', ({ openEmpty }) => {
  async function open(): Promise<Store> {
    const store = await openEmpty();
    await furnish(store, left);
    await furnish(store, other);
    await store.transaction((tx) => markLeft(tx, left, noon));
    return store;
  }

  test('what waited for a workspace that was left is given up, and nothing is due there', async () => {
    const store = await open();
    const parked = await listDeliveries(store.db, { states: ['parked'], limit: 9 });
    expect(parked).toMatchObject([{ workspace: 'left', reason: /removed from this workspace/ }]);
    const due = await listDueDigests(store.db, { platforms: ['chat'], now: noon + 30 * dayMs });
    expect(due).toMatchObject([other]);
    const active = await listActiveSubscriptions(store.db);
    expect(active.map(({ workspace }) => workspace)).toEqual(['other']);
  });

  test('invited again within a week all is as it was, but for what was given up', async () => {
    const store = await open();
    await store.transaction((tx) => markLeft(tx, left, noon + dayMs));
    expect(await eraseLeft(store, noon)).toBe(0);
    await store.transaction((tx) => markJoined(tx, left));
    expect(await eraseLeft(store, noon + 30 * dayMs)).toBe(0);
    expect((await readSettings(store.db, left, usual)).zone).toBe('Asia/Gaza');
    expect(await listActiveSubscriptions(store.db)).toHaveLength(2);
    expect(await listDueDigests(store.db, { platforms: ['chat'], now: noon * 2 })).toHaveLength(2);
    expect(await listPauses(store.db, left)).toEqual([]);
    const parked = await listDeliveries(store.db, { states: ['parked'], limit: 9 });
    expect(parked).toHaveLength(1);
  });

  test('a start of Sitrep, which joins every workspace, changes nothing in one that stayed', async () => {
    const store = await open();
    const before = await countRows(store, other);
    await store.transaction((tx) => markJoined(tx, other));
    await store.transaction((tx) => markJoined(tx, { platform: 'chat', workspace: 'new' }));
    expect(await countRows(store, other)).toEqual(before);
    const { workspace, ...rest } = await countRows(store, { ...other, workspace: 'new' });
    expect(Object.values(rest)).not.toContain(1);
    // That Sitrep is there is known: who is alone may correct what all share.
    expect(workspace).toBe(1);
    const present = await listPresent(store.db);
    expect(present.map((one) => one.workspace).toSorted()).toEqual(['new', 'other']);
  });

  test('after a week everything that carries the workspace is erased, and nothing else', async () => {
    const store = await open();
    const had = await countRows(store, left);
    expect(Object.keys(had).length).toBeGreaterThan(12);
    expect(Object.entries(had).filter(([, count]) => count === 0)).toEqual([]);
    const others = await countRows(store, other);
    expect(await eraseLeft(store, noon + 1)).toBe(1);
    const erased = await countRows(store, left);
    expect(Object.entries(erased).filter(([, count]) => count > 0)).toEqual([]);
    expect(await countRows(store, other)).toEqual(others);
    const urls = (await listFeeds(store.db)).map(({ outlet }) => outlet.name);
    expect(urls).toEqual(['shared-by-two', 'other']);
    expect(await listSubscriptions(store.db)).toHaveLength(1);
  });
});
