// The doctor's look at Discord: token, application, servers, channels. Signs in nowhere, posts nothing.
import { type Client, DiscordAPIError, Routes } from 'discord.js';
import { type Channel, isPrivate } from '../../model/delivery.ts';
import type { Finding } from '../../model/finding.ts';
import type { ChannelCheck } from '../command.ts';
import { createAccount } from './account.ts';
import { judgeChannel, sumPermissions } from './check-channel.ts';
import { findTokenProblem } from './describe-token.ts';
import { isId } from './open-place.ts';
import { readFailure } from './read-failure.ts';
import type { DiscordSettings } from './settings.ts';

const quiet = { info: () => {}, warn: () => {} };

/** @param channels those that something is posted to */
export async function diagnoseDiscord(
  settings: DiscordSettings,
  channels: readonly Channel[],
): Promise<readonly Finding[]> {
  const problem = findTokenProblem(settings.token);
  if (problem !== undefined) return [bad('Discord token', problem)];
  const { client } = createAccount(settings, quiet);
  client.rest.setToken(settings.token.replace(/^Bot\s+/i, ''));
  try {
    const application = await readApplication(client);
    const found = await Promise.all([
      examineApplication(application, settings),
      examineGateway(client),
      examineGuilds(client, application, settings),
      ...channels.map((channel) => examineChannel(client, channel, application)),
    ]);
    return found.flat();
  } catch (error) {
    return [describeFailure(error)];
  } finally {
    await client.destroy();
  }
}

interface Application {
  readonly id: string;
  readonly name: string;
  readonly botId: string;
  readonly endpoint?: string;
  readonly needsCode: boolean;
}

async function readApplication({ rest }: Client): Promise<Application> {
  const answer = (await rest.get(Routes.currentApplication())) as {
    readonly id?: string;
    readonly name?: string;
    readonly bot?: { readonly id?: string };
    readonly interactions_endpoint_url?: string | null;
    readonly bot_require_code_grant?: boolean;
  };
  if (answer.id === undefined) throw new Error('Discord answered with something else.');
  const endpoint = answer.interactions_endpoint_url ?? undefined;
  return {
    id: answer.id,
    name: answer.name ?? 'Sitrep',
    botId: answer.bot?.id ?? answer.id,
    needsCode: answer.bot_require_code_grant === true,
    ...(endpoint === undefined ? {} : { endpoint }),
  };
}

function examineApplication(
  { id, name, endpoint, needsCode }: Application,
  { applicationId }: DiscordSettings,
): readonly Finding[] {
  const subject = 'Discord application';
  const findings: Finding[] = [good('Discord token', `It is the token of the bot “${name}”.`)];
  if (applicationId !== undefined && applicationId !== id) {
    const said = `DISCORD_APPLICATION_ID is not the application of the token, which is ${id}. Correct it or leave it empty.`;
    findings.push(bad(subject, said));
  }
  if (endpoint !== undefined) {
    const said =
      'It has an “Interactions Endpoint URL”, so Discord sends no commands to Sitrep. Empty that field on the General Information page.';
    findings.push(bad(subject, said));
  }
  if (needsCode) {
    const said =
      '“Requires OAuth2 Code Grant” is on, so nobody can invite it. Switch it off on the Bot page.';
    findings.push(bad(subject, said));
  }
  return findings;
}

// The intents themselves need no look: Guilds is given to every bot.
async function examineGateway({ rest }: Client): Promise<readonly Finding[]> {
  const answer = (await rest.get(Routes.gatewayBot())) as {
    readonly session_start_limit?: { readonly remaining: number; readonly reset_after: number };
  };
  const limit = answer.session_start_limit;
  if (limit === undefined || limit.remaining > 0) {
    const said = 'It can be reached, and Sitrep needs no privileged intent.';
    return [good('Discord gateway', said)];
  }
  const hours = Math.ceil(limit.reset_after / 3_600_000);
  const said = `Discord allows no more sign-ins today; wait ${hours} hours, and see why Sitrep started so often.`;
  return [bad('Discord gateway', said)];
}

async function examineGuilds(
  { rest }: Client,
  { id }: Application,
  { guildId }: DiscordSettings,
): Promise<readonly Finding[]> {
  const subject = 'Discord servers';
  const answer = await rest.get(Routes.userGuilds());
  const guilds = Array.isArray(answer) ? (answer as readonly { readonly id: string }[]) : [];
  const invite = `https://discord.com/oauth2/authorize?client_id=${id}&scope=bot+applications.commands&permissions=${sumPermissions()}`;
  if (guilds.length === 0) {
    return [bad(subject, `Sitrep is in none yet. Open this link to invite it: ${invite}`)];
  }
  if (guildId !== undefined && !guilds.some((one) => one.id === guildId)) {
    const said = `Sitrep is not in the server of DISCORD_GUILD_ID (${guildId}). Empty that setting, or invite Sitrep: ${invite}`;
    return [bad(subject, said)];
  }
  const count = guilds.length === 1 ? 'one server' : `${guilds.length} servers`;
  return [good(subject, `Sitrep is in ${count}.`)];
}

async function examineChannel(
  client: Client,
  channel: Channel,
  { botId }: Application,
): Promise<readonly Finding[]> {
  if (isPrivate(channel.channel)) return [];
  const named = `Discord channel ${channel.channel}`;
  try {
    const check = await lookAtChannel(client, channel, botId);
    switch (check.kind) {
      case 'fine':
        return [good(`Discord channel ${check.name}`, 'Sitrep can post there.')];
      case 'unknown':
        return [bad(named, gone)];
      case 'problems':
        return check.problems.map((problem) => bad(`Discord channel ${check.name}`, problem));
      default:
        return check satisfies never;
    }
  } catch (error) {
    const { kind, reason } = readFailure(error);
    return [bad(named, kind === 'gone' ? gone : `It could not be looked at: ${reason}`)];
  }
}

const gone =
  'It does not exist any more, or Sitrep cannot see it. Give Sitrep “View Channel” there, or follow the topic in another channel.';

// By requests alone: a running Sitrep is signed in to the gateway already.
async function lookAtChannel(
  client: Client,
  { workspace, channel }: Channel,
  botId: string,
): Promise<ChannelCheck> {
  if (!isId(workspace) || !isId(channel)) return { kind: 'unknown' };
  const guild = await client.guilds.fetch({ guild: workspace, withCounts: false });
  const me = await guild.members.fetch({ user: botId, force: true });
  const known = await client.channels.fetch(channel, { force: true });
  if (known === null || known.isDMBased() || known.guildId !== workspace)
    return { kind: 'unknown' };
  // A thread has the permissions of the channel it hangs from.
  if (known.isThread() && known.parentId !== null) await client.channels.fetch(known.parentId);
  return judgeChannel(known, me);
}

function describeFailure(error: unknown): Finding {
  const { kind, reason } = readFailure(error);
  const subject = kind === 'signed-out' ? 'Discord token' : 'Discord';
  const code = error instanceof DiscordAPIError ? ` (${error.status})` : '';
  return kind === 'signed-out' || kind === 'retry'
    ? bad(subject, reason)
    : bad(subject, `${reason}${code} Check DISCORD_API_URL and the network of this machine.`);
}

function good(subject: string, sentence: string): Finding {
  return { level: 'good', subject, sentence };
}

function bad(subject: string, sentence: string): Finding {
  return { level: 'bad', subject, sentence };
}
