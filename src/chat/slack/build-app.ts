// Bolt, put together so that a wrong token is a sentence and nothing is ever sent twice.
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { SlackInstallations } from '../../store/slack-installations.ts';
import { PlatformError } from '../platform.ts';
import { type Accounts, authorize } from './accounts.ts';
import { createBoltLog } from './bolt-log.ts';
import { clientOptions } from './create-client.ts';
import { createInstallationStore } from './installing.ts';
import { botScopes, type SlackLog, type SlackSettings } from './settings.ts';

export type Receiver =
  | { readonly kind: 'socket'; readonly receiver: SocketModeReceiver }
  | { readonly kind: 'http'; readonly receiver: HTTPReceiver };

export interface BoltParts {
  readonly settings: SlackSettings;
  readonly accounts: Accounts;
  readonly installations: SlackInstallations | undefined;
  readonly log: SlackLog;
  readonly joined: (team: string) => Promise<void>;
}

const largestBody = 1_000_000;

/** Throws PlatformError when neither way in is set up. */
export function createReceiver(parts: BoltParts): Receiver {
  const { settings, log } = parts;
  const { appToken, signingSecret } = settings;
  const logger = createBoltLog(log);
  const oauth = installerOptions(parts);
  if (appToken !== undefined) {
    const receiver = new SocketModeReceiver({
      appToken,
      logger,
      autoReconnectEnabled: false,
      ...oauth,
      installerOptions: { ...oauth?.installerOptions, clientOptions: options(parts) },
    });
    return { kind: 'socket', receiver };
  }
  if (signingSecret === undefined) throw new PlatformError(noWayIn);
  const receiver = new HTTPReceiver({
    signingSecret,
    logger,
    bodyLimit: largestBody,
    ...oauth,
    installerOptions: { ...oauth?.installerOptions, clientOptions: options(parts) },
  });
  return { kind: 'http', receiver };
}

/** The app, ready to listen; nothing is asked of Slack yet. */
export async function createBoltApp(parts: BoltParts, { receiver }: Receiver): Promise<App> {
  const app = new App({
    receiver,
    logger: createBoltLog(parts.log),
    clientOptions: options(parts),
    convoStore: false,
    deferInitialization: true,
    // With an installer bolt asks its store instead, and takes no function of ours beside it.
    ...(receiver.installer === undefined && {
      authorize: async ({ teamId }) => await authorize(parts.accounts, teamId),
    }),
  });
  await app.init();
  return app;
}

function installerOptions(parts: BoltParts) {
  const { settings, accounts, installations, joined } = parts;
  if (settings.oauth === undefined || installations === undefined) return undefined;
  const { clientId, clientSecret, secret } = settings.oauth;
  return {
    clientId,
    clientSecret,
    stateSecret: secret,
    scopes: Object.keys(botScopes),
    installationStore: createInstallationStore({ accounts, installations, joined }),
    installerOptions: { directInstall: true },
  };
}

function options({ settings, log }: BoltParts) {
  return clientOptions(settings.apiUrl, log);
}

const noWayIn =
  'Slack has no way to reach Sitrep. Set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (Slack calls this machine).';
