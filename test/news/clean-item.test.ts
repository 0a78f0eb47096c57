// Cleaning: items as feeds really give them, in eleven languages, and hostile ones.
import { beforeAll, describe, expect, it } from 'vitest';
import { cleanItem } from '../../src/news/clean-item.ts';
import { loadLanguageModel } from '../../src/text/language.ts';

const now = Date.UTC(2026, 0, 28, 12);
const hour = 3_600_000;

function clean(titleHtml: string, bodyHtml: string, more: object = {}) {
  return cleanItem({ titleHtml, bodyHtml, ...more }, { key: 'k', now, outletName: 'Example News' });
}

beforeAll(loadLanguageModel);

describe('a dirty page becomes a clean report', () => {
  it.each([
    [
      'en',
      'Breaking: Council backs truce - Example News',
      '<p>Short Url</p><p>Updated 58 min ago</p><p>DAMASCUS (Agency) - The council backed the truce on Monday. Photo: AFP.</p><p><a>Read more: Who sits there</a></p><p>It takes effect at noon. Follow us on X.</p>',
      'Council backs truce',
      'DAMASCUS (Agency) - The council backed the truce on Monday.\n\nIt takes effect at noon.',
    ],
    [
      'ar',
      'عاجل | المجلس يؤيد الهدنة',
      '<p>الثلاثاء 27 يناير 2026</p><p>أيد المجلس الاثنين هدنة لأسبوعين.</p><p>اقرأ أيضاً: أعضاء المجلس</p><p>ويبدأ تنفيذها ظهر اليوم. تابعونا على تلغرام.</p>',
      'المجلس يؤيد الهدنة',
      'أيد المجلس الاثنين هدنة لأسبوعين.\n\nويبدأ تنفيذها ظهر اليوم.',
    ],
    [
      'he',
      'מבזק: המועצה תומכת בהפסקת האש',
      '<p>צילום: רויטרס</p><p>המועצה תמכה ביום שני בהפסקת אש. שתפו את דעתכם.</p>',
      'המועצה תומכת בהפסקת האש',
      'המועצה תמכה ביום שני בהפסקת אש.',
    ],
    [
      'tr',
      'Son dakika: Konsey ateşkesi destekledi',
      '<p>Konsey pazartesi günü ateşkesi destekledi. Haberin devamı için tıklayın.</p><p>Etiketler: konsey</p>',
      'Konsey ateşkesi destekledi',
      'Konsey pazartesi günü ateşkesi destekledi.',
    ],
    [
      'ckb',
      'ئەنجوومەن پشتگیری ئاگربەستی کرد',
      '<p>وێنە: ئەرشیف</p><p>ئەنجوومەن ڕۆژی دووشەممە پشتگیری لە ئاگربەست کرد.</p><p>زیاتر بخوێنەوە</p>',
      'ئەنجوومەن پشتگیری ئاگربەستی کرد',
      'ئەنجوومەن ڕۆژی دووشەممە پشتگیری لە ئاگربەست کرد.',
    ],
    [
      'kmr',
      'Encumenê piştgirî da agirbestê',
      '<p>Encumenê roja duşemê piştgirî da agirbestê.</p><p>Parve bike</p>',
      'Encumenê piştgirî da agirbestê',
      'Encumenê roja duşemê piştgirî da agirbestê.',
    ],
    [
      'fa',
      'شورا از آتش‌بس حمایت کرد',
      '<p>کد خبر: 12345</p><p>شورا روز دوشنبه از آتش‌بس حمایت کرد.</p><p>انتهای پیام/</p>',
      'شورا از آتش‌بس حمایت کرد',
      'شورا روز دوشنبه از آتش‌بس حمایت کرد.',
    ],
    [
      'fr',
      'Le conseil soutient la trêve',
      '<p>Le conseil a soutenu lundi une trêve. Abonnez-vous à notre newsletter.</p><p>(avec AFP)</p>',
      'Le conseil soutient la trêve',
      'Le conseil a soutenu lundi une trêve.',
    ],
    [
      'de',
      'Rat unterstützt Waffenruhe',
      '<p>Stand: 27.01.2026 10:30 Uhr</p><p>Der Rat hat am Montag eine Waffenruhe unterstützt. Foto: dpa</p>',
      'Rat unterstützt Waffenruhe',
      'Der Rat hat am Montag eine Waffenruhe unterstützt.',
    ],
    [
      'es',
      'El consejo respalda la tregua',
      '<p>El consejo respaldó el lunes una tregua.</p><p>Leer más</p>',
      'El consejo respalda la tregua',
      'El consejo respaldó el lunes una tregua.',
    ],
    [
      'ru',
      'Совет поддержал перемирие',
      '<p>Совет в понедельник поддержал перемирие.</p><p>Читать далее</p>',
      'Совет поддержал перемирие',
      'Совет в понедельник поддержал перемирие.',
    ],
  ])('%s', (lang, titleHtml, bodyHtml, title, text) => {
    const item = clean(titleHtml, bodyHtml);
    expect(item?.title).toBe(title);
    expect(item?.parts).toEqual([{ title, text, lang }]);
    expect(item?.lang).toBe(lang);
    expect(item?.key).toBe('k');
  });

  it('records what it took out', () => {
    const item = clean('Council backs truce | Example News', '<p>Read more</p><p>It met.</p>');
    expect(item?.dropped).toEqual(['Example News', 'Read more']);
  });

  it('a plain-text body that arrives escaped', () => {
    const item = clean('AT&amp;T &lt;b&gt;', 'One &lt; two.\n\nThree.');
    expect(item?.title).toBe('AT&T');
    expect(item?.parts[0]?.text).toBe('One < two.\n\nThree.');
  });

  it('a second report on the page is a second part with its own language', () => {
    const arabic =
      'فاز المنتخب بكأس البطولة بعد مباراة مثيرة انتهت بركلات الترجيح أمام سبعين ألف متفرج، وأشاد المدرب بأداء حارس المرمى الشاب الذي تصدى لركلتين حاسمتين في الوقت الإضافي.';
    const item = clean(
      'Truce extended by fifteen days',
      `<p>The army and the Kurdish-led force agreed on Monday to extend their truce by fifteen days. Convoys will move prisoners of the Islamic State group out of the northeast during that time.</p><h2>المنتخب يفوز بالكأس</h2><p>${arabic}</p>`,
    );
    expect(item?.parts.map((part) => [part.title, part.lang])).toEqual([
      ['Truce extended by fifteen days', 'en'],
      ['المنتخب يفوز بالكأس', 'ar'],
    ]);
  });
});

