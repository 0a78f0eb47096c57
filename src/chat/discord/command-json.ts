// The command list as Discord wants it registered: one root, `/sitrep`, with a subcommand for each.
import type {
  RESTPutAPIApplicationCommandsJSONBody as CommandList,
  APIApplicationCommandBasicOption as OptionJson,
  APIApplicationCommandSubcommandOption as SubcommandJson,
} from 'discord.js';
import { cutLine } from '../../view/direction.ts';
import { toPlainLine } from '../../view/plain-line.ts';
import type { Command, OptionSpec } from '../command.ts';

export const rootName = 'sitrep';
/** In the menu of a message. */
export const whyName = 'Why this post?';

const longestDescription = 100;
const mostChoices = 25;
const optionTypes = { subcommand: 1, text: 3, integer: 4, flag: 5, channel: 7, role: 8 } as const;
/** Text, announcements, threads of both, threads that were invited to, forums. */
export const postable = [0, 5, 10, 11, 12, 15] as const;
const slashType = 1;
const messageType = 3;
const guildContext = 0;
const guildInstall = 0;

/** @param isGlobal commands of a single guild take no contexts; they are never seen elsewhere. */
export function toCommandJson(commands: readonly Command[], isGlobal: boolean): CommandList {
  const places = isGlobal ? { contexts: [guildContext], integration_types: [guildInstall] } : {};
  const description = 'News briefings with every sentence sourced';
  const options = commands.map(toSubcommand);
  return [
    { ...places, type: slashType, name: rootName, description, options },
    { ...places, type: messageType, name: whyName },
  ];
}

function toSubcommand({ name, summary, options }: Command): SubcommandJson {
  // Discord wants the required options first.
  const ordered = options.toSorted(
    (a, b) => Number(b.required === true) - Number(a.required === true),
  );
  return {
    type: optionTypes.subcommand,
    name,
    description: describe(summary),
    options: ordered.map(toOption),
  };
}

function toOption(option: OptionSpec): OptionJson {
  const { name, required = false } = option;
  const base = { name, description: describe(describeOption(option)), required };
  switch (option.kind) {
    case 'text':
      return option.suggest === undefined
        ? { ...base, type: optionTypes.text }
        : { ...base, type: optionTypes.text, autocomplete: true };
    case 'duration':
      return { ...base, type: optionTypes.text };
    case 'integer':
      return {
        ...base,
        type: optionTypes.integer,
        min_value: option.min,
        max_value: option.max,
      };
    case 'flag':
      return { ...base, type: optionTypes.flag };
    case 'choice': {
      const choices = option.choices.slice(0, mostChoices);
      return {
        ...base,
        type: optionTypes.text,
        choices: choices.map((one) => ({ name: one, value: one })),
      };
    }
    case 'channel':
      return { ...base, type: optionTypes.channel, channel_types: [...postable] };
    case 'role':
      return { ...base, type: optionTypes.role };
    default:
      return option satisfies never;
  }
}

// What can be typed freely is shown by an example, as far as there is room.
function describeOption({ kind, summary, example }: OptionSpec): string {
  const shown = `${summary}, such as ${example}`;
  const isFree = kind === 'text' || kind === 'duration';
  return isFree && shown.length <= longestDescription ? shown : summary;
}

function describe(summary: string): string {
  const words = toPlainLine(summary);
  return cutLine(`${words.slice(0, 1).toUpperCase()}${words.slice(1)}`, longestDescription);
}
