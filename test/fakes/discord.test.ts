// The fake Discord refuses what Discord refuses; shown with the unmodified discord.js.
import {
  AttachmentBuilder,
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  Routes,
} from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeDiscord, openDiscord } from './discord/open-discord.ts';
import type { FakeChannel, FakeUser } from './discord/world.ts';

let discord: FakeDiscord;
let client: Client<true>;
let channel: FakeChannel;
let owner: FakeUser;

beforeAll(async () => {
  discord = await openDiscord();
  owner = discord.addUser('owner');
  channel = discord.addChannel(discord.addGuild('Desk', owner), 'news');
  const rest = { api: discord.apiUrl, retries: 0 };
  client = new Client({ intents: [GatewayIntentBits.Guilds], rest });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
});
afterAll(async () => {
  await client.destroy();
  await discord.close();
});

/** The code of a refusal, and the fields that Discord names with it. */
async function refusalOf(work: Promise<unknown>) {
  const error = await work.catch((reason: unknown) => reason);
  if (!(error instanceof DiscordAPIError)) throw new Error(`not refused: ${error}`);
  return { code: error.code, words: error.message };
}

const send = (body: object, id = channel.id) =>
  client.rest.post(Routes.channelMessages(id), { body });
const register = (body: readonly object[]) =>
  client.rest.put(Routes.applicationCommands(client.application.id), { body });

