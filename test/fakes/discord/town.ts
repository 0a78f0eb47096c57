// Setting the scene: guilds, people, roles, channels, and what changes while clients watch.
import { channelJson, guildJson } from './payloads.ts';
import { bitsOf, type PermissionName } from './permissions.ts';
import { makeMessage } from './post-message.ts';
import {
  channelTypes,
  type FakeChannel,
  type FakeGuild,
  type FakeMessage,
  type FakeRole,
  type FakeUser,
  makeId,
  type World,
} from './world.ts';

/** What Discord gives everybody in a new guild, and what the bot needs. */
const usual: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'ReadMessageHistory',
  'CreatePublicThreads',
  'SendMessagesInThreads',
];

export interface Town {
  addUser(username: string): FakeUser;
  /** A guild with the bot in it; its owner is the first member. */
  addGuild(name: string, owner: FakeUser): FakeGuild;
  addMember(guild: FakeGuild, user: FakeUser, roles?: readonly FakeRole[]): void;
  addRole(guild: FakeGuild, name: string, permissions?: readonly PermissionName[]): FakeRole;
  addChannel(guild: FakeGuild, name: string, type?: keyof typeof channelTypes): FakeChannel;
  addThread(channel: FakeChannel, name: string): FakeChannel;
  /** A private conversation with the bot. */
  addDirect(user: FakeUser): FakeChannel;
  /** Takes permissions from the bot in one channel. */
  deny(channel: FakeChannel, ...names: readonly PermissionName[]): void;
  /** Gives the bot permissions in one channel. */
  allow(channel: FakeChannel, ...names: readonly PermissionName[]): void;
  /** Somebody writes. */
  say(channel: FakeChannel, author: FakeUser, content: string): FakeMessage;
  deleteChannel(channel: FakeChannel): void;
  /** The bot is thrown out. */
  removeBot(guild: FakeGuild): void;
  inviteBot(guild: FakeGuild): void;
}

export function createTown(world: World): Town {
  return {
    addUser: (username) => {
      const user = { id: makeId(), username, bot: false, takesMessages: true };
      world.users.set(user.id, user);
      return user;
    },
    addGuild: (name, owner) => {
      const guild = makeGuild(world, name, owner);
      world.guilds.set(guild.id, guild);
      world.emit('GUILD_CREATE', guildJson(world, guild), guild.id);
      return guild;
    },
    addMember: (guild, user, roles = []) => {
      guild.members.push({ user, roles: roles.map(({ id }) => id) });
    },
    addRole: (guild, name, permissions = []) => {
      const role = { id: makeId(), name, permissions: bitsOf(permissions), mentionable: false };
      guild.roles.push(role);
      return role;
    },
    addChannel: (guild, name, type = 'text') => {
      const channel = makeChannel(channelTypes[type], name, guild.id);
      world.channels.set(channel.id, channel);
      world.emit('CHANNEL_CREATE', channelJson(channel), guild.id);
      return channel;
    },
    addThread: (channel, name) => {
      const plain = makeChannel(channelTypes.thread, name, channel.guildId);
      const thread = { ...plain, parentId: channel.id, ownerId: world.bot.id };
      world.channels.set(thread.id, thread);
      world.emit('THREAD_CREATE', channelJson(thread), channel.guildId);
      return thread;
    },
    addDirect: (user) => {
      const channel = { ...makeChannel(channelTypes.dm, ''), recipient: user };
      world.channels.set(channel.id, channel);
      return channel;
    },
    deny: (channel, ...names) => {
      const overwrite = { id: world.bot.id, type: 1, allow: 0n, deny: bitsOf(names) } as const;
      channel.overwrites = [...channel.overwrites, overwrite];
      world.emit('CHANNEL_UPDATE', channelJson(channel), channel.guildId);
    },
    allow: (channel, ...names) => {
      const overwrite = { id: world.bot.id, type: 1, allow: bitsOf(names), deny: 0n } as const;
      channel.overwrites = [...channel.overwrites, overwrite];
      world.emit('CHANNEL_UPDATE', channelJson(channel), channel.guildId);
    },
    say: (channel, author, content) => {
      const message = makeMessage(world, channel, { author, form: { content }, isPrivate: false });
      channel.messages.push(message);
      return message;
    },
    deleteChannel: (channel) => {
      world.channels.delete(channel.id);
      world.emit('CHANNEL_DELETE', channelJson(channel), channel.guildId);
    },
    removeBot: (guild) => {
      guild.hasBot = false;
      world.emit('GUILD_DELETE', { id: guild.id }, guild.id);
    },
    inviteBot: (guild) => {
      guild.hasBot = true;
      world.emit('GUILD_CREATE', guildJson(world, guild), guild.id);
    },
  };
}

function makeGuild(world: World, name: string, owner: FakeUser): FakeGuild {
  const id = makeId();
  const everyone = { id, name: '@everyone', permissions: bitsOf(usual), mentionable: false };
  const members = [owner, world.bot].map((user) => ({ user, roles: [] }));
  return { id, name, ownerId: owner.id, roles: [everyone], members, hasBot: true };
}

function makeChannel(type: number, name: string, guildId?: string): FakeChannel {
  return {
    id: makeId(),
    type,
    name,
    ...(guildId === undefined ? {} : { guildId }),
    overwrites: [],
    messages: [],
    isLocked: false,
    isArchived: false,
    needsTag: false,
  };
}
