// Discord as a platform: what people do comes in over the gateway, posts and answers go out by REST.
import { Events } from 'discord.js';
import type { Command } from '../command.ts';
import { nameRoot, nameRootIn } from '../name-root.ts';
import { type Platform, PlatformError, type PlatformHost } from '../platform.ts';
import { type Account, createAccount } from './account.ts';
import { checkChannel } from './check-channel.ts';
import { checkRole } from './check-role.ts';
import { connect, findGatewayTrouble, watchGateway } from './connect.ts';
import { findMessage } from './find-message.ts';
import { handleInteraction } from './handle-interaction.ts';
import { post } from './post.ts';
import { codeOf } from './read-failure.ts';
import { registerCommands } from './register-commands.ts';
import { discordLimits } from './render-message.ts';
import { createSeen } from './seen.ts';
import { type DiscordSettings, type LogLines, platformName } from './settings.ts';

/** For answers and posts that are on their way when Sitrep is asked to end. */
const graceMs = 5_000;

type Track = <Value>(work: Promise<Value>) => Promise<Value>;

/** Opens nothing yet. */
export function createDiscord(settings: DiscordSettings, log: LogLines): Platform {
  const account = createAccount(settings, log);
  const { client } = account;
  const underWay = new Set<Promise<unknown>>();
  const track: Track = async (work) => {
    underWay.add(work);
    return await work.finally(() => underWay.delete(work));
  };
  let commands: readonly Command[] = [];
  return {
    name: platformName,
    limits: discordLimits,
    start: async (plainHost) => {
      const host = nameRoot(plainHost);
      commands = host.commands;
      watchGateway(account);
      listen(account, host, track);
      await connect(account, settings.token);
      await register(account, settings, host);
      for (const id of client.guilds.cache.keys()) await host.joined(workspaceOf(id));
    },
    stop: async () => {
      client.removeAllListeners(Events.InteractionCreate);
      await settleWithin(underWay, graceMs);
      await account.end();
    },
    post: async (channel, key, card, options) =>
      await track(post(account, channel, key, nameRootIn(card, commands), options)),
    find: async (channel, key, options) => await findMessage(account, channel, key, options),
    checkChannel: async (channel) => await checkChannel(account, channel),
    checkRole: async (channel, role) => await checkRole(account, channel, role),
    findTrouble: () => findGatewayTrouble(account),
  };
}

function listen(account: Account, host: PlatformHost, track: Track): void {
  const { client, log } = account;
  const isNew = createSeen();
  client.on(Events.InteractionCreate, (interaction) => {
    // After a hiccup of the gateway the same one may come twice.
    if (!isNew(interaction.id)) return;
    void track(handleInteraction(interaction, account, host)).catch((error: unknown) => {
      const { name, message } = error instanceof Error ? error : new Error('not an error');
      log.warn({ name, message }, 'an interaction failed inside Sitrep');
    });
  });
  client.on(Events.GuildCreate, ({ id }) => void track(host.joined(workspaceOf(id))));
  client.on(Events.GuildDelete, ({ id }) => void track(host.left(workspaceOf(id))));
}

function workspaceOf(guildId: string) {
  return { platform: platformName, workspace: guildId };
}

async function register(
  account: Account,
  { guildId }: DiscordSettings,
  host: PlatformHost,
): Promise<void> {
  const { client, log } = account;
  try {
    const applicationId = client.application?.id ?? '';
    const isChanged = await registerCommands(account, applicationId, host.commands, guildId);
    if (isChanged) log.info({ count: host.commands.length }, 'commands registered with Discord');
  } catch (error) {
    await account.end();
    const code = codeOf(error) ?? 'no answer';
    throw new PlatformError(
      guildId === undefined
        ? `Discord did not take the list of commands (${code}). Start Sitrep again in a few minutes.`
        : `Discord did not take the list of commands for the server ${guildId} (${code}). Invite Sitrep there, or empty DISCORD_GUILD_ID, and start it again.`,
    );
  }
}

async function settleWithin(work: Iterable<Promise<unknown>>, ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([Promise.allSettled(work), promise]);
  clearTimeout(timer);
}
