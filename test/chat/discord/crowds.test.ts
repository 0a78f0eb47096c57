// Many people, many servers, loud words: everybody is answered, and nobody is pinged who should not be.
import { expect, test } from 'vitest';
import { defineCommand } from '../../../src/chat/command.ts';
import { card, paragraph, text } from '../../../src/view/spans.ts';
import { answerTo, commands, openNewsroom, simpleCard, until, wordsOf } from './open-newsroom.ts';

test('fifty commands of one person within a second are all acknowledged in time', async () => {
  const room = await openNewsroom();
  const place = { channel: room.channel, user: room.reader };
  const used = Array.from({ length: 50 }, () => room.discord.people.useCommand(place, 'help'));
  await Promise.all(used.map(answerTo));
  const latest = Math.max(...used.map(({ callback }) => callback?.afterMs ?? Number.NaN));
  expect(latest).toBeLessThan(3_000);
  expect(room.asked).toHaveLength(50);
  await room.close();
});

test('a burst of posts is sent at the pace that Discord allows, each once', async () => {
  const room = await openNewsroom();
  const keys = Array.from({ length: 120 }, (_, i) => `burst/${i}`);
  const results = await Promise.all(
    keys.map(async (key) => await room.platform.post(room.place(), key, simpleCard(key))),
  );
  expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['posted']));
  expect(room.channel.messages).toHaveLength(120);
  await room.close();
});

test('a form that is slow to be found does not cost the three seconds', async () => {
  const slow = defineCommand({
    name: 'slow',
    summary: 'Takes its time',
    audience: 'everyone',
    visibility: 'public',
    options: [],
    examples: [],
    findForm: async () => {
      await new Promise((resolve) => setTimeout(resolve, 5_000).unref());
      return undefined;
    },
    run: async () => card('Here at last', []),
  });
  const room = await openNewsroom({ commands: [...commands, slow] });
  const used = room.discord.people.useCommand({ channel: room.channel, user: room.reader }, 'slow');
  expect(wordsOf(await answerTo(used))).toBe('Here at last');
  expect(used.callback?.afterMs).toBeLessThan(2_000);
  await room.close();
});

test('where Discord asks for several connections, each server is heard on its own', async () => {
  const room = await openNewsroom({
    prepare: (discord) => {
      discord.world.shards = 2;
      const owner = discord.addUser('other owner');
      for (let i = 0; i < 4; i += 1) discord.addChannel(discord.addGuild(`G${i}`, owner), 'news');
    },
  });
  const { discord } = room;
  expect(discord.gateway.identifies.map(({ shard }) => shard)).toEqual([
    [0, 2],
    [1, 2],
  ]);
  const channels = [...discord.world.channels.values()];
  expect(channels).toHaveLength(5);
  for (const channel of channels) {
    const user = discord.world.users.get(
      discord.world.guilds.get(channel.guildId ?? '')?.ownerId ?? '',
    );
    const place = { channel, user: await until(() => user) };
    await answerTo(discord.people.useCommand(place, 'help'));
  }
  expect(new Set(room.asked.map(({ asker }) => asker.channel.workspace)).size).toBe(5);
  await room.close();
});

test('only the role that was chosen is pinged, whatever the words are', async () => {
  const loud = '@everyone @here';
  const shout = defineCommand({
    name: 'shout',
    summary: 'Loud words',
    audience: 'everyone',
    visibility: 'public',
    options: [],
    examples: [],
    run: async () => card(loud, [paragraph(text(loud))]),
  });
  const room = await openNewsroom({ commands: [...commands, shout] });
  const { discord, guild, channel, reader } = room;
  // A server where Sitrep might ping everybody.
  const [everyone] = guild.roles;
  if (everyone !== undefined) everyone.permissions |= 1n << 17n;
  const [desk, other] = [discord.addRole(guild, 'desk'), discord.addRole(guild, 'other')];
  const words = `${loud} <@${reader.id}> <@&${other.id}> <@&${desk.id}>`;
  const loudCard = card(words, [paragraph(text(words))]);
  const invalid = { status: 400, body: '{"code":50035,"message":"x"}', headers: json } as const;
  const refusal = { accepts: false, trouble: { kind: 'answer', ...invalid } } as const;
  await room.platform.post(room.place(), 'k1', loudCard);
  await room.platform.post(room.place(), 'k2', loudCard, { ping: desk.id });
  await room.platform.post(room.place(), 'k3', loudCard, { ping: 'everyone' });
  discord.faults.add('POST /channels/*/messages', refusal);
  await room.platform.post(room.place(), 'k4', loudCard, { ping: desk.id });
  await answerTo(discord.people.useCommand({ channel, user: reader }, 'shout'));
  discord.faults.add('PATCH /webhooks/*/*/messages/*', refusal);
  await answerTo(discord.people.useCommand({ channel, user: reader }, 'shout'));
  const none = { everyone: false, roles: [], users: [] };
  const one = { ...none, roles: [desk.id] };
  expect(channel.messages.map(({ pinged }) => pinged)).toEqual([none, one, none, one, none, none]);
  await room.close();
});

const json = { 'content-type': 'application/json' };
