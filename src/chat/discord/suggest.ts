// Suggestions while somebody types in an option.
import type { AutocompleteInteraction } from 'discord.js';
import { Routes } from 'discord.js';
import type { Asker } from '../../model/workspace.ts';
import { cutLine } from '../../view/direction.ts';
import { toPlainLine } from '../../view/plain-line.ts';
import type { PlatformHost } from '../platform.ts';
import { labelOf, typedOf as typedFor } from '../suggestions.ts';
import type { Account } from './account.ts';

const suggestions = 8;
const mostChoices = 25;
const longestChoice = 100;

/** A suggestion that comes too late helps nobody, so failures are passed over. */
export async function suggest(
  interaction: AutocompleteInteraction,
  { client }: Account,
  host: PlatformHost,
  asker: Asker | undefined,
): Promise<void> {
  const { options, id, token } = interaction;
  const { name, value } = options.getFocused(true);
  const command = options.getSubcommand(false) ?? '';
  const found = asker === undefined ? [] : await host.suggest(asker, command, name, value);
  const choices = found
    // A value that was cut would no longer be the value.
    .filter((one) => typedFor(one).length <= longestChoice && toPlainLine(labelOf(one)) !== '')
    .slice(0, mostChoices)
    .map((one) => ({
      name: cutLine(toPlainLine(labelOf(one)), longestChoice),
      value: typedFor(one),
    }));
  const body = { type: suggestions, data: { choices } };
  await client.rest
    .post(Routes.interactionCallback(id, token), { body, auth: false })
    .catch(() => undefined);
}
