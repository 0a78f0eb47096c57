// Whom alerts are to mention: checked before it is saved, and called by name afterwards.
import type { Card } from '../model/card.ts';
import type { Channel } from '../model/delivery.ts';
import { card, code, list, note, text } from '../view/spans.ts';
import type { CommandActions } from './command.ts';

type Checking = Pick<CommandActions, 'checkRole'>;

/** Why this role would not be mentioned there, as an answer; undefined when it would be. */
export async function checkMention(
  role: string,
  channel: Channel,
  { checkRole }: Checking,
): Promise<Card | undefined> {
  const check = await checkRole(channel, role);
  switch (check.kind) {
    case 'fine':
      return undefined;
    case 'unknown':
      return card(
        'Nothing was changed: there is no such role or group here that alerts could mention',
        [note(text('Choose it from the list that opens at @. For nobody: '), code('ping:none'))],
        { tone: 'warn' },
      );
    case 'problems':
      return card(
        `Nothing was changed: alerts cannot mention ${check.name} yet`,
        [list(check.problems.map((one) => [text(one)])), note(text('Then type it again.'))],
        { tone: 'warn' },
      );
    default:
      return check satisfies never;
  }
}

/** Names by role, as far as the platform knows them. */
export async function nameRoles(
  roles: readonly (string | undefined)[],
  channel: Channel,
  { checkRole }: Checking,
): Promise<ReadonlyMap<string, string>> {
  const named = await Promise.all(
    [...new Set(roles)].map(async (role) => {
      if (role === undefined) return [];
      const check = await checkRole(channel, role);
      return check.kind === 'unknown' ? [] : [[role, check.name] as const];
    }),
  );
  return new Map(named.flat());
}
