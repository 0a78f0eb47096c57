// Times of day as people type them.
import { toAsciiDigits } from './read-duration.ts';

const morning = /^(am|ص|صباحا|صباحاً)$/;
const evening = /^(pm|م|مساء|مساءً)$/;
const words: Readonly<Record<string, number>> = { midnight: 0, noon: 720 };

/**
 * Reads "08:00", "8", "8am", "8.30 pm", "20h30", "0800", "٨:٣٠ ص", "noon" as a minute of the day,
 * 0–1439; undefined when it is none of these.
 */
export function readMinute(typed: string): number | undefined {
  const said = toAsciiDigits(typed).toLowerCase().replaceAll('.m.', 'm').trim();
  const [, digits, minutes = '0', half = ''] =
    /^(\d{2})(\d{2})$/.exec(said) ??
    /^(\d{1,2})(?:\s?[:.h٫]\s?(\d{2})|h)?\s*(\p{L}*)\p{M}?$/u.exec(said) ??
    [];
  if (digits === undefined) return words[said];
  const hour = toHour(Number(digits), half);
  const minute = Number(minutes);
  return hour === undefined || minute > 59 ? undefined : hour * 60 + minute;
}

/** Is it the half of the day that was typed apart from the hour ("8 am")? */
export function isHalfOfDay(typed: string): boolean {
  const said = typed.toLowerCase();
  return morning.test(said) || evening.test(said);
}

function toHour(hour: number, half: string): number | undefined {
  if (half === '') return hour === 24 ? 0 : hour < 24 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  if (morning.test(half)) return hour % 12;
  return evening.test(half) ? (hour % 12) + 12 : undefined;
}
