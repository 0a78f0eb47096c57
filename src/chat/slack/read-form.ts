// What somebody filled into a modal, as it would have been typed, and the mistakes in it.
import { z } from 'zod';
import type { Asker } from '../../model/workspace.ts';
import type { Command, Values } from '../command.ts';
import type { CommandText, ParsedCommand } from '../parse-command-text.ts';
import type { PlatformHost } from '../platform.ts';
import { blockIdOf, optionOf } from './form-view.ts';
import { toPlainText } from './write-line.ts';

export type FormReading =
  | { readonly kind: 'command'; readonly parsed: ParsedCommand }
  /** Sentences by the id of the input that they stand under. */
  | { readonly kind: 'mistakes'; readonly mistakes: Readonly<Record<string, string>> };

// The five kinds of input that our forms have.
const state = z.looseObject({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.unknown()).optional(),
  selected_conversation: z.string().nullish(),
});

/** Values by the options' names. */
export function readFilled(values: unknown): Readonly<Record<string, string>> {
  const inputs = z.record(z.string(), z.record(z.string(), state)).catch({}).parse(values);
  return Object.fromEntries(
    Object.entries(inputs).map(([blockId, byAction]) => {
      const [input] = Object.values(byAction);
      return [optionOf(blockId), input === undefined ? '' : readInput(input)];
    }),
  );
}

function readInput(input: z.output<typeof state>): string {
  if (input.selected_options !== undefined) return input.selected_options.length > 0 ? 'yes' : 'no';
  return input.value ?? input.selected_option?.value ?? input.selected_conversation ?? '';
}

export function readForm(
  host: PlatformHost,
  asker: Asker,
  command: Command,
  filled: Readonly<Record<string, string>>,
  known: Values,
): FormReading {
  const reading = host.readForm(asker, command, filled, known);
  if (reading.kind === 'command') return reading;
  // Each field by itself, to find out under which one the sentence belongs.
  const wrong = Object.entries(filled).flatMap(([option, typed]) => {
    const alone = host.readForm(asker, command, { [option]: typed }, {});
    return alone.kind === 'problem' ? [[blockIdOf(option), describe(alone)]] : [];
  });
  if (wrong.length > 0) return { kind: 'mistakes', mistakes: Object.fromEntries(wrong) };
  const empty = command.options.find(
    ({ name, required }) => required && filled[name] === '' && known[name] === undefined,
  );
  const option = empty?.name ?? Object.keys(filled)[0] ?? '';
  return { kind: 'mistakes', mistakes: { [blockIdOf(option)]: describe(reading) } };
}

function describe(reading: CommandText): string {
  const hasCard = reading.kind === 'problem' || reading.kind === 'missing';
  return hasCard ? toPlainText(reading.card.title, reading.card.lang) : 'This cannot be read.';
}

/** Slack's form of "stay open and show these". */
export function showMistakes(mistakes: Readonly<Record<string, string>>) {
  return { response_action: 'errors' as const, errors: { ...mistakes } };
}
