// Days of the week as people type them.
import { findSpokenDay } from '../news/weekdays.ts';
import { fold } from '../text/fold.ts';

const every = '1234567';
const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const wholes: Readonly<Record<string, string>> = {
  daily: every,
  all: every,
  everyday: every,
  'every day': every,
  weekdays: '12345',
  workdays: '12345',
  يوميا: every,
};

/**
 * Reads "daily", "mon-fri", "sat-thu", "mon,wed", "Monday and Friday", "الأحد-الخميس" as digits, 1 =
 * Monday: `12345`. Undefined when something in it is no day.
 */
export function readWeekdays(typed: string): string | undefined {
  const said = typed.toLowerCase().trim();
  const whole = wholes[said] ?? wholes[fold(said)];
  if (whole !== undefined) return whole;
  const ranges = said
    .replace(/\s*(?:[-–—]|\bto\b)\s*/g, '-')
    .split(/[\s,،;+&]+|\band\b/)
    .filter((range) => range !== '')
    .map(readRange);
  const days = new Set<number>();
  for (const range of ranges) {
    if (range === undefined) return undefined;
    for (const day of range) days.add(day);
  }
  return days.size === 0 ? undefined : [...days].toSorted().join('');
}

// From Saturday to Thursday goes over the end of the week.
function readRange(typed: string): readonly number[] | undefined {
  const ends = typed.split('-').map(readDay);
  const [first, last = first] = ends;
  if (first === undefined || last === undefined || ends.length > 2) return undefined;
  if (ends.includes(undefined)) return undefined;
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => ((first - 1 + index) % 7) + 1);
}

function readDay(typed: string): number | undefined {
  const index = names.findIndex((name) => typed.startsWith(name));
  const isName = /^(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?s?$/.test(typed);
  if (index >= 0) return isName ? index + 1 : undefined;
  const spoken = findSpokenDay(fold(typed), 'ar', undefined, undefined);
  return spoken?.kind === 'weekday' ? spoken.weekday + 1 : undefined;
}
