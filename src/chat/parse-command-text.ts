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
  /** A required option is not there; the card says so where nobody can be asked for it. */
  | { readonly kind: 'missing'; readonly parsed: ParsedCommand; readonly card: Card }
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
    ? completeCommand(command, reading.values)
    : { kind: 'problem', card: wrongOptionCard(command, reading.sentence) };
}

/** Reads what was filled into a form; an empty field is none. `known`: what was typed before. */
export function parseForm(
  command: Command,
  filled: Readonly<Record<string, string>>,
  known: Values,
  clock: Clock,
): CommandText {
  const values: Record<string, OptionValue | undefined> = { ...known };
  for (const option of command.options) {
    const typed = filled[option.name]?.trim();
    if (typed === undefined) continue;
    delete values[option.name];
    if (typed === '') continue;
    const value = readOption(option, typed, clock);
    if (value === undefined) {
      return { kind: 'problem', card: wrongOptionCard(command, describeWrong(option, typed)) };
    }
    values[option.name] = value;
  }
  return completeCommand(command, values);
}

function completeCommand(command: Command, values: Values): CommandText {
  const missing = command.options.find(({ name, required }) => {
    return required && values[name] === undefined;
  });
  const flags = command.options.filter(({ kind }) => kind === 'flag');
  const unset = Object.fromEntries(flags.map(({ name }) => [name, false]));
  const parsed = { command, values: { ...unset, ...values } };
  if (missing === undefined) return { kind: 'command', parsed };
  const sentence = `Something is missing: ${describeAllowed(missing)}.`;
  return { kind: 'missing', parsed, card: wrongOptionCard(command, sentence) };
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
  return { kind: 'values', values: { ...values, ...reading.values } };
}

// "--since 24h", "since: 24h" and "since 24h" have their value in the next word.
function attachValues(words: readonly Word[], options: readonly OptionSpec[]): readonly Word[] {
  const attached: Word[] = [];
  let left = words;
  for (;;) {
    const [word, next] = left;
    if (word === undefined) return attached;
    const option = findAnnounced(word, next, options);
    const hasValue = option !== undefined && next !== undefined;
    attached.push(hasValue ? { ...next, name: option.name, text: next.text || next.raw } : word);
    left = left.slice(hasValue ? 2 : 1);
  }
}

/** The option whose name this word is, when its value can only be the next one. */
function findAnnounced(
  word: Word,
  next: Word | undefined,
  options: readonly OptionSpec[],
): OptionSpec | undefined {
  const named = options.filter(({ kind }) => kind !== 'flag');
  if (word.name !== undefined) {
    return word.text === '' ? named.find(({ name }) => name === word.name) : undefined;
  }
  const bare = word.raw.toLowerCase();
  const option = named.find(({ name }) => name === bare);
  // What somebody searches for may be any word, and so may what a choice offers.
  const isMeant = options.every((one) => {
    if (one.kind === 'choice') return !one.choices.includes(bare);
    return !(one.kind === 'text' && one.rest === true);
  });
  const isFollowed = next !== undefined && !options.some(({ name }) => name === next.name);
  return isMeant && isFollowed && !word.quoted ? option : undefined;
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
