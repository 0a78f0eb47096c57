// A form as Discord's window, and what was filled into it.
import type { APIModalInteractionResponseCallbackData, ModalSubmitInteraction } from 'discord.js';
import { cutLine } from '../../view/direction.ts';
import { toPlainLine } from '../../view/plain-line.ts';
import type { Command, OptionSpec } from '../command.ts';
import type { Form, FormField } from '../form.ts';
import type { ParsedCommand } from '../parse-command-text.ts';
import { postable } from './command-json.ts';

type Modal = APIModalInteractionResponseCallbackData;
type Labelled = Extract<Modal['components'][number], { readonly type: 18 }>;
export type Typed = Readonly<Record<string, string>>;

const longest = { title: 45, label: 45, description: 100, value: 4_000, customId: 100 };
const mostFields = 5;
const minuteMs = 60_000;
const labelled = 18;
const types = { text: 4, select: 3, role: 6, channel: 8 } as const;
const prefix = 'f:';

/**
 * What was typed already travels in the window's own id, as text that is read again like anything
 * typed; so nothing is kept here, and a changed id can do no more than typing could. Undefined when
 * it does not fit.
 */
export function toModal(parsed: ParsedCommand, { title, fields }: Form): Modal | undefined {
  const { command } = parsed;
  const asked = fields.slice(0, mostFields);
  const known = Object.entries(toTyped(parsed)).filter(([name]) => {
    return !asked.some(({ option }) => option === name);
  });
  const custom_id = `${prefix}${command.name} ${JSON.stringify(Object.fromEntries(known))}`;
  const components = asked.flatMap((field) => {
    const option = command.options.find(({ name }) => name === field.option);
    return option === undefined ? [] : [toField(option, field)];
  });
  if (custom_id.length > longest.customId || components.length === 0) return undefined;
  return { custom_id, title: cutLine(toPlainLine(title), longest.title), components };
}

/** Values as they would be typed. */
export function toTyped({ command, values }: ParsedCommand): Typed {
  const typed = command.options.flatMap((option) => {
    const value = values[option.name];
    if (value === undefined || value === false) return [];
    if (value === true) return [[option.name, 'yes']];
    const isTime = option.kind === 'duration' && typeof value === 'number';
    return [[option.name, isTime ? `${Math.round(value / minuteMs)}m` : String(value)]];
  });
  return Object.fromEntries(typed);
}

/** The command of a filled-in window and everything typed for it; undefined for a foreign window. */
export function readModal(
  { customId, fields }: ModalSubmitInteraction,
  commands: readonly Command[],
): { readonly command: Command; readonly typed: Typed } | undefined {
  const [, name, known = '{}'] = /^f:(\S+) (.*)$/s.exec(customId) ?? [];
  const command = commands.find((one) => one.name === name);
  if (command === undefined) return undefined;
  const filled = fields.fields.map((field, id): readonly [string, string] => {
    if ('values' in field) return [id, field.values[0] ?? ''];
    return [id, 'value' in field && typeof field.value === 'string' ? field.value : ''];
  });
  return { command, typed: { ...readKnown(known), ...Object.fromEntries(filled) } };
}

function readKnown(json: string): Typed {
  try {
    const known: unknown = JSON.parse(json);
    const entries = Object.entries(known ?? {}).filter(([, value]) => typeof value === 'string');
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}

function toField(option: OptionSpec, field: FormField): Labelled {
  const { name, summary, required = false } = option;
  return {
    type: labelled,
    label: cutLine(toWords(name), longest.label),
    description: cutLine(toPlainLine(summary), longest.description),
    component: toInput(option, field, required),
  };
}

function toWords(name: string): string {
  const words = name.replaceAll('-', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

function toInput(
  option: OptionSpec,
  { value = '', long }: FormField,
  required: boolean,
): Labelled['component'] {
  const base = { custom_id: option.name, required };
  const isId = /^\d+$/.test(value);
  switch (option.kind) {
    case 'choice':
      return { ...base, type: types.select, options: toChoices(option.choices, value) };
    case 'flag':
      return { ...base, type: types.select, options: toChoices(['yes', 'no'], value) };
    case 'channel':
      return {
        ...base,
        type: types.channel,
        channel_types: [...postable],
        ...(isId ? { default_values: [{ id: value, type: 'channel' as never }] } : {}),
      };
    case 'role':
      return {
        ...base,
        type: types.role,
        ...(isId ? { default_values: [{ id: value, type: 'role' as never }] } : {}),
      };
    case 'text':
    case 'integer':
    case 'duration':
      return {
        ...base,
        type: types.text,
        style: long === true ? 2 : 1,
        max_length: longest.value,
        placeholder: option.example.slice(0, 100),
        ...(value === '' ? {} : { value: value.slice(0, longest.value) }),
      };
    default:
      return option satisfies never;
  }
}

function toChoices(choices: readonly string[], value: string) {
  return choices.slice(0, 25).map((one) => ({
    label: one,
    value: one,
    ...(one === value ? { default: true } : {}),
  }));
}
