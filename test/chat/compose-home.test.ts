// The first page of a workspace: what is followed, when digests come, how feeds do, how to begin.
import { expect, test } from 'vitest';
import { composeHome } from '../../src/chat/compose-home.ts';
import { scheduleDigest, usualDigest } from '../../src/chat/schedule-digest.ts';
import type { Channel, Subscription } from '../../src/model/delivery.ts';
import { openStore } from '../../src/store/open-store.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { topicIndex } from '../jobs/test-desk.ts';
import { addFeed, gaza, noon, syria } from '../store/samples.ts';
import { readCard } from '../view/card-words.ts';
import { idleActions } from './idle.ts';

const news: Channel = { platform: 'test', workspace: 'w', channel: 'C1' };

async function open(followed: readonly Partial<Subscription>[]) {
  const store = await openStore(':memory:', { now: () => noon });
  for (const one of followed) {
    const subscription = { ...plainWish, ...news, topicId: gaza, since: 0, ...one };
    await saveSubscription(store.db, subscription);
  }
  const settings = { zone: 'UTC', lang: 'en' } as const;
  const { topics } = topicIndex;
  const checkChannel = async ({ channel }: Channel) => {
    if (channel === 'C9') throw new Error('no answer');
    return { kind: 'fine', name: `#${channel}-name` } as const;
  };
  const actions = { ...idleActions, checkChannel };
  const person = { id: 'u1', isManager: true };
  return { store, channel: news, topics, settings, person, isManager: true, actions };
}

test('a workspace that follows nothing is told how to begin', async () => {
  const context = await open([{ workspace: 'another' }]);
  const card = await composeHome({ ...context, isManager: false });
  const text = readCard(card).join('\n');
  expect(text).toContain('follow gaza-board, typed in a channel');
  expect(text).toContain('There are no feeds yet.');
  expect(text).not.toContain('Gaza Board of Peace');
  expect(card.actions?.map(({ command }) => command)).toEqual(['brief', 'topics', 'feeds']);
  await context.store.close();
});

test('channels are shown with what they follow, digests with their next time', async () => {
  const context = await open([{}, { topicId: syria, mode: 'both' }, { channel: 'C9' }]);
  const { store } = context;
  await addFeed(store.db, 'courier');
  const wish = { ...usualDigest, zone: 'Asia/Damascus' };
  await scheduleDigest(store.db, news, wish, { createdBy: 'u1', now: noon });
  const lines = readCard(await composeHome(context));
  expect(lines).toEqual([
    'Sitrep',
    '# Followed here',
    expect.stringMatching(
      /^\* #C1-name: Gaza Board of Peace \(alerts\), Syria.* \(alerts and digest\)$/,
    ),
    // A platform that does not answer leaves the id.
    '* C9: Gaza Board of Peace (alerts)',
    '# Next digests',
    expect.stringMatching(/^\* #C1-name: Sunday 22 November, 08:00 \(/),
    '1 feed is read, and all of them answer.',
  ]);
  expect((await composeHome(context)).actions?.at(-1)?.command).toBe('settings');
  await store.close();
});

test('of many channels only the first are shown', async () => {
  const context = await open(Array.from({ length: 20 }, (_, at) => ({ channel: `D${10 + at}` })));
  const lines = readCard(await composeHome(context));
  expect(lines.filter((line) => line.startsWith('* #D'))).toHaveLength(15);
  expect(lines).toContain('* and 5 more channels');
  await context.store.close();
});

test('private conversations are shown to their own person, channels to managers', async () => {
  const context = await open([
    { channel: '@u1' },
    { channel: '@u2', topicId: syria },
    { channel: 'C2' },
  ]);
  const { store } = context;
  const wish = { ...usualDigest, zone: 'UTC' };
  for (const channel of ['@u2', 'C2']) {
    await scheduleDigest(store.db, { ...news, channel }, wish, { createdBy: 'u2', now: noon });
  }
  const managers = readCard(await composeHome(context)).join('\n');
  expect(managers).toMatch(/your private messages: Gaza.*\n(.*\n)*\* 1 private conversation\n/);
  expect(managers).toMatch(/# Next digests\n\* #C2-name: /);
  expect(managers).not.toMatch(/Syria|@u/);
  const channel = { ...news, channel: '@u1' };
  const member = readCard(await composeHome({ ...context, channel, isManager: false }));
  expect(member).toEqual([
    'Sitrep',
    '# Followed here',
    '* your private messages: Gaza Board of Peace (alerts)',
    '* Gaza Board of Peace',
    'There are no feeds yet. Add one: feeds add ADDRESS',
  ]);
  await store.close();
});