describe('messages', () => {
  const field = { name: 'n', value: 'v' };
  test.each([
    ['content', { content: 'x'.repeat(2001) }, 'content[BASE_TYPE_MAX_LENGTH]'],
    ['embeds', { embeds: Array(11).fill({ title: 'x' }) }, 'embeds[BASE_TYPE_MAX_LENGTH]'],
    ['title', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds[0].title[BASE_TYPE_MAX_LENGTH]'],
    ['words', { embeds: [{ description: 'x'.repeat(4097) }] }, 'embeds[0].description'],
    ['fields', { embeds: [{ fields: Array(26).fill(field) }] }, 'embeds[0].fields'],
    [
      'a field',
      { embeds: [{ fields: [{ name: '', value: 'v' }] }] },
      'fields[0].name[BASE_TYPE_REQUIRED]',
    ],
    ['a footer', { embeds: [{ footer: { text: 'x'.repeat(2049) } }] }, 'footer.text'],
    [
      'all embeds',
      { embeds: Array(2).fill({ description: 'x'.repeat(3001) }) },
      'MAX_EMBED_SIZE_EXCEEDED',
    ],
    ['an address', { embeds: [{ title: 'x', url: 'ftp://a.example' }] }, 'URL_TYPE_INVALID_SCHEME'],
    ['a nonce', { content: 'x', nonce: 'x'.repeat(26) }, 'nonce'],
    [
      'mentions',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'EXCLUSIVE',
    ],
    [
      'a button',
      { content: 'x', components: [row('x'.repeat(101))] },
      'custom_id[BASE_TYPE_MAX_LENGTH]',
    ],
    ['two buttons', { content: 'x', components: [row('a'), row('a')] }, 'CUSTOM_ID_DUPLICATED'],
  ])('are refused for %s', async (_name, body, words) => {
    const refusal = await refusalOf(send(body));
    expect(refusal.code).toBe(50035);
    expect(refusal.words).toContain(words);
  });

  test('with nothing in them are refused', async () => {
    expect((await refusalOf(send({ embeds: [{}] }))).code).toBe(50006);
  });

  test('with the same nonce are posted once, if the client asks for it', async () => {
    const body = { content: 'once', nonce: 'n1', enforce_nonce: true };
    expect(await send(body)).toMatchObject({ id: ((await send(body)) as { id: string }).id });
    await send({ ...body, enforce_nonce: false });
    expect(channel.messages.filter(({ form }) => form.content === 'once')).toHaveLength(2);
  });

  test('lose the later of two embeds with one address', async () => {
    const url = 'https://a.example/';
    await send({ embeds: [{ title: 'A', url }, { title: 'B', url }, { title: 'C' }] });
    expect(channel.messages.at(-1)?.embeds.map(({ title }) => title)).toEqual(['A', 'C']);
  });

  test('may carry a file, but not one of eleven megabytes', async () => {
    const target = client.channels.cache.get(channel.id);
    if (!target?.isSendable()) throw new Error('no channel');
    const withFile = (size: number) =>
      target.send({ content: 'a file', files: [new AttachmentBuilder(Buffer.alloc(size))] });
    await withFile(100);
    expect((await refusalOf(withFile(11 * 1024 * 1024))).code).toBe(40005);
  });

  test('need their permissions', async () => {
    const quiet = discord.addChannel([...discord.world.guilds.values()][0] as never, 'quiet');
    discord.deny(quiet, 'EmbedLinks');
    await send({ content: 'plain' }, quiet.id);
    expect((await refusalOf(send({ embeds: [{ title: 'x' }] }, quiet.id))).code).toBe(50013);
    discord.deny(quiet, 'ViewChannel');
    expect((await refusalOf(send({ content: 'x' }, quiet.id))).code).toBe(50001);
    expect((await refusalOf(send({ content: 'x' }, '100000000000000001'))).code).toBe(10003);
  });
});

describe('commands', () => {
  const text = (name: string, more = {}) => ({ type: 3, name, description: 'd', ...more });
  const root = (options: readonly object[]) => ({ type: 1, name: 'r', description: 'd', options });
  test.each([
    ['capitals', { name: 'Brief', description: 'x' }, 'INVALID_NAME'],
    ['no description', { name: 'brief', description: '' }, 'description[BASE_TYPE_REQUIRED]'],
    ['a long description', { name: 'brief', description: 'x'.repeat(101) }, 'description'],
    ['26 options', root(Array.from({ length: 26 }, (_, i) => text(`o${i}`))), 'options'],
    ['one name twice', root([text('a'), text('a')]), 'NAME_ALREADY_EXISTS'],
    ['a required one last', root([text('a'), text('b', { required: true })]), 'REQUIRED_INVALID'],
    [
      'a long choice',
      root([text('a', { choices: [{ name: 'x'.repeat(101), value: 'x' }] })]),
      'choices[0].name',
    ],
    ['a mixture', root([text('a'), { type: 1, name: 's', description: 'd' }]), 'TYPE_INVALID'],
    ['8,001 letters', root(Array.from({ length: 25 }, (_, i) => big(`o${i}`))), 'TOO_LARGE'],
  ])('are refused for %s', async (_name, command, words) => {
    const refusal = await refusalOf(register([command]));
    expect(refusal.code).toBe(50035);
    expect(refusal.words).toContain(words);
  });

  function big(name: string) {
    const choices = Array.from({ length: 4 }, (_, i) => ({
      name: `${i}`.repeat(100),
      value: `${i}`,
    }));
    return text(name, { choices });
  }

  test('keep their ids as long as they keep their names', async () => {
    const [first] = (await register([root([])])) as { id: string }[];
    const [again] = (await register([root([text('a')])])) as { id: string }[];
    expect(again?.id).toBe(first?.id);
  });
});

test('an interaction is answered once, in time, and with what fits it', async () => {
  await register([
    { name: 'r', description: 'd', options: [{ type: 1, name: 's', description: 'd' }] },
  ]);
  const use = () => discord.people.useCommand({ channel, user: owner }, 's');
  const answer = ({ id, token }: { id: string; token: string }, type: number) =>
    client.rest.post(Routes.interactionCallback(id, token), { body: { type }, auth: false });
  const used = use();
  await answer(used, 5);
  expect((await refusalOf(answer(used, 5))).code).toBe(40060);
  expect((await refusalOf(answer({ ...used, token: 'x' }, 5))).code).toBe(10062);
  expect((await refusalOf(answer(use(), 8))).code).toBe(50035);
  discord.world.answerMs = -1;
  expect((await refusalOf(answer(use(), 5))).code).toBe(10062);
});

test('signing in with an intent that has to be switched on first is refused', async () => {
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent];
  const nosy = new Client({ intents, rest: { api: discord.apiUrl } });
  await expect(nosy.login(discord.token)).rejects.toThrow('disallowed intents');
  await nosy.destroy();
});

function row(custom_id: string) {
  return { type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id }] };
}
