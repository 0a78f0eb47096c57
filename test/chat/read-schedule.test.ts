// Times of day, days and zones as people type them.
import { expect, test } from 'vitest';
import { isHalfOfDay, readMinute } from '../../src/chat/read-minute.ts';
import { readWeekdays } from '../../src/chat/read-weekdays.ts';
import { findZone, suggestZones } from '../../src/chat/read-zone.ts';
import { writeMinute } from '../../src/view/local-time.ts';

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
])('the zone "%s" is %s', (typed, expected) => {
  expect(findZone(typed)).toBe(expected);
});

test('a name that is understood, but not listed, is a zone too', () => {
  expect(findZone('tel aviv')).toMatch(/Tel_Aviv|tel_aviv|Jerusalem/i);
  expect(findZone('Asia/Kolkata')).toBeDefined();
});

test.each(['', 'Atlantis', 'GMT+3', '+03:00', 'Asia/', 'Asia/Nowhere', 'a'])(
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
