// Dates: named days in the languages we read, and the year they belong to.
import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/text/dates.ts';

const publishedAt = Date.UTC(2026, 0, 28);

describe('findDates', () => {
  it.each([
    ['27 January'],
    ['January 27, 2026'],
    ['Jan. 27'],
    ['27th of January'],
    ['27 يناير'],
    ['27 كانون الثاني 2026'],
    ['٢٧ يناير'],
    ['27 جانفي'],
    ['في 27 يناير'],
    ['27 Ocak'],
    ["27 Ocak'ta"],
    ['27ê Çileyê'],
    ['27ê Çileya Paşîn'],
    ['27ê Rêbendanê'],
    ['٢٧ی کانوونی دووەم'],
    ['27ی کانوونی دووەمی 2026'],
    ['27 בינואר'],
    ['ב-27 בינואר 2026'],
    ['27. Januar'],
    ['27 janvier'],
    ['27 de enero de 2026'],
    ['27 ene'],
    ['27 января'],
    ['27 ژانویه'],
    ['27/1/2026'],
    ['27.01.2026'],
    ['2026-01-27'],
    ['1/27/2026'],
    ['7 بهمن'],
    ['7 بهمن 1404'],
    ['۷ بهمن‌ماه ۱۴۰۴'],
    ['۱۴۰۴/۱۱/۰۷'],
    ['7 دلو'],
    ['27/1/26'],
  ])('%s', (text) => {
    expect(findDates(text, publishedAt)).toEqual(['2026-01-27']);
  });

  it.each([
    ['the nearest year: last autumn', '7ê Cotmehê', ['2025-10-07']],
    ['the nearest year: this spring', '10 آذار', ['2026-03-10']],
    ['a year that is said', '10 March 2025', ['2025-03-10']],
    ['two days', 'January 18 and 30 January', ['2026-01-18', '2026-01-30']],
    ['a day in the Levant', '10 آذار و7 تشرين الأول', ['2026-03-10', '2025-10-07']],
    ['May and may', '5 may be wrong, 5 May', ['2026-05-05']],
    [
      'the days around the solar new year',
      '29 اسفند 1404 و 1 فروردین 1405',
      ['2026-03-20', '2026-03-21'],
    ],
    ['a solar leap year', '30 اسفند 1403', ['2025-03-20']],
    ['a month beside two numbers', '20 Jan 14 dead', ['2026-01-20']],
    ['no such day', '31 February and 45/13/2026', []],
    ['a month without a day', 'in January 2026', []],
    ['a fraction of figures', 'version 1.2.3 and 2-0', []],
  ])('%s', (_what, text, expected) => {
    expect(findDates(text, publishedAt)).toEqual(expected);
  });

  it('a day without a year needs the time of publication', () => {
    expect(findDates('27 January and 5 May 2025', undefined)).toEqual(['2025-05-05']);
  });
});
