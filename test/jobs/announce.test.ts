// What a check says to the channels that follow its topics, and what it keeps to itself, and why.
import { describe, expect, test } from 'vitest';
import type { Card } from '../../src/model/card.ts';
import type { Channel } from '../../src/model/delivery.ts';
import type { StoryId, TopicId } from '../../src/model/ids.ts';
import { markBriefed } from '../../src/store/briefing-marks.ts';
import { listDeliveries } from '../../src/store/deliveries.ts';
import { findFeedByUrl, removeFeed } from '../../src/store/feeds.ts';
import { listLedger } from '../../src/store/ledger.ts';
import { mergeStories } from '../../src/store/merge-stories.ts';
import type { Store } from '../../src/store/open-store.ts';
import { listStories } from '../../src/store/stories.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { profile } from '../store/samples.ts';
import { testDatabases } from '../store/test-databases.ts';
import { bringNews, type Report } from './bring-news.ts';
import { call, hourMs, now, secondCall } from './call-reports.ts';

const here: Channel = { platform: 'test', workspace: 'w', channel: 'here' };
const there: Channel = { ...here, channel: 'there' };
const syria = 'syria-transition' as TopicId;
const sdf = 'sdf-integration' as TopicId;
const gaza = 'gaza-board' as TopicId;

/** Local news of the SDF: on one topic. */
const handover: Report = {
  outlet: 'Courier',
  title: 'SDF hands al-Hol camp in Hasakah to Syrian army',
  text: 'The Syrian Democratic Forces handed the al-Hol camp in Hasakah province to the Syrian army on Monday, under the agreement to integrate their fighters.',
  at: now - hourMs,
};
const secondHandover: Report = {
  outlet: 'Observer',
  title: 'Syrian army takes over al-Hol camp from the SDF',
  text: 'Troops of the Syrian army entered al-Hol camp in Hasakah on Monday as guards of the SDF left it, which both sides call a step of the integration agreement.',
  at: now - hourMs / 2,
};
const board: Report = {
  outlet: 'Courier',
  title: 'Board of Peace names 12 members of Gaza committee',
  text: 'The Board of Peace chaired by Donald Trump named twelve members of the committee that will administer Gaza. Nickolay Mladenov presented the list in Cairo.',
  at: now - hourMs,
};

function wordsOf(card: Card): string {
  return JSON.stringify(card);
}

function titleOf({ title }: Card): string {
  return title.map((span) => (span.kind === 'time' ? '' : span.text)).join('');
}

