// Answers to what could not be understood: what was wrong and what would be right.
import type { Card } from '../model/card.ts';
import { joinNames } from '../view/language-name.ts';
import { card, code, joinSpans, list, note, paragraph, text } from '../view/spans.ts';
import { type Command, describeUsage, type OptionSpec } from './command.ts';
import { nearest } from './nearest.ts';

/** No command has this name. */
export function unknownCommandCard(typed: string, commands: readonly Command[]): Card {
  const names = nearest(
    typed,
    commands.map(({ name }) => name),
  );
  const hint = joinSpans(
    names.map((name) => [code(name)]),
    ' or ',
  );
  const help = [text('All commands: '), code('help')];
  const blocks =
    names.length === 0
      ? [paragraph(...help)]
      : [paragraph(text('Did you mean '), ...hint, text('?')), note(...help)];
  return card(`There is no command “${shorten(typed)}”`, blocks, { tone: 'warn' });
}

/** Something is wrong with what was typed after the command's name. */
export function wrongOptionCard(command: Command, sentence: string): Card {
  const examples = command.examples.map((example) => [code(example)]);
  const usage = note(text('How it is typed: '), code(describeUsage(command)));
  return card(
    sentence,
    examples.length === 0 ? [usage] : [usage, note(text('For example:')), list(examples)],
    { tone: 'warn' },
  );
}

/** What an option takes, as the end of "… must be". */
export function describeAllowed(option: OptionSpec): string {
  switch (option.kind) {
    case 'integer':
      return `a whole number from ${option.min} to ${option.max}`;
    case 'duration':
      return `a time such as 24h, 3 d, week or yesterday, at most ${Math.floor(option.maxMs / 86_400_000)} days`;
    case 'choice':
      return joinNames(option.choices, 'or');
    case 'flag':
      return 'yes or no';
    case 'text':
    case 'channel':
    case 'role':
      return `${option.summary}, such as ${option.example}`;
    default:
      return option satisfies never;
  }
}

/** "“24x” is no good for since: it must be a time such as 24h …" */
export function describeWrong(option: OptionSpec, typed: string): string {
  const allowed = describeAllowed(option);
  if (typed === '') return `Something is missing after ${option.name}: it must be ${allowed}.`;
  return `“${shorten(typed)}” does not fit ${option.name}: it must be ${allowed}.`;
}

/** What somebody typed, short enough to be repeated in a sentence. */
export function shorten(typed: string): string {
  const letters = [...typed];
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : typed;
}
