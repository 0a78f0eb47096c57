// Where posts go: threads of stories, forums, private messages; and what is said beforehand.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { afterwards, faults } from '../../fakes/discord/faults.ts';
import type { FakeChannel } from '../../fakes/discord/world.ts';
import { type Newsroom, openNewsroom, simpleCard, until, wordsOf } from './open-newsroom.ts';

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(async () => await room.close());

const newKey = () => `discord/1/2/update/${randomUUID()}/1/1`;

async function postTo(channel: FakeChannel, rootId?: string, title = 'Ferry stopped') {
  const options = rootId === undefined ? {} : { thread: { rootId, title } };
  const key = newKey();
  const result = await room.platform.post(room.place(channel), key, simpleCard(key), options);
  return { key, options, result, id: result.kind === 'posted' ? result.postedId : '' };
}

const threadsOf = ({ id }: FakeChannel) =>
  [...room.discord.world.channels.values()].filter(({ parentId }) => parentId === id);

describe('an update', () => {
  test('opens a thread on the alert, and the next one is written there', async () => {
    const channel = room.discord.addChannel(room.guild, 'stories');
    const { id } = await postTo(channel);
    await postTo(channel, id);
    const second = await postTo(channel, id);
    expect(channel.messages).toHaveLength(1);
    const [thread] = threadsOf(channel);
    expect(thread).toMatchObject({ id, name: 'Ferry stopped' });
    expect(thread?.messages).toHaveLength(2);
    const found = await room.platform.find(room.place(channel), second.key, second.options);
    expect(found).toEqual({ kind: 'posted', postedId: second.id });
  });

  test('is posted once when the reply about its new thread is lost', async () => {
    const channel = room.discord.addChannel(room.guild, 'lost-thread');
    const { id } = await postTo(channel);
    room.discord.faults.add('POST /channels/*/messages/*/threads', afterwards(faults.reset));
    expect((await postTo(channel, id)).result.kind).toBe('retry');
    expect((await postTo(channel, id)).result.kind).toBe('posted');
    expect(threadsOf(channel)[0]?.messages).toHaveLength(1);
  });

  test.each([
    ['the alert was deleted', (channel: FakeChannel) => void channel.messages.pop()],
    [
      'threads may not be opened',
      (channel: FakeChannel) => room.discord.deny(channel, 'CreatePublicThreads'),
    ],
  ])('is a message of its own where %s', async (_name, change) => {
    const channel = room.discord.addChannel(room.guild, 'plain');
    const { id } = await postTo(channel);
    change(channel);
    const update = await postTo(channel, id);
    expect(update.result.kind).toBe('posted');
    expect(channel.messages.at(-1)?.id).toBe(update.id);
  });

  test('is a message of its own where the thread is locked or was deleted', async () => {
    const channel = room.discord.addChannel(room.guild, 'locked');
    const { id } = await postTo(channel);
    await postTo(channel, id);
    const thread = await until(() => threadsOf(channel)[0]);
    thread.isLocked = true;
    const update = await postTo(channel, id);
    expect(channel.messages.at(-1)?.id).toBe(update.id);
    expect(await room.platform.find(room.place(channel), update.key, update.options)).toEqual({
      kind: 'posted',
      postedId: update.id,
    });
  });

  test('in a thread that follows a topic itself stays in that thread', async () => {
    const thread = room.discord.addThread(room.channel, 'Our desk');
    const { id } = await postTo(thread);
    const update = await postTo(thread, id);
    expect(thread.messages.map((one) => one.id)).toEqual([id, update.id]);
    expect(await room.platform.checkChannel(room.place(thread))).toMatchObject({ kind: 'fine' });
  });

  test('has a thread whose name fits and does no harm', async () => {
    const channel = room.discord.addChannel(room.guild, 'names');
    const { id } = await postTo(channel);
    await postTo(channel, id, `\u202e${'Very long '.repeat(30)}\n@everyone`);
    const name = threadsOf(channel)[0]?.name ?? '';
    expect(name.length).toBeLessThanOrEqual(100);
    expect(name).toMatch(/^Very long .*…$/);
  });
});

describe('a forum', () => {
  test('gets a post for each story, and its updates go there', async () => {
    const forum = room.discord.addChannel(room.guild, 'forum', 'forum');
    const alert = await postTo(forum);
    const update = await postTo(forum, alert.id);
    const [post] = threadsOf(forum);
    expect(post?.id).toBe(alert.id);
    expect(post?.messages.map(({ id }) => id)).toEqual([alert.id, update.id]);
    expect(post?.name).toBe(alert.key);
  });

  test('is searched after a lost reply, though it takes no nonce', async () => {
    const forum = room.discord.addChannel(room.guild, 'forum-lost', 'forum');
    await postTo(forum);
    room.discord.faults.add('POST /channels/*/threads', afterwards(faults.reset));
    const lost = await postTo(forum);
    expect(lost.result.kind).toBe('unknown');
    const postedId = threadsOf(forum).at(-1)?.id;
    expect(await room.platform.find(room.place(forum), lost.key)).toEqual({
      kind: 'posted',
      postedId,
    });
    expect(await room.platform.find(room.place(forum), newKey())).toEqual({ kind: 'absent' });
  });

  test('that wants tags is named', async () => {
    const forum = room.discord.addChannel(room.guild, 'tags', 'forum');
    forum.needsTag = true;
    expect((await postTo(forum)).result).toMatchObject({
      kind: 'gone',
      reason: expect.stringContaining('tag'),
    });
  });
});

