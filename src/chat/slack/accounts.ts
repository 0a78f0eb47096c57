// Which workspace is spoken to with which token: the one of the settings, and those installed.
import { z } from 'zod';
import type { SlackInstallations } from '../../store/slack-installations.ts';
import { createClient, type SlackClient } from './create-client.ts';
import { explainError, type SlackTrouble } from './explain-error.ts';
import type { SlackLog, SlackSettings } from './settings.ts';

/** A workspace that Sitrep can speak to. */
export interface Account {
  readonly team: string;
  readonly token: string;
  readonly botUserId: string;
  readonly botId: string;
  readonly client: SlackClient;
}

export type AccountReading =
  | { readonly kind: 'account'; readonly account: Account }
  /** Not installed there. */
  | { readonly kind: 'none' }
  | { readonly kind: 'trouble'; readonly trouble: SlackTrouble };

export interface Accounts {
  find(team: string): Promise<AccountReading>;
  /** Asks Slack whose the token of the settings is; `none` without one. */
  identify(): Promise<AccountReading>;
  /** Remembers that a workspace's token is dead, or, without a reason, alive. */
  note(team: string, deadBecause?: string): void;
  /** Why tokens are dead, as sentences. */
  listDead(): readonly string[];
  /** Removes an installation; the token of the settings stays in them. */
  forget(team: string): Promise<void>;
}

export interface AccountParts {
  readonly settings: SlackSettings;
  readonly log: SlackLog;
  readonly installations?: SlackInstallations;
  /** How long Slack may take to answer. */
  readonly answerMs?: number;
}

const installation = z.object({
  team: z.object({ id: z.string() }),
  bot: z.object({ token: z.string(), userId: z.string(), id: z.string() }),
});

export function createAccounts(parts: AccountParts): Accounts {
  const { settings, log, installations, answerMs } = parts;
  const known = new Map<string, Account>();
  const dead = new Map<string, string>();
  let own: Account | undefined;
  const open = (account: Omit<Account, 'client'>): Account => {
    const before = known.get(account.team);
    if (before?.token === account.token) return before;
    const opened = {
      ...account,
      client: createClient(account.token, settings.apiUrl, log, answerMs),
    };
    known.set(account.team, opened);
    dead.delete(account.team);
    return opened;
  };
  const identify = async (): Promise<AccountReading> => {
    if (own !== undefined) return { kind: 'account', account: own };
    if (settings.botToken === undefined) return { kind: 'none' };
    const reading = await askOwner(
      settings.botToken,
      createClient(settings.botToken, settings.apiUrl, log, answerMs),
    );
    if (reading.kind !== 'account') return reading;
    own = open(reading.account);
    return { kind: 'account', account: own };
  };
  return {
    identify,
    note: (team, deadBecause) => {
      if (deadBecause === undefined) dead.delete(team);
      else dead.set(team, deadBecause);
    },
    listDead: () => [...new Set(dead.values())],
    find: async (team) => {
      const mine = await identify();
      if (mine.kind === 'account' && mine.account.team === team) return mine;
      const stored = await findInstalled(team, installations, open);
      return stored.kind === 'none' && mine.kind === 'trouble' ? mine : stored;
    },
    forget: async (team) => {
      known.delete(team);
      await installations?.remove(team);
    },
  };
}

async function askOwner(token: string, client: SlackClient): Promise<AccountReading> {
  try {
    const { team_id: team, user_id: botUserId, bot_id: botId } = await client.auth.test();
    if (team === undefined || botUserId === undefined || botId === undefined) {
      return { kind: 'trouble', trouble: explainError(undefined) };
    }
    return { kind: 'account', account: { team, token, botUserId, botId, client } };
  } catch (error) {
    return { kind: 'trouble', trouble: explainError(error) };
  }
}

async function findInstalled(
  team: string,
  installations: SlackInstallations | undefined,
  open: (account: Omit<Account, 'client'>) => Account,
): Promise<AccountReading> {
  const reading = (await installations?.find(team)) ?? { kind: 'none' };
  if (reading.kind === 'none') return reading;
  if (reading.kind === 'unreadable') return { kind: 'trouble', trouble: unreadable };
  const { data } = installation.safeParse(JSON.parse(reading.data));
  if (data === undefined || data.team.id !== team) return { kind: 'trouble', trouble: unreadable };
  const { token, userId: botUserId, id: botId } = data.bot;
  return { kind: 'account', account: open({ team, token, botUserId, botId }) };
}

const unreadable: SlackTrouble = {
  kind: 'account',
  code: 'unreadable',
  reason:
    'The token of this workspace was kept with another SITREP_SECRET. Set the old one again, or have the workspace install the app anew.',
};

/** Bolt wants to know for each thing that comes in; an error makes it answer nothing. */
export async function authorize(accounts: Accounts, team: string | undefined) {
  const reading = await accounts.find(team ?? '');
  if (reading.kind !== 'account') throw new Error('This workspace has not installed the app.');
  const { token: botToken, botUserId, botId, team: teamId } = reading.account;
  return { botToken, botUserId, botId, teamId };
}
