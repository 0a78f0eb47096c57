// Slash commands, suggestions, buttons and windows, with the real discord.js.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ModalForm } from '../../fakes/discord/message-form.ts';
import { answerTo, type Newsroom, openNewsroom, until, wordsOf } from './open-newsroom.ts';

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(async () => await room.close());

const here = (user: 'owner' | 'reader' = 'reader') => ({ channel: room.channel, user: room[user] });
const lastAsked = () => room.asked.at(-1)?.line;

describe('a slash command', () => {
  test('is acknowledged and answered with a card', async () => {
    const used = room.discord.people.useCommand(here(), 'brief', {
      topic: 'gaza-board',
      since: '24h',
    });
    const message = await answerTo(used);
    expect(used.callback).toMatchObject({ type: 5 });
    expect(wordsOf(message)).toContain('brief');
    expect(lastAsked()).toBe('brief {"full":false,"topic":"gaza-board","since":86400000}');
    expect(room.asked.at(-1)?.asker).toEqual({
      channel: room.place(),
      person: { id: room.reader.id, isManager: false },
    });
  });

  test('with a flag, a number and a choice gives values of their kinds', async () => {
    const { people } = room.discord;
    await answerTo(people.useCommand(here(), 'brief', { full: true }));
    expect(lastAsked()).toBe('brief {"full":true}');
    await answerTo(people.useCommand(here(), 'search', { words: 'donor talks', most: 5 }));
    expect(lastAsked()).toBe('search {"most":5,"words":"donor talks"}');
    await answerTo(people.useCommand(here('owner'), 'feeds', { action: 'list' }));
    expect(lastAsked()).toBe('feeds {"action":"list"}');
  });

  test('with a mistake is answered to whoever typed it alone', async () => {
    const used = room.discord.people.useCommand(here(), 'brief', { since: 'soon' });
    const message = await answerTo(used);
    expect(wordsOf(message)).toContain('does not fit since');
    // In Discord commands hang on a root.
    expect(wordsOf(message)).toContain('`/sitrep brief gaza-board 24h`');
    expect(message.isPrivate).toBe(true);
  });

  test('for managers is refused to others, privately, and allowed to who may manage the server', async () => {
    const { people } = room.discord;
    const refused = await answerTo(people.useCommand(here(), 'feeds', { action: 'list' }));
    expect(wordsOf(refused)).toContain('is for managers');
    expect(refused.isPrivate).toBe(true);
    const editor = room.discord.addUser('editor');
    const role = room.discord.addRole(room.guild, 'editors', ['ManageGuild']);
    room.discord.addMember(room.guild, editor, [role]);
    const allowed = await answerTo(
      people.useCommand({ channel: room.channel, user: editor }, 'feeds', { action: 'list' }),
    );
    expect(wordsOf(allowed)).toBe('feeds');
    expect(allowed.isPrivate).toBe(false);
    role.permissions = 0n;
    const later = people.useCommand({ channel: room.channel, user: editor }, 'feeds', {
      action: 'list',
    });
    expect(wordsOf(await answerTo(later))).toContain('is for managers');
  });

  test('with a fault inside names the fault and no detail of it', async () => {
    const used = room.discord.people.useCommand(here(), 'broken', { count: 3 });
    const words = wordsOf(await answerTo(used));
    expect(words).toContain('k3f9');
    expect(words).not.toContain('a secret detail');
  });

  test('in a private conversation gets a polite answer and is not run', async () => {
    const direct = { channel: room.discord.addDirect(room.reader), user: room.reader };
    const before = room.asked.length;
    const words = wordsOf(await answerTo(room.discord.people.useCommand(direct, 'help')));
    expect(words).toContain('in the channels of a server');
    expect(room.asked).toHaveLength(before);
  });

  test('in a thread is answered there', async () => {
    const thread = room.discord.addThread(room.channel, 'A thread');
    await answerTo(room.discord.people.useCommand({ channel: thread, user: room.reader }, 'help'));
    expect(room.asked.at(-1)?.asker.channel).toEqual(room.place(thread));
  });

  test('that Sitrep no longer has says how to see the new list', async () => {
    const stored = room.discord.world.commands.get('global') ?? [];
    const old = { type: 1, name: 'gossip', description: 'An old command' } as const;
    room.discord.world.commands.set(
      'global',
      stored.map((one) =>
        one.type === 1 ? { ...one, options: [...(one.options ?? []), old] } : one,
      ),
    );
    const words = wordsOf(await answerTo(room.discord.people.useCommand(here(), 'gossip')));
    expect(words).toContain('no longer has this command');
    room.discord.world.commands.set('global', stored);
  });
});

describe('suggestions', () => {
  test('fit what is typed so far', async () => {
    const typing = room.discord.people.type(here(), 'brief', 'topic', 'gaza');
    await until(() => typing.callback);
    const choices = [{ name: 'gaza-board', value: 'gaza-board' }];
    expect(typing.callback).toMatchObject({ type: 8, data: { choices } });
  });
});

describe('a window', () => {
  test('asks for what is missing and keeps what was typed', async () => {
    const { people } = room.discord;
    const used = people.useCommand(here('owner'), 'topic', { action: 'new', for: '6h' });
    await until(() => used.callback);
    const modal = used.callback?.data as ModalForm;
    expect(used.callback?.type).toBe(9);
    expect(modal.title).toBe('A new topic');
    expect(modal.components.map(({ label }) => label)).toEqual([
      'Name',
      'Words',
      'Threshold',
      'Strict',
      'In',
    ]);
    const filled = { words: 'port\nsudan', threshold: '7', strict: 'yes', in: room.channel.id };
    const message = await answerTo(people.submit(here('owner'), used, filled));
    expect(message.isPrivate).toBe(true);
    expect(JSON.parse(lastAsked()?.replace('topic ', '') ?? '')).toEqual({
      action: 'new',
      name: 'Port Sudan',
      words: 'port\nsudan',
      threshold: 7,
      strict: true,
      in: room.channel.id,
      for: 21_600_000,
    });
  });

  test('with a mistake in it says what is wrong', async () => {
    const { people } = room.discord;
    const used = people.useCommand(here('owner'), 'topic', { action: 'new' });
    await until(() => used.callback);
    const sent = people.submit(here('owner'), used, { words: 'port', threshold: 'many' });
    expect(wordsOf(await answerTo(sent))).toContain('does not fit threshold');
  });

  test('is not shown to who may not use the command', async () => {
    const used = room.discord.people.useCommand(here(), 'topic', { action: 'new' });
    expect(wordsOf(await answerTo(used))).toContain('is for managers');
  });

  test('with a changed id can do no more than typing could', async () => {
    const { people } = room.discord;
    const used = people.useCommand(here('owner'), 'topic', { action: 'new' });
    const callback = await until(() => used.callback);
    const modal = callback.data as ModalForm;
    const forge = async (custom_id: string, user: 'owner' | 'reader') => {
      const forged = { ...used, callback: { ...callback, data: { ...modal, custom_id } } };
      return wordsOf(await answerTo(people.submit(here(user), forged, { words: 'x' })));
    };
    expect(await forge('f:nonsense {}', 'owner')).toContain('no longer works');
    expect(await forge('f:topic {"action":"steal"}', 'owner')).toContain('does not fit action');
    expect(await forge('f:topic not json', 'owner')).toContain('Something is missing');
    expect(await forge('f:topic {"action":"new"}', 'reader')).toContain('is for managers');
  });
});
