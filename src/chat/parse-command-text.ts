// A typed line as a command and its values, for every place where commands are text.
import type { Card } from '../model/card.ts';
import type { Clock } from '../view/format-time.ts';
import { assignPositional, type Reading } from './assign-positional.ts';
import type { Command, OptionSpec, OptionValue, Values } from './command.ts';
import { nearest } from './nearest.ts';
import {
  describeAllowed,
  describeWrong,
  shorten,
  unknownCommandCard,
  wrongOptionCard,
} from './problem-card.ts';
import { readOption } from './read-option.ts';
import { splitWords, type Word } from './split-words.ts';

export interface ParsedCommand {
  readonly command: Command;
  readonly values: Values;
}

export type CommandText =
  | { readonly kind: 'command'; readonly parsed: ParsedCommand }
  | { readonly kind: 'problem'; readonly card: Card }
  /** Nothing was typed, or only "/sitrep". */
  | { readonly kind: 'nothing' };

/**
 * Reads "brief gaza-board 24h", "/sitrep brief topic:gaza-board since:24h", `search "two words"`.
 * Options without a name are taken in order. Never throws; a mistake comes back as a card that says
 * what would be right.
 */
export function parseCommandText(
  line: string,
  commands: readonly Command[],
  clock: Clock,
): CommandText {
  const [first, ...words] = dropPrefix(splitWords(line));
  if (first === undefined) return { kind: 'nothing' };
  const command = commands.find(({ name }) => name === first.raw.toLowerCase());
  if (command === undefined) {
    return { kind: 'problem', card: unknownCommandCard(first.raw, commands) };
  }
  const reading = readValues(command.options, words, clock);
  return reading.kind === 'values'
    ? { kind: 'command', parsed: { command, values: reading.values } }
    : { kind: 'problem', card: wrongOptionCard(command, reading.sentence) };
}

function dropPrefix(words: readonly Word[]): readonly Word[] {
  const [first, ...rest] = words;
  if (first === undefined) return [];
  if (/^\/?sitrep$/i.test(first.raw) || first.raw === '/') return rest;
  return first.raw.startsWith('/') ? [{ ...first, raw: first.raw.slice(1) }, ...rest] : words;
}

function readValues(options: readonly OptionSpec[], words: readonly Word[], clock: Clock): Reading {
  const values: Record<string, OptionValue> = {};
  const positional: Word[] = [];
  for (const word of attachValues(words, options)) {
    const option = options.find(({ name }) => name === word.name);
    if (option === undefined) {
      const sentence = describeUnknownName(word, options);
      if (sentence !== undefined) return { kind: 'mistake', sentence };
      positional.push(word);
      continue;
    }
    const value = readOption(option, word.text, clock);
    if (value === undefined) return { kind: 'mistake', sentence: describeWrong(option, word.text) };
    values[option.name] = value;
  }
  const open = options.filter(({ name }) => values[name] === undefined);
  const reading = assignPositional(open, positional, clock);
  if (reading.kind === 'mistake') return reading;
  return completeValues(options, { ...values, ...reading.values });
}

// "--since 24h" and "since: 24h" have their value in the next word.
function attachValues(words: readonly Word[], options: readonly OptionSpec[]): readonly Word[] {
  const waits = (word: Word | undefined) =>
    word?.text === '' && options.some(({ name, kind }) => name === word.name && kind !== 'flag');
  return words.flatMap((word, index) => {
    if (waits(words[index - 1])) return [];
    const next = words[index + 1];
    return waits(word) && next !== undefined ? [{ ...word, text: next.text || next.raw }] : [word];
  });
}

// "--sinse" can only be a misspelling, but "site:example" may be what somebody searches for.
function describeUnknownName(word: Word, options: readonly OptionSpec[]): string | undefined {
  const takesAnything = options.some((option) => option.kind === 'text' && option.rest === true);
  if (word.name === undefined || !word.raw.startsWith('--') || takesAnything) return undefined;
  const names = options.map(({ name }) => name);
  const [guess] = nearest(word.name, names);
  const hint = guess === undefined ? '' : ` Did you mean --${guess}?`;
  return `There is no option “--${shorten(word.name)}” here.${hint}`;
}

function completeValues(options: readonly OptionSpec[], values: Values): Reading {
  const missing = options.find(({ name, required }) => required && values[name] === undefined);
  if (missing !== undefined) {
    return { kind: 'mistake', sentence: `Something is missing: ${describeAllowed(missing)}.` };
  }
  const flags = options.filter(({ kind }) => kind === 'flag').map(({ name }) => [name, false]);
  return { kind: 'values', values: { ...Object.fromEntries(flags), ...values } };
}
