// What somebody typed about a digest's time, zone and days, in whatever order.
import { shorten } from './problem-card.ts';
import { isHalfOfDay, readMinute } from './read-minute.ts';
import { readWeekdays } from './read-weekdays.ts';
import { findZone, guessZone, listZonesOf } from './read-zone.ts';

/** What is unset was not typed. */
export interface ReadSchedule {
  readonly minute?: number;
  readonly zone?: string;
  readonly weekdays?: string;
}

export type ScheduleReading =
  | { readonly kind: 'schedule'; readonly schedule: ReadSchedule }
  /** One sentence that says what would be right. */
  | { readonly kind: 'mistake'; readonly sentence: string };

interface Typed {
  readonly time: string | undefined;
  readonly zone: string | undefined;
  readonly days: string | undefined;
}

/**
 * Reads the three, each by what it says: "digest set mon-fri 8" has its days where the time is
 * expected. "8 am" arrives as two words.
 */
export function readSchedule(typed: Typed): ScheduleReading {
  const isApart = typed.time !== undefined && isHalfOfDay(typed.zone ?? '');
  const texts = isApart
    ? [`${typed.time} ${typed.zone}`, typed.days]
    : [typed.time, typed.zone, typed.days];
  let schedule: ReadSchedule = {};
  for (const text of texts) {
    if (text === undefined) continue;
    const one = readOne(text);
    const [name] = Object.keys(one ?? {});
    if (one === undefined || name === undefined)
      return { kind: 'mistake', sentence: explain(typed) };
    if (name in schedule) {
      return {
        kind: 'mistake',
        sentence: `“${shorten(text)}” is a second ${words[name] ?? name}.`,
      };
    }
    schedule = { ...schedule, ...one };
  }
  return { kind: 'schedule', schedule };
}

const words: Readonly<Record<string, string>> = {
  minute: 'time of day',
  zone: 'time zone',
  weekdays: 'list of days',
};

function readOne(text: string): ReadSchedule | undefined {
  const minute = readMinute(text);
  if (minute !== undefined) return { minute };
  const weekdays = readWeekdays(text);
  if (weekdays !== undefined) return { weekdays };
  const zone = findZone(text);
  return zone === undefined ? undefined : { zone };
}

// The first that is no good, by the place in which it stands.
function explain({ time, zone, days }: Typed): string {
  const isBad = (text: string | undefined) => text !== undefined && readOne(text) === undefined;
  if (isBad(time))
    return `“${shorten(time ?? '')}” is no time of day: write it like 08:00, 8am or 20.30.`;
  if (isBad(zone)) return explainZone(zone ?? '');
  return `“${shorten(days ?? '')}” are no days: write daily, mon-fri or mon,wed.`;
}

/** Why this is no time zone, and which may have been meant. */
export function explainZone(typed: string): string {
  const said = shorten(typed);
  const [first, second] = listZonesOf(typed);
  if (first !== undefined) {
    const such = second === undefined ? first : `${first} or ${second}`;
    return `“${said}” is only the beginning of a time zone: write it like ${such}.`;
  }
  const guess = guessZone(typed) ?? 'Asia/Damascus, Damascus or UTC+3';
  return `“${said}” is no time zone: write it like ${guess}.`;
}
