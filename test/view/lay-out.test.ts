// Lines in each script, as a reader of Discord or Slack sees them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/model/card.ts';
import { cutLine } from '../../src/view/direction.ts';
import { formatTime } from '../../src/view/format-time.ts';
import { layOut, writeLine } from '../../src/view/lay-out.ts';
import { toPlainWords } from '../../src/view/plain-line.ts';
import { code, fullTime, link, muted, quote, strong, text } from '../../src/view/spans.ts';
import { clock } from './sample-briefing.ts';
import { isBalanced, seen, sideOf } from './visual-order.ts';

const address = 'https://a.example/';

function write(spans: readonly Span[], lang: string): string {
  return writeLine(layOut(spans, lang), (span) =>
    span.kind === 'time' ? formatTime(span.at, span.form, clock) : span.text,
  );
}

const see = (spans: readonly Span[], lang: string) => {
  const line = write(spans, lang);
  return [sideOf(line), seen(line)];
};

// The expected lines read from left to right as on the screen: Arabic and Hebrew words backwards.
describe('English labels', () => {
  test.each<[string, readonly Span[], string, string]>([
    [
      'an Arabic headline stays behind its number',
      [code('s12'), text(' '), quote('لجنة من 15 عضواً (رفح)', 'ar')],
      'left',
      's12 (حفر) ًاوضع 15 نم ةنجل',
    ],
    [
      'a number after a Hebrew name stays after it',
      [text('only '), quote('קול הנמל', 'he'), text(', 3 reports')],
      'left',
      'only למנה לוק, 3 reports',
    ],
    [
      'two Arabic outlets keep their order',
      [text('from '), link('المرفأ (ar)', address), text(', '), link('البلد (ar)', address)],
      'left',
      'from (ar) أفرملا, (ar) دلبلا',
    ],
    [
      'a Hebrew name inside our own words does not pull the number behind it',
      [text('Both name חיפה: 2 of 3 words (ירושלים) agree')],
      'left',
      'Both name הפיח: 2 of 3 words (םילשורי) agree',
    ],
    [
      'a sentence in Hebrew begins at the right, its source follows on the left',
      [quote('הוועדה תפעיל את המעבר.', 'he'), text(' — '), link('קול (he)', address)],
      'right',
      '(he) לוק — .רבעמה תא ליעפת הדעווה',
    ],
    [
      'in it our own words are readable, too',
      [quote('הוועדה תפעיל את המעבר.', 'he'), text(' — '), link('Kol', address), strong(' new')],
      'right',
      'new Kol — .רבעמה תא ליעפת הדעווה',
    ],
    [
      'a Sorani sentence keeps its numbers and times',
      [
        quote('لە کاتژمێر 8:30 و 200 کەس (هەینی).', 'ckb'),
        text(' — '),
        link('Deng (ckb)', address),
      ],
      'right',
      'Deng (ckb) — .(ینیەه) سەک 200 و 8:30 رێمژتاک ەل',
    ],
    [
      'a Persian sentence keeps its Persian numbers',
      [quote('در سال ۱۴۰۵ می‌خواهد', 'fa'), text(' — '), link('Wire (fa)', address)],
      'right',
      'Wire (fa) — دهاوخ‌یم ۱۴۰۵ لاس رد',
    ],
    [
      'an English name inside an Arabic sentence stands where it is read',
      [quote('شركة Global Ports (دبي) ستشغّله.', 'ar'), text(' — '), link('Wire', address)],
      'right',
      'Wire — .هلّغشتس (يبد) Global Ports ةكرش',
    ],
    [
      'a time after an Arabic word',
      [quote('رفح', 'ar'), text(' · '), fullTime(clock.now)],
      'right',
      '12:30 today · حفر',
    ],
  ])('%s', (_, spans, side, line) => {
    expect(see(spans, 'en')).toEqual([side, line]);
  });

  test('a line without right-to-left words has no sign at all', () => {
    const spans = [code('s12'), text(' +3 reports, 7–12 '), quote('Talks end', 'en'), fullTime(0)];
    expect(write(spans, 'en')).not.toMatch(/[\u200e\u200f\u2066-\u2069]/);
  });
});

