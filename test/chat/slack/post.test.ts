// Posting to Slack: each line of the fault table, and looking for what was in doubt.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PostOptions } from '../../../src/chat/platform.ts';
import { card, paragraph, text } from '../../../src/view/spans.ts';
import type { Fault } from '../../fakes/slack/faults.ts';
import { type FakeMessage, makeChannel } from '../../fakes/slack/world.ts';
import { openSetup, quickTimes, type Setup } from './test-host.ts';

let setup: Setup;
beforeEach(async () => {
  setup = await openSetup();
});
afterEach(async () => await setup.close());

const place = (channel = 'CANEWS') => ({ platform: 'slack', workspace: 'TA', channel });
const told = card('A story', [paragraph(text('It has words.'))]);
const post = (key = 'k1', options?: PostOptions, channel?: string) =>
  setup.platform.post(place(channel), key, told, options);
const find = (key = 'k1', options?: PostOptions, channel?: string) =>
  setup.platform.find(place(channel), key, options);
const messages = (): readonly FakeMessage[] => setup.team.channels[0]?.messages ?? [];
const posts = () => setup.slack.calls.filter(({ method }) => method === 'chat.postMessage');

test('a post carries its key, unfurls nothing and is found again by the key', async () => {
  const result = await post();
  expect(result).toEqual({ kind: 'posted', postedId: messages()[0]?.ts });
  expect(messages()[0]?.metadata?.event_payload).toEqual({ key: 'k1' });
  expect(posts()[0]?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
  expect(await find()).toEqual(result);
  expect(await find('k2')).toEqual({ kind: 'absent' });
});

test('an update goes into the thread, is found there, and stands alone when the thread is gone', async () => {
  const root = await post();
  const thread = { rootId: root.kind === 'posted' ? root.postedId : '', title: 'A story' };
  const reply = await post('k2', { thread });
  expect(messages()[1]?.thread_ts).toBe(thread.rootId);
  expect(await find('k2', { thread })).toEqual(reply);
  const gone = { rootId: '1.000001', title: 'Deleted' };
  const alone = await post('k3', { thread: gone });
  expect(messages()[2]).not.toHaveProperty('thread_ts');
  expect(await find('k3', { thread: gone })).toEqual(alone);
});

test('a user group is mentioned and nothing else ever is', async () => {
  await post('k1', { ping: 'S0DESK' });
  await post('k2', { ping: '<!subteam^S0DESK|@desk>' });
  await post('k3', { ping: '<!channel>' });
  const mention = { type: 'usergroup', usergroup_id: 'S0DESK' };
  const [first, second, third] = messages().map(({ blocks }) => JSON.stringify(blocks));
  expect(first).toContain(JSON.stringify(mention));
  expect(second).toContain(JSON.stringify(mention));
  expect(third).not.toMatch(/usergroup|broadcast|channel/);
});

test('a notice goes to a person’s private messages and is found there', async () => {
  const result = await post('k1', {}, '@UAADMIN');
  expect(result.kind).toBe('posted');
  expect(await find('k1', {}, '@UAADMIN')).toEqual(result);
  expect(await post('k2', {}, '@UBADMIN')).toMatchObject({ kind: 'gone' });
});

describe('the fault table', () => {
  const lost: readonly (readonly [string, Fault])[] = [
    ['a reset after Slack accepted', { kind: 'lost', accepted: true }],
    ['a 500 after Slack accepted', { kind: 'status', status: 500, accepted: true }],
    ['a web page with 200', { kind: 'html', accepted: true }],
    ['an empty answer with 200', { kind: 'empty', accepted: true }],
    ['a fault of Slack’s own', { kind: 'error', error: 'fatal_error' }],
    ['a proxy’s 403', { kind: 'status', status: 403 }],
    ['an answer that is no code of Slack’s', { kind: 'error', error: 'Sign in first' }],
  ];
  test.each(lost)('%s leaves doubt, and nothing is sent twice', async (_name, fault) => {
    setup.slack.faults.queue('chat.postMessage', fault);
    expect(await post()).toMatchObject({ kind: 'unknown' });
    expect(posts()).toHaveLength(1);
    const isThere = 'accepted' in fault && fault.accepted;
    expect(await find()).toMatchObject({ kind: isThere ? 'posted' : 'absent' });
  });

  test('no answer in time leaves doubt, whether Slack accepted or not', async () => {
    await setup.close();
    setup = await openSetup({ parts: { times: { ...quickTimes, answerMs: 400 } } });
    for (const accepted of [true, false]) {
      setup.slack.faults.queue('chat.postMessage', { kind: 'silence', accepted });
      expect(await post(`k${accepted}`)).toMatchObject({ kind: 'unknown' });
      const found = await find(`k${accepted}`);
      expect(found.kind).toBe(accepted ? 'posted' : 'absent');
    }
    expect(posts()).toHaveLength(2);
  });

  test('429 is Slack’s wish, with and without its header', async () => {
    setup.slack.faults.queue(
      'chat.postMessage',
      { kind: 'rate-limit', retryAfter: 7 },
      { kind: 'rate-limit' },
    );
    expect(await post()).toMatchObject({ kind: 'retry', afterMs: 7000 });
    expect(await post()).toMatchObject({ kind: 'retry', afterMs: 30_000 });
    expect(await post()).toMatchObject({ kind: 'posted' });
  });

  test('a Slack that cannot be reached is tried again later', async () => {
    await setup.slack.close();
    // Over a connection that was open a message may have left; over a new one it cannot have.
    expect(await post()).toMatchObject({ kind: 'unknown' });
    expect(await post()).toMatchObject({ kind: 'retry' });
    expect(await find()).toMatchObject({ kind: 'unreadable' });
  });

  test.each([
    ['not_in_channel', { isMember: false }, '/invite @Sitrep'],
    ['is_archived', { isArchived: true }, 'archived'],
    ['restricted_action', { isRestricted: true }, 'Only some people'],
  ])('%s says how to mend it', async (_code, state, sentence) => {
    setup.team.channels.push(makeChannel('CAODD', 'odd', state));
    const result = await post('k1', {}, 'CAODD');
    expect(result).toMatchObject({ kind: 'gone', reason: expect.stringContaining(sentence) });
    expect(posts()).toHaveLength(1);
  });

  test('a channel that is gone, or another team’s, is gone', async () => {
    setup.slack.addWorkspace('B');
    for (const channel of ['CAGONE', 'CBNEWS']) {
      expect(await post('k1', {}, channel)).toMatchObject({ kind: 'gone' });
    }
  });

  test.each(['invalid_blocks', 'msg_blocks_too_long', 'msg_too_long'])(
    '%s is tried once more as short text',
    async (error) => {
      setup.slack.faults.queue('chat.postMessage', { kind: 'error', error });
      expect(await post()).toMatchObject({ kind: 'posted' });
      expect(messages()).toMatchObject([{ text: 'A story\nIt has words.' }]);
      expect(messages()[0]).not.toHaveProperty('blocks');
      expect(await find()).toMatchObject({ kind: 'posted' });
    },
  );

  test('what is refused twice is refused, with the reason', async () => {
    setup.slack.faults.always('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
    const reason = expect.stringContaining('invalid_blocks');
    expect(await post()).toMatchObject({ kind: 'refused', reason });
    expect(posts()).toHaveLength(2);
  });

  test.each([
    ['revoked', 'was revoked'],
    ['inactive', 'was removed'],
    ['invalid', 'does not know the bot token'],
  ] as const)('a token that is %s signs this workspace out', async (state, sentence) => {
    setup.team.tokenState = state;
    const reason = expect.stringContaining(sentence);
    expect(await post()).toMatchObject({ kind: 'signed-out', reason });
    expect(setup.platform.findTrouble()).toContain(sentence);
    setup.team.tokenState = 'live';
    expect(await post()).toMatchObject({ kind: 'posted' });
    expect(setup.platform.findTrouble()).toBeUndefined();
  });

  test('a missing permission is named', async () => {
    setup.team.scopes = ['commands'];
    const reason = expect.stringContaining('Add chat:write');
    expect(await post()).toMatchObject({ kind: 'signed-out', reason });
  });
});

test('a key that somebody else’s app wrote is not taken for ours', async () => {
  const metadata = { event_type: 'sitrep_delivery', event_payload: { key: 'k9' } };
  setup.team.channels[0]?.messages.push({
    ts: '5.000001',
    user: 'UAMEMBER',
    text: 'mine',
    metadata,
    edits: 0,
  });
  expect(await find('k9')).toEqual({ kind: 'absent' });
});

test('a channel that cannot be read is never taken for one without the message', async () => {
  await post();
  const faults: readonly Fault[] = [
    { kind: 'error', error: 'not_in_channel' },
    { kind: 'rate-limit', retryAfter: 3 },
    { kind: 'html' },
    { kind: 'empty' },
    { kind: 'status', status: 503 },
    { kind: 'lost' },
  ];
  for (const fault of faults) {
    setup.slack.faults.queue('conversations.history', fault);
    expect(await find()).toMatchObject({ kind: 'unreadable' });
  }
  setup.team.scopes = ['chat:write'];
  const reason = expect.stringContaining('channels:history');
  expect(await find()).toMatchObject({ kind: 'unreadable', reason });
});

test('a message is found behind two hundred others', async () => {
  const first = await post();
  for (let count = 0; count < 250; count++) {
    const ts = `9000000000.${String(count).padStart(6, '0')}`;
    setup.team.channels[0]?.messages.push({ ts, user: 'UAMEMBER', text: 'talk', edits: 0 });
  }
  expect(await find()).toEqual(first);
});

test('only what is a user group can be mentioned', async () => {
  const check = (role: string) => setup.platform.checkRole(place(), role);
  expect(await check('S0DESK')).toEqual({ kind: 'fine', name: 'S0DESK' });
  for (const role of ['@everyone', '!channel', 'here', 'channel', '<!subteam^S0DESK>', 'S', '']) {
    expect(await check(role)).toEqual({ kind: 'unknown' });
  }
});

test('channels are checked before the first post fails', async () => {
  setup.team.channels.push(
    makeChannel('CAOUT', 'out', { isMember: false }),
    makeChannel('CAOLD', 'old', { isArchived: true }),
    makeChannel('CAHIDDEN', 'hidden', { kind: 'private', isMember: false }),
  );
  setup.slack.addWorkspace('B');
  const check = (channel: string) => setup.platform.checkChannel(place(channel));
  expect(await check('CANEWS')).toEqual({ kind: 'fine', name: '#news' });
  const problems = [expect.stringContaining('/invite @Sitrep')];
  expect(await check('CAOUT')).toEqual({ kind: 'problems', name: '#out', problems });
  expect(await check('CAOLD')).toMatchObject({ kind: 'problems', name: '#old' });
  for (const channel of ['CAHIDDEN', 'CBNEWS', 'CNONE', '@UBADMIN', '']) {
    expect(await check(channel)).toEqual({ kind: 'unknown' });
  }
  expect(await check('@UAADMIN')).toMatchObject({ kind: 'fine' });
});
