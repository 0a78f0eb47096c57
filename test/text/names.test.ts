// Names: one key across scripts, and capitalised runs that are names.
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { findNames, skeleton } from '../../src/text/names.ts';

describe('skeleton brings the spellings of a name together', () => {
  it.each([
    ['Sharaa Shara Chareh Şara Şera Scharaa الشرع שרע شەرع Шараа'],
    ['Mazloum Mezlûm Mazlum مظلوم מזלום مەزڵووم Мазлум'],
    ['Abdi Ebdî عبدي עבדי عەبدی Абди'],
    ['Trump ترامب ترمب טראמפ ترامپ Трамп ترەمپ Τραμπ'],
    ['Witkoff ويتكوف ויטקוף Виткофф'],
    ['Netanyahu نتنياهو נתניהו Нетаньяху نەتانیاهۆ'],
    ['Erdoğan أردوغان Эрдоган ئەردۆغان'],
    ['Barrack باراك ברק Барак بەراک'],
    ['Shaibani الشيباني שייבאני Şeybani شەیبانی Шейбани'],
    ['Khaled خالد חאלד Halid Xalid Халед'],
    ['Kushner كوشنر קושנר Кушнер'],
    ['Hasakah الحسكة חסכה Haseke حەسەکە Hesekê Хасака'],
    ['Raqqa الرقة רקה Rakka ڕەققە Reqa Ракка'],
    ['Washington واشنطن וושינגטון Вашингтон واشنتۆن'],
    ['Israel إسرائيل ישראל İsrail ئیسرائیل Îsraîl'],
    ['Ahmad Ahmed أحمد אחמד Ehmed ئەحمەد Ахмед'],
    ['Putin بوتين פוטין Путин پووتین'],
  ])('%s', (spellings) => {
    const keys = spellings.split(' ').map((word) => skeleton(fold(word)));
    expect(new Set(keys)).toEqual(new Set([keys[0]]));
    expect(keys[0]?.length).toBeGreaterThan(1);
  });

  it.each([
    ['Damascus', 'Moscow'],
    ['Trump', 'Tripoli'],
    ['Abdi', 'Biden'],
    ['Rubio', 'Raqqa'],
  ])('%s and %s stay apart', (one, other) => {
    expect(skeleton(fold(one))).not.toBe(skeleton(fold(other)));
  });

  it('is empty only for nothing', () => {
    expect(skeleton('')).toBe('');
    expect(skeleton('اوي')).toBe('A');
  });
});

describe('findNames', () => {
  it.each([
    [
      'en',
      'Yesterday Ahmad al-Sharaa met Donald Trump in Washington. Officials praised the SDF.',
      ['Ahmad al-Sharaa', 'Donald Trump', 'Washington', 'SDF'],
    ],
    [
      'en',
      'The European Union and J. D. Vance spoke. Turkey welcomed it.',
      ['European Union', 'J. D. Vance'],
    ],
    [
      'en',
      "Syria's Ahmed al-Sharaa and President Vladimir Putin met Ursula von der Leyen.",
      ['Ahmed al-Sharaa', 'Vladimir Putin', 'Ursula von der Leyen'],
    ],
    [
      'de',
      'Am Montag sprach Präsident Ahmed al-Sharaa mit Donald Trump über die Waffenruhe der SDF.',
      ['Ahmed al-Sharaa', 'Donald Trump', 'SDF'],
    ],
    [
      'tr',
      "Suriye Cumhurbaşkanı Ahmed Şara'nın Donald Trump'la konuştuğu açıklandı.",
      ["Ahmed Şara'nın", "Donald Trump'la"],
    ],
    ['ru', 'Вчера президент Ахмед аш-Шараа прибыл в Москву', ['Ахмед аш-Шараа', 'Москву']],
    [
      'es',
      'Según Pedro Sánchez, la Junta de la Paz queda fuera de la ONU.',
      ['Pedro Sánchez', 'Junta de la Paz', 'ONU'],
    ],
    ['ar', 'التقى أحمد الشرع دونالد ترامب', []],
    ['en', 'Trump Says Syria Deal Is Close After Call With Sharaa', []],
    ['en', 'TRUMP SAYS SYRIA DEAL IS CLOSE.', []],
  ])('%s: %s', (lang, text, expected) => {
    expect(findNames(text, lang).map((name) => name.text)).toEqual(expected);
  });

  it('gives spellings of one name the same key, without articles', () => {
    const [english] = findNames('Officials met Ahmad al-Sharaa.', 'en');
    const [turkish] = findNames("Dün Ahmed eş-Şara'nın sözcüsü konuştu.", 'tr');
    expect(english?.key).toBe('AHMD SR');
    expect(turkish?.key).toBe('AHMD SR');
  });
});
