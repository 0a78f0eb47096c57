// Workspaces that install the app themselves: what bolt's installer asks to have kept and found.
import type { Installation, InstallationStore } from '@slack/bolt';
import { z } from 'zod';
import type { SlackInstallations } from '../../store/slack-installations.ts';
import type { Accounts } from './accounts.ts';

export interface InstallingParts {
  readonly accounts: Accounts;
  readonly installations: SlackInstallations;
  /** A workspace has installed the app, perhaps not for the first time. */
  readonly joined: (team: string) => Promise<void>;
}

const kept = z.object({ team: z.object({ id: z.string() }), bot: z.object({ token: z.string() }) });

/** The store that bolt's installer works with; the token of the settings is found in it, too. */
export function createInstallationStore(parts: InstallingParts): InstallationStore {
  const { accounts, installations, joined } = parts;
  return {
    storeInstallation: async (given) => {
      const { data } = kept.safeParse(given);
      // An installation for a whole organisation has no workspace of its own.
      if (data === undefined) throw new Error('Only single workspaces can install the app.');
      await installations.save(data.team.id, JSON.stringify(given));
      accounts.note(data.team.id);
      await joined(data.team.id);
    },
    fetchInstallation: async ({ teamId }) => {
      const reading = await accounts.find(teamId ?? '');
      if (reading.kind !== 'account') throw new Error('This workspace has not installed the app.');
      const { team, token, botUserId, botId } = reading.account;
      return {
        team: { id: team },
        enterprise: undefined,
        user: { id: botUserId, token: undefined, scopes: undefined },
        bot: { token, userId: botUserId, id: botId, scopes: [] },
      } satisfies Installation<'v2', false>;
    },
    deleteInstallation: async ({ teamId }) => {
      if (teamId !== undefined) await accounts.forget(teamId);
    },
  };
}
