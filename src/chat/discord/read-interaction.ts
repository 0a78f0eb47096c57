// What somebody did in Discord, as far as Sitrep needs to know.
import {
  type ChatInputCommandInteraction,
  type Interaction,
  type Message,
  PermissionFlagsBits,
} from 'discord.js';
import type { Asker } from '../../model/workspace.ts';
import type { Command } from '../command.ts';
import type { Typed } from './form-modal.ts';
import { commandPrefix } from './render-message.ts';
import { platformName } from './settings.ts';

/** Who asks and where; undefined outside of a server's channels. */
export function readAsker(interaction: Interaction): Asker | undefined {
  const { guildId, channelId, user, memberPermissions } = interaction;
  if (guildId === null || channelId === null) return undefined;
  // Server owners can hand any command to anybody, so Discord's own gate is not enough.
  const isManager = memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true;
  return {
    channel: { platform: platformName, workspace: guildId, channel: channelId },
    person: { id: user.id, isManager },
  };
}

/** The subcommand and its options as typed; undefined for a command that is gone. */
export function readSlash(
  { options }: ChatInputCommandInteraction,
  commands: readonly Command[],
): { readonly command: Command; readonly typed: Typed } | undefined {
  const name = options.getSubcommand(false);
  const command = commands.find((one) => one.name === name);
  if (command === undefined) return undefined;
  const given = options.data[0]?.options ?? [];
  const typed = given.map((one) => [one.name, toTypedValue(one.value)]);
  return { command, typed: Object.fromEntries(typed) };
}

function toTypedValue(value: string | number | boolean | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value ?? '');
}

/** The line that a button carries; undefined for a button of somebody else. */
export function readButton(customId: string): string | undefined {
  return customId.startsWith(commandPrefix) ? customId.slice(commandPrefix.length) : undefined;
}

/** What asks why a message was posted, as it could be typed; undefined when it is none of ours. */
export function askWhyPosted(
  { author, id }: Message,
  ownId: string | undefined,
): string | undefined {
  return author.id === ownId ? `why m${id}` : undefined;
}
