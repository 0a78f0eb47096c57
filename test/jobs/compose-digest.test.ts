// What a digest tells of all that happened, to whom, in which words and in how many messages.
import { describe, expect, test } from 'vitest';
import type { Scope } from '../../src/model/ids.ts';
import { grantFeed, revokeFeed } from '../../src/store/access.ts';
import { findFeedByUrl } from '../../src/store/feeds.ts';
import { holdAlert } from '../../src/store/held-alerts.ts';
import { listLedger } from '../../src/store/ledger.ts';
import { saveMute } from '../../src/store/mutes.ts';
import type { Store } from '../../src/store/open-store.ts';
import { listStories } from '../../src/store/stories.ts';
import { saveSettings } from '../../src/store/workspaces.ts';
import { gaza, hourMs, syria } from '../store/samples.ts';
import { testDatabases } from '../store/test-databases.ts';
import { bringNews } from './bring-news.ts';
import {
  beginDigest,
  boardReport,
  bring,
  type DigestScene,
  follow,
  here,
  openScene,
  plantStory,
  readOutbox,
  setDigest,
  tuesday,
} from './digest-desk.ts';
import { firstCall, firstCallInArabic } from './sample-reports.ts';

const wednesday8 = Date.UTC(2026, 0, 28, 5);
const call = { outlet: 'Harbour', title: firstCall.title, text: firstCall.text };
const callInArabic = {
  outlet: 'بوصلة',
  title: firstCallInArabic.title,
  text: firstCallInArabic.text,
};

function numbered(number: number) {
  return { ...boardReport(number), title: `Board of Peace holds its meeting no. ${number};` };
}

