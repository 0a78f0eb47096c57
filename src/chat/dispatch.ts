// From what somebody typed to the card that answers it. Bugs end here, once per command.
import type { Card } from '../model/card.ts';
import { StoreError } from '../store/store.ts';
import { card, code, note, paragraph, text } from '../view/spans.ts';
import { type Command, type CommandContext, mayUse } from './command.ts';
import { type ParsedCommand, parseCommandText } from './parse-command-text.ts';
import { unknownCommandCard } from './problem-card.ts';

/** Where bugs go. */
export interface BugLog {
  /** A short name for one failure, such as "k3f9". It stands in the answer and in the log. */
  readonly makeReference: () => string;
  readonly logBug: (reference: string, command: string, error: unknown) => void;
}

/** Answers a typed line or a command that was read already. Never rejects. */
export async function dispatch(
  said: string | ParsedCommand,
  context: CommandContext,
  bugs: BugLog,
): Promise<Card> {
  if (typeof said !== 'string') return await run(said, context, bugs);
  const reading = parseCommandText(said, context.commands, context);
  switch (reading.kind) {
    case 'command':
      return await run(reading.parsed, context, bugs);
    case 'problem':
    case 'missing':
      return reading.card;
    case 'nothing':
      return await dispatchHelp(context, bugs);
    default:
      return reading satisfies never;
  }
}

async function run(
  { command, values }: ParsedCommand,
  context: CommandContext,
  { makeReference, logBug }: BugLog,
): Promise<Card> {
  if (!mayUse(command, context)) return managersOnlyCard(command);
  try {
    return await command.run(values, context);
  } catch (error) {
    // A full disk or a database that went away: its sentence is for whoever runs Sitrep.
    if (error instanceof StoreError && context.person.isOperator === true) {
      return card(error.message, [], { tone: 'bad' });
    }
    const reference = makeReference();
    logBug(reference, command.name, error);
    return error instanceof StoreError ? storeCard(reference) : bugCard(command, reference);
  }
}

// "/sitrep" alone asks what there is.
async function dispatchHelp(context: CommandContext, bugs: BugLog): Promise<Card> {
  const help = context.commands.find(({ name }) => name === 'help');
  return help === undefined
    ? unknownCommandCard('', context.commands)
    : await run({ command: help, values: {} }, context, bugs);
}

function managersOnlyCard({ name }: Command): Card {
  const sentence =
    'Only people who manage this workspace can use it, since it changes what all see.';
  return card([code(name), text(' is for managers')], [paragraph(text(sentence))], {
    tone: 'warn',
  });
}

function storeCard(reference: string): Card {
  return card(
    'Sitrep cannot get at its database',
    [
      paragraph(text('It is not your fault, and nothing is lost. Please try again later.')),
      note(text('Whoever runs Sitrep finds it in the log as '), code(reference)),
    ],
    { tone: 'bad' },
  );
}

function bugCard({ name }: Command, reference: string): Card {
  return card(
    [text('Something went wrong in '), code(name)],
    [
      paragraph(text('This is a fault in Sitrep, not in what you typed. Trying again may help.')),
      note(text('Whoever runs Sitrep finds it in the log as '), code(reference)),
    ],
    { tone: 'bad' },
  );
}