describe('a private message', () => {
  const toPerson = (id: string) =>
    room.platform.post({ ...room.place(), channel: `@${id}` }, newKey(), simpleCard('To you'));

  test('reaches a person', async () => {
    expect((await toPerson(room.owner.id)).kind).toBe('posted');
    const direct = [...room.discord.world.channels.values()].find(
      ({ recipient }) => recipient?.id === room.owner.id,
    );
    expect(wordsOf(await until(() => direct?.messages.at(-1)))).toContain('To you');
  });

  test('to somebody who takes none, or whom nobody knows, is given up', async () => {
    const shy = room.discord.addUser('shy');
    shy.takesMessages = false;
    expect(await toPerson(shy.id)).toMatchObject({ kind: 'gone' });
    expect(await toPerson('100000000000000001')).toMatchObject({ kind: 'gone' });
    expect(await toPerson('../../guilds/1')).toMatchObject({ kind: 'gone' });
  });
});

describe('before the first post', () => {
  test.each([
    ['ViewChannel', 'View Channel'],
    ['SendMessages', 'Send Messages'],
    ['EmbedLinks', 'Embed Links'],
    ['ReadMessageHistory', 'Read Message History'],
    ['CreatePublicThreads', 'Create Public Threads'],
    ['SendMessagesInThreads', 'Send Messages in Threads'],
  ] as const)('the missing permission %s is named', async (permission, label) => {
    const channel = room.discord.addChannel(room.guild, `no-${permission.toLowerCase()}`);
    room.discord.deny(channel, permission);
    const check = await until(() => known(channel));
    expect(check).toMatchObject({ kind: 'problems' });
    const problems = check.kind === 'problems' ? check.problems : [];
    // Without "View Channel" Discord counts all others as missing.
    expect(problems.some((one) => one.includes(`“${label}” in #${channel.name}`))).toBe(true);
    if (permission !== 'ViewChannel') expect(problems).toHaveLength(1);
  });

  test('a good channel is fine', async () => {
    expect(await known(room.channel)).toEqual({ kind: 'fine', name: '#news' });
  });

  test('a channel of another server is as unknown as none at all', async () => {
    const other = room.discord.addGuild('Other', room.owner);
    const foreign = room.discord.addChannel(other, 'secret');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await room.platform.checkChannel(room.place(foreign))).toEqual({ kind: 'unknown' });
    const nowhere = { ...room.place(), channel: '100000000000000001' };
    expect(await room.platform.checkChannel(nowhere)).toEqual({ kind: 'unknown' });
  });

  test('a role that nobody would hear is named, and one of another server is unknown', async () => {
    const roles = new Map<string, string>();
    const opened = await openNewsroom({
      prepare: (discord) => {
        const other = discord.addGuild('Other', discord.addUser('other'));
        const [guild] = discord.world.guilds.values();
        if (guild === undefined) throw new Error('no guild');
        const loud = discord.addRole(guild, 'loud');
        loud.mentionable = true;
        const foreign = discord.addRole(other, 'foreign');
        for (const role of [loud, foreign, discord.addRole(guild, 'desk')]) {
          roles.set(role.name, role.id);
        }
      },
    });
    const { platform, place, discord, guild, channel } = opened;
    const check = async (name: string) =>
      await platform.checkRole(place(), roles.get(name) ?? name);
    const silent = {
      kind: 'problems',
      name: '@desk',
      problems: [expect.stringContaining('Allow anyone to @mention this role')],
    };
    expect(await check('desk')).toEqual(silent);
    expect(await check('loud')).toEqual({ kind: 'fine', name: '@loud' });
    expect(await check(guild.id)).toMatchObject({ kind: 'problems', name: '@everyone' });
    for (const name of ['foreign', 'everyone', '1']) {
      expect(await check(name)).toEqual({ kind: 'unknown' });
    }
    discord.allow(channel, 'MentionEveryone');
    await expect.poll(() => check('desk')).toEqual({ kind: 'fine', name: '@desk' });
    expect(await check(guild.id)).toMatchObject({ kind: 'problems' });
    await opened.close();
  });

  async function known(channel: FakeChannel) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return await room.platform.checkChannel(room.place(channel));
  }
});
