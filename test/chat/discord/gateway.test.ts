// The connection: signing in, interruptions, interactions that come twice or too late, moves of the bot.
import { describe, expect, test } from 'vitest';
import { createDiscord } from '../../../src/chat/discord/discord-platform.ts';
import { afterwards, faults } from '../../fakes/discord/faults.ts';
import { openDiscord } from '../../fakes/discord/open-discord.ts';
import {
  answerTo,
  commands,
  createTestHost,
  type Newsroom,
  openNewsroom,
  simpleCard,
  until,
  wordsOf,
} from './open-newsroom.ts';

const callback = 'POST /interactions/*/*/callback';
const help = (room: Newsroom) =>
  room.discord.people.useCommand({ channel: room.channel, user: room.reader }, 'help');

async function withRoom(run: (room: Newsroom) => Promise<void>): Promise<void> {
  const room = await openNewsroom();
  try {
    await run(room);
  } finally {
    await room.close();
  }
}

describe('signing in', () => {
  test('asks for the intent Guilds and nothing else', async () => {
    await withRoom(async ({ discord, platform }) => {
      expect(discord.gateway.identifies).toEqual([{ intents: 1, shard: [0, 1] }]);
      expect(platform.findTrouble()).toBeUndefined();
    });
  });

  test('registers the commands once, and not again while they are the same', async () => {
    const discord = await openDiscord();
    discord.addGuild('Desk', discord.addUser('owner'));
    const put = 'PUT /applications/*/commands';
    const start = async (list = commands) => {
      const log = { info: () => undefined, warn: () => undefined };
      const { token, apiUrl } = discord;
      const platform = createDiscord({ token, apiUrl }, log);
      await platform.start(createTestHost(list, []));
      await platform.stop();
    };
    await start();
    await start();
    expect(discord.requestsTo(put)).toHaveLength(1);
    await start(commands.slice(1));
    expect(discord.requestsTo(put)).toHaveLength(2);
    await discord.close();
  });

  test('can keep the commands to one server', async () => {
    const room = await openNewsroom({ guildOnly: true });
    expect([...room.discord.world.commands.keys()]).toEqual([room.guild.id]);
    expect(wordsOf(await answerTo(help(room)))).toContain('Commands');
    await room.close();
  });

  test.each([
    ['a wrong token', 'wrong.token.x', 'does not know the token'],
    ['no token at all', '', 'does not know the token'],
  ])('with %s says what to do', async (_name, token, words) => {
    const discord = await openDiscord();
    const log = { info: () => undefined, warn: () => undefined };
    const platform = createDiscord({ token, apiUrl: discord.apiUrl }, log);
    const starting = platform.start(createTestHost(commands, []));
    await expect(starting).rejects.toThrow(words);
    await expect(starting).rejects.toMatchObject({ name: 'PlatformError' });
    await discord.close();
  });

  test('to a Discord that cannot be reached says so', async () => {
    const discord = await openDiscord();
    await discord.close();
    const log = { info: () => undefined, warn: () => undefined };
    const platform = createDiscord({ token: discord.token, apiUrl: discord.apiUrl }, log);
    await expect(platform.start(createTestHost(commands, []))).rejects.toThrow(
      'could not be reached',
    );
  });
});

