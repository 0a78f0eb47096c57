// The commands with which teams set their digest and their workspace.
import { beforeEach, describe, expect, test } from 'vitest';
import type { CommandActions, CommandContext } from '../../src/chat/command.ts';
import { endDigest } from '../../src/chat/schedule-digest.ts';
import type { Subscription } from '../../src/model/delivery.ts';
import { findDigest } from '../../src/store/digests.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { readSettings } from '../../src/store/workspaces.ts';
import { card } from '../../src/view/spans.ts';
import { idleActions } from '../chat/idle.ts';
import { gaza, syria } from '../store/samples.ts';
import { ask, askedAt } from './ask.ts';

const here = { platform: 'test', workspace: 'w', channel: 'c' };
const damascus = { settings: { zone: 'Asia/Damascus', lang: 'en' } } as const;
let store: Store;

beforeEach(async () => {
  store = await openStore(':memory:', { now: () => askedAt });
  return () => store.close();
});

async function follow(change: Partial<Subscription> = {}): Promise<void> {
  const subscription = { ...here, topicId: gaza, since: 0, ...plainWish, ...change };
  await store.transaction((tx) => saveSubscription(tx, subscription));
}

function acting(change: Partial<CommandActions>): Partial<CommandContext> {
  return { actions: { ...idleActions, ...change } };
}

