// Slack as a platform: commands and buttons come in, messages go out, one workspace or many.
import type { PostResult } from '../../model/delivery.ts';
import type { Store } from '../../store/open-store.ts';
import { openSlackInstallations } from '../../store/slack-installations.ts';
import { nameRoot, nameRootIn } from '../name-root.ts';
import { type Platform, PlatformError, type PlatformHost } from '../platform.ts';
import { type Account, type AccountReading, createAccounts } from './accounts.ts';
import { type BoltParts, createBoltApp, createReceiver } from './build-app.ts';
import { checkChannel } from './check-channel.ts';
import {
  type Connection,
  type ConnectionTimes,
  createConnection,
  usualTimes,
} from './connect-socket.ts';
import type { SlackTrouble } from './explain-error.ts';
import { findMessage } from './find-message.ts';
import { listen } from './listen.ts';
import { createManagers } from './managers.ts';
import { postMessage } from './post-message.ts';
import { cardLimits } from './render-card.ts';
import { botScopes, platformName, type SlackLog, type SlackSettings } from './settings.ts';
import { tryInTime } from './try-in-time.ts';
import { createWebDoor, type WebDoor } from './web-door.ts';

export interface SlackParts {
  readonly log: SlackLog;
  readonly now: () => number;
  /** Keeps the tokens of workspaces that install the app themselves. */
  readonly store?: Pick<Store, 'db' | 'transaction'>;
  readonly times?: ConnectionTimes;
}

export interface Slack extends Platform {
  /** The port that was opened, if any. */
  findPort(): number | undefined;
}

/** Opens nothing yet. */
export function createSlack(settings: SlackSettings, parts: SlackParts): Slack {
  const { log, now, store, times = usualTimes } = parts;
  const installations =
    settings.oauth && store && openSlackInstallations(store, settings.oauth.secret, now);
  const { answerMs } = times;
  const accounts = createAccounts({
    settings,
    log,
    answerMs,
    ...(installations && { installations }),
  });
  const managers = createManagers(settings.managers, now);
  let ways: Ways | undefined;
  let commands: PlatformHost['commands'] = [];
  const noteFate = ({ team }: Account, result: PostResult): void => {
    if (result.kind === 'signed-out') accounts.note(team, result.reason);
    else if (result.kind === 'posted') accounts.note(team);
  };
  return {
    name: platformName,
    limits: cardLimits,
    start: async (host) => {
      commands = host.commands;
      const mine = await tryInTime<AccountReading & { trouble?: SlackTrouble }>(
        accounts.identify,
        times,
      );
      if (mine.kind === 'trouble') throw new PlatformError(mine.trouble.reason);
      const joined = async (team: string): Promise<void> =>
        await host.joined({ platform: platformName, workspace: team });
      if (mine.kind === 'account') await joined(mine.account.team);
      const bolt: BoltParts = { settings, accounts, installations, log, joined };
      ways = await openWays(bolt, {
        host: nameRoot(host),
        managers,
        times,
      });
    },
    stop: async () => {
      await Promise.all([ways?.connection?.stop(), ways?.door?.close()]);
    },
    findPort: () => ways?.port,
    findTrouble: () => ways?.connection?.findTrouble() ?? accounts.listDead()[0],
    post: async ({ workspace, channel }, key, card, options) => {
      const reading = await accounts.find(workspace);
      if (reading.kind !== 'account') {
        const result = explainNoAccount(reading);
        if (result.kind === 'signed-out') accounts.note(workspace, result.reason);
        return result;
      }
      const written = nameRootIn(card, commands);
      const result = await postMessage(reading.account, channel, key, written, options);
      noteFate(reading.account, result);
      return result;
    },
    find: async ({ workspace, channel }, key, options) => {
      const reading = await accounts.find(workspace);
      if (reading.kind === 'account')
        return await findMessage(reading.account, channel, key, options);
      return { kind: 'unreadable', reason: explainNoAccount(reading).reason };
    },
    checkChannel: async ({ workspace, channel }) => {
      const reading = await accounts.find(workspace);
      if (reading.kind !== 'account') return { kind: 'unknown' };
      return await checkChannel(reading.account, channel);
    },
    // Reading user groups would take one more permission; a wrong one mentions nobody.
    checkRole: async (_channel, role) =>
      /^S[A-Z0-9]{2,}$/.test(role) ? { kind: 'fine', name: role } : { kind: 'unknown' },
  };
}

interface Ways {
  readonly connection?: Connection;
  readonly door?: WebDoor;
  readonly port?: number;
}

interface Listening {
  readonly host: PlatformHost;
  readonly managers: ReturnType<typeof createManagers>;
  readonly times: ConnectionTimes;
}

async function openWays(bolt: BoltParts, { host, managers, times }: Listening): Promise<Ways> {
  const { settings, accounts, log } = bolt;
  const way = createReceiver(bolt);
  listen({ app: await createBoltApp(bolt, way), host, accounts, managers, log });
  const { installer } = way.receiver;
  const events = way.kind === 'http' ? way.receiver.requestListener : undefined;
  const needsDoor = events !== undefined || installer !== undefined;
  const door = needsDoor
    ? createWebDoor({
        port: settings.port,
        scopes: Object.keys(botScopes),
        requestMs: times.requestMs,
        ...(events && { events }),
        ...(installer && { installer }),
      })
    : undefined;
  const port = await door?.open();
  const connection =
    way.kind === 'socket' ? createConnection(way.receiver.client, log, times) : undefined;
  try {
    await connection?.start();
  } catch (error) {
    await door?.close();
    throw error;
  }
  return { ...(connection && { connection }), ...(door && { door }), ...(port && { port }) };
}

function explainNoAccount(reading: Exclude<AccountReading, { kind: 'account' }>) {
  if (reading.kind === 'none') {
    const reason = 'Sitrep is not installed in this workspace any more. Install the app again.';
    return { kind: 'signed-out', reason, scope: 'workspace' } as const;
  }
  const { trouble } = reading;
  if (trouble.kind === 'account') {
    return { kind: 'signed-out', reason: trouble.reason, scope: 'workspace' } as const;
  }
  const afterMs = trouble.kind === 'later' ? trouble.afterMs : 30_000;
  return { kind: 'retry', afterMs, reason: trouble.reason } as const;
}
