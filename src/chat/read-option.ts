// One typed value as the value of its option.
import type { Clock } from '../view/format-time.ts';
import type { OptionSpec, OptionValue } from './command.ts';
import { looksLikeDuration, readDuration, toAsciiDigits } from './read-duration.ts';

const yes = /^(|yes|y|true|on|1)$/i;
const no = /^(no|n|false|off|0)$/i;

/** The value, or undefined when the text is not what the option takes. */
export function readOption(
  option: OptionSpec,
  typed: string,
  clock: Clock,
): OptionValue | undefined {
  switch (option.kind) {
    case 'text':
    case 'channel':
    case 'role':
      return typed === '' ? undefined : typed;
    case 'integer':
      return readInteger(typed, option);
    case 'flag':
      return yes.test(typed) ? true : no.test(typed) ? false : undefined;
    case 'choice':
      return option.choices.find((choice) => choice.toLowerCase() === typed.toLowerCase());
    case 'duration': {
      const ms = readDuration(typed, clock);
      return ms !== undefined && ms > 0 && ms <= option.maxMs ? ms : undefined;
    }
    default:
      return option satisfies never;
  }
}

/** Is this word meant for this option, even if it cannot be read? Text could be meant for any. */
export function isMeantFor(option: OptionSpec, typed: string, clock: Clock): boolean {
  switch (option.kind) {
    case 'integer':
      return /^[+-]?\d+$/.test(toAsciiDigits(typed));
    case 'duration':
      return looksLikeDuration(typed) || readDuration(typed, clock) !== undefined;
    case 'choice':
      return readOption(option, typed, clock) !== undefined;
    case 'text':
    case 'channel':
    case 'role':
    case 'flag':
      return false;
    default:
      return option satisfies never;
  }
}

function readInteger(
  typed: string,
  { min, max }: { readonly min: number; readonly max: number },
): number | undefined {
  const digits = toAsciiDigits(typed);
  const value = Number(digits);
  return /^[+-]?\d{1,15}$/.test(digits) && value >= min && value <= max ? value : undefined;
}
