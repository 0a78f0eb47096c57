// What people may learn of channels they are not in, and of each other's private conversations.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CommandContext } from '../../src/chat/command.ts';
import { scheduleDigest, usualDigest } from '../../src/chat/schedule-digest.ts';
import type { TopicId } from '../../src/model/ids.ts';
import { enqueueDeliveries } from '../../src/store/deliveries.ts';
import { recordLedger } from '../../src/store/ledger.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { card } from '../../src/view/spans.ts';
import { idleActions } from '../chat/idle.ts';
import { type Answer, ask, askedAt } from './ask.ts';

const here = { platform: 'test', workspace: 'w', channel: 'c' };
const gaza = 'gaza-board' as TopicId;
const actions: CommandContext['actions'] = {
  ...idleActions,
  checkChannel: async ({ channel }) => ({ kind: 'fine', name: `#name-of-${channel}` }),
  previewDigest: async ({ channel }) => [card(`Digest of ${channel}`, [])],
};
let store: Store;

beforeAll(async () => {
  store = await openStore(':memory:', { now: () => askedAt });
  await store.transaction(async (tx) => {
    for (const [at, channel] of ['c', 'secret', '@u1', '@u2'].entries()) {
      const place = { ...here, channel };
      await saveSubscription(tx, {
        ...plainWish,
        ...place,
        topicId: gaza,
        since: 0,
        minSources: 9,
      });
      const wish = { ...usualDigest, zone: 'Asia/Gaza' };
      await scheduleDigest(tx, place, wish, { createdBy: 'u2', now: askedAt });
      const entry = { topicId: gaza, at: askedAt - 60_000, reason: 'in-digest' } as const;
      const sentence = `It was told in digest ${at}.`;
      await recordLedger(tx, [{ ...entry, channel: place, sentence, storyId: 7 as never }]);
      const key = `test/w/${channel}/digest/2026-01-27/1/1`;
      const post = { ...place, key, kind: 'digest', card: card('Digest', []) } as const;
      await enqueueDeliveries(tx, [post], askedAt);
      const posted = { state: 'posted', posted_id: `7766554${at}`, posted_at: askedAt } as const;
      await tx.updateTable('delivery').set(posted).where('channel', '=', channel).execute();
    }
  });
});
afterAll(() => store.close());

async function member(line: string): Promise<Answer> {
  return await ask(store, line, { actions, isManager: false });
}

async function manager(line: string): Promise<Answer> {
  return await ask(store, line, { actions });
}

test.each(['', 'preview ', 'off '])(
  'who is no manager may not use "digest %s" on another channel',
  async (action) => {
    for (const channel of ['secret', '@u2']) {
      const { lines } = await member(`digest ${action}channel:${channel}`);
      expect(lines).toEqual(['Only managers may look at another channel’s digest.']);
    }
    const own = await member('digest preview channel:@u1');
    expect(own.lines[0]).toBe('Digest of @u1');
    expect((await member('digest preview')).lines[0]).toBe('Digest of c');
  },
);

test('managers see the digest of every channel, and of no one’s private conversation', async () => {
  expect((await manager('digest preview channel:secret')).lines[0]).toBe('Digest of secret');
  for (const line of ['digest channel:@u2', 'digest preview channel:@u2', 'digest off channel:@u2'])
    expect((await manager(line)).lines).toEqual([
      expect.stringMatching(/^There is no such channel/),
    ]);
  expect((await manager('unfollow all channel:@u2')).text).toMatch(/^There is no such channel/);
});

test('a private conversation can be let follow by its own person', async () => {
  const { text } = await ask(store, 'follow syria-transition', {
    actions,
    channel: { ...here, channel: '@u5' },
    person: { id: 'u5', isManager: true },
  });
  expect(text).toMatch(/Channel: your private messages/);
});

test('subscriptions shows members where they are, managers all channels', async () => {
  const seen = await member('subscriptions');
  expect(seen.text).toMatch(/Managers see all channels\./);
  expect(seen.lines.filter((line) => line.startsWith('# ')).toSorted()).toEqual([
    '# #name-of-c',
    '# your private messages',
  ]);
  const all = await manager('subscriptions');
  expect(all.text).toMatch(/#name-of-secret/);
  expect(all.text).toMatch(/Besides: 2 private conversations\./);
  for (const { text, data } of [seen, all])
    expect(text + JSON.stringify(data)).not.toMatch(/@u2|@u5/);
});

test('missed and why name no channel that its reader may not know of', async () => {
  const seen = await member('missed');
  expect(seen.text).toMatch(/another channel/);
  expect(seen.text + JSON.stringify(seen.data)).not.toMatch(/secret|@u2/);
  const all = await manager('missed');
  expect(all.text).toMatch(/a private conversation(.*\n)*.*name-of-secret/);
  expect(all.text + JSON.stringify(all.data)).not.toMatch(/@u2/);
  const elsewhere = (await member('why m77665541')).text;
  expect(elsewhere).toMatch(/posted in another channel\. The digest of this channel\./);
  expect(elsewhere).not.toMatch(/secret|9 independent/);
  expect((await manager('why m77665541')).text).toMatch(/from 9 independent sources/);
  expect((await member('why m77665542')).text).toMatch(/from 9 independent sources/);
  for (const asked of [member, manager])
    expect((await asked('why m77665543')).text).toMatch(/There is no post of Sitrep/);
});
