// What the Tab key offers: command names, then values of the command's options.
import type { Asker } from '../../model/workspace.ts';
import type { Command, OptionSpec } from '../command.ts';
import type { PlatformHost } from '../platform.ts';
import { typedOf } from '../suggestions.ts';

const durations = ['24h', '3d', 'week', 'yesterday'];

/** readline's form: the lines that fit, and the part of the line that they replace. */
export type Completion = [hits: string[], replaced: string];

/** @param words words that the prompt itself knows, such as "quit" */
export async function completeLine(
  line: string,
  host: PlatformHost,
  asker: Asker,
  words: readonly string[],
): Promise<Completion> {
  const [, head = '', last = ''] = /^(.*?)(\S*)$/s.exec(line) ?? [];
  const name = /^\s*(\S+)\s/.exec(head)?.[1]?.toLowerCase();
  if (name === undefined) {
    return [pick([...host.commands.map((command) => command.name), ...words], last), last];
  }
  const command = host.commands.find((candidate) => candidate.name === name);
  const hits = command === undefined ? [] : await completeOption(command, last, host, asker);
  return [hits, last];
}

async function completeOption(
  command: Command,
  typed: string,
  host: PlatformHost,
  asker: Asker,
): Promise<string[]> {
  const named = command.options.find(({ name }) => typed.startsWith(`${name}:`));
  if (named !== undefined) {
    const prefix = `${named.name}:`;
    const values = await valuesOf(named, typed.slice(prefix.length), command, host, asker);
    return pick(
      values.map((value) => prefix + value),
      typed,
    );
  }
  const lists = await Promise.all(
    command.options.map((option) => valuesOf(option, typed, command, host, asker)),
  );
  return pick(lists.flat(), typed);
}

async function valuesOf(
  option: OptionSpec,
  typed: string,
  command: Command,
  host: PlatformHost,
  asker: Asker,
): Promise<readonly string[]> {
  switch (option.kind) {
    case 'choice':
      return option.choices;
    case 'flag':
      return [`--${option.name}`];
    case 'duration':
      return durations;
    case 'text':
      return (await host.suggest(asker, command.name, option.name, typed)).map(typedOf);
    case 'integer':
    case 'channel':
    case 'role':
      return [];
    default:
      return option satisfies never;
  }
}

// The space saves typing it, and closes a completed word.
function pick(candidates: readonly string[], typed: string): string[] {
  const begun = typed.toLowerCase();
  return [...new Set(candidates)]
    .filter((candidate) => candidate.toLowerCase().startsWith(begun))
    .map((candidate) => `${candidate} `);
}
