// The doctor's lines about Slack: each wrong thing is named, with how to mend it.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diagnoseSlack } from '../../../src/chat/slack/diagnose.ts';
import type { SlackSettings } from '../../../src/chat/slack/settings.ts';
import { openSlackInstallations } from '../../../src/store/slack-installations.ts';
import { type FakeSlack, openFakeSlack } from '../../fakes/slack/slack-server.ts';
import { type FakeWorkspace, makeChannel } from '../../fakes/slack/world.ts';
import { testDatabases } from '../../store/test-databases.ts';

let slack: FakeSlack;
beforeEach(async () => {
  slack = await openFakeSlack();
});
afterEach(async () => await slack.close());

const teamA = (): FakeWorkspace => {
  const [team] = slack.world.workspaces;
  if (team === undefined) throw new Error('no workspace');
  return team;
};
const settings = (change: Partial<SlackSettings> = {}): SlackSettings => ({
  apiUrl: slack.apiUrl,
  botToken: teamA().botToken,
  appToken: slack.world.app.appToken,
  port: 3000,
  managers: [],
  ...change,
});
const place = (channel: string, workspace = 'TA') => ({ platform: 'slack', workspace, channel });
const complaints = async (...given: Parameters<typeof diagnoseSlack>) =>
  (await diagnoseSlack(...given))
    .filter(({ level }) => level !== 'good')
    .map(({ subject, sentence }) => `${subject}: ${sentence}`);

test('a set-up that works is good in every line, and nothing is posted or connected', async () => {
  const findings = await diagnoseSlack(settings(), [place('CANEWS')]);
  expect(findings.map(({ level, subject }) => [level, subject])).toEqual([
    ['good', 'Slack bot token'],
    ['good', 'Slack app token'],
    ['good', 'Slack channel CANEWS'],
  ]);
  expect(slack.sockets.open.size).toBe(0);
  expect(slack.calls.map(({ method }) => method)).not.toContain('chat.postMessage');
});

test('tokens that were swapped, unknown or revoked are named', async () => {
  const { appToken } = slack.world.app;
  const { botToken } = teamA();
  const swapped = await complaints(settings({ botToken: appToken, appToken: botToken }), []);
  expect(swapped).toEqual([
    expect.stringMatching(/^Slack bot token: .*begins with xoxb-/),
    expect.stringMatching(/^Slack app token: .*begins with xapp-/),
  ]);
  const unknown = await complaints(settings({ botToken: 'xoxb-no', appToken: 'xapp-no' }), []);
  expect(unknown).toEqual([
    expect.stringContaining('OAuth & Permissions'),
    expect.stringContaining('connections:write'),
  ]);
  teamA().tokenState = 'revoked';
  expect(await complaints(settings(), [])).toEqual([expect.stringContaining('was revoked')]);
});

test('missing permissions are listed with what they are for', async () => {
  teamA().scopes = teamA().scopes.filter((scope) => !scope.startsWith('channels:'));
  const [line, ...others] = await complaints(settings(), []);
  expect(others).toEqual([]);
  expect(line).toContain('channels:read (to see whether it is in a channel)');
  expect(line).toContain('channels:history');
  expect(line).toContain('install it to the workspace again');
});

test('Socket Mode that is off and channels that cannot be posted to say how to mend it', async () => {
  slack.world.app.socketMode = false;
  teamA().channels.push(
    makeChannel('CAOUT', 'out', { isMember: false }),
    makeChannel('CAOLD', 'old', { isArchived: true }),
  );
  const channels = ['CANEWS', 'CAOUT', 'CAOLD', 'CAGONE'].map((id) => place(id));
  const lines = await complaints(settings(), [...channels, place('CX', 'TX')]);
  expect(lines).toEqual([
    expect.stringContaining('Switch on Socket Mode'),
    expect.stringMatching(/^Slack channel #out: .*\/invite @Sitrep/),
    expect.stringMatching(/^Slack channel #old: .*archived/),
    expect.stringMatching(/^Slack channel CAGONE: .*no such channel/),
    expect.stringMatching(/^Slack channel CX: .*not installed/),
  ]);
});

test('a Slack that cannot be reached or answers a web page is said to be so', async () => {
  slack.faults.always('auth.test', { kind: 'html' });
  slack.faults.always('apps.connections.open', { kind: 'status', status: 500 });
  const lines = await complaints(settings(), []);
  expect(lines).toHaveLength(2);
  const gone = await openFakeSlack();
  await gone.close();
  const away = settings({ apiUrl: gone.apiUrl });
  expect(await complaints(away, [])).toEqual([
    expect.stringContaining('cannot be reached'),
    expect.stringContaining('cannot be reached'),
  ]);
});

test('HTTP mode says what has to be reachable', async () => {
  const { appToken: _unused, ...http } = settings({ signingSecret: 'a-secret' });
  expect(await complaints(http, [])).toEqual([expect.stringContaining('/slack/events')]);
});

test('workspaces that installed the app are looked at one by one', async () => {
  const store = await testDatabases[0]?.openEmpty();
  if (store === undefined) throw new Error('no database');
  const secret = 'a secret of at least thirty-two characters';
  const kept = openSlackInstallations(store, secret, Date.now);
  const other = slack.addWorkspace('B');
  for (const { id, botToken, botId, botUserId } of slack.world.workspaces) {
    const bot = { token: botToken, id: botId, userId: botUserId };
    await kept.save(id, JSON.stringify({ team: { id }, bot }));
  }
  other.tokenState = 'inactive';
  const { botToken: _unused, ...many } = settings({
    oauth: { clientId: '1.2', clientSecret: 's', secret },
  });
  const lines = await complaints(many, [place('CANEWS')], store);
  expect(lines).toEqual([expect.stringMatching(/^Slack workspace TB: .*removed/)]);
  const oauth = { clientId: '1.2', clientSecret: 's', secret: `${secret}!` };
  const unreadable = await complaints({ ...many, oauth }, [], store);
  expect(unreadable).toEqual([
    expect.stringContaining('SITREP_SECRET'),
    expect.stringContaining('SITREP_SECRET'),
  ]);
});
