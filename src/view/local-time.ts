// Local dates and wall clocks: when a clock on the wall somewhere shows a minute of a day.

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Minutes of some days of the week, on the clocks of an IANA zone. */
export interface DaySchedule {
  readonly zone: string;
  /** 0–1439. */
  readonly minute: number;
  /** Digits of the days, 1 = Monday: `1234567`. */
  readonly weekdays: string;
}

/** A moment (ms since 1970) and the local date (YYYY-MM-DD) that it is for. */
export interface LocalMoment {
  readonly date: string;
  readonly at: number;
}

/** The first moment of a schedule that is after `afterAt` and for a date after `afterDate`. */
export function findNextMoment(
  { zone, minute, weekdays }: DaySchedule,
  afterAt: number,
  afterDate = '',
): LocalMoment | undefined {
  // From the day before: where clocks skip the end of a day, its moment is in the next one. Longest
  // way: the last date was told across the date line, and one day a week skips a date.
  for (let days = -1; days < 20; days += 1) {
    const date = addDays(localDateAt(afterAt, zone), days);
    if (date <= afterDate || !weekdays.includes(String(weekdayOf(date)))) continue;
    const at = findMoment(date, minute, zone);
    if (at !== undefined && at > afterAt) return { date, at };
  }
  return undefined;
}

/**
 * The first moment at which clocks show this minute of this date or a later one: where they skip
 * the minute it is the first after the gap, where they show it twice the earlier. Undefined for a
 * date that the zone never had (Apia's 30 December 2011).
 */
export function findMoment(date: string, minute: number, zone: string): number | undefined {
  const wall = Date.parse(date) + minute * minuteMs;
  const offsets = [-36, -12, 0, 12, 36].map((hours) => offsetAt(wall + hours * hourMs, zone));
  const guesses = offsets.map((offset) => wall - offset).toSorted((a, b) => a - b);
  const shown = guesses.find((guess) => guess + offsetAt(guess, zone) === wall);
  if (shown !== undefined) return shown;
  const at = findEndOfGap(wall, zone, guesses);
  return localDateAt(at - 1, zone) < date && localDateAt(at, zone) > date ? undefined : at;
}

// Clocks are moved once among the guesses, at a whole second.
function findEndOfGap(wall: number, zone: string, guesses: readonly number[]): number {
  let before = Math.floor((guesses[0] ?? wall) / 1000);
  let after = Math.ceil((guesses.at(-1) ?? wall) / 1000);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (middle * 1000 + offsetAt(middle * 1000, zone) < wall) before = middle;
    else after = middle;
  }
  return after * 1000;
}

/** The date on the calendars of a zone, as YYYY-MM-DD. */
export function localDateAt(at: number, zone: string): string {
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 10);
}

/** A date some days later (earlier when negative), as YYYY-MM-DD. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** 1 = Monday … 7 = Sunday. */
function weekdayOf(date: string): number {
  return new Date(date).getUTCDay() || 7;
}

/** The minute of the day that clocks show, 0–1439. */
export function localMinuteAt(at: number, zone: string): number {
  return Math.floor(((at + offsetAt(at, zone)) % dayMs) / minuteMs);
}

/** "08:05" for a minute of the day. */
export function writeMinute(minute: number): string {
  const pad = (count: number) => String(count).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

// Making one takes far longer than using it, and a search for a moment asks a dozen times.
const formats = new Map<string, Intl.DateTimeFormat>();

/** How far a zone's clocks are ahead of UTC at a moment, in ms. */
export function offsetAt(at: number, zone: string): number {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, format);
  const parts = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours = '0', minutes = '0', seconds = '0'] =
    /([+-])(\d+):(\d+)(?::(\d+))?/.exec(parts ?? '') ?? [];
  const size = Number(hours) * hourMs + Number(minutes) * minuteMs + Number(seconds) * 1000;
  return sign === '-' ? -size : size;
}
