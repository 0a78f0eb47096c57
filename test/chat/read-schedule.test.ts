// Times of day, days and zones as people type them.
import { expect, test } from 'vitest';
import { explainZone } from '../../src/chat/read-digest-wish.ts';
import { isHalfOfDay, readMinute } from '../../src/chat/read-minute.ts';
import { readWeekdays } from '../../src/chat/read-weekdays.ts';
import { findZone, suggestZones } from '../../src/chat/read-zone.ts';
import { findNextMoment, writeMinute } from '../../src/view/local-time.ts';

test.each([
  ['08:00', '08:00'],
  ['8', '08:00'],
  ['8:05', '08:05'],
  ['20.30', '20:30'],
  ['20h', '20:00'],
  ['20h30', '20:30'],
  ['0830', '08:30'],
  ['2359', '23:59'],
  ['24:00', '00:00'],
  ['8am', '08:00'],
  ['8 AM', '08:00'],
  ['8 a.m.', '08:00'],
  ['12am', '00:00'],
  ['12:30pm', '12:30'],
  ['8.30 pm', '20:30'],
  ['٨:٣٠', '08:30'],
  ['٨ ص', '08:00'],
  ['٨ مساءً', '20:00'],
  ['۰۷:۱۵', '07:15'],
  ['noon', '12:00'],
  ['midnight', '00:00'],
])('the time "%s" is %s', (typed, expected) => {
  const minute = readMinute(typed);
  expect(minute === undefined ? undefined : writeMinute(minute)).toBe(expected);
});

test.each(['', '25:00', '8:60', '13pm', '0am', '8xm', 'soon', '8:0', '123', '08:00:00', '-8'])(
  '"%s" is no time of day',
  (typed) => {
    expect(readMinute(typed)).toBeUndefined();
  },
);

test('the half of the day may stand apart', () => {
  expect(['am', 'PM', 'ص'].every(isHalfOfDay)).toBe(true);
  expect(['a', 'Asia/Amman', ''].some(isHalfOfDay)).toBe(false);
});

test.each([
  ['daily', '1234567'],
  ['every day', '1234567'],
  ['يوميًا', '1234567'],
  ['weekdays', '12345'],
  ['mon-fri', '12345'],
  ['Mon – Fri', '12345'],
  ['sunday to thursday', '12347'],
  ['sat-thu', '123467'],
  ['mon,wed', '13'],
  ['wed, mon', '13'],
  ['Monday and Friday', '15'],
  ['mon,thu-sat', '1456'],
  ['tues thurs', '24'],
  ['sun', '7'],
  ['الأحد-الخميس', '12347'],
  ['الاثنين، الجمعة', '15'],
])('the days "%s" are %s', (typed, expected) => {
  expect(readWeekdays(typed)).toBe(expected);
});

test.each(['', ',', 'mon-', 'month', 'someday', 'mon-wed-fri', 'today', 'weekend'])(
  '"%s" names no days',
  (typed) => {
    expect(readWeekdays(typed)).toBeUndefined();
  },
);

test.each([
  ['Asia/Damascus', 'Asia/Damascus'],
  ['asia/damascus', 'Asia/Damascus'],
  ['Damascus', 'Asia/Damascus'],
  ['new york', 'America/New_York'],
  ['America/New York', 'America/New_York'],
  ['Ramallah', 'Asia/Hebron'],
  ['utc', 'UTC'],
  ['GMT', 'UTC'],
  ['UTC+3', '+03:00'],
  ['GMT-4', '-04:00'],
  ['utc +٣', '+03:00'],
  ['UTC+05:30', '+05:30'],
  ['+03:00', '+03:00'],
  ['UTC+0', 'UTC'],
  ['دمشق', 'Asia/Damascus'],
  ['أربيل', 'Asia/Baghdad'],
  ['اربيل', 'Asia/Baghdad'],
  ['عمان', 'Asia/Amman'],
])('the zone "%s" is %s', (typed, expected) => {
  expect(findZone(typed)).toBe(expected);
});

test('a name that is understood, but not listed, is a zone too', () => {
  expect(findZone('tel aviv')).toMatch(/Tel_Aviv|tel_aviv|Jerusalem/i);
  expect(findZone('Asia/Kolkata')).toBeDefined();
});

test.each(['', 'Atlantis', 'GMT+15', 'UTC+3:20', 'EST+3', 'Asia/', 'Asia/Nowhere', 'a'])(
  '"%s" is no zone',
  (typed) => {
    expect(findZone(typed)).toBeUndefined();
  },
);

test('zones are suggested by city as well as by name, at most 25', () => {
  expect(suggestZones('dam')[0]).toBe('Asia/Damascus');
  expect(suggestZones('ramal')).toEqual(['Asia/Hebron']);
  expect(suggestZones('asia/be')).toContain('Asia/Beirut');
  expect(suggestZones('')).toHaveLength(25);
  expect(suggestZones('xyzzy')).toEqual([]);
});

test('clocks a fixed distance from UTC are told as others are', () => {
  const noonThere = { zone: '+05:30', minute: 12 * 60, weekdays: '1234567' };
  const at = Date.UTC(2026, 0, 27);
  expect(findNextMoment(noonThere, at)?.at).toBe(Date.UTC(2026, 0, 27, 6, 30));
});

test.each([
  [
    'Asia',
    '“Asia” is only the beginning of a time zone: write it like Asia/Damascus or Asia/Baghdad.',
  ],
  [
    'Pacific/',
    '“Pacific/” is only the beginning of a time zone: write it like Pacific/Apia or Pacific/Auckland.',
  ],
  [
    'nowhere at all',
    '“nowhere at all” is no time zone: write it like Asia/Damascus, Damascus or UTC+3.',
  ],
])('who types the zone "%s" is told what would be right', (typed, sentence) => {
  expect(explainZone(typed)).toBe(sentence);
});