describe('Arabic labels', () => {
  test.each<[string, readonly Span[], string]>([
    ['a line that begins with a number', [text('3 مصادر')], 'رداصم 3'],
    [
      'a line that begins with a story',
      [code('s12'), text(' '), quote('Talks end (day 2).', 'en')],
      'Talks end (day 2). s12',
    ],
    [
      'a line that begins with an outlet',
      [link('Reuters (en)', address), text(' فقط')],
      'طقف Reuters (en)',
    ],
    ['a range of numbers', [text('من 7–12 خبراً')], 'ًاربخ 7–12 نم'],
    ['a range at the end', [text('خلال 2024-2026.')], '.2024-2026 لالخ'],
    ['a sign before a number', [strong('+3 تقارير')], 'ريراقت +3'],
    [
      'a command',
      [text('المزيد: '), code('story s12 view:sources'), text('.')],
      '.story s12 view:sources :ديزملا',
    ],
    ['a name with a number', [text('قوات F-16 هنا')], 'انه F-16 تاوق'],
    [
      'two English outlets',
      [text('نقلها '), link('Wire (en)', address), text('، '), link('Post (en)', address)],
      'Post (en) ،Wire (en) اهلقن',
    ],
    [
      'an item of a list',
      [
        fullTime(clock.now),
        text(' · '),
        quote('Talks end', 'en'),
        text(' — '),
        link('Wire', address),
        text(' '),
        muted('i301'),
      ],
      'i301 Wire — Talks end · 12:30 today',
    ],
    [
      'a Hebrew headline',
      [code('s9'), text(' '), quote('15 חברים (רפיח)', 'he')],
      '(חיפר) םירבח 15 s9',
    ],
    ['a name in brackets', [text('الموضوع (Port Sudan) جديد')], 'ديدج (Port Sudan) عوضوملا'],
  ])('%s begins at the right and keeps its order', (_, spans, line) => {
    expect(see(spans, 'ar')).toEqual(['right', line]);
  });

  test('a line of nothing but isolates is told its direction', () => {
    expect(see([quote('15', 'und'), text(' · '), code('s1')], 'ar')).toEqual(['right', 's1 · 15']);
    expect(write([code('s1')], 'ar')).toBe('\u200f\u2066s1\u2069');
  });

  test('an English sentence begins at the left', () => {
    const spans = [
      quote('The envoy will report.', 'en'),
      text(' — '),
      link('مرفأ', address),
      strong(' جديد'),
    ];
    expect(see(spans, 'ar')).toEqual(['left', 'The envoy will report. — أفرم ديدج']);
  });
});

test.each(['ar', 'he', 'fa', 'ckb', 'ar-SY'])('labels in %s run from the right', (lang) => {
  expect(layOut([text('15')], lang).direction).toBe('rtl');
});

test.each([undefined, 'en', 'tr', 'ku'])('labels in %s run from the left', (lang) => {
  expect(layOut([text('15')], lang).direction).toBe('ltr');
});

const hostile = fc.string({
  unit: fc.constantFrom(
    '\u202e',
    '\u2066',
    '\u2067',
    '\u2069',
    '\u200f',
    'a',
    'ש',
    'ع',
    '1',
    '(',
    ')',
    '–',
    ' ',
    '.',
    '+',
    '😀',
  ),
  maxLength: 30,
});
const anySpan = fc.oneof(
  hostile.map(text),
  hostile.map((words) => quote(words, 'und')),
  hostile.map(code),
  hostile.map((words) => link(words, address)),
);

test('no words of strangers open, close or override a direction, however a line is cut', () => {
  fc.assert(
    fc.property(
      fc.array(anySpan, { maxLength: 6 }),
      fc.constantFrom('en', 'ar'),
      fc.nat(60),
      (spans, lang, most) => {
        const line = write(spans, lang);
        expect(isBalanced(line)).toBe(true);
        expect(line).not.toMatch(/[\u202a-\u202e]/);
        const cut = cutLine(line, most);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect([isBalanced(cut), cut.isWellFormed()]).toEqual([true, true]);
      },
    ),
    { numRuns: 500 },
  );
});

test('nothing of the words is lost or moved in the string itself', () => {
  const bare = (line: string) => line.replace(/[\u200e\u200f\u2066-\u2069]/g, '');
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 5 }), fc.constantFrom('en', 'ar'), (words, lang) => {
      expect(bare(write(words.map(text), lang))).toBe(bare(words.map(toPlainWords).join('')));
    }),
  );
});

test('a long line of signs and digits is laid out at once', () => {
  const words = `${'1'.repeat(9_000)} ש${'-/'.repeat(9_000)} ${'1.1-'.repeat(4_000)}`;
  const before = performance.now();
  layOut([text(words)], 'ar');
  expect(performance.now() - before).toBeLessThan(1_000);
});
