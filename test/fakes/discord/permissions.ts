// Who may do what in a channel, by Discord's order: roles, then overwrites (everyone, roles, member).
import { PermissionFlagsBits } from 'discord.js';
import { refuse } from './api-error.ts';
import type { FakeChannel, FakeGuild, World } from './world.ts';

const everything = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

export type PermissionName = keyof typeof PermissionFlagsBits;

export function bitsOf(names: readonly PermissionName[]): bigint {
  return names.reduce((all, name) => all | PermissionFlagsBits[name], 0n);
}

/** What somebody may do in a channel of a guild (in a thread: as in the channel it hangs from). */
export function permissionsIn(
  world: World,
  guild: FakeGuild,
  channel: FakeChannel | undefined,
  userId: string,
): bigint {
  const member = guild.members.find(({ user }) => user.id === userId);
  if (member === undefined) return 0n;
  const own = guild.roles.filter(({ id }) => id === guild.id || member.roles.includes(id));
  const base = own.reduce((all, { permissions }) => all | permissions, 0n);
  if (guild.ownerId === userId || base & PermissionFlagsBits.Administrator) return everything;
  const parent = channel?.parentId === undefined ? undefined : world.channels.get(channel.parentId);
  const { overwrites } = (isThread(channel) ? parent : channel) ?? { overwrites: [] };
  const steps = [
    overwrites.filter(({ id }) => id === guild.id),
    overwrites.filter(({ id, type }) => type === 0 && id !== guild.id && member.roles.includes(id)),
    overwrites.filter(({ id, type }) => type === 1 && id === userId),
  ];
  return steps.reduce((all, step) => {
    const deny = step.reduce((bits, one) => bits | one.deny, 0n);
    const allow = step.reduce((bits, one) => bits | one.allow, 0n);
    return (all & ~deny) | allow;
  }, base);
}

export function isThread(channel: FakeChannel | undefined): boolean {
  return channel?.type === 10 || channel?.type === 11;
}

/** Refuses with 50001 or 50013 when the bot lacks one of the permissions. */
export function demand(world: World, channel: FakeChannel, names: readonly PermissionName[]): void {
  if (channel.guildId === undefined) return;
  const guild = world.guilds.get(channel.guildId);
  if (guild?.hasBot !== true) throw refuse('missingAccess');
  const held = permissionsIn(world, guild, channel, world.bot.id);
  if ((held & PermissionFlagsBits.ViewChannel) === 0n) throw refuse('missingAccess');
  const needed = bitsOf(names);
  if ((held & needed) !== needed) throw refuse('missingPermissions');
}
