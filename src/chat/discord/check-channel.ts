// Whether a channel can be posted to, before the first post fails.
import {
  ChannelType,
  type GuildBasedChannel,
  type GuildMember,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import { type Channel, isPrivate } from '../../model/delivery.ts';
import type { ChannelCheck } from '../command.ts';
import type { Account } from './account.ts';
import { findGuildChannel } from './open-place.ts';

/** Permissions as Discord's settings name them. */
const inChannel = {
  ViewChannel: 'View Channel',
  SendMessages: 'Send Messages',
  EmbedLinks: 'Embed Links',
  ReadMessageHistory: 'Read Message History',
  CreatePublicThreads: 'Create Public Threads',
  SendMessagesInThreads: 'Send Messages in Threads',
} as const;
const inForum = {
  ViewChannel: 'View Channel',
  SendMessages: 'Create Posts',
  EmbedLinks: 'Embed Links',
  ReadMessageHistory: 'Read Message History',
  SendMessagesInThreads: 'Send Messages in Posts',
} as const;
const inThread = {
  ViewChannel: 'View Channel',
  EmbedLinks: 'Embed Links',
  ReadMessageHistory: 'Read Message History',
  SendMessagesInThreads: 'Send Messages in Threads',
} as const;

type Needs = Readonly<Partial<Record<keyof typeof inChannel, string>>>;

/** Reads what the gateway has told us; asks Discord only for our own membership, if ever. */
export async function checkChannel(account: Account, channel: Channel): Promise<ChannelCheck> {
  if (isPrivate(channel.channel)) return { kind: 'fine', name: 'private message' };
  const known = findGuildChannel(account, channel);
  if (known === undefined) return { kind: 'unknown' };
  const me = known.guild.members.me ?? (await known.guild.members.fetchMe().catch(() => null));
  return judgeChannel(known, me);
}

/** What Sitrep, as this member, would need in the channel and does not have. */
export function judgeChannel(channel: GuildBasedChannel, me: GuildMember | null): ChannelCheck {
  const name = `#${channel.name}`;
  if (me === null) {
    const problem = 'Discord did not say what Sitrep may do in this server. Try again in a minute.';
    return { kind: 'problems', name, problems: [problem] };
  }
  const held = channel.permissionsFor(me);
  const problems = [...findMissing(channel, held, name), ...findObstacles(channel, name)];
  return problems.length === 0 ? { kind: 'fine', name } : { kind: 'problems', name, problems };
}

/** All that an invitation should give, as a number for its link. */
export function sumPermissions(): bigint {
  const names = Object.keys(inChannel) as readonly (keyof typeof inChannel)[];
  return names.reduce((all, name) => all | PermissionFlagsBits[name], 0n);
}

function findMissing(
  channel: GuildBasedChannel,
  held: Readonly<PermissionsBitField> | null,
  name: string,
): readonly string[] {
  const needs = needsOf(channel);
  return Object.entries(needs).flatMap(([permission, label]) => {
    const bit = PermissionFlagsBits[permission as keyof Needs];
    if (held?.has(bit)) return [];
    return [
      `Sitrep lacks the permission “${label}” in ${name}. Open the channel's settings, Permissions, add Sitrep and allow it.`,
    ];
  });
}

function needsOf(channel: GuildBasedChannel): Needs {
  if (channel.isThread()) return inThread;
  return channel.type === ChannelType.GuildForum || channel.type === ChannelType.GuildMedia
    ? inForum
    : inChannel;
}

function findObstacles(channel: GuildBasedChannel, name: string): readonly string[] {
  if (channel.isThread() && channel.locked) {
    return [`The thread ${name} is locked. Unlock it or choose another channel.`];
  }
  if (channel.type === ChannelType.GuildCategory) {
    return [`${name} is a category. Choose one of its channels.`];
  }
  const isForum = channel.type === ChannelType.GuildForum;
  if (isForum && channel.flags.has('RequireTag')) {
    return [
      `The forum ${name} wants a tag at each post. Turn off “Require people to select tags” in its settings.`,
    ];
  }
  return [];
}
