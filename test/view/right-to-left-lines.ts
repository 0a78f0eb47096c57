// Lines in each script with what a reader must see of them. They read from left to right as on the
// screen: Arabic and Hebrew words stand backwards.
import type { Span } from '../../src/model/card.ts';
import { code, fullTime, link, muted, quote, strong, text } from '../../src/view/spans.ts';
import { clock } from './sample-briefing.ts';

const address = 'https://a.example/';

/** What it is, its spans, where it begins, what is seen. */
export type SeenLine = readonly [string, readonly Span[], 'left' | 'right', string];

export const englishLines: readonly SeenLine[] = [
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
    [quote('لە کاتژمێر 8:30 و 200 کەس (هەینی).', 'ckb'), text(' — '), link('Deng (ckb)', address)],
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
];

/** All of these begin at the right. */
export const arabicLines: readonly (readonly [string, readonly Span[], string])[] = [
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
];