describe.each(testDatabases)('on $name', ({ openEmpty }) => {
  async function follow(store: Store, channel: Channel, topicId: TopicId, since = 0) {
    await saveSubscription(store.db, { ...plainWish, ...channel, topicId, since });
  }

  async function open(...followed: readonly TopicId[]): Promise<Store> {
    const store = await openEmpty();
    for (const topicId of followed) await follow(store, here, topicId);
    return store;
  }

  const outbox = async (store: Store) =>
    (await listDeliveries(store.db, { limit: 99 })).toReversed();
  const reasons = async (store: Store) =>
    (await listLedger(store.db, { sinceAt: 0, limit: 99 })).map(({ reason }) => reason);

  test('a new story is one alert with its headline and its source', async () => {
    const store = await open(gaza);
    await bringNews(store, [{ ...board, url: 'https://courier.example/board' }], { now });
    const [alert, ...more] = await outbox(store);
    expect(more).toEqual([]);
    expect(alert).toMatchObject({ ...here, kind: 'alert', state: 'waiting', createdAt: now });
    expect(wordsOf(alert?.card as Card)).toContain(board.title);
    expect(wordsOf(alert?.card as Card)).toContain('https://courier.example/board');
    expect(wordsOf(alert?.card as Card)).toContain('Courier');
    expect(await reasons(store)).toEqual([]);
  });

  test('what is on no followed topic is not announced', async () => {
    const store = await open(gaza);
    await bringNews(store, [call], { now });
    expect(await outbox(store)).toEqual([]);
  });

  test('another outlet’s report is one update', async () => {
    const store = await open(sdf);
    await bringNews(store, [call], { now });
    await bringNews(store, [secondCall], { now: now + hourMs });
    const [alert, update, ...more] = await outbox(store);
    expect(more).toEqual([]);
    expect(update).toMatchObject({ kind: 'update', storyId: alert?.storyId });
    expect(titleOf(update?.card as Card)).toMatch(/^\+1 report: /);
    expect(wordsOf(update?.card as Card)).toContain(secondCall.title);
  });

  test('another outlet of the same owner only adds a line to the ledger', async () => {
    const store = await open(sdf);
    await bringNews(store, [{ ...call, owner: 'Group' }], { now });
    await bringNews(store, [{ ...secondCall, owner: ' GROUP' }], { now });
    expect(await outbox(store)).toHaveLength(1);
    const lines = await listLedger(store.db, { topicId: sdf, sinceAt: 0, limit: 9 });
    expect(lines).toMatchObject([{ reason: 'one-owner', title: secondCall.title }]);
    expect(lines[0]?.sentence).toMatch(/same owner/);
  });

  test('a copy only adds a line to the ledger, and its outlet may still report itself', async () => {
    const store = await open(gaza);
    await bringNews(store, [board], { now });
    const copy = { ...board, outlet: 'Mirror', title: 'Who will run Gaza: the list' };
    await bringNews(store, [copy], { now });
    expect(await outbox(store)).toHaveLength(1);
    const lines = await listLedger(store.db, { topicId: gaza, sinceAt: 0, limit: 9 });
    expect(lines).toMatchObject(
      [{ reason: 'copy', title: copy.title, sentence: /i\d+/ }].map((line) => ({
        ...line,
        sentence: expect.stringMatching(line.sentence),
      })),
    );
    const own = {
      outlet: 'Mirror',
      title: 'Mladenov presents the 12 members of the Board of Peace’s Gaza committee in Cairo',
      text: 'In Cairo, Nickolay Mladenov read out the names of the twelve people chosen by the Board of Peace to administer Gaza, and said that their first meeting is planned for next week.',
      at: now,
    };
    await bringNews(store, [own], { now });
    expect((await outbox(store)).map(({ kind }) => kind)).toEqual(['alert', 'update']);
  });

  test('a copy of what was never announced is the first that is told of it', async () => {
    const store = await open(gaza);
    await bringNews(store, [{ ...board, at: now - 30 * hourMs }], { now, first: true });
    expect(await outbox(store)).toEqual([]);
    await bringNews(store, [{ ...board, outlet: 'Mirror' }], { now });
    expect(await outbox(store)).toMatchObject([{ kind: 'alert' }]);
    expect(await reasons(store)).toEqual(['baseline']);
  });

  test('a copy of a text that was on no topic opens its own story', async () => {
    const store = await open(gaza);
    const text =
      'The list was read out in Cairo on Tuesday. Twelve people were chosen from a list of forty, among them two former ministers, a hospital director and the head of a university. They will meet for the first time next week and report every month.';
    await bringNews(store, [{ ...board, title: 'Twelve names are read out', text }], { now });
    expect(await outbox(store)).toEqual([]);
    await bringNews(store, [{ ...board, outlet: 'Mirror', text }], { now });
    expect(await outbox(store)).toMatchObject([{ kind: 'alert' }]);
  });

  test('a story that broke before the channel followed its topic stays untold there', async () => {
    const store = await open(sdf);
    await follow(store, there, sdf, now + 1);
    await bringNews(store, [call], { now });
    await bringNews(store, [secondCall], { now: now + hourMs });
    expect((await outbox(store)).map(({ channel, kind }) => [channel, kind])).toEqual([
      ['here', 'alert'],
      ['here', 'update'],
    ]);
    const lines = await listLedger(store.db, { topicId: sdf, sinceAt: 0, limit: 9 });
    expect(lines).toMatchObject([
      { reason: 'before-subscription', title: call.title, channel: there },
    ]);
  });

  test('a story that the channel read of in a briefing goes on as updates', async () => {
    const store = await openEmpty();
    await bringNews(store, [call], { now });
    await markBriefed(store.db, here, sdf, now + 1_000);
    await follow(store, here, sdf, now + 2_000);
    await follow(store, there, sdf, now + 2_000);
    await bringNews(store, [secondCall], { now: now + 3_000 });
    const deliveries = await listDeliveries(store.db, { limit: 9 });
    expect(deliveries.map(({ channel, kind }) => [channel, kind])).toEqual([['here', 'update']]);
  });

  test('a reason that holds for many channels is written down once', async () => {
    const store = await openEmpty();
    for (const channel of ['a', 'b', 'c']) await follow(store, { ...here, channel }, sdf);
    await bringNews(store, [{ ...call, owner: 'Group' }], { now });
    await bringNews(store, [{ ...secondCall, owner: 'Group' }], { now });
    expect(await outbox(store)).toHaveLength(3);
    expect(await reasons(store)).toEqual(['one-owner']);
  });

  test('two topics of one channel make one alert that names both', async () => {
    const store = await open(syria, sdf);
    await bringNews(store, [call], { now });
    const [alert, ...more] = await outbox(store);
    expect(more).toEqual([]);
    expect(titleOf(alert?.card as Card)).toMatch(/New story: .+ and .+/);
  });

  test('each channel is told', async () => {
    const store = await open(sdf);
    await follow(store, there, syria);
    await bringNews(store, [call], { now });
    expect((await outbox(store)).map(({ channel }) => channel).toSorted()).toEqual([
      'here',
      'there',
    ]);
  });

  test('a report on one of its story’s topics is news to followers of the other', async () => {
    const store = await open(syria);
    const [opened] = await bringNews(store, [handover], { now });
    expect(opened?.topicIds).toEqual([sdf]);
    const story = { story_id: opened?.storyId as StoryId, topic_id: syria, last_at: now };
    await store.db.insertInto('story_topic').values(story).execute();
    await store.db
      .updateTable('topic_match')
      .set({ on_topic: 1 })
      .where('topic_id', '=', syria)
      .execute();
    const [joined] = await bringNews(store, [secondHandover], { now });
    expect(joined).toMatchObject({ topicIds: [sdf], storyId: opened?.storyId });
    expect(await outbox(store)).toMatchObject([{ kind: 'alert', storyId: opened?.storyId }]);
  });

  test('nothing older than a day is announced at a feed’s first check, and later nothing older than three', async () => {
    const store = await open(gaza, sdf);
    await bringNews(store, [{ ...board, at: now - 25 * hourMs }], { now, first: true });
    await bringNews(store, [{ ...call, at: now - 73 * hourMs }], { now });
    expect(await outbox(store)).toEqual([]);
    expect(new Set(await reasons(store))).toEqual(new Set(['baseline', 'old']));
    const fresh = { ...board, title: `${board.title} in Cairo`, at: now - 23 * hourMs };
    await bringNews(store, [{ ...fresh, outlet: 'Mirror', text: `${board.title}.` }], {
      now,
      first: true,
    });
    expect(await outbox(store)).toHaveLength(1);
  });

  test('all of a check’s reports on one story make one alert', async () => {
    const store = await open(sdf);
    await bringNews(store, [call, { ...secondCall, outlet: call.outlet }], { now });
    expect(await outbox(store)).toMatchObject([{ kind: 'alert' }]);
  });

  test('two announced stories that become one are not announced again', async () => {
    const store = await open(sdf, gaza);
    const [first] = await bringNews(store, [call], { now });
    const [second] = await bringNews(store, [board], { now });
    const [into, from] = [first?.storyId as StoryId, second?.storyId as StoryId];
    expect(into).not.toBe(from);
    const [stored] = (await listStories(store.db, { limit: 9 })).filter(({ id }) => id === into);
    await store.editing((tx) =>
      mergeStories(
        tx,
        [from],
        into,
        { ...profile({ topicIds: [sdf, gaza] }), id: into, firstAt: now, lastAt: now },
        now,
      ),
    );
    expect(stored?.topicIds).toContain(sdf);
    await bringNews(store, [{ ...board, outlet: 'Mirror' }], { now });
    expect((await outbox(store)).map(({ kind }) => kind)).toEqual(['alert', 'alert']);
  });

  test('an update is told although its story had as many reports before', async () => {
    const store = await open(sdf);
    const third = {
      outlet: 'Bulletin',
      title: 'Trump, Sharaa hold phone call on SDF ceasefire and army integration',
      text: 'Ahmed al-Sharaa and Donald Trump held a phone call on Tuesday. They spoke about the ceasefire with the Syrian Democratic Forces and their integration into the army of Syria.',
      at: now,
    };
    await bringNews(store, [call], { now });
    await bringNews(store, [secondCall], { now });
    const gone = await findFeedByUrl(store.db, 'https://Observer.example/rss');
    await store.transaction(async (tx) => gone && (await removeFeed(tx, gone.id)));
    await store.db.updateTable('delivery').set({ state: 'posted', posted_at: now }).execute();
    await bringNews(store, [third], { now });
    expect((await outbox(store)).map(({ kind }) => kind)).toEqual(['alert', 'update', 'update']);
  });
});
