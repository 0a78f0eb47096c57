// Workspaces that install the app themselves: by OAuth, each with its own token and nothing of others'.
import { afterEach, describe, expect, test } from 'vitest';
import { createSlack } from '../../../src/chat/slack/slack-platform.ts';
import { card } from '../../../src/view/spans.ts';
import { openFakeSlack } from '../../fakes/slack/slack-server.ts';
import { testDatabases } from '../../store/test-databases.ts';
import { createTestHost, quickTimes } from './test-host.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const secret = 'a secret of at least thirty-two characters';
const [sqlite] = testDatabases;
const place = (team: string) => ({
  platform: 'slack',
  workspace: `T${team}`,
  channel: `C${team}NEWS`,
});
const told = card('A story', []);

async function openMany(mode: 'socket' | 'http', withOwnToken = false) {
  const slack = await openFakeSlack();
  closing.push(slack.close);
  const store = await sqlite?.openEmpty();
  if (store === undefined) throw new Error('no database');
  const { app, workspaces } = slack.world;
  const host = createTestHost();
  const settings = {
    apiUrl: slack.apiUrl,
    port: 0,
    managers: [],
    oauth: { clientId: app.clientId, clientSecret: app.clientSecret, secret },
    ...(mode === 'http' ? { signingSecret: app.signingSecret } : { appToken: app.appToken }),
    ...(withOwnToken && { botToken: workspaces[0]?.botToken ?? '' }),
  };
  const log = { warn: () => {}, error: () => {} };
  const openPlatform = async () => {
    const platform = createSlack(settings, { log, now: Date.now, store, times: quickTimes });
    await platform.start(host);
    closing.push(platform.stop);
    return platform;
  };
  return { slack, store, host, platform: await openPlatform(), openPlatform };
}

type Many = Awaited<ReturnType<typeof openMany>>;

async function install({ slack, platform }: Many, team: string, change = (state: string) => state) {
  const base = `http://127.0.0.1:${platform.findPort()}/slack`;
  const begun = await fetch(`${base}/install`, { redirect: 'manual' });
  const address = new URL(begun.headers.get('location') ?? '');
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
  slack.world.app.codes.set(`code-${team}`, `T${team}`);
  const state = change(address.searchParams.get('state') ?? '');
  const back = `${base}/oauth_redirect?code=code-${team}&state=${state}`;
  const page = await fetch(back, { headers: { cookie }, redirect: 'manual' });
  return { status: page.status, text: await page.text(), address };
}

const tokensFor = ({ slack }: Many, team: string) => {
  const calls = slack.calls.filter(({ args }) => String(args.channel).startsWith(`C${team}`));
  return [...new Set(calls.map(({ token }) => token))];
};

describe.each(['socket', 'http'] as const)('by %s', (mode) => {
  test('two workspaces install the app, and each is posted to with its own token alone', async () => {
    const many = await openMany(mode);
    many.slack.addWorkspace('B');
    const { status, text, address } = await install(many, 'A');
    expect([status, text]).toEqual([200, expect.stringContaining('/invite @Sitrep')]);
    expect(address.searchParams.get('scope')).toContain('chat:write');
    await install(many, 'B');
    expect(many.host.joinedTeams).toEqual(['TA', 'TB']);
    for (const team of ['A', 'B']) {
      expect(await many.platform.post(place(team), `k${team}`, told)).toMatchObject({
        kind: 'posted',
      });
      expect(tokensFor(many, team)).toEqual([`xoxb-${team}-fake`]);
    }
    const wrong = { ...place('A'), channel: 'CBNEWS' };
    expect(await many.platform.post(wrong, 'k', told)).toMatchObject({ kind: 'gone' });
    expect(await many.platform.checkChannel(wrong)).toEqual({ kind: 'unknown' });
  });
});

test('commands are answered with the workspace that they came from', async () => {
  const many = await openMany('socket', true);
  const other = many.slack.addWorkspace('B');
  await install(many, 'B');
  const [own] = many.slack.world.workspaces;
  if (own === undefined) throw new Error('no workspace');
  for (const workspace of [own, other]) await many.slack.person({ workspace }).type('help');
  await expect.poll(() => many.host.heard.length).toBe(2);
  expect(many.host.heard.map(({ asker }) => asker.channel.workspace).toSorted()).toEqual([
    'TA',
    'TB',
  ]);
  const users = many.slack.calls.filter(({ method }) => method === 'users.info');
  for (const { token, args } of users) expect(token.at(5)).toBe(String(args.user).at(1));
});

test('a workspace that has not installed the app is answered nothing', async () => {
  const many = await openMany('socket', true);
  const stranger = many.slack.addWorkspace('C');
  const receipt = await many.slack.person({ workspace: stranger }).type('help');
  expect(receipt.acknowledged).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(many.host.heard).toEqual([]);
  expect(many.slack.responses).toEqual([]);
  expect(await many.platform.post(place('C'), 'k', told)).toMatchObject({ kind: 'signed-out' });
});

test('a token lives in the database encrypted, outlives a restart and is gone after uninstalling', async () => {
  const many = await openMany('socket');
  await install(many, 'A');
  const rows = await many.store.db.selectFrom('slack_installation').selectAll().execute();
  expect(rows.map(({ id }) => id)).toEqual(['TA']);
  expect(JSON.stringify(rows)).not.toContain('xoxb');
  await many.platform.stop();
  const again = await many.openPlatform();
  expect(await again.post(place('A'), 'k1', told)).toMatchObject({ kind: 'posted' });
  const [workspace] = many.slack.world.workspaces;
  if (workspace === undefined) throw new Error('no workspace');
  await many.slack.tell(workspace, { type: 'app_uninstalled' });
  await expect.poll(() => many.host.leftTeams).toEqual(['TA']);
  expect(await many.store.db.selectFrom('slack_installation').selectAll().execute()).toEqual([]);
  expect(await again.post(place('A'), 'k2', told)).toMatchObject({ kind: 'signed-out' });
  await install({ ...many, platform: again }, 'A');
  expect(await again.post(place('A'), 'k2', told)).toMatchObject({ kind: 'posted' });
  expect(again.findTrouble()).toBeUndefined();
});

test('one dead token stops one workspace alone', async () => {
  const many = await openMany('socket');
  const other = many.slack.addWorkspace('B');
  for (const team of ['A', 'B']) await install(many, team);
  other.tokenState = 'revoked';
  expect(await many.platform.post(place('B'), 'k', told)).toMatchObject({
    kind: 'signed-out',
    scope: 'workspace',
  });
  expect(await many.platform.post(place('A'), 'k', told)).toMatchObject({ kind: 'posted' });
});

test('an installation with a changed state or without its cookie is refused', async () => {
  const many = await openMany('http');
  const { status, text } = await install(many, 'A', (state) => `${state}x`);
  expect([status, text]).toEqual([400, expect.stringContaining('not installed')]);
  expect(await many.store.db.selectFrom('slack_installation').selectAll().execute()).toEqual([]);
  expect(many.host.joinedTeams).toEqual([]);
});
