// Commands as Discord takes them in bulk, with its limits (developer docs, "Application Commands").
import { z } from 'zod';
import { mistake } from './read-form.ts';

const slashName = z.string().superRefine((name, context) => {
  const isWellFormed = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u.test(name);
  if (!isWellFormed || name !== name.toLowerCase()) {
    const said = 'Command name is invalid';
    context.addIssue(mistake('APPLICATION_COMMAND_INVALID_NAME', said));
  }
});
const description = z.string().min(1).max(100);

const choice = z.object({
  name: z.string().min(1).max(100),
  value: z.union([z.string().max(100), z.number()]),
});

const basic = {
  name: slashName,
  description,
  required: z.boolean().nullish(),
};
const textOption = z.object({
  ...basic,
  type: z.literal(3),
  autocomplete: z.boolean().nullish(),
  choices: z.array(choice).max(25).nullish(),
  min_length: z.number().int().min(0).max(6000).nullish(),
  max_length: z.number().int().min(1).max(6000).nullish(),
});
const numberOption = z.object({
  ...basic,
  type: z.literal([4, 10]),
  autocomplete: z.boolean().nullish(),
  choices: z.array(choice).max(25).nullish(),
  min_value: z.number().nullish(),
  max_value: z.number().nullish(),
});
const plainOption = z.object({
  ...basic,
  type: z.literal([5, 6, 7, 8, 9]),
  channel_types: z.array(z.number()).nullish(),
});
const valueOption = z
  .discriminatedUnion('type', [textOption, numberOption, plainOption])
  .superRefine((option, context) => {
    if ('choices' in option && option.choices?.length && option.autocomplete) {
      context.addIssue(mistake('APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES', option.name));
    }
  });

export type ValueOption = z.output<typeof valueOption>;

const valueOptions = z.array(valueOption).max(25).superRefine(checkList);
const subcommand = z.object({
  type: z.literal(1),
  name: slashName,
  description,
  options: valueOptions.nullish(),
});

export type Subcommand = z.output<typeof subcommand>;

const common = {
  contexts: z.array(z.literal([0, 1, 2])).nullish(),
  integration_types: z.array(z.literal([0, 1])).nullish(),
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  nsfw: z.boolean().nullish(),
};
const slash = z.object({
  ...common,
  type: z.literal(1),
  name: slashName,
  description,
  options: z
    .array(z.discriminatedUnion('type', [subcommand, valueOption]))
    .max(25)
    .superRefine(checkList)
    .nullish(),
});
const onMessage = z.object({
  ...common,
  type: z.literal(3),
  name: z.string().min(1).max(32),
  description: z.literal('').nullish(),
  options: z.array(z.never()).max(0).nullish(),
});

// A command without a type is a slash command.
const withType = (form: unknown) => (isObject(form) ? { type: 1, ...form } : form);
const byType = z.preprocess(withType, z.discriminatedUnion('type', [slash, onMessage]));
const command = byType.superRefine((form, context) => {
  if (countLetters(form) > 8000) {
    const said = 'Command exceeds maximum size (8000)';
    context.addIssue(mistake('APPLICATION_COMMAND_TOO_LARGE', said));
  }
});

export type CommandForm = z.output<typeof command>;

/** 100 slash commands, 15 for messages and 15 for users. */
export const commandsForm = z.array(command).max(130);

function checkList(
  options: readonly {
    readonly type: number;
    readonly name: string;
    readonly required?: boolean | null | undefined;
  }[],
  context: z.RefinementCtx,
): void {
  if (new Set(options.map(({ type }) => type === 1)).size > 1) {
    const said = 'Sub-command and sub-command group option types are mutually exclusive';
    context.addIssue(mistake('APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', said));
  }
  options.forEach((option, index) => {
    if (options.findIndex(({ name }) => name === option.name) < index) {
      const said = 'Option names must be unique';
      context.addIssue(mistake('APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', said, [index]));
    }
    const isLate = option.required && options.slice(0, index).some(({ required }) => !required);
    if (isLate) {
      const said = 'Required options must be placed before non-required options';
      context.addIssue(mistake('APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', said, [index]));
    }
  });
}

// "Combined name, description, and value properties for each command, its options (including
// subcommands and groups), and choices": 8,000.
function countLetters(part: unknown): number {
  if (Array.isArray(part)) return part.reduce((sum: number, one) => sum + countLetters(one), 0);
  if (!isObject(part)) return 0;
  return Object.entries(part).reduce((sum, [key, value]) => {
    const isCounted = ['name', 'description', 'value'].includes(key);
    return sum + (isCounted ? String(value ?? '').length : countLetters(value));
  }, 0);
}

function isObject(part: unknown): part is object {
  return typeof part === 'object' && part !== null;
}
