// Socket Mode over hours: refreshes, broken lines, wrong tokens, a Slack that does not answer.
import { afterEach, describe, expect, test } from 'vitest';
import { PlatformError } from '../../../src/chat/platform.ts';
import { createSlack } from '../../../src/chat/slack/slack-platform.ts';
import { type FakeSlack, openFakeSlack } from '../../fakes/slack/slack-server.ts';
import { openSetup, quickTimes, type Setup, type SetupOptions } from './test-host.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function open(options: SetupOptions = {}): Promise<Setup> {
  const setup = await openSetup(options);
  closing.push(setup.close);
  return setup;
}

const sayHello = async ({ slack, team }: Setup) => {
  await expect.poll(() => slack.sockets.open.size, { timeout: 5000 }).toBeGreaterThan(0);
  const receipt = await slack.person({ workspace: team }).type('help');
  return receipt.acknowledged;
};

test('a refresh and a broken line are followed by a new connection', async () => {
  const setup = await open();
  expect(await sayHello(setup)).toBe(true);
  const [first] = setup.slack.sockets.open;
  setup.slack.sockets.refresh();
  await expect.poll(() => first && setup.slack.sockets.open.has(first)).toBe(false);
  expect(await sayHello(setup)).toBe(true);
  const [second] = setup.slack.sockets.open;
  setup.slack.sockets.cut();
  await expect.poll(() => second && setup.slack.sockets.open.has(second)).toBe(false);
  expect(await sayHello(setup)).toBe(true);
  expect(setup.platform.findTrouble()).toBeUndefined();
});

test('a Slack that refuses for a while is asked until it connects, and the trouble has a name', async () => {
  const setup = await open();
  setup.slack.faults.always('apps.connections.open', { kind: 'status', status: 500 });
  setup.slack.sockets.cut();
  await expect.poll(() => setup.platform.findTrouble()).toContain('tried again');
  setup.slack.faults.always('apps.connections.open', { kind: 'error', error: 'invalid_auth' });
  await expect.poll(() => setup.platform.findTrouble()).toContain('SLACK_APP_TOKEN');
  setup.slack.faults.heal('apps.connections.open');
  expect(await sayHello(setup)).toBe(true);
  expect(setup.platform.findTrouble()).toBeUndefined();
});

test('a Slack that is down for a moment at the start is waited for', async () => {
  const setup = await open({
    prepare: ({ faults }) => {
      faults.queue('auth.test', { kind: 'status', status: 503 });
      faults.queue('apps.connections.open', { kind: 'status', status: 503 });
    },
  });
  expect(setup.host.joinedTeams).toEqual(['TA']);
  expect(await sayHello(setup)).toBe(true);
});

// Whoever starts it must not read “connected” where nothing is; service managers start it again.
test.each([
  ['auth.test', { kind: 'status', status: 503 }],
  ['auth.test', { kind: 'silence' }],
  ['apps.connections.open', { kind: 'status', status: 503 }],
  ['apps.connections.open', { kind: 'silence' }],
] as const)('a start that %s leaves without a connection ends (%o)', async (method, fault) => {
  let slack: FakeSlack | undefined;
  const starting = openSetup({
    parts: { times: { ...quickTimes, startMs: 300 } },
    prepare: (opened) => {
      slack = opened;
      opened.faults.always(method, fault);
    },
  });
  await expect(starting).rejects.toMatchObject({
    name: 'PlatformError',
    isTemporary: true,
    message: expect.stringContaining('start Sitrep again'),
  });
  expect(slack?.sockets.open.size).toBe(0);
});

test('a connection on which nobody says hello is given up and tried again', async () => {
  const setup = await open({
    parts: { times: { ...quickTimes, helloMs: 300 } },
    prepare: ({ faults }) => {
      faults.queue('apps.connections.open', { kind: 'silence' });
    },
  });
  expect(await sayHello(setup)).toBe(true);
});

test('after the app was removed and installed anew, a start with the new token posts again', async () => {
  const { slack, team, host, platform } = await open();
  const place = { platform: 'slack', workspace: 'TA', channel: 'CANEWS' };
  const told = { title: [], tone: 'info', blocks: [] } as const;
  team.tokenState = 'revoked';
  await slack.tell(team, { type: 'tokens_revoked', tokens: { oauth: [], bot: ['UABOT'] } });
  await expect.poll(() => host.leftTeams).toEqual(['TA']);
  expect(await platform.post(place, 'k1', told)).toMatchObject({ kind: 'signed-out' });
  await platform.stop();
  Object.assign(team, { botToken: 'xoxb-A-anew', tokenState: 'live' });
  const { appToken } = slack.world.app;
  const settings = {
    apiUrl: slack.apiUrl,
    botToken: team.botToken,
    appToken,
    port: 0,
    managers: [],
  };
  const log = { warn: () => {}, error: () => {} };
  const again = createSlack(settings, { log, now: Date.now, times: quickTimes });
  closing.unshift(again.stop);
  await again.start(host);
  expect(host.joinedTeams).toEqual(['TA', 'TA']);
  expect(await again.post(place, 'k2', told)).toMatchObject({ kind: 'posted' });
  expect(again.findTrouble()).toBeUndefined();
});

describe('a wrong token is a sentence', () => {
  const startWith = async (options: SetupOptions): Promise<string> =>
    await openSetup(options).then(
      () => 'it started',
      (error: unknown) => (error instanceof PlatformError ? error.message : String(error)),
    );

  test.each([
    ['an unknown bot token', { botToken: 'xoxb-nobody' }, 'SLACK_BOT_TOKEN'],
    ['the app token as bot token', { botToken: 'xapp-1-A0SITREP-1-fake' }, 'begins with xoxb-'],
    ['an unknown app token', { appToken: 'xapp-nobody' }, 'connections:write'],
    ['the bot token as app token', { appToken: 'xoxb-A-fake' }, 'begins with xapp-'],
  ])('%s', async (_name, settings, sentence) => {
    expect(await startWith({ settings })).toContain(sentence);
  });

  test('Socket Mode that is switched off', async () => {
    const prepare: SetupOptions['prepare'] = ({ world }) => {
      world.app.socketMode = false;
    };
    expect(await startWith({ prepare })).toContain('Switch on Socket Mode');
  });

  test('a port that is taken', async () => {
    const taken = await openFakeSlack();
    closing.push(taken.close);
    const port = Number(new URL(taken.apiUrl).port);
    const message = await startWith({ mode: 'http', settings: { port } });
    expect(message).toContain('SLACK_PORT');
  });
});

test('stopping ends the connection, also while it is being tried', async () => {
  const setup = await open();
  await setup.platform.stop();
  await expect.poll(() => setup.slack.sockets.open.size).toBe(0);
  const another = await open();
  another.slack.faults.always('apps.connections.open', { kind: 'status', status: 500 });
  another.slack.sockets.cut();
  await expect.poll(() => another.platform.findTrouble()).toBeDefined();
  await another.platform.stop();
  another.slack.faults.heal('apps.connections.open');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(another.slack.sockets.open.size).toBe(0);
});

test('nothing that is logged holds a token', async () => {
  const setup = await open();
  setup.slack.faults.always('apps.connections.open', { kind: 'status', status: 500 });
  setup.slack.sockets.cut();
  await expect.poll(() => setup.log.length).toBeGreaterThan(0);
  expect(JSON.stringify(setup.log)).not.toMatch(/xoxb-|xapp-/);
});
