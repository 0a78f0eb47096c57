// The two set-ups of the README, from `npm start` to the first post, with the real process.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openDiscord } from '../fakes/discord/open-discord.ts';
import { openFakeSlack } from '../fakes/slack/slack-server.ts';
import { startFeedServer } from '../jobs/feed-server.ts';
import { createFolder } from '../store/test-folder.ts';
import { type Run, startSitrep } from './sitrep.ts';

const patience = { timeout: 30_000, interval: 50 };
/** While the first round has the feed in hand, it cannot be asked for. */
const slowly = { timeout: 30_000, interval: 1_000 };
const old = { title: 'Harbour opens', text: 'The mayor cut the ribbon.' };
const news = {
  guid: '2',
  title: 'Trump’s Board of Peace names governor for Gaza',
  text: 'The Board of Peace for Gaza met in Washington and named a governor, Trump said.',
};

/** A Sitrep with one feed and the chat service that `env` names. */
async function open(env: Readonly<Record<string, string>>) {
  const server = await startFeedServer();
  server.feeds.set('/rss', [{ ...old, guid: '1', at: Date.now() - 60_000 }]);
  const folder = createFolder();
  writeFileSync(join(folder, 'list.txt'), `${server.url}/rss\n`);
  const settings = { SITREP_ALLOWED_HOSTS: server.host, ...env };
  const run = startSitrep(['--feeds', 'list.txt'], { folder, env: settings });
  onTestFinished(() => void run.child.kill('SIGKILL'));
  // A service has nobody at its keyboard.
  run.child.stdin?.end();
  const publish = () =>
    server.feeds.set('/rss', [
      { ...old, guid: '1', at: Date.now() - 60_000 },
      { ...news, at: Date.now() },
    ]);
  return { run, publish };
}

async function waitForConnection(run: Run, service: string): Promise<void> {
  await vi.waitFor(() => expect(run.stdout()).toContain(`Connected to ${service}`), patience);
}

async function stop({ child, ended, stderr }: Run): Promise<void> {
  child.kill('SIGTERM');
  expect({ code: (await ended).code, said: stderr() }).toMatchObject({ code: 0 });
}

describe('the set-up of the README ends in a post', { timeout: 90_000 }, () => {
  test('in Discord', async () => {
    const discord = await openDiscord();
    onTestFinished(() => discord.close());
    const owner = discord.addUser('owner');
    const guild = discord.addGuild('Desk', owner);
    const channel = discord.addChannel(guild, 'news');
    const { run, publish } = await open({
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    });
    await waitForConnection(run, 'Discord');
    const ask = async (name: string, given: Record<string, string>) => {
      const asked = discord.people.useCommand({ channel, user: owner }, name, given);
      await vi.waitFor(() => expect(asked.original).toBeDefined(), patience);
      return JSON.stringify(asked.original?.form);
    };
    expect(await ask('follow', { topic: 'gaza-board' })).toMatch(/In the last 7 days/);
    publish();
    const check = async () => await ask('feeds', { action: 'check', feed: 'f1' });
    await vi.waitFor(async () => expect(await check()).toContain('1 new item'), slowly);
    const posts = () => channel.messages.map(({ form }) => JSON.stringify(form)).join('\n');
    await vi.waitFor(() => expect(posts()).toContain('names governor for Gaza'), patience);
    await stop(run);
  });

  test('in Slack', async () => {
    const slack = await openFakeSlack();
    onTestFinished(() => slack.close());
    const [workspace] = slack.world.workspaces;
    const [channel] = workspace?.channels ?? [];
    if (workspace === undefined || channel === undefined) throw new Error('no channel to post to');
    const { run, publish } = await open({
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_APP_TOKEN: slack.world.app.appToken,
      SLACK_API_URL: slack.apiUrl,
    });
    await waitForConnection(run, 'Slack');
    const person = slack.person({ workspace });
    const ask = async (line: string) => {
      const before = slack.responses.length;
      await person.type(line);
      await vi.waitFor(() => expect(slack.responses.length).toBeGreaterThan(before), patience);
      return JSON.stringify(slack.responses.at(-1));
    };
    expect(await ask('follow gaza-board')).toMatch(/In the last 7 days/);
    publish();
    const check = async () => await ask('feeds check f1');
    await vi.waitFor(async () => expect(await check()).toContain('1 new item'), slowly);
    const posts = () => JSON.stringify(channel.messages);
    await vi.waitFor(() => expect(posts()).toContain('names governor for Gaza'), patience);
    await stop(run);
  });
});

describe('a token that is refused', { timeout: 60_000 }, () => {
  test('by Discord ends the start with a sentence', async () => {
    const discord = await openDiscord();
    onTestFinished(() => discord.close());
    const { run } = await open({ DISCORD_TOKEN: 'a.wrong.token', DISCORD_API_URL: discord.apiUrl });
    const { code, stderr } = await run.ended;
    expect(code).toBe(78);
    expect(stderr).toMatch(/DISCORD_TOKEN/);
    expect(stderr).not.toContain('a.wrong.token');
  });

  test('by Slack ends the start with a sentence', async () => {
    const slack = await openFakeSlack();
    onTestFinished(() => slack.close());
    const tokens = { SLACK_BOT_TOKEN: 'xoxb-wrong', SLACK_APP_TOKEN: 'xapp-wrong' };
    const { run } = await open({ ...tokens, SLACK_API_URL: slack.apiUrl });
    const { code, stderr } = await run.ended;
    expect(code).toBe(78);
    expect(stderr).toMatch(/SLACK_BOT_TOKEN/);
    expect(stderr).not.toContain('xoxb-wrong');
  });
});
