// `npm run doctor` against chat services: tokens, permissions and channels, named in its lines.
import { expect, onTestFinished, test } from 'vitest';
import type { TopicId } from '../../src/model/ids.ts';
import { openStore } from '../../src/store/open-store.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { openDiscord } from '../fakes/discord/open-discord.ts';
import { openFakeSlack } from '../fakes/slack/slack-server.ts';
import { createFolder } from '../store/test-folder.ts';
import { runDoctor } from './doctor.ts';

const timeout = 60_000;

interface Place {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
}

async function follow(folder: string, places: readonly Place[]): Promise<void> {
  const store = await openStore(`sqlite:${folder}/x.db`, { now: () => 1 });
  const topicId = 'gaza-board' as TopicId;
  await store.transaction(async (tx) => {
    for (const place of places) {
      await saveSubscription(tx, { ...place, topicId, since: 0, ...plainWish });
    }
  });
  await store.close();
}

test('Slack is asked about its tokens and each channel that follows a topic', {
  timeout,
}, async () => {
  const slack = await openFakeSlack();
  onTestFinished(() => slack.close());
  const folder = createFolder();
  const at = (channel: string) => ({ platform: 'slack', workspace: 'TA', channel });
  await follow(folder, [at('CANEWS'), at('CAGONE')]);
  const tokens = {
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.world.workspaces[0]?.botToken ?? '',
    SLACK_APP_TOKEN: slack.world.app.appToken,
  };
  const [right, wrong] = await Promise.all([
    runDoctor(folder, tokens),
    runDoctor(createFolder(), { ...tokens, SLACK_BOT_TOKEN: 'xoxb-of-somebody-else' }),
  ]);
  const of = (lines: readonly string[]) => lines.filter((line) => line.includes(' Slack '));
  expect(of(right.lines)).toEqual([
    expect.stringMatching(/^✓ Slack bot token: /),
    expect.stringMatching(/^✓ Slack app token: /),
    expect.stringMatching(/^✗ Slack channel CAGONE: .*unfollow/),
    expect.stringMatching(/^✓ Slack channel CANEWS: /),
  ]);
  expect(right.lines).toContain('✓ Channels: 2 channels follow topics.');
  expect(right.code).toBe(1);
  expect(of(wrong.lines)[0]).toMatch(/^✗ Slack bot token: /);
  expect(wrong.stdout + wrong.stderr).not.toContain('somebody-else');
});

test('Discord is asked about its token and each channel that follows a topic', {
  timeout,
}, async () => {
  const discord = await openDiscord();
  onTestFinished(() => discord.close());
  const guild = discord.addGuild('Newsroom', discord.addUser('Ada'));
  const [news, closed] = ['news', 'closed'].map((name) => discord.addChannel(guild, name));
  if (news === undefined || closed === undefined) throw new Error('no channels');
  discord.deny(closed, 'SendMessages');
  const folder = createFolder();
  const at = ({ id }: { readonly id: string }) => {
    return { platform: 'discord', workspace: guild.id, channel: id };
  };
  await follow(folder, [at(news), at(closed)]);
  const api = { DISCORD_API_URL: discord.apiUrl };
  const wrongToken = discord.token.replace(/.{10}$/, '9876543210');
  const [right, wrong] = await Promise.all([
    runDoctor(folder, { ...api, DISCORD_TOKEN: discord.token }),
    runDoctor(createFolder(), { ...api, DISCORD_TOKEN: wrongToken }),
  ]);
  const of = (lines: readonly string[]) => lines.filter((line) => line.includes(' Discord '));
  expect(of(right.lines).filter((line) => line.startsWith('✓ '))).toEqual([
    expect.stringMatching(/ Discord token: /),
    expect.stringMatching(/ Discord gateway: /),
    expect.stringMatching(/ Discord servers: /),
    expect.stringMatching(/ Discord channel #?news: /),
  ]);
  expect(of(right.lines).filter((line) => line.startsWith('✗ '))).toEqual([
    expect.stringMatching(/ Discord channel #?closed: .*Send Messages/),
  ]);
  expect(right.code).toBe(1);
  expect(of(wrong.lines)).toEqual([expect.stringMatching(/^✗ Discord token: /)]);
  expect(wrong.stdout + wrong.stderr).not.toContain('9876543210');
});
