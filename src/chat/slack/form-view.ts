// A form as a modal: one input for each field, of the kind that its option asks for.
import type { types } from '@slack/bolt';
import { isPrivate } from '../../model/delivery.ts';
import { toPlainLine } from '../../view/plain-line.ts';
import type { Command, OptionSpec, Suggestion, Values } from '../command.ts';
import type { Form, FormField } from '../form.ts';
import { describeAllowed } from '../problem-card.ts';
import { labelOf, typedOf } from '../suggestions.ts';
import { type FormNote, writeFormNote } from './form-note.ts';

export const formCallback = 'form';
const fieldPrefix = 'field:';

const longest = { title: 24, hint: 2_000, placeholder: 150, label: 75, choice: 150, value: 3_000 };

type Input = types.InputBlock['element'];

/** Undefined when what is known already is too long to be kept beside the form. */
export function renderForm(
  form: Form,
  command: Command,
  note: FormNote,
): types.ModalView | undefined {
  const private_metadata = writeFormNote(note);
  const blocks = form.fields.flatMap((field) => {
    const option = command.options.find(({ name }) => name === field.option);
    return option === undefined ? [] : [toInput(option, field)];
  });
  if (private_metadata === undefined || blocks.length === 0) return undefined;
  return {
    type: 'modal',
    callback_id: formCallback,
    title: plain(form.title, longest.title),
    submit: plain('Send', longest.title),
    close: plain('Cancel', longest.title),
    private_metadata,
    blocks,
  };
}

/** A form for a command that nobody made one for: whatever is not known yet. */
export function formOf({ name, options }: Command, known: Values): Form {
  const fields = options
    .filter((option) => known[option.name] === undefined || option.kind === 'flag')
    .map((option) => ({ option: option.name }));
  return { title: `/sitrep ${name}`.slice(0, longest.title), fields };
}

export function blockIdOf(option: string): string {
  return `${fieldPrefix}${option}`;
}

/** The option's name, from the id of its input. */
export function optionOf(blockId: string): string {
  return blockId.slice(fieldPrefix.length);
}

function toInput(option: OptionSpec, field: FormField): types.InputBlock {
  return {
    type: 'input',
    block_id: blockIdOf(option.name),
    label: plain(capitalize(option.name.replaceAll('-', ' ')), longest.label),
    hint: plain(`${capitalize(option.summary)}.`, longest.hint),
    optional: option.required !== true,
    element: toElement(option, field),
  };
}

function toElement(option: OptionSpec, { value, long }: FormField): Input {
  const action_id = option.name;
  switch (option.kind) {
    case 'choice': {
      const options = option.choices.map(toOption);
      const initial = options.find((one) => one.value === value);
      const chosen = initial && { initial_option: initial };
      return { type: 'static_select', action_id, options, ...chosen };
    }
    case 'flag': {
      const yes = [toOption('Yes')];
      const ticked = /^(yes|true|on|1)$/i.test(value ?? '') && { initial_options: yes };
      return { type: 'checkboxes', action_id, options: yes, ...ticked };
    }
    case 'channel':
      return {
        type: 'conversations_select',
        action_id,
        filter: { include: ['public', 'private'], exclude_bot_users: true },
        // A private conversation goes by its person, which a list of channels does not know.
        ...(value === undefined || isPrivate(value)
          ? { default_to_current_conversation: option.required === true }
          : { initial_conversation: value }),
      };
    case 'text':
      if (option.suggest === undefined || option.rest || long)
        return toTextInput(option, value, long);
      return {
        type: 'external_select',
        action_id,
        min_query_length: 0,
        placeholder: plain(`For example ${option.example}`, longest.placeholder),
        ...(value !== undefined && value !== '' && { initial_option: toOption(value) }),
      };
    case 'integer':
    case 'duration':
    case 'role':
      return toTextInput(option, value, long);
    default:
      return option satisfies never;
  }
}

function toTextInput(
  option: OptionSpec,
  value: string | undefined,
  long: boolean | undefined,
): types.PlainTextInput {
  const isText = option.kind === 'text' || option.kind === 'role';
  const hint = isText ? `For example ${option.example}` : capitalize(describeAllowed(option));
  return {
    type: 'plain_text_input',
    action_id: option.name,
    multiline: long === true,
    placeholder: plain(hint, longest.placeholder),
    ...(value !== undefined && { initial_value: value.slice(0, longest.value) }),
  };
}

/** One entry of a select; the value is what would be typed. */
export function toOption(suggestion: Suggestion): types.PlainTextOption {
  const value = typedOf(suggestion).slice(0, longest.choice);
  return { text: plain(toPlainLine(labelOf(suggestion)) || value, longest.label), value };
}

function plain(words: string, most: number): types.PlainTextElement {
  const text = words.length > most ? `${words.slice(0, most - 1).toWellFormed()}…` : words;
  return { type: 'plain_text', text, emoji: false };
}

function capitalize(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
