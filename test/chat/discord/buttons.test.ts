// Buttons under a post, and the menu of a message.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Card } from '../../../src/model/card.ts';
import type { FakeMessage } from '../../fakes/discord/world.ts';
import {
  answerTo,
  type Newsroom,
  openNewsroom,
  simpleCard,
  until,
  wordsOf,
} from './open-newsroom.ts';

let room: Newsroom;
let alert: FakeMessage;
const alertCard: Card = {
  ...simpleCard(),
  actions: [
    { label: 'Why', command: 'why s12' },
    { label: 'Feeds', command: 'feeds list' },
    { label: 'Topic', command: 'topic new' },
  ],
};

beforeAll(async () => {
  room = await openNewsroom();
  await room.platform.post(room.place(), 'discord/1/2/alert/12/1/1', alertCard);
  alert = await until(() => room.channel.messages.at(-1));
});
afterAll(async () => await room.close());

const here = (user: 'owner' | 'reader' = 'reader') => ({ channel: room.channel, user: room[user] });

test('a button is answered like the line it carries, to whoever pressed it alone', async () => {
  const pressed = room.discord.people.press(here(), alert, 'Why');
  const message = await answerTo(pressed);
  expect(wordsOf(message)).toContain('Why s12');
  expect(message.isPrivate).toBe(true);
  expect(room.asked.at(-1)?.line).toBe('why {"id":"s12"}');
});

test('a button for managers is refused to others', async () => {
  const words = wordsOf(await answerTo(room.discord.people.press(here(), alert, 'Feeds')));
  expect(words).toContain('is for managers');
});

test('a button can open a window', async () => {
  const pressed = room.discord.people.press(here('owner'), alert, 'Topic');
  expect((await until(() => pressed.callback)).type).toBe(9);
});

test.each([
  ['c:why s99', 'Why s99'],
  ['c:feeds remove f1', 'is for managers'],
  ['c:why', 'Something is missing'],
  ['c:', 'Commands'],
  ['c:drop tables', 'There is no command'],
  ['why s12', 'no longer works'],
  ['x', 'no longer works'],
])('a forged button “%s” can do no more than typing could', async (customId, words) => {
  const pressed = room.discord.people.pressForged(here(), alert, customId);
  const message = await answerTo(pressed);
  expect(wordsOf(message)).toContain(words);
  expect(message.isPrivate).toBe(true);
});

test('“Why this post?” asks what the link of the post would ask', async () => {
  const used = room.discord.people.useOnMessage(here(), 'Why this post?', alert);
  expect(wordsOf(await answerTo(used))).toContain(`Why m${alert.id}`);
});

test('“Why this post?” on anything else says what it is for', async () => {
  const said = room.discord.say(room.channel, room.reader, 'c:why s12');
  const used = room.discord.people.useOnMessage(here(), 'Why this post?', said);
  expect(wordsOf(await answerTo(used))).toContain('not posted by Sitrep');
});

test('a button in a private message says where Sitrep answers', async () => {
  await room.platform.post({ ...room.place(), channel: `@${room.reader.id}` }, 'n1', alertCard);
  const direct = [...room.discord.world.channels.values()].find(({ recipient }) => recipient);
  const message = await until(() => direct?.messages.at(-1));
  const channel = await until(() => direct);
  const pressed = room.discord.people.press({ channel, user: room.reader }, message, 'Why');
  expect(wordsOf(await answerTo(pressed))).toContain('in the channels of a server');
});