describe.each(testDatabases)('on $name', ({ openEmpty }) => {
  async function open(): Promise<{ store: Store; scene: DigestScene }> {
    const store = await openEmpty();
    const scene = openScene(store);
    await beginDigest(scene);
    return { store, scene };
  }

  async function tell(scene: DigestScene) {
    await scene.beatAt(wednesday8);
    const digests = await readOutbox(scene.store);
    return { digests, text: digests.map(({ text }) => text).join('\n') };
  }

  async function storyOf(store: Store, title: string) {
    const stories = await listStories(store.db, { limit: 99 });
    const story = stories.find(({ headline }) => headline === title);
    if (story === undefined) throw new Error(`no story is called ${title}`);
    return story.id;
  }

  test('twelve stories at most, two of an owner that nobody confirms; the rest is counted', async () => {
    const { store, scene } = await open();
    for (let number = 0; number < 16; number += 1) {
      const owned = number < 4 ? { owner: 'Gazette Group' } : {};
      await plantStory(store, { ...numbered(number), ...owned }, tuesday + number * 60_000);
    }
    const { text } = await tell(scene);
    const told = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => numbered(from + index).title).filter(
        (title) => text.includes(title),
      ).length;
    expect(told(0, 16)).toBe(12);
    expect(told(0, 4)).toBeLessThanOrEqual(2);
    expect(text).toContain('4 more stories: latest gaza-board');
    const left = await listLedger(store.db, { sinceAt: wednesday8, limit: 99 });
    expect(left).toHaveLength(4);
    expect(left[0]).toMatchObject({ channel: here, topicId: gaza, reason: 'over-cap' });
    expect(left[0]?.sentence).toMatch(/12 most important stories/);
  });

  test('several topics stand under their names, and a story once', async () => {
    const { store, scene } = await open();
    await follow(store, { topicId: syria });
    await follow(store, { topicId: 'sdf-integration' as typeof syria });
    await bring(store, boardReport(0), tuesday);
    await bring(store, call, tuesday);
    const { text, digests } = await tell(scene);
    expect(digests).toHaveLength(1);
    expect(text).toContain('Gaza Board of Peace\n');
    expect(text.split(`${firstCall.title}\n`)).toHaveLength(2);
  });

  test('what is muted, too little confirmed or in no asked language is left out, and why', async () => {
    const { store, scene } = await open();
    await bring(store, boardReport(0), tuesday);
    await bring(store, boardReport(1), tuesday);
    const id = await storyOf(store, boardReport(0).title);
    const untilAt = wednesday8 + hourMs;
    await saveMute(store.db, { ...here, target: { kind: 'story', id }, untilAt });
    await follow(store, { topicId: syria, minSources: 2 });
    await follow(store, { topicId: 'sdf-integration' as typeof syria, languages: ['ar'] });
    await bring(store, call, tuesday);
    const { text } = await tell(scene);
    expect(text).not.toContain(boardReport(0).title);
    expect(text).toContain(boardReport(1).title);
    expect(text).not.toContain(firstCall.title);
    const left = await listLedger(store.db, { sinceAt: wednesday8, limit: 9 });
    expect(left.map(({ reason }) => reason).toSorted()).toEqual(['muted', 'other-language']);
  });

  test('a story that was left out comes when more have reported it', async () => {
    const { store, scene } = await open();
    await follow(store, { topicId: syria, minSources: 2 });
    await bring(store, call, tuesday);
    await scene.beatAt(wednesday8);
    await bring(store, callInArabic, wednesday8 + hourMs);
    await scene.beatAt(wednesday8 + 24 * hourMs);
    const [first, second] = await readOutbox(store);
    expect(first?.text).not.toContain(firstCall.title);
    expect(second?.text).toContain(firstCall.title);
  });

  test('a copy of what was told is no news', async () => {
    const { store, scene } = await open();
    await bring(store, boardReport(0), tuesday);
    await scene.beatAt(wednesday8);
    await bring(store, boardReport(0, { outlet: 'Reprint' }), wednesday8 + hourMs);
    await scene.beatAt(wednesday8 + 24 * hourMs);
    expect((await readOutbox(store))[1]?.text).toMatch(/^Nothing new/);
  });

  test('a muted topic is not spoken of', async () => {
    const { store, scene } = await open();
    await bring(store, boardReport(0), tuesday);
    const untilAt = wednesday8 + hourMs;
    await saveMute(store.db, { ...here, target: { kind: 'topic', id: gaza }, untilAt });
    expect((await tell(scene)).text).toMatch(/^Nothing new/);
  });

  test('feeds that the workspace does not see are neither told nor counted', async () => {
    const { store, scene } = await open();
    await bring(store, boardReport(0), tuesday);
    await bring(store, boardReport(1), tuesday);
    const feed = await findFeedByUrl(store.db, 'https://Outlet%201.example/rss');
    if (feed === undefined) throw new Error('the feed is not there');
    await store.transaction(async (tx) => {
      await revokeFeed(tx, feed.id, '*' as Scope);
      await tx.deleteFrom('feed_access').where('feed_id', '=', feed.id).execute();
      await grantFeed(tx, feed.id, 'test/somebody else' as Scope);
    });
    const { text } = await tell(scene);
    expect(text).toContain(boardReport(0).title);
    expect(text).not.toContain(boardReport(1).title);
    expect(text).toContain('of 1 feed');
  });

  test('what a feed had before it was first read is no news', async () => {
    const { store, scene } = await open();
    const old = [{ ...boardReport(0), at: tuesday - 48 * hourMs }];
    await bringNews(store, old, { now: tuesday, first: true });
    expect((await tell(scene)).text).toMatch(/^Nothing new/);
  });

  test('alerts that were held back are told, also on a topic followed with alerts', async () => {
    const { store, scene } = await open();
    await follow(store, { topicId: syria, mode: 'alerts', minSources: 5 });
    await bring(store, call, tuesday);
    await scene.beatAt(wednesday8);
    const storyId = await storyOf(store, firstCall.title);
    const held = { ...here, storyId, topicId: syria, at: tuesday, dueAt: wednesday8 * 2 };
    await store.transaction((tx) => holdAlert(tx, { ...held, reason: 'over-cap' }));
    await scene.beatAt(wednesday8 + 24 * hourMs);
    const [first, second] = await readOutbox(store);
    expect(first?.text).not.toContain(firstCall.title);
    expect(second?.text).toContain(firstCall.title);
  });

  test('a channel that follows with alerts only has a digest of those topics', async () => {
    const store = await openEmpty();
    const scene = openScene(store);
    await follow(store, { mode: 'alerts' });
    await setDigest(scene);
    await bring(store, boardReport(0), tuesday);
    expect((await tell(scene)).text).toContain(boardReport(0).title);
  });

  test('it speaks Arabic where the workspace asks for it, in each message', async () => {
    const store = await openEmpty();
    const limits = { maxCharacters: 600, maxBlocks: 20 };
    const scene = openScene(store, { platforms: () => [{ name: 'test', limits }] });
    await beginDigest(scene);
    await saveSettings(store.db, here, { lang: 'ar' });
    for (let number = 0; number < 4; number += 1) await bring(store, boardReport(number), tuesday);
    const { digests } = await tell(scene);
    expect(digests.length).toBeGreaterThan(1);
    expect(digests[0]?.text).toMatch(/^الموجز: /);
    const keys = digests.map(({ key }) => key);
    expect(keys).toEqual(digests.map((_, at) => `test/w/here/digest/2026-01-28/1/${at + 1}`));
    expect(digests.map(({ lang }) => lang)).toEqual(digests.map(() => 'ar'));
    expect(digests.every(({ text }) => text.length < 700)).toBe(true);
  });
});
