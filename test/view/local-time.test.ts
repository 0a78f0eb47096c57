// Due moments on clocks that are moved, in zones that move them oddly.
import { describe, expect, test } from 'vitest';
import { addDays, findMoment, findNextMoment, localDateAt } from '../../src/view/local-time.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

const zones = [
  'Asia/Beirut',
  'Asia/Damascus',
  'Asia/Gaza',
  'Africa/Cairo',
  'Asia/Tehran',
  'Asia/Kabul',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Nuuk',
  'America/New_York',
  'UTC',
];
const years = [2011, 2022, 2024, 2026];
// Most of them fall into a gap or an overlap somewhere.
const minutes = [0, 30, 105, 150, 480, 1410];

/** What clocks show, read in another way than the code does: as if it were UTC. */
function createClock(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (at) => {
    const shown = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = (
      ['year', 'month', 'day', 'hour', 'minute'] as const
    ).map((type) => shown.get(type));
    return Date.UTC(year, month - 1, day, hour, minute);
  };
}

describe.each(zones)('in %s', (zone) => {
  const clock = createClock(zone);

  test('each date has exactly one moment, the first that shows its minute or a later one', () => {
    const wrong: string[] = [];
    for (const [index, year] of years.entries()) {
      const minute = minutes[(index + zones.indexOf(zone)) % minutes.length] ?? 0;
      const daily = { zone, minute, weekdays: '1234567' };
      let last = findNextMoment(daily, Date.UTC(year, 0, 1));
      while (last !== undefined && last.at < Date.UTC(year + 1, 0, 2)) {
        const { date, at } = last;
        const wall = Date.parse(date) + minute * minuteMs;
        const isFirst = [1, 30, 60].every((early) => clock(at - early * minuteMs) < wall);
        const next = findNextMoment(daily, at, date);
        const skips = zone === 'Pacific/Apia' && date === '2011-12-29' ? 2 : 1;
        const follows = next?.date === addDays(date, skips) && next.at > at;
        if (!isFirst || clock(at) < wall || !follows) wrong.push(`${date} ${minute}`);
        last = next;
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('a moment', () => {
  test.each([
    // Clocks went from 00:00 to 01:00 on 30 March 2025.
    ['in a gap', 'Asia/Beirut', '2025-03-30', 30, '2025-03-29T22:00Z'],
    ['after a gap', 'Asia/Beirut', '2025-03-30', 60, '2025-03-29T22:00Z'],
    // They went from 00:00 back to 23:00 on 26 October 2025.
    ['shown twice', 'Asia/Beirut', '2025-10-25', 23 * 60 + 30, '2025-10-25T20:30Z'],
    ['of half an hour', 'Australia/Lord_Howe', '2025-10-05', 135, '2025-10-04T15:30Z'],
    // From 23:00 to 00:00 of the next day: the moment is in the next day.
    ['in a gap before midnight', 'America/Nuuk', '2024-03-30', 1410, '2024-03-31T01:00Z'],
    // The last change that Syria made, in 2022: summer time stayed.
    ['after the last change', 'Asia/Damascus', '2026-11-22', 480, '2026-11-22T05:00Z'],
    ['of a quarter-hour zone', 'Asia/Kathmandu', '2026-11-22', 480, '2026-11-22T02:15Z'],
  ])('%s (%s)', (_, zone, date, minute, expected) => {
    const at = findMoment(date, minute, zone);
    expect(new Date(at ?? 0).toISOString()).toBe(new Date(expected).toISOString());
  });

  test('is none on a date that was left out', () => {
    expect(findMoment('2011-12-30', 480, 'Pacific/Apia')).toBeUndefined();
  });
});

describe('the next moment', () => {
  const saturday = Date.UTC(2026, 10, 21, 12);

  test('comes on the chosen days of the week only', () => {
    const workdays = { zone: 'UTC', minute: 480, weekdays: '12345' };
    expect(findNextMoment(workdays, saturday)?.date).toBe('2026-11-23');
    expect(findNextMoment({ ...workdays, weekdays: '6' }, saturday)?.date).toBe('2026-11-28');
    expect(findNextMoment({ ...workdays, weekdays: '' }, saturday)).toBeUndefined();
  });

  test('is never for a date that was told already, also across the date line', () => {
    const apia = { zone: 'Pacific/Apia', minute: 480, weekdays: '1234567' };
    const told = findNextMoment(apia, saturday);
    expect(told?.date).toBe('2026-11-22');
    // Honolulu is 23 hours behind: its clocks show the same date a second time.
    const honolulu = { ...apia, zone: 'Pacific/Honolulu' };
    expect(localDateAt(told?.at ?? 0, honolulu.zone)).toBe('2026-11-21');
    const next = findNextMoment(honolulu, told?.at ?? 0, told?.date);
    expect(next?.date).toBe('2026-11-23');
    expect((next?.at ?? 0) - (told?.at ?? 0)).toBeLessThan(3 * dayMs);
  });
});
