// What every listener needs, and who is asking from where.
import type { App } from '@slack/bolt';
import type { Asker } from '../../model/workspace.ts';
import type { PlatformHost } from '../platform.ts';
import type { Account, Accounts } from './accounts.ts';
import type { Managers } from './managers.ts';
import { platformName, type SlackLog } from './settings.ts';

export interface Ears {
  readonly app: App;
  readonly host: PlatformHost;
  readonly accounts: Accounts;
  readonly managers: Managers;
  readonly log: SlackLog;
}

export interface FoundAsker {
  readonly account: Account;
  readonly asker: Asker;
}

/** Who asks, with their rights; undefined when the workspace has not installed the app. */
export async function findAsker(
  { accounts, managers }: Ears,
  team: string | undefined,
  channel: string,
  user: string,
): Promise<FoundAsker | undefined> {
  const reading = await accounts.find(team ?? '');
  if (reading.kind !== 'account') return undefined;
  const { account } = reading;
  // A conversation with one person goes by that person, so that it is told apart from channels.
  const id = channel.startsWith('D') ? `@${user}` : channel;
  const place = { platform: platformName, workspace: account.team, channel: id };
  const isManager = await managers.isManager(account, user);
  return { account, asker: { channel: place, person: { id: user, isManager } } };
}