describe('a digest', () => {
  test('is set in a few words and told back in its own clocks', async () => {
    await follow();
    const { lines } = await ask(store, 'digest set 8:00', damascus);
    expect(lines).toEqual([
      'Set: the digest of this channel',
      'Comes: 08:00 every day, in Asia/Damascus',
      expect.stringMatching(/^Next: Wednesday 28 January, 08:00 \(/),
      expect.stringMatching(/^Tells since: /),
      'On a day without news: says so in one line',
      'It is about Gaza Board of Peace',
      'They are followed with alerts only, and the digest sums them up all the same.',
      'digest preview · digest now · digest off',
    ]);
    const { text } = await ask(store, 'digest', damascus);
    expect(text).toContain('08:00 every day, in Asia/Damascus');
  });

  test.each([
    'digest set 20.30 zone Asia/Gaza days sun-thu empty silence',
    'digest set time:20:30 zone:gaza days:sun-thu empty:silence',
    'digest set 8:30pm Asia/Gaza sun-thu silence',
    'digest set sun-thu Gaza ٢٠:٣٠ silence',
    'digest time:2030 zone:"asia/gaza" days:"sunday to thursday" empty:silence',
  ])('understands "%s"', async (line) => {
    await ask(store, line);
    expect(await findDigest(store.db, here)).toMatchObject({
      minute: 20 * 60 + 30,
      zone: 'Asia/Gaza',
      weekdays: '12347',
      whenEmpty: 'silence',
      next: { date: '2026-01-27' },
      createdBy: 'u1',
    });
  });

  test('understands "8 am", and keeps what is not said', async () => {
    await ask(store, 'digest set 20:00 zone:Asia/Gaza days:fri empty:silence');
    await ask(store, 'digest set 8 am');
    const kept = { minute: 480, zone: 'Asia/Gaza', weekdays: '5', whenEmpty: 'silence' };
    expect(await findDigest(store.db, here)).toMatchObject(kept);
  });

  test.each([
    ['digest set soon', '“soon” is no time of day: write it like 08:00, 8am or 20.30.'],
    ['digest set 8:00 zone:Damscus', '“Damscus” is no time zone: write it like Asia/Damascus.'],
    ['digest set 8:00 days:someday', '“someday” are no days: write daily, mon-fri or mon,wed.'],
    ['digest set 8:00 9:00', '“9:00” is a second time of day.'],
    ['digest off', 'There is no digest in this channel.'],
    ['digest now', 'There is no digest in this channel'],
  ])('"%s" is answered with what would be right', async (line, expected) => {
    const { lines } = await ask(store, line, damascus);
    expect(lines[0]).toBe(expected);
    expect(await findDigest(store.db, here)).toBeUndefined();
  });

  test.each(['set 8:00', 'off', 'now'])('only managers may say "digest %s"', async (words) => {
    const { text } = await ask(store, `digest ${words}`, { isManager: false });
    expect(text).toContain('Only managers');
    expect(await findDigest(store.db, here)).toBeUndefined();
  });

  test('is not set where Sitrep cannot post, and the reason is named', async () => {
    const problems = ['Sitrep is not in the channel. Type /invite @Sitrep there.'];
    const closed = { kind: 'problems', name: '#desk', problems } as const;
    const { lines } = await ask(
      store,
      'digest set 8',
      acting({ checkChannel: async () => closed }),
    );
    expect(lines).toEqual([
      'Sitrep cannot post to #desk yet',
      ...problems.map((one) => `* ${one}`),
    ]);
    expect(await findDigest(store.db, here)).toBeUndefined();
  });

  test('of a channel that this workspace does not have is not found', async () => {
    const unknown = acting({ checkChannel: async () => ({ kind: 'unknown' }) });
    for (const line of [
      'digest show channel:x',
      'digest set 8 channel:x',
      'digest off channel:x',
    ]) {
      const { lines } = await ask(store, line, unknown);
      expect(lines).toEqual(['There is no such channel here that Sitrep can see.']);
    }
  });

  test('that was ended goes on from what it told when it is set again the same day', async () => {
    await ask(store, 'digest set 8:00');
    const before = await findDigest(store.db, here);
    await ask(store, 'digest off');
    expect((await ask(store, 'digest')).lines[0]).toBe('There is no digest in this channel');
    expect(await store.transaction((tx) => endDigest(tx, here))).toBe(false);
    await ask(store, 'digest set');
    expect(await findDigest(store.db, here)).toEqual(before);
  });

  test('is previewed in its first message, and nothing is posted', async () => {
    const previewDigest = async () => [card('Digest', []), card('Digest (2)', [])];
    const { lines } = await ask(store, 'digest preview', acting({ previewDigest }));
    expect(lines).toEqual([
      'Digest',
      'A preview: nothing was posted, and 1 more message would follow.',
    ]);
  });

  test('is posted at once, or says that there is nothing to tell', async () => {
    await ask(store, 'digest set 8:00');
    const two = await ask(store, 'digest now', acting({ postDigest: async () => 2 }));
    expect(two.lines[0]).toBe('Posting 2 messages');
    expect((await ask(store, 'digest now')).lines).toEqual(['Nothing new to tell']);
  });

  test('is about the topics that asked for one, where there are any', async () => {
    await follow({ mode: 'alerts' });
    await follow({ topicId: syria, mode: 'both' });
    const { text } = await ask(store, 'digest set 8:00');
    expect(text).toContain('It is about Syria');
    expect(text).not.toContain('Gaza');
    expect(text).not.toContain('alerts only');
  });
});

describe('settings', () => {
  test('a setting’s name alone shows the settings, and is no zone', async () => {
    expect((await ask(store, 'settings reads')).lines).toEqual(
      (await ask(store, 'settings')).lines,
    );
  });

  const usual = { zone: 'UTC', lang: 'en' } as const;

  test('are shown, and changed one by one', async () => {
    expect((await ask(store, 'settings')).lines).toEqual([
      'Settings of this workspace',
      'Time zone: UTC',
      'Language of labels: English',
      'Languages that you read: any',
      'Troubles are reported in: no channel',
    ]);
    await ask(store, 'settings zone Damascus');
    await ask(store, 'settings language ar');
    const { text } = await ask(store, 'settings ops C9');
    expect(text).toContain('Troubles are reported in: C9');
    const changed = { zone: 'Asia/Damascus', lang: 'ar', opsChannel: 'C9' };
    expect(await readSettings(store.db, here, usual)).toEqual(changed);
    await ask(store, 'settings ops off', { settings: { ...usual, opsChannel: 'C9' } });
    expect(await readSettings(store.db, here, usual)).toEqual({
      zone: 'Asia/Damascus',
      lang: 'ar',
    });
  });

  test('say which languages are read, by their names or codes', async () => {
    const { text } = await ask(store, 'settings reads ar,English');
    expect(text).toContain('Languages that you read: Arabic and English');
    expect(await readSettings(store.db, here, usual)).toMatchObject({ reads: ['ar', 'en'] });
    expect((await ask(store, 'settings reads Klingon')).text).toContain('"Klingon" is no language');
    await ask(store, 'settings reads all');
    expect(await readSettings(store.db, here, usual)).not.toHaveProperty('reads');
  });

  test('name the digests that keep a zone of their own', async () => {
    await ask(store, 'digest set 8:00 zone:Asia/Beirut');
    const { lines } = await ask(store, 'settings zone Asia/Damascus');
    expect(lines).toContain('* c: 08:00 every day, in Asia/Beirut');
    const digest = await findDigest(store.db, here);
    expect(digest?.zone).toBe('Asia/Beirut');
  });

  test.each([
    ['settings zone Atlantis', '“Atlantis” is no time zone'],
    ['settings language fr', '“fr” does not fit language'],
  ])('"%s" changes nothing', async (line, expected) => {
    expect((await ask(store, line)).text).toContain(expected);
    expect(await readSettings(store.db, here, usual)).toEqual(usual);
  });

  test('take no channel for troubles in which Sitrep cannot post', async () => {
    const unknown = acting({ checkChannel: async () => ({ kind: 'unknown' }) });
    expect((await ask(store, 'settings ops x zone UTC', unknown)).text).toContain(
      'no such channel',
    );
    const closed = { kind: 'problems', name: '#ops', problems: ['It is archived.'] } as const;
    const blocked = await ask(
      store,
      'settings ops x',
      acting({ checkChannel: async () => closed }),
    );
    expect(blocked.text).toContain('It is archived.');
    expect(await readSettings(store.db, here, usual)).toEqual(usual);
  });

  test('are for managers', async () => {
    expect((await ask(store, 'settings', { isManager: false })).text).toContain('managers');
  });
});
