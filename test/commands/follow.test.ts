// Following topics: wishes as they are typed, what is checked first, and the dry run.
import { beforeAll, describe, expect, test } from 'vitest';
import type { CommandContext } from '../../src/chat/command.ts';
import type { TopicId } from '../../src/model/ids.ts';
import { enqueueDeliveries, listDeliveries } from '../../src/store/deliveries.ts';
import { findDigest } from '../../src/store/digests.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { listPauses, pausePlace } from '../../src/store/pauses.ts';
import { listSubscriptions, plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { idleActions } from '../chat/idle.ts';
import { ask, askedAt, fill } from './ask.ts';

const here = { platform: 'test', workspace: 'w', channel: 'c' };

async function open(): Promise<Store> {
  return await openStore(':memory:', { now: () => askedAt });
}

function checking(check: Partial<CommandContext['actions']>): Partial<CommandContext> {
  return { actions: { ...idleActions, ...check } };
}

describe('follow', () => {
  test.each([
    ['follow gaza-board', { mode: 'alerts', minSources: 1, languages: [], channel: 'c' }],
    ['follow gaza-board both', { mode: 'both' }],
    ['follow gaza-board digest channel:C77', { mode: 'digest', channel: 'C77' }],
    ['follow gaza-board C77 both', { mode: 'both', channel: 'C77' }],
    [
      'follow gaza-board mode:both min-sources:2 quiet:22:00-07:00',
      { mode: 'both', minSources: 2, quiet: { from: 1320, to: 420 } },
    ],
    ['follow gaza-board languages:"arabic, en"', { languages: ['ar', 'en'] }],
    ['follow gaza-board --languages sorani --cap 6', { languages: ['ckb'], capPerHour: 6 }],
    [
      'follow gaza-board quiet:"10pm to 7am" ping:R9',
      { quiet: { from: 1320, to: 420 }, ping: 'R9' },
    ],
  ])('%s is saved as it is wished', async (line, wish) => {
    const store = await open();
    const { card } = await ask(store, line);
    expect(card.tone).toBe('good');
    expect(await listSubscriptions(store.db)).toMatchObject([
      { ...here, topicId: 'gaza-board', since: askedAt, createdBy: 'u1', ...wish },
    ]);
    await store.close();
  });

  test.each([
    ['follow gaza-bord', /No topic is called/],
    ['follow gaza-board quiet:22:00', /no quiet hours/],
    ['follow gaza-board quiet:7-7', /no quiet hours/],
    ['follow gaza-board languages:klingonish', /“klingonish” is no language/],
    ['follow gaza-board cap:1000', /whole number from 0 to 100/],
    ['follow gaza-board mode:loud', /alerts, digest or both/],
    ['follow gaza-board channel:@u2', /no such channel/],
    ['follow gaza-board channel:*', /no such channel/],
    ['follow gaza-board ping:@everyone', /cannot mention everybody/],
    ['follow gaza-board ping:everyone', /cannot mention everybody/],
    ['follow gaza-board ping:<!here>', /cannot mention everybody/],
    ['follow gaza-board ping:w', /cannot mention everybody/],
    ['follow gaza-board foo:bar', /“foo:bar” is one word too many/],
    ['follow gaza-board "unclosed', /“"unclosed"” is one word too many/],
    ['follow', /Something is missing/],
  ])('%s is answered with what would be right, and changes nothing', async (line, answer) => {
    const store = await open();
    const { card, text } = await ask(store, line);
    expect(card.tone).toBe('warn');
    expect(text).toMatch(answer);
    expect(await listSubscriptions(store.db)).toEqual([]);
    await store.close();
  });

  test('a channel of another workspace is answered like one that is not there', async () => {
    const store = await open();
    const unknown = checking({ checkChannel: async () => ({ kind: 'unknown' }) });
    const answers = await Promise.all(
      ['follow gaza-board channel:C1', 'follow gaza-board channel:C2'].map((line) =>
        ask(store, line, unknown),
      ),
    );
    expect(answers[0]?.text).toBe(answers[1]?.text);
    expect(await listSubscriptions(store.db)).toEqual([]);
    await store.close();
  });

  test('each missing permission is named before anything is saved', async () => {
    const store = await open();
    const problems = ['Give it “Send Messages”.', 'Give it “Embed Links”.'];
    const blocked = checking({
      checkChannel: async () => ({ kind: 'problems', name: '#news', problems }),
    });
    const { text } = await ask(store, 'follow gaza-board both', blocked);
    expect(text).toContain('Nothing was changed');
    for (const problem of problems) expect(text).toContain(problem);
    expect(await listSubscriptions(store.db)).toEqual([]);
    expect(await findDigest(store.db, here)).toBeUndefined();
    await store.close();
  });

  test('a role that would not be mentioned is named before anything is saved', async () => {
    const store = await open();
    const problems = ['Turn on “Allow anyone to @mention this role”.'];
    const silent = checking({
      checkRole: async () => ({ kind: 'problems', name: '@desk', problems }),
    });
    const answer = await ask(store, 'follow gaza-board ping:9', silent);
    expect(answer.text).toMatch(/Nothing was changed.*@desk.*Turn on/s);
    const unknown = checking({ checkRole: async () => ({ kind: 'unknown' }) });
    const { text } = await ask(store, 'follow gaza-board ping:@nobody', unknown);
    expect(text).toContain('no such role');
    expect(await listSubscriptions(store.db)).toEqual([]);
    const fine = checking({ checkRole: async () => ({ kind: 'fine', name: '@desk' }) });
    const followed = await ask(store, 'follow gaza-board ping:9', fine);
    expect(followed.text).toContain('mentions @desk');
    await store.close();
  });

  test('only managers may', async () => {
    const store = await open();
    const { text } = await ask(store, 'follow gaza-board', { isManager: false });
    expect(text).toMatch(/for managers/);
    expect(await listSubscriptions(store.db)).toEqual([]);
    await store.close();
  });

  test('following again changes what is said, keeps the rest, and says what was before', async () => {
    const store = await open();
    await ask(store, 'follow gaza-board both min-sources:2 quiet:22-7 cap:4 ping:R9');
    const later = { now: askedAt + 3_600_000, person: { id: 'u2', isManager: true } };
    const { text } = await ask(store, 'follow gaza-board cap:0 ping:none quiet:off', later);
    expect(text).toMatch(/Changed: .*/);
    expect(text).toMatch(/Before.*quiet 22:00-07:00; at most 4 alerts an hour; mentions/s);
    const [saved] = await listSubscriptions(store.db);
    expect(saved).toEqual({
      ...here,
      topicId: 'gaza-board',
      since: askedAt,
      mode: 'both',
      minSources: 2,
      languages: [],
      createdBy: 'u1',
    });
    await store.close();
  });

  test('a channel that was mended is posted to at once', async () => {
    const store = await open();
    const later = askedAt + 3_600_000;
    const card = { title: [], tone: 'info', blocks: [] } as const;
    const alert = { ...here, key: 'a/1', kind: 'alert', card, notBeforeAt: later } as const;
    await store.transaction(async (tx) => {
      await enqueueDeliveries(tx, [alert, { ...alert, key: 'a/2' }], askedAt);
      await tx.updateTable('delivery').set({ attempt: 1 }).where('key', '=', 'a/1').execute();
      const pause = { ...here, sinceAt: askedAt, untilAt: later, reason: 'Not allowed.' };
      await pausePlace(tx, pause);
    });
    await ask(store, 'follow gaza-board');
    expect(await listPauses(store.db)).toEqual([]);
    const dueAt = new Map(
      (await listDeliveries(store.db, { limit: 9 })).map(({ key, notBeforeAt }) => [
        key,
        notBeforeAt,
      ]),
    );
    expect(dueAt.get('a/1')).toBe(askedAt);
    expect(dueAt.get('a/2')).toBe(later);
    await store.close();
  });

  test('alerts that begin after digests announce nothing old', async () => {
    const store = await open();
    await ask(store, 'follow gaza-board digest');
    await ask(store, 'follow gaza-board alerts', { now: askedAt + 1 });
    expect(await listSubscriptions(store.db)).toMatchObject([{ since: askedAt + 1 }]);
    await store.close();
  });

  test('a digest is set up with the mode that needs one, on the workspace’s clock', async () => {
    const store = await open();
    const settings = { zone: 'Asia/Damascus', lang: 'en' } as const;
    const { text } = await ask(store, 'follow gaza-board both', { settings });
    expect(await findDigest(store.db, here)).toMatchObject({ minute: 480, zone: 'Asia/Damascus' });
    expect(text).toContain('Next digest');
    await store.close();
  });

  test('a workspace has room for 200 subscriptions, and another one has its own', async () => {
    const store = await open();
    const topicId = 'gaza-board' as TopicId;
    for (let n = 0; n < 200; n += 1) {
      await saveSubscription(store.db, {
        ...plainWish,
        ...here,
        channel: `c${n}`,
        topicId,
        since: 0,
      });
    }
    expect((await ask(store, 'follow sdf-integration')).text).toMatch(/200 subscriptions/);
    expect((await ask(store, 'follow gaza-board channel:c7 cap:3')).card.tone).toBe('good');
    const elsewhere = { channel: { ...here, workspace: 'x' } };
    expect((await ask(store, 'follow sdf-integration', elsewhere)).card.tone).toBe('good');
    await store.close();
  });
});

describe('the dry run', () => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await fill(store);
    return () => store.close();
  });

  test('names real stories of the stored week', async () => {
    const { text, data } = await ask(store, 'follow sdf-integration');
    expect(text).toMatch(/In the last 7 days this would have posted \d+ stor/);
    expect(text).toContain('s');
    const { lastWeek } = data as { lastWeek: { told: readonly unknown[]; stories: number } };
    expect(lastWeek.told.length).toBeGreaterThan(0);
    expect(lastWeek.told.length).toBe(lastWeek.stories);
  });

  test('counts what a wish holds back', async () => {
    const { text, data } = await ask(store, 'follow sdf-integration min-sources:9 channel:d');
    expect(text).toMatch(/would have posted 0 stories\./);
    expect(text).toMatch(/\d+ with too few sources/);
    expect(data).toMatchObject({ lastWeek: { told: [] } });
    const quiet = await ask(store, 'follow sdf-integration quiet:00:00-23:59 channel:e');
    expect(quiet.text).toMatch(/told together after the quiet hours/);
    const langs = await ask(store, 'follow sdf-integration languages:japanese channel:f');
    expect(langs.text).toMatch(/\d+ in other languages only/);
  });

  test('shows nothing of feeds that the workspace does not see', async () => {
    await store.db
      .updateTable('feed_access')
      .set({ scope: 'test/other' as never })
      .execute();
    const { text } = await ask(store, 'follow sdf-integration channel:g');
    expect(text).toContain('In the last 7 days nothing on it was stored.');
    await store.db
      .updateTable('feed_access')
      .set({ scope: '*' as never })
      .execute();
  });
});

