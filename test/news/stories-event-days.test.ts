// Event days: weekdays and dates of a report become the calendar days it tells of.
import { expect, test } from 'vitest';
import { findEventDays } from '../../src/news/find-event-days.ts';

/** A Wednesday. */
const published = Date.parse('2026-01-28T09:00:00Z');

const rows: readonly (readonly [string, string, readonly string[]])[] = [
  ['en', 'The call took place on Tuesday.', ['2026-01-27']],
  ['en', 'They meet today.', ['2026-01-28']],
  ['en', 'Parliament votes on Thursday.', ['2026-01-29']],
  ['en', 'He left on Friday.', ['2026-01-30']],
  ['en', 'It ended on Saturday.', ['2026-01-24']],
  ['ar', 'قال الثلاثاء للصحافيين', ['2026-01-27']],
  ['ar', 'جرى أمس في دمشق', ['2026-01-27']],
  ['he', 'נאם אתמול בכנסת', ['2026-01-27']],
  ['he', 'כך נמסר אמש', ['2026-01-27']],
  ['he', 'הכוחות פעלו הבוקר', ['2026-01-28']],
  ['fa', 'دیشب در دمشق', ['2026-01-27']],
  ['es', 'Lo publicó anoche la agencia', ['2026-01-27']],
  ['es', 'Llegaron de noche', []],
  ['he', 'ביום שני נפגשו', ['2026-01-26']],
  ['he', 'הדובר השני אמר', []],
  ['tr', 'Cumartesi günü görüştüler', ['2026-01-24']],
  ['tr', 'Pazar yerinde patlama', []],
  ['tr', 'Pazar günü patlama', ['2026-01-25']],
  ['ckb', 'ڕۆژی سێشەممە ڕاگەیاند', ['2026-01-27']],
  ['kmr', 'Sêşemê civiyan', ['2026-01-27']],
  ['fa', 'روز دوشنبه گفت', ['2026-01-26']],
  ['fr', 'Réunis lundi à Bruxelles', ['2026-01-26']],
  ['de', 'Das Ministerium teilte am Montag mit', ['2026-01-26']],
  ['es', 'Dijo el martes ante el Consejo', ['2026-01-27']],
  ['ru', 'Они поговорили во вторник', ['2026-01-27']],
];

test.each(rows)('%s: %s', (lang, text, days) => {
  expect(findEventDays(text, lang, published).near).toEqual(days);
});

test('a date long past is not the day of the event', () => {
  const days = findEventDays('The deal of 10 March 2025 was renewed on Tuesday.', 'en', published);
  expect(days).toEqual({ near: ['2026-01-27'], far: ['2025-03-10'] });
});

test('without a time of publication only full dates can be read', () => {
  const days = findEventDays('On Tuesday, 27 January 2026, and on 3 May.', 'en', undefined);
  expect(days).toEqual({ near: ['2026-01-27'], far: [] });
});