describe('an interruption', () => {
  test.each([
    ['a cut', (room: Newsroom) => room.discord.gateway.drop()],
    ['a restart of Discord', (room: Newsroom) => room.discord.gateway.cut(4000)],
    ['a request to connect anew', (room: Newsroom) => room.discord.gateway.askToReconnect()],
  ])('by %s is resumed, and what came meanwhile is answered once', async (_name, interrupt) => {
    await withRoom(async (room) => {
      interrupt(room);
      await until(() => !room.discord.gateway.isConnected());
      const used = help(room);
      await until(() => room.platform.findTrouble()?.includes('interrupted'));
      await answerTo(used);
      expect(room.asked).toHaveLength(1);
      expect(room.discord.gateway.resumes).toHaveLength(1);
      expect(room.discord.gateway.identifies).toHaveLength(1);
      await until(() => room.platform.findTrouble() === undefined);
    });
  });

  test('without an answer to heartbeats is noticed and resumed', async () => {
    await withRoom(async (room) => {
      room.discord.gateway.heartbeatMs = 200;
      room.discord.gateway.cut(4000);
      await until(() => room.discord.gateway.resumes.length === 1);
      room.discord.gateway.acks = false;
      await until(() => room.discord.gateway.resumes.length === 2);
      room.discord.gateway.acks = true;
      await until(() => room.discord.gateway.isConnected());
      await answerTo(help(room));
      expect(room.asked).toHaveLength(1);
    });
  });

  test('that Discord does not remember is begun anew', { timeout: 20_000 }, async () => {
    await withRoom(async (room) => {
      room.discord.gateway.forgetSessions();
      // discord.js waits five seconds between two sign-ins.
      await new Promise((resolve) => setTimeout(resolve, 6_000));
      await until(() => room.discord.gateway.identifies.length === 2);
      await until(() => room.platform.findTrouble() === undefined);
      await answerTo(help(room));
    });
  });

  test('by a revoked token is the end, and health says so', async () => {
    await withRoom(async (room) => {
      room.discord.revokeToken();
      await until(() => room.platform.findTrouble()?.includes('DISCORD_TOKEN'));
      const result = await room.platform.post(room.place(), 'k', simpleCard());
      expect(result.kind).toBe('signed-out');
    });
  });
});

describe('an interaction', () => {
  test('that comes twice is answered once', async () => {
    await withRoom(async (room) => {
      const used = help(room);
      room.discord.people.repeatLast();
      await answerTo(used);
      room.discord.people.repeatLast();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(room.asked).toHaveLength(1);
      expect(room.discord.requestsTo(callback)).toHaveLength(1);
    });
  });

  test('that comes too late is not run and leaves one line in the log', async () => {
    await withRoom(async (room) => {
      room.discord.world.answerMs = -1;
      const used = help(room);
      await until(() => room.logged.find((line) => line.includes('too late')));
      expect(room.asked).toHaveLength(0);
      expect(room.logged.filter((line) => line.includes(used.id))).toHaveLength(1);
      expect(room.logged.join()).not.toContain(used.token);
    });
  });

  test('that another Sitrep has answered is not run', async () => {
    await withRoom(async (room) => {
      const used = help(room);
      used.callback = { type: 5, data: undefined, afterMs: 1 };
      await until(() => room.logged.find((line) => line.includes('answered already')));
      expect(room.asked).toHaveLength(0);
    });
  });

  test('whose acknowledgement lost its reply is run once all the same', async () => {
    await withRoom(async (room) => {
      room.discord.faults.add(callback, afterwards(faults.reset));
      await answerTo(help(room));
      expect(room.asked).toHaveLength(1);
    });
  });

  test('whose answer Discord refuses is answered in plain words', async () => {
    await withRoom(async (room) => {
      const refusal = { accepts: false, trouble: { ...faults.empty.trouble, status: 400 } };
      const body = JSON.stringify({ code: 50035, message: 'Invalid Form Body' });
      const fault = { ...refusal, trouble: { ...refusal.trouble, body } };
      room.discord.faults.add('PATCH /webhooks/*/*/messages/*', fault);
      const message = await answerTo(help(room));
      expect(message.form.content).toContain('Commands');
    });
  });
});

test('being thrown out of a server and invited again is told', async () => {
  await withRoom(async (room) => {
    expect(room.moves).toEqual([`joined ${room.guild.id}`]);
    room.discord.removeBot(room.guild);
    await until(() => room.moves.includes(`left ${room.guild.id}`));
    expect(await room.platform.checkChannel(room.place())).toEqual({ kind: 'unknown' });
    expect((await room.platform.post(room.place(), 'k', simpleCard())).kind).toBe('gone');
    room.discord.inviteBot(room.guild);
    await until(() => room.moves.length === 3);
    expect(room.moves.at(-1)).toBe(`joined ${room.guild.id}`);
    expect((await room.platform.post(room.place(), 'k', simpleCard())).kind).toBe('posted');
  });
});

test('ending waits for the answers that are owed', async () => {
  const room = await openNewsroom();
  const used = help(room);
  await until(() => used.callback);
  await room.platform.stop();
  expect(used.original).toBeDefined();
  // What is posted now waits for the next start; the token is not dead.
  expect((await room.platform.post(room.place(), 'k', simpleCard())).kind).toBe('retry');
  expect((await room.platform.find(room.place(), 'k')).kind).toBe('unreadable');
  await room.discord.close();
});