test('unfollow ends one topic or all, in one channel, and says so', async () => {
  const store = await open();
  for (const line of [
    'follow gaza-board',
    'follow sdf-integration',
    'follow gaza-board channel:d',
  ]) {
    await ask(store, line);
  }
  expect((await ask(store, 'unfollow gaza-board')).text).toMatch(/no longer/);
  expect((await ask(store, 'unfollow gaza-board')).card.tone).toBe('warn');
  expect(await listSubscriptions(store.db)).toHaveLength(2);
  expect((await ask(store, 'unfollow all')).text).toMatch(/no longer follows 1 topic/);
  expect(await listSubscriptions(store.db)).toMatchObject([{ channel: 'd' }]);
  const elsewhere = { channel: { ...here, workspace: 'x' } };
  expect((await ask(store, 'unfollow gaza-board channel:d', elsewhere)).card.tone).toBe('warn');
  expect(await listSubscriptions(store.db)).toHaveLength(1);
  await store.close();
});

test('subscriptions shows each channel with its wishes in words, and no other workspace’s', async () => {
  const store = await open();
  expect((await ask(store, 'subscriptions')).text).toMatch(/Nothing is followed here yet/);
  await ask(store, 'follow gaza-board both min-sources:2 quiet:22-7 languages:ar');
  await ask(store, 'mute gaza-board 6h');
  const elsewhere = { channel: { ...here, workspace: 'x', channel: 'secret' } };
  await ask(store, 'follow sdf-integration', elsewhere);
  const { text } = await ask(store, 'subscriptions');
  expect(text).toMatch(
    /gaza-board.*alerts at once and the digest; from 2 independent sources; with a report in Arabic; quiet 22:00-07:00/,
  );
  expect(text).toMatch(/Muted: .*gaza-board.* until/);
  expect(text).not.toMatch(/secret|sdf-integration/);
  await store.close();
});
