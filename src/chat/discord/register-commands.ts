// Tells Discord the commands, unless it knows them already: it allows few changes a day.
import { isDeepStrictEqual } from 'node:util';
import { Routes } from 'discord.js';
import type { Command } from '../command.ts';
import type { Account } from './account.ts';
import { toCommandJson } from './command-json.ts';

/** Answers whether anything had to be changed. */
export async function registerCommands(
  { client }: Account,
  applicationId: string,
  commands: readonly Command[],
  guildId: string | undefined,
): Promise<boolean> {
  const wanted = toCommandJson(commands, guildId === undefined);
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const known = await client.rest.get(route);
  if (isSame(known, wanted)) return false;
  await client.rest.put(route, { body: wanted });
  return true;
}

function isSame(known: unknown, wanted: readonly object[]): boolean {
  if (!Array.isArray(known) || known.length !== wanted.length) return false;
  const sorted = (list: readonly object[]) =>
    list.map(pickOurs).toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  return isDeepStrictEqual(sorted(known), sorted(wanted));
}

// Discord adds ids and defaults of its own, and may leave out what is a default.
const ours = new Set([
  'type',
  'name',
  'description',
  'options',
  'required',
  'autocomplete',
  'choices',
  'value',
  'min_value',
  'max_value',
  'channel_types',
  'contexts',
]);

function pickOurs(part: unknown): object {
  if (typeof part !== 'object' || part === null) return {};
  const kept = Object.entries(part).filter(([key, value]) => {
    const isDefault = value === null || value === false || value === '';
    return ours.has(key) && !isDefault && !(Array.isArray(value) && value.length === 0);
  });
  return Object.fromEntries(kept.toSorted(([a], [b]) => a.localeCompare(b)).map(tidy));
}

function tidy([key, value]: readonly [string, unknown]): readonly [string, unknown] {
  if (!Array.isArray(value)) return [key, value];
  return [key, value.map((one) => (typeof one === 'object' ? pickOurs(one) : one))];
}
