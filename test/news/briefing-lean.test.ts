// What a sentence leans on, and when it may be told all the same, in eleven languages.
import { describe, expect, test } from 'vitest';
import { findLean, isIntroduced } from '../../src/news/find-lean.ts';
import { briefOne, report } from './briefing-samples.ts';

describe('a bare office, body or event points back', () => {
  test.each([
    ['en', 'The minister said that the border would be opened within a week.'],
    ['en', 'The 15 members will govern the province for two years.'],
    ['en', 'In the statement, both governments were asked to keep the truce.'],
    ['en', 'The move comes days before elections in three provinces.'],
    ['en', 'On Friday he told reporters that talks would go on.'],
    ['en', '"We will stay where we are until the last day," she said.'],
    ['en', 'Our teams found 14 houses burnt down to the ground.'],
    ['ar', 'وأكد الوزير أن المعبر سيفتح خلال أسبوع أمام المسافرين.'],
    ['ar', 'واتفق الجانبان على مواصلة المحادثات في الأسابيع المقبلة.'],
    ['ar', 'وينص الاتفاق على تسليم المعابر خلال شهر واحد من توقيعه.'],
    ['he', 'השר הוסיף כי המעבר ייפתח בתוך שבוע לכל הנוסעים.'],
    ['he', 'כל עוד יש כיבוש תהיה התנגדות, אמר בפורום בבירת קטר.'],
    ['tr', 'Görüşmede sınır kapısının bir hafta içinde açılması ele alındı.'],
    ['tr', 'Bakan, sınır kapısının bir hafta içinde açılacağını söyledi.'],
    ['ckb', 'ڕێککەوتنەکە باس لە کردنەوەی دەروازەی سنووری دەکات لە ماوەی هەفتەیەکدا.'],
    ['kmr', 'Wezîr got ku deriyê sînor dê di hefteyekê de were vekirin.'],
    ['fa', 'اسرائیل از بهار گذشته طرف دیگر این گذرگاه را بسته است.'],
    ['fr', 'Le ministre a annoncé que le poste-frontière ouvrirait dans une semaine.'],
    ['fr', 'Le diplomate bulgare Nickolay Mladenov y représentait le Conseil de paix.'],
    ['de', 'Der Minister sagte, der Übergang werde in einer Woche geöffnet.'],
    ['ru', 'Министр заявил, что переход откроют через неделю.'],
    ['es', 'El ministro dijo que el paso se abriría en una semana.'],
  ])('%s: %s', (lang, sentence) => {
    expect(findLean(sentence, lang).kind).not.toBe('alone');
  });
});

describe('whoever is named needs nobody before', () => {
  test.each([
    ['en', 'The Syrian foreign minister said that the border would be opened.'],
    ['en', 'The minister, Karim Haddad, said that the border would be opened.'],
    ['en', 'The committee that is to write the constitution of Syria met in Homs.'],
    ['en', 'This week 400 families came back to the villages near Afrin.'],
    ['en', 'Karim Haddad said that he would open the border in a week.'],
    ['ar', 'بحث الرئيسان السوري أحمد الشرع والفرنسي إيمانويل ماكرون فتح المعابر.'],
    ['ar', 'وقال الرئيس السوري أحمد الشرع إن المعبر سيفتح خلال أسبوع.'],
    ['ar', 'هذا الأسبوع عادت 400 عائلة إلى القرى القريبة من عفرين.'],
    ['tr', "Sözcü'ye göre sınır kapısı bir hafta içinde açılacak."],
    ['de', 'Die syrische Regierung hat den Übergang nach einer Woche geöffnet.'],
    ['fr', 'Le ministre syrien des Transports a annoncé la réouverture du poste.'],
    ['ru', 'Министр обороны Сирии заявил, что переход откроют через неделю.'],
  ])('%s: %s', (lang, sentence) => {
    expect(findLean(sentence, lang)).toEqual({ kind: 'alone' });
  });
});

test('the headline may name what a sentence only points at, but no pronoun', () => {
  const headline = 'Committee for Gaza meets in Cairo';
  const lean = (text: string) => isIntroduced(findLean(text, 'en'), headline, 'en');
  expect(lean('The committee will govern for two years.')).toBe(true);
  expect(lean('The council will govern for two years.')).toBe(false);
  expect(lean('It will govern for two years.')).toBe(false);
});

const lead = 'Karim Haddad, the mayor of Marja, opened the bridge over the river on Friday.';
const leaning = 'He thanked 300 engineers who had worked there through two cold winters.';

test('a sentence that leans on another is told right behind it', () => {
  const { sentences } = briefOne([report('Wire', `${lead} ${leaning}`), report('Post', lead)]);
  expect(sentences.map(({ text }) => text)).toEqual([lead, leaning]);
});

test('it is left out where the one before it is not told', () => {
  const { sentences } = briefOne([
    report('Wire', `By our writer. ${leaning}`),
    report('Post', lead),
  ]);
  expect(sentences.map(({ text }) => text)).toEqual([lead]);
});

test('sentences that readers do not know are marked and stand last', () => {
  const told = briefOne([
    report('Posta', 'Vali Kerem Demir, Marja kasabasına 900 çadır ve 40 kamyon gönderdi.', {
      lang: 'tr',
      title: 'Vali kasabaya çadır gönderdi',
    }),
    report('Wire', lead),
  ]).sentences;
  expect(told.map(({ lang, isForeign }) => [lang, isForeign ?? false])).toEqual([
    ['en', false],
    ['tr', true],
  ]);
});
