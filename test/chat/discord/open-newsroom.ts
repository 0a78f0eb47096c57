// A guild on the fake Discord with Sitrep signed in: the ground of these tests.
import { type Command, defineCommand } from '../../../src/chat/command.ts';
import { createDiscord } from '../../../src/chat/discord/discord-platform.ts';
import { dispatch } from '../../../src/chat/dispatch.ts';
import { parseCommandText, parseForm } from '../../../src/chat/parse-command-text.ts';
import type { Platform, PlatformHost } from '../../../src/chat/platform.ts';
import type { Card } from '../../../src/model/card.ts';
import type { Channel } from '../../../src/model/delivery.ts';
import type { Asker } from '../../../src/model/workspace.ts';
import { card, paragraph, text } from '../../../src/view/spans.ts';
import { type FakeDiscord, openDiscord } from '../../fakes/discord/open-discord.ts';
import type {
  FakeChannel,
  FakeGuild,
  FakeInteraction,
  FakeMessage,
  FakeUser,
} from '../../fakes/discord/world.ts';
import { commands as samples } from '../sample-commands.ts';

const clock = { now: 1_790_000_000_000, locale: 'en', zone: 'UTC' };

/** What was asked, so that tests see that it ran, and how often. */
export interface Asked {
  readonly asker: Asker;
  readonly line: string;
}

export interface Newsroom {
  readonly discord: FakeDiscord;
  readonly platform: Platform;
  readonly host: PlatformHost;
  readonly guild: FakeGuild;
  readonly channel: FakeChannel;
  /** Owns the guild. */
  readonly owner: FakeUser;
  /** A member without any special role. */
  readonly reader: FakeUser;
  readonly asked: Asked[];
  readonly moves: string[];
  readonly logged: string[];
  /** The channel as Sitrep names it. */
  place(channel?: FakeChannel): Channel;
  close(): Promise<void>;
}

export interface NewsroomOptions {
  readonly commands?: readonly Command[];
  readonly prepare?: (discord: FakeDiscord) => void;
  readonly guildOnly?: boolean;
}

export async function openNewsroom(options: NewsroomOptions = {}): Promise<Newsroom> {
  const discord = await openDiscord();
  const [owner, reader] = [discord.addUser('owner'), discord.addUser('reader')];
  const guild = discord.addGuild('Desk', owner);
  discord.addMember(guild, reader);
  const channel = discord.addChannel(guild, 'news');
  options.prepare?.(discord);
  const [asked, moves, logged]: [Asked[], string[], string[]] = [[], [], []];
  const write = (fields: object, message: string) => {
    logged.push(`${message} ${JSON.stringify(fields)}`);
  };
  const { token, apiUrl } = discord;
  const guildId = options.guildOnly === true ? { guildId: guild.id } : {};
  const platform = createDiscord({ token, apiUrl, ...guildId }, { info: write, warn: write });
  const host = createTestHost(options.commands ?? commands, asked, moves);
  const place = ({ id }: FakeChannel = channel): Channel => {
    return { platform: 'discord', workspace: guild.id, channel: id };
  };
  const close = async () => {
    await platform.stop();
    await discord.close();
  };
  await platform.start(host).catch(async (error: unknown) => {
    await discord.close();
    throw error;
  });
  return {
    discord,
    platform,
    host,
    guild,
    channel,
    owner,
    reader,
    asked,
    moves,
    logged,
    place,
    close,
  };
}

/** Parses and dispatches as Sitrep does, with commands that need no database. */
export function createTestHost(
  list: readonly Command[],
  asked: Asked[],
  moves: string[] = [],
): PlatformHost {
  const bugs = { makeReference: () => 'k3f9', logBug: () => undefined };
  // These commands look at nothing else of their context.
  const contextOf = ({ person }: Asker) =>
    ({ ...clock, commands: list, isManager: person.isManager }) as never;
  return {
    commands: list,
    read: (_asker, line) => parseCommandText(line, list, clock),
    readForm: (_asker, command, filled, known) => parseForm(command, filled, known, clock),
    findForm: async (asker, { command, values }) =>
      await command.findForm(values, contextOf(asker)),
    answer: async (asker, said) => {
      const line = typeof said === 'string' ? said : describe(said.command.name, said.values);
      asked.push({ asker, line });
      return await dispatch(said, contextOf(asker), bugs);
    },
    suggest: async (asker, name, optionName, typed) => {
      const command = list.find((one) => one.name === name);
      const option = command?.options.find((one) => one.name === optionName);
      if (option?.kind !== 'text') return [];
      return (await option.suggest?.(typed, contextOf(asker))) ?? [];
    },
    homeCard: async () => card('home', []),
    joined: async ({ workspace }) => void moves.push(`joined ${workspace}`),
    left: async ({ workspace }) => void moves.push(`left ${workspace}`),
    quit: () => undefined,
  };
}

function describe(name: string, values: object): string {
  return `${name} ${JSON.stringify(values)}`;
}

const why = defineCommand({
  name: 'why',
  summary: 'Why a story is here',
  audience: 'everyone',
  visibility: 'public',
  examples: [],
  options: [{ kind: 'text', name: 'id', summary: 'a story', example: 's12', required: true }],
  run: async ({ id }) => card(`Why ${id}`, [paragraph(text('Because of its words.'))]),
});

const topic = defineCommand({
  name: 'topic',
  summary: 'Topics of this team',
  audience: 'managers',
  visibility: 'private',
  examples: ['topic new'],
  options: [
    {
      kind: 'choice',
      name: 'action',
      summary: 'what to do',
      example: 'new',
      choices: ['new', 'edit'],
      required: true,
    },
    { kind: 'text', name: 'name', summary: 'its name', example: 'Port Sudan' },
    { kind: 'text', name: 'words', summary: 'words of it', example: 'port, sudan' },
    { kind: 'integer', name: 'threshold', summary: 'points', example: '5', min: 1, max: 20 },
    { kind: 'flag', name: 'strict', summary: 'nothing else', example: 'yes' },
    { kind: 'channel', name: 'in', summary: 'a channel', example: '#news' },
    { kind: 'role', name: 'ping', summary: 'a role', example: '@desk' },
    { kind: 'duration', name: 'for', summary: 'how long', example: '6h', maxMs: 86_400_000 },
  ],
  findForm: async ({ words }) => {
    if (words !== undefined) return undefined;
    const fields = [
      { option: 'name', value: 'Port Sudan' },
      { option: 'words', long: true },
      { option: 'threshold' },
      { option: 'strict' },
      { option: 'in' },
    ];
    return { title: 'A new topic', fields };
  },
  run: async (values) => card(`Topic ${values.name ?? 'without a name'}`, [], { data: values }),
});

export const commands: readonly Command[] = [...samples, why, topic];

/** Waits until something is so, for at most five seconds. */
export async function until<Value>(look: () => Value | undefined | false): Promise<Value> {
  const end = Date.now() + 5_000;
  for (;;) {
    const value = look();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`waited in vain for ${look}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The finished answer to an interaction. */
export async function answerTo(interaction: FakeInteraction): Promise<FakeMessage> {
  return await until(() => interaction.original);
}

/** All the words that readers see of a message. */
export function wordsOf({ form, embeds }: FakeMessage): string {
  const texts = embeds.flatMap(({ title, description, footer }) => [
    title,
    description,
    footer?.text,
  ]);
  return [form.content, ...texts].filter(Boolean).join('\n');
}

export function simpleCard(title = 'A story'): Card {
  return card(title, [paragraph(text('One sentence.'))]);
}
