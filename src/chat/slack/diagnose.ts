// The doctor's look at Slack: tokens, permissions, Socket Mode, channels, clock. Posts nothing.
import type { Channel } from '../../model/delivery.ts';
import type { Finding } from '../../model/finding.ts';
import type { Store } from '../../store/open-store.ts';
import { openSlackInstallations } from '../../store/slack-installations.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import { askWhose, type Identity } from './ask-whose.ts';
import { checkChannel } from './check-channel.ts';
import { explainConnecting } from './connect-socket.ts';
import { createClient } from './create-client.ts';
import { explainError } from './explain-error.ts';
import { botScopes, type SlackLog, type SlackSettings } from './settings.ts';

const quiet: SlackLog = { warn: () => {}, error: () => {} };
// Slack's signed requests are refused when they are five minutes old.
const worstSkewMs = 4 * 60_000;
const oddSkewMs = 30_000;

/**
 * @param channels those that something is posted to
 * @param store where workspaces that installed the app are kept; unset when it cannot be opened
 */
export async function diagnoseSlack(
  settings: SlackSettings,
  channels: readonly Channel[],
  store?: Pick<Store, 'db' | 'transaction'>,
): Promise<readonly Finding[]> {
  const { oauth } = settings;
  const installations = oauth && store && openSlackInstallations(store, oauth.secret, Date.now);
  const accounts = createAccounts({
    settings,
    log: quiet,
    ...(installations && { installations }),
  });
  const teams = (await installations?.list()) ?? [];
  const found = await Promise.all([
    examineBotToken(settings),
    examineWay(settings),
    ...teams.map((team) => examineTeam(team, accounts, settings)),
    ...channels.map((channel) => examineChannel(channel, accounts)),
  ]);
  return found.flat();
}

async function examineBotToken(settings: SlackSettings): Promise<readonly Finding[]> {
  const { botToken, oauth } = settings;
  if (botToken !== undefined) {
    return examineIdentity('Slack bot token', await askWhose(botToken, settings.apiUrl), settings);
  }
  if (oauth !== undefined) return [];
  return [bad('Slack bot token', 'There is none. Set SLACK_BOT_TOKEN.')];
}

async function examineTeam(
  team: string,
  accounts: Accounts,
  settings: SlackSettings,
): Promise<readonly Finding[]> {
  const subject = `Slack workspace ${team}`;
  const reading = await accounts.find(team);
  if (reading.kind === 'trouble') return [bad(subject, reading.trouble.reason)];
  if (reading.kind === 'none') return [bad(subject, 'The app is not installed there any more.')];
  return examineIdentity(subject, await askWhose(reading.account.token, settings.apiUrl), settings);
}

function examineIdentity(
  subject: string,
  identity: Identity,
  settings: SlackSettings,
): readonly Finding[] {
  if (identity.kind === 'trouble') return [bad(subject, identity.trouble.reason)];
  const { name, scopes, serverAt, askedAt } = identity;
  const lacking = Object.keys(botScopes).filter((scope) => !scopes.includes(scope));
  const known = good(subject, `Slack knows it; the workspace is “${name}”.`);
  const skew = serverAt === undefined ? [] : examineClock(askedAt - serverAt, settings);
  return [known, ...skew, ...(lacking.length === 0 ? [] : [describeLack(lacking)])];
}

function describeLack(lacking: readonly string[]): Finding {
  const reasons = lacking.map((scope) => `${scope} (${botScopes[scope]})`);
  return bad(
    'Slack permissions',
    `The app lacks ${reasons.join(', ')}. Add them under OAuth & Permissions of the app, then install it to the workspace again.`,
  );
}

function examineClock(skewMs: number, { appToken }: SlackSettings): readonly Finding[] {
  const size = Math.abs(skewMs);
  if (size < oddSkewMs) return [];
  const by = `${Math.round(size / 1000)} seconds ${skewMs > 0 ? 'fast' : 'slow'}`;
  const isBad = size >= worstSkewMs && appToken === undefined;
  const harm = isBad ? ' Every request from Slack is refused as out of date.' : '';
  const sentence = `The clock of this machine is ${by}.${harm} Switch on time synchronisation (NTP).`;
  return [{ level: isBad ? 'bad' : 'warn', subject: 'Slack clock', sentence }];
}

async function examineWay(settings: SlackSettings): Promise<readonly Finding[]> {
  const { appToken, signingSecret, port, apiUrl } = settings;
  if (appToken === undefined) {
    if (signingSecret === undefined) return [bad('Slack connection', noWay)];
    const sentence = `Slack calls this machine: port ${port} must be reachable from the internet through https, and the addresses in the app must end in /slack/events.`;
    return [{ level: 'warn', subject: 'Slack connection', sentence }];
  }
  const subject = 'Slack app token';
  try {
    // Asks for an address and does not connect to it, so a running Sitrep loses nothing.
    await createClient(appToken, apiUrl, quiet).apps.connections.open();
    return [good(subject, 'Slack takes it, and Socket Mode is switched on.')];
  } catch (error) {
    const trouble = explainError(error);
    const isAway = trouble.kind === 'later' || trouble.kind === 'doubt';
    return [bad(subject, isAway ? trouble.reason : explainConnecting(trouble))];
  }
}

const noWay =
  'Slack has no way to reach Sitrep. Set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET.';

async function examineChannel(place: Channel, accounts: Accounts): Promise<readonly Finding[]> {
  const subject = `Slack channel ${place.channel}`;
  const reading = await accounts.find(place.workspace);
  if (reading.kind !== 'account') {
    const reason = reading.kind === 'trouble' ? reading.trouble.reason : notInstalled;
    return [bad(subject, reason)];
  }
  const check = await checkChannel(reading.account, place.channel);
  switch (check.kind) {
    case 'fine':
      return [good(subject, `Sitrep can post in ${check.name}.`)];
    case 'problems':
      return check.problems.map((problem) => bad(`Slack channel ${check.name}`, problem));
    case 'unknown':
      return [bad(subject, gone)];
    default:
      return check satisfies never;
  }
}

const notInstalled = 'The app is not installed in its workspace. Install it there again.';
const gone =
  'There is no such channel any more, or it is private and Sitrep is not in it. Type /invite @Sitrep there, or unfollow its topics.';

function good(subject: string, sentence: string): Finding {
  return { level: 'good', subject, sentence };
}

function bad(subject: string, sentence: string): Finding {
  return { level: 'bad', subject, sentence };
}
