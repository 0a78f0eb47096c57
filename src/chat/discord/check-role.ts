// Whether mentioning a role would ring for anybody: Discord takes every mention and says nothing.
import { PermissionFlagsBits } from 'discord.js';
import type { Channel } from '../../model/delivery.ts';
import type { ChannelCheck } from '../command.ts';
import type { Account } from './account.ts';
import { findGuildChannel } from './open-place.ts';

const notEveryone = 'Alerts mention one role, never everybody. Choose a role, or ping:none.';

/** A role of another server is unknown, as one is that does not exist. */
export async function checkRole(
  account: Account,
  channel: Channel,
  roleId: string,
): Promise<ChannelCheck> {
  const guild = account.client.guilds.cache.get(channel.workspace);
  const role = guild?.roles.cache.get(roleId);
  if (guild === undefined || role === undefined) return { kind: 'unknown' };
  if (role.id === guild.id) {
    return { kind: 'problems', name: '@everyone', problems: [notEveryone] };
  }
  const name = `@${role.name}`;
  if (role.mentionable) return { kind: 'fine', name };
  const me = guild.members.me ?? (await guild.members.fetchMe().catch(() => null));
  const held = me && findGuildChannel(account, channel)?.permissionsFor(me);
  if (held?.has(PermissionFlagsBits.MentionEveryone)) return { kind: 'fine', name };
  const problem = `Mentioning ${name} would ring for nobody. In the server's settings, under Roles, open ${name} and turn on “Allow anyone to @mention this role”; or give Sitrep the permission “Mention @everyone, @here, and All Roles”.`;
  return { kind: 'problems', name, problems: [problem] };
}
