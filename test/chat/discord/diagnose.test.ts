// The doctor's look at Discord.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diagnoseDiscord } from '../../../src/chat/discord/diagnose.ts';
import type { Channel } from '../../../src/model/delivery.ts';
import { faults } from '../../fakes/discord/faults.ts';
import { type FakeDiscord, openDiscord } from '../../fakes/discord/open-discord.ts';
import type { FakeChannel, FakeGuild, FakeUser } from '../../fakes/discord/world.ts';

let discord: FakeDiscord;
let guild: FakeGuild;
let owner: FakeUser;
beforeEach(async () => {
  discord = await openDiscord();
  owner = discord.addUser('owner');
  guild = discord.addGuild('Desk', owner);
});
afterEach(async () => await discord.close());

const place = ({ id }: FakeChannel): Channel => {
  return { platform: 'discord', workspace: guild.id, channel: id };
};

async function look(channels: readonly Channel[] = [], settings: object = {}) {
  const found = await diagnoseDiscord(
    { token: discord.token, apiUrl: discord.apiUrl, ...settings },
    channels,
  );
  const lines = found.map(({ level, subject, sentence }) => `${level} ${subject}: ${sentence}`);
  return { found, bad: lines.filter((line) => !line.startsWith('good')).join('\n') };
}

test('a good set-up is good throughout, without signing in', async () => {
  const [text, forum] = [
    discord.addChannel(guild, 'news'),
    discord.addChannel(guild, 'f', 'forum'),
  ];
  const thread = discord.addThread(text, 'A thread');
  const { found, bad } = await look([text, forum, thread].map(place));
  expect(bad).toBe('');
  expect(found.map(({ subject }) => subject)).toContain('Discord channel #news');
  expect(discord.gateway.identifies).toEqual([]);
});

test.each([
  ['xoxb-1-2-3', 'a token of Slack'],
  ['123456789012345678', 'the number of an application'],
  ['a'.repeat(64), 'the public key'],
  ['AbCdEf0123456789AbCdEf0123456789', 'the client secret'],
])('a wrong kind of token (%s) is named and not repeated', async (token, words) => {
  const { bad } = await look([], { token });
  expect(bad).toContain(words);
  expect(bad).not.toContain(token);
});

test('a revoked token is named', async () => {
  discord.revokeToken();
  expect((await look()).bad).toContain('DISCORD_TOKEN');
});

test('an application that cannot work is named', async () => {
  discord.world.application = {
    interactions_endpoint_url: 'https://old.example/discord',
    bot_require_code_grant: true,
  };
  const { bad } = await look([], { applicationId: '100000000000000001' });
  expect(bad).toContain('Interactions Endpoint URL');
  expect(bad).toContain('Code Grant');
  expect(bad).toContain(`which is ${discord.world.applicationId}`);
});

test('being in no server comes with the link to mend it', async () => {
  discord.removeBot(guild);
  const { bad } = await look();
  expect(bad).toContain(`client_id=${discord.world.applicationId}&scope=bot+applications.commands`);
});

test('a server that Sitrep is not in is named', async () => {
  expect((await look([], { guildId: '100000000000000001' })).bad).toContain('DISCORD_GUILD_ID');
});

test('each channel that cannot be posted to says what is missing', async () => {
  const [mute, deleted] = [discord.addChannel(guild, 'mute'), discord.addChannel(guild, 'deleted')];
  discord.deny(mute, 'EmbedLinks', 'ReadMessageHistory');
  discord.deleteChannel(deleted);
  const { bad } = await look([mute, deleted].map(place));
  expect(bad).toContain('“Embed Links” in #mute');
  expect(bad).toContain('“Read Message History” in #mute');
  expect(bad).toContain(`${deleted.id}: It does not exist any more`);
});

test('a channel of another server is as unknown as a deleted one', async () => {
  const foreign = discord.addChannel(discord.addGuild('Other', owner), 'secret');
  expect((await look([place(foreign)])).bad).toContain('It does not exist any more');
});

test('a Discord that does not answer as Discord would is named', async () => {
  discord.faults.always('GET /applications/@me', faults.html);
  expect((await look()).bad).toContain('DISCORD_API_URL');
  discord.faults.clear();
  discord.faults.always('GET /applications/@me', faults.serverError);
  expect((await look()).bad).toContain('trouble of its own');
});
