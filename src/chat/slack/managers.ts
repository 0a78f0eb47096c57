// Who may change what everybody in a workspace sees: its admins and owners, and those of a list.
import type { Account } from './accounts.ts';
import { explainError } from './explain-error.ts';

export interface Managers {
  isManager(account: Account, user: string): Promise<boolean>;
}

/** Somebody who was an admin until a minute ago may still be taken for one. */
const keptMs = 60_000;
const mostKept = 10_000;

interface Kept {
  readonly until: number;
  readonly answer: Promise<boolean | undefined>;
}

/** @param listed member ids of SLACK_MANAGERS */
export function createManagers(listed: readonly string[], now: () => number): Managers {
  const kept = new Map<string, Kept>();
  return {
    isManager: async (account, user) => {
      const key = `${account.team}/${user}`;
      const before = kept.get(key);
      if (before !== undefined && before.until > now()) return (await before.answer) ?? false;
      if (kept.size >= mostKept) kept.clear();
      // Kept while it is asked, too: fifty commands a second are one question.
      const answer = ask(account, user, listed.includes(user));
      kept.set(key, { until: now() + keptMs, answer });
      const isManager = await answer;
      if (isManager === undefined) kept.delete(key);
      return isManager ?? false;
    },
  };
}

// Undefined when Slack gave no answer: asked again next time, and nobody's right until then.
async function ask(
  { client, team }: Account,
  user: string,
  isListed: boolean,
): Promise<boolean | undefined> {
  try {
    const { user: found } = await client.users.info({ user });
    if (found === undefined || found.id !== user) return undefined;
    const isStranger = found.team_id !== undefined && found.team_id !== team;
    const isGuest = found.is_restricted === true || found.is_ultra_restricted === true;
    if (isStranger || isGuest || found.deleted === true || found.is_bot === true) return false;
    return isListed || found.is_admin === true || found.is_owner === true;
  } catch (error) {
    const trouble = explainError(error);
    // Without users:read the list is all there is to go by.
    const isBlind = trouble.kind === 'account' && trouble.code === 'missing_scope';
    return isBlind ? isListed : undefined;
  }
}
