// The same phrases in both languages, with the forms that Arabic numbers ask for.
import { describe, expect, test } from 'vitest';
import { arabic } from '../../src/view/labels/ar.ts';
import { labelsFor } from '../../src/view/labels/choose-labels.ts';
import { english } from '../../src/view/labels/en.ts';
import type { Words } from '../../src/view/labels/labels.ts';
import { quote, text } from '../../src/view/spans.ts';

const hour = 3_600_000;

test.each([
  [0, 'لا أخبار', 'لا تقارير جديدة', '0 stories'],
  [1, 'خبر واحد', 'تقرير جديد', '1 story'],
  [2, 'خبران', 'تقريران جديدان', '2 stories'],
  [3, '3 أخبار', '3 تقارير جديدة', '3 stories'],
  [10, '10 أخبار', '10 تقارير جديدة', '10 stories'],
  [11, '11 خبرًا', '11 تقريرًا جديدًا', '11 stories'],
  [99, '99 خبرًا', '99 تقريرًا جديدًا', '99 stories'],
  [100, '100 خبر', '100 تقرير جديد', '100 stories'],
  [1_102, '1,102 خبر', '1,102 تقرير جديد', '1,102 stories'],
])('%d: %s, %s', (count, stories, reports, inEnglish) => {
  expect([arabic.stories(count), arabic.newReports(count)]).toEqual([stories, reports]);
  expect(english.stories(count)).toBe(inEnglish);
});

test.each([
  [hour, 'ساعة واحدة', '1 hour'],
  [2 * hour, 'ساعتان', '2 hours'],
  [6 * hour, '6 ساعات', '6 hours'],
  [24 * hour, '24 ساعة', '24 hours'],
  [72 * hour, '3 أيام', '3 days'],
  [1.5 * hour, '90 دقيقة', '90 minutes'],
])('%d ms: %s', (ms, inArabic, inEnglish) => {
  expect([arabic.duration(ms), english.duration(ms)]).toEqual([inArabic, inEnglish]);
});

test.each([
  [['ar'], 'مصدران بالعربية'],
  [['ar', 'en'], 'مصدران بالعربية والإنجليزية'],
  [['ckb', 'kmr', 'he'], 'مصدران بالسورانية والكرمانجية والعبرية'],
  [['und'], 'مصدران بلغة غير معروفة'],
  [['xx_yy!'], 'مصدران بـxx_yy!'],
  [['ar', 'en', 'he', 'tr'], 'مصدران بـ4 لغات'],
  [[], 'مصدران'],
])('sources in %s', (langs, expected) => {
  expect(arabic.sources(2, langs)).toBe(expected);
});

test('alerts that come late say why, for one as for many', () => {
  const whys = ['quiet-hours', 'over-cap', 'outage', 'many'] as const;
  expect(whys.map((why) => arabic.heldStories(1, why).replace('خبر واحد ', ''))).toEqual(
    whys.map((why) => arabic.heldStories(5, why).replace('5 أخبار ', '')),
  );
});

describe('names in a row', () => {
  const names = ['Reuters', 'صحيفة المرفأ', 'Hafen'].map((name) => [quote(name, 'und')]);
  const read = (words: Words) =>
    words.map((span) => (span.kind === 'time' ? '' : span.text)).join('');

  test.each([
    [0, '', ''],
    [1, 'Reuters', 'Reuters'],
    [2, 'Reuters and صحيفة المرفأ', 'Reuters وصحيفة المرفأ'],
    [3, 'Reuters, صحيفة المرفأ and Hafen', 'Reuters، صحيفة المرفأ وHafen'],
  ])('%d of them', (count, inEnglish, inArabic) => {
    expect(read(english.join(names.slice(0, count)))).toBe(inEnglish);
    expect(read(arabic.join(names.slice(0, count)))).toBe(inArabic);
  });

  test('each keeps its own kind, so that it can be set apart', () => {
    expect(arabic.join(names.slice(0, 2))).toEqual([
      ...(names[0] ?? []),
      text(' و'),
      ...(names[1] ?? []),
    ]);
  });
});

test.each([
  ['ar', 'ar'],
  ['ar-SY', 'ar'],
  ['en', 'en'],
  ['de', 'en'],
  ['arn', 'en'],
  ['', 'en'],
])('a workspace that speaks "%s" is told things in %s', (locale, lang) => {
  expect(labelsFor(locale).lang).toBe(lang);
});

// A phrase left in English would stand in the middle of an Arabic line.
test('every Arabic phrase is Arabic', () => {
  const latin = Object.entries(arabic)
    .flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
    .concat(
      Object.entries(arabic.actions).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] as const] : [],
      ),
    )
    .filter(([name, value]) => name !== 'lang' && /\p{Script=Latin}/u.test(value));
  expect(latin).toEqual([]);
});
