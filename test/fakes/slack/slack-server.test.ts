// The fake Slack itself: it talks to the real bolt and refuses what Slack refuses.

import { App, type Logger, LogLevel } from '@slack/bolt';
import { afterEach, describe, expect, test } from 'vitest';
import { checkBlocks, checkView } from './check-blocks.ts';
import { type FakeSlack, openFakeSlack } from './slack-server.ts';
import type { FakeWorkspace } from './world.ts';

const silent: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function openBolt(slack: FakeSlack, [workspace]: readonly FakeWorkspace[]): Promise<App> {
  const app = new App({
    token: workspace?.botToken ?? '',
    appToken: slack.world.app.appToken,
    socketMode: true,
    logger: silent,
    clientOptions: { slackApiUrl: slack.apiUrl },
    deferInitialization: true,
  });
  await app.init();
  return app;
}

async function openBoth() {
  const slack = await openFakeSlack();
  closing.push(slack.close);
  const app = await openBolt(slack, slack.world.workspaces);
  const [workspace] = slack.world.workspaces;
  if (workspace === undefined) throw new Error('no workspace');
  return { slack, app, workspace };
}

async function errorOf(work: Promise<unknown>): Promise<string> {
  return await work.then(
    () => 'none',
    (error: { readonly data?: { readonly error?: string } }) => error.data?.error ?? 'another',
  );
}

test('the real bolt hears a command through Socket Mode and answers it', async () => {
  const { slack, app, workspace } = await openBoth();
  app.command('/sitrep', async ({ ack, respond, command }) => {
    await ack();
    await respond({ text: `You said ${command.text}`, response_type: 'in_channel' });
  });
  await app.start();
  closing.push(() => app.stop());
  const receipt = await slack.person({ workspace }).type('brief');
  expect(receipt.acknowledged).toBe(true);
  await expect.poll(() => slack.responses.map(({ text }) => text)).toEqual(['You said brief']);
  expect(workspace.channels[0]?.messages).toMatchObject([{ text: 'You said brief' }]);
});

test('tokens of the wrong kind and missing scopes are named', async () => {
  const { slack, app, workspace } = await openBoth();
  const channel = 'CANEWS';
  const post = (token: string) => app.client.chat.postMessage({ token, channel, text: 'x' });
  expect(await errorOf(post(slack.world.app.appToken))).toBe('not_allowed_token_type');
  expect(await errorOf(post('xoxb-wrong'))).toBe('invalid_auth');
  workspace.scopes = ['commands'];
  expect(await errorOf(post(workspace.botToken))).toBe('missing_scope');
  workspace.tokenState = 'revoked';
  expect(await errorOf(post(workspace.botToken))).toBe('token_revoked');
});

test('a channel of another workspace is not found', async () => {
  const { slack, app } = await openBoth();
  slack.addWorkspace('B');
  const post = app.client.chat.postMessage({ channel: 'CBNEWS', text: 'x' });
  expect(await errorOf(post)).toBe('channel_not_found');
});

test('metadata comes back only when it is asked for', async () => {
  const { app } = await openBoth();
  const metadata = { event_type: 'sitrep_post', event_payload: { key: 'k' } };
  await app.client.chat.postMessage({ channel: 'CANEWS', text: 'x', metadata });
  const plain = await app.client.conversations.history({ channel: 'CANEWS' });
  const whole = await app.client.conversations.history({
    channel: 'CANEWS',
    include_all_metadata: true,
  });
  expect(plain.messages?.[0]?.metadata).toBeUndefined();
  expect(whole.messages?.[0]?.metadata).toEqual(metadata);
});

test('a trigger opens one modal within three seconds', async () => {
  const { slack, app, workspace } = await openBoth();
  const triggers: string[] = [];
  app.command('/sitrep', async ({ ack, command }) => {
    await ack();
    triggers.push(command.trigger_id);
  });
  await app.start();
  closing.push(() => app.stop());
  await slack.person({ workspace }).type('');
  await slack.person({ workspace }).type('');
  const view = {
    type: 'modal' as const,
    title: { type: 'plain_text' as const, text: 'A form' },
    blocks: [{ type: 'divider' as const }],
  };
  const open = (index: number) =>
    errorOf(app.client.views.open({ trigger_id: triggers[index] ?? '', view }));
  expect(await open(0)).toBe('none');
  expect(await open(0)).toBe('exchanged_trigger_id');
  slack.world.clock.ms += 3001;
  expect(await open(1)).toBe('expired_trigger_id');
});

describe('Block Kit', () => {
  const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
  const button = (id: string, value = '') => ({
    type: 'button',
    text: { type: 'plain_text', text: 'Why' },
    action_id: id,
    value,
  });
  const actions = (elements: readonly object[]) => ({ type: 'actions', elements });
  test.each([
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' }))],
    ['a section of 3,001 characters', [section('x'.repeat(3001))]],
    ['an empty section', [section('')]],
    ['a header of 151', [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }]],
    ['a header in mrkdwn', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }]],
    ['26 buttons', [actions(Array.from({ length: 26 }, (_, index) => button(`b${index}`)))]],
    ['two buttons of one id', [actions([button('b'), button('b')])]],
    ['a button value of 2,001', [actions([button('b', 'x'.repeat(2001))])]],
    ['an unknown key', [{ type: 'divider', colour: 'red' }]],
    ['an unknown block', [{ type: 'fireworks' }]],
    [
      'blocks of one id',
      [
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ],
    ],
  ])('refuses %s', (_name, blocks) => {
    expect(checkBlocks(blocks)).toMatchObject({ kind: 'refused', error: 'invalid_blocks' });
  });

  test('refuses more than 10,000 characters in all', () => {
    const blocks = Array.from({ length: 4 }, () => section('x'.repeat(2600)));
    expect(checkBlocks(blocks)).toMatchObject({ kind: 'refused', error: 'msg_blocks_too_long' });
    expect(checkBlocks(blocks.slice(1))).toEqual({ kind: 'fine' });
  });

  test('refuses a modal with a title of 25 characters or inputs without a submit text', () => {
    const modal = (title: string, blocks: readonly object[]) => ({
      type: 'modal',
      title: { type: 'plain_text', text: title },
      blocks,
    });
    const input = {
      type: 'input',
      label: { type: 'plain_text', text: 'Topic' },
      element: { type: 'plain_text_input', action_id: 'v' },
    };
    expect(checkView(modal('x'.repeat(25), [{ type: 'divider' }])).kind).toBe('refused');
    expect(checkView(modal('A form', [input])).kind).toBe('refused');
    expect(checkView(modal('A form', [{ type: 'divider' }])).kind).toBe('fine');
  });
});
