// Words without a name, given to a command's options in order.
import type { Clock } from '../view/format-time.ts';
import type { OptionSpec, OptionValue, Values } from './command.ts';
import { describeWrong, shorten } from './problem-card.ts';
import { isMeantFor, readOption } from './read-option.ts';
import type { Word } from './split-words.ts';

export type Reading =
  | { readonly kind: 'values'; readonly values: Values }
  | { readonly kind: 'mistake'; readonly sentence: string };

type TextOption = Extract<OptionSpec, { kind: 'text' }>;

/** A value and the number of words it took; no words when the option was passed over. */
interface Taken {
  readonly value?: OptionValue;
  readonly count: number;
}

/** Gives each word to an option. Flags are never positional: they have to be named. */
export function assignPositional(
  options: readonly OptionSpec[],
  words: readonly Word[],
  clock: Clock,
): Reading {
  const values: Record<string, OptionValue> = {};
  const inOrder = options.filter(({ kind }) => kind !== 'flag');
  let left = words;
  for (const [index, option] of inOrder.entries()) {
    const [word] = left;
    if (word === undefined) break;
    const isExtra = option.kind === 'channel' && !option.required && isNoChannel(word);
    if (isExtra) return tooMany(word);
    const taken = take(option, left, inOrder.slice(index + 1), clock);
    if (taken === undefined) return { kind: 'mistake', sentence: describeWrong(option, word.text) };
    if (taken.value !== undefined) values[option.name] = taken.value;
    left = left.slice(taken.count);
  }
  const [extra] = left;
  if (extra === undefined) return { kind: 'values', values };
  return tooMany(extra);
}

function tooMany({ raw }: Word): Reading {
  return { kind: 'mistake', sentence: `“${shorten(raw)}” is one word too many.` };
}

// "foo:bar" and a quoted text that no other option takes are slips, not channels.
function isNoChannel({ name, quoted }: Word): boolean {
  return name !== undefined || quoted;
}

function take(
  option: OptionSpec,
  words: readonly Word[],
  later: readonly OptionSpec[],
  clock: Clock,
): Taken | undefined {
  if (option.kind === 'text') return takeText(option, words, later, clock);
  // Any word could name a channel: "follow gaza-board digest" means the mode.
  const isChannel = option.kind === 'channel' && !option.required;
  if (isChannel && isForOthers(words.slice(0, 2), later, clock)) return { count: 0 };
  // "story s12 split i120": the word is one of the next choice's.
  const [first] = words;
  const isChoice = option.kind === 'choice' && !option.required;
  if (isChoice && first && !isMeantFor(option, first.text, clock)) {
    if (isForOthers([first], later, clock)) return { count: 0 };
  }
  // "3 d" and "last week" are one length of time in two words.
  const counts = option.kind === 'duration' && words.length > 1 ? [2, 1] : [1];
  for (const count of counts) {
    const value = readOption(option, join(words.slice(0, count)), clock);
    if (value !== undefined) return { value, count };
  }
  const isForLater = later.some(({ kind }) => kind === 'text');
  const mayPass =
    option.kind === 'integer' ||
    option.kind === 'duration' ||
    (option.kind === 'choice' && option.mayPass === true);
  const isMeant = isMeantFor(option, words[0]?.text ?? '', clock);
  return mayPass && isForLater && !option.required && !isMeant ? { count: 0 } : undefined;
}

// A text takes words until one that is plainly meant for a later option, so that both
// "brief board of peace 24h" and "brief 24h" work.
function takeText(
  option: TextOption,
  words: readonly Word[],
  later: readonly OptionSpec[],
  clock: Clock,
): Taken {
  if (option.rest) return { value: joinRaw(words), count: words.length };
  const most = later.some(({ kind }) => kind === 'text' || kind === 'channel') ? 1 : words.length;
  let count = option.required ? 1 : 0;
  while (count < most && !isForOthers(words.slice(count, count + 2), later, clock)) count++;
  return count === 0 ? { count } : { value: join(words.slice(0, count)), count };
}

function isForOthers(
  [word, next]: readonly Word[],
  later: readonly OptionSpec[],
  clock: Clock,
): boolean {
  if (word === undefined || word.quoted) return false;
  const texts = next === undefined ? [word.text] : [word.text, join([word, next])];
  return later.some((option) => texts.some((text) => isMeantFor(option, text, clock)));
}

function join(words: readonly Word[]): string {
  return words.map(({ name, raw, text }) => (name === undefined ? text : raw)).join(' ');
}

// Search needs to know which words were quoted; a text that is quoted as a whole does not.
function joinRaw(words: readonly Word[]): string {
  const [only] = words;
  return words.length === 1 && only?.quoted ? only.text : words.map(({ raw }) => raw).join(' ');
}