it.each(['27 January 2026, 10:30', 'By Jane Doe', '* * *', '<a>Madrid win the cup at last</a>'])(
  'what stands between two reports (%s) marks the second, although it is dropped',
  (divider) => {
    const item = clean(
      'Truce extended by fifteen days',
      `<p>The army and the Kurdish-led force agreed on Monday to extend their truce by fifteen days. Convoys will move prisoners of the Islamic State group out of the northeast during that time.</p><p>${divider}</p><p>Madrid lifted the trophy on Saturday thanks to a goal by its young striker. Seventy thousand spectators watched the match, and the coach praised the goalkeeper, who saved penalties.</p>`,
    );
    expect(item?.parts).toHaveLength(2);
    expect(item?.dropped).toHaveLength(1);
  },
);

describe('what is missing', () => {
  it('an item without text has one part with an empty text', () => {
    expect(clean('Council backs the truce', '')?.parts).toEqual([
      { title: 'Council backs the truce', text: '', lang: 'en' },
    ]);
  });

  it('an item without a title is titled by its first sentence', () => {
    expect(clean('', '<p>The council met. It agreed.</p>')?.title).toBe('The council met.');
  });

  it('the summary stands in when the body is only furniture', () => {
    const item = clean('Council', '<p>Read more</p>', { summaryHtml: '<p>The council met.</p>' });
    expect(item?.parts[0]?.text).toBe('The council met.');
  });

  it.each([
    ['', ''],
    ['<b> </b>', '<p>Read more</p>'],
    ['\u200b', '<img src="x">'],
  ])('nothing at all is no item: %j, %j', (title, body) => {
    expect(clean(title, body)).toBeUndefined();
  });
});

describe('times that cannot be', () => {
  it.each([
    ['an hour ago', { publishedAt: now - hour }, now - hour],
    ['two hours ahead is now', { publishedAt: now + 2 * hour }, now],
    ['two days ahead is a lie', { publishedAt: now + 48 * hour }, undefined],
    ['1970', { publishedAt: 0 }, undefined],
    ['the year 275761', { publishedAt: 8.64e15 }, undefined],
    ['no number', { publishedAt: Number.NaN }, undefined],
    ['missing, but updated', { updatedAt: now - hour }, now - hour],
    ['a lie, but updated', { publishedAt: 0, updatedAt: now - hour }, now - hour],
    ['missing', {}, undefined],
  ])('%s', (_what, times, expected) => {
    expect(clean('Council meets', '', times)?.publishedAt).toBe(expected);
  });
});

describe('hostile items', () => {
  it.each([
    ['a word of a megabyte', 'x'.repeat(1_000_000)],
    ['a million open brackets', '<'.repeat(1_000_000)],
    ['open tags', '<div><b>'.repeat(100_000)],
    ['headings', '<h2>abc</h2><p>def ghi.</p>'.repeat(20_000)],
    ['full stops', '. '.repeat(300_000)],
    ['one line with dashes', '- '.repeat(300_000)],
    ['furniture', '<p>Read more</p>'.repeat(30_000)],
    ['long words', `<p>${'abcdefghij'.repeat(10)} </p>`.repeat(10_000)],
    ['combining marks', `a${'\u0301'.repeat(500_000)}`],
    ['lone surrogates', '\ud83d'.repeat(100_000)],
    ['apostrophes', "a'".repeat(300_000)],
  ])('%s', (_what, text) => {
    for (const item of [clean('Council meets', text), clean(text, text)]) {
      for (const part of item?.parts ?? []) {
        expect(part.text.length).toBeLessThanOrEqual(40_000);
        expect(part.text.isWellFormed()).toBe(true);
      }
      expect(item?.parts.length ?? 1).toBeLessThanOrEqual(20);
      expect(item?.title.length ?? 0).toBeLessThanOrEqual(400);
      expect(item?.dropped.length ?? 0).toBeLessThan(80);
    }
  });

  it('an address too long to store is left out', () => {
    expect(
      clean('Council meets', '', { url: `https://example.org/${'a'.repeat(3000)}` })?.url,
    ).toBeUndefined();
    expect(clean('Council meets', '', { url: 'https://example.org/a' })?.url).toBe(
      'https://example.org/a',
    );
  });
});
