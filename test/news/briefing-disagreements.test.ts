// Figures in eleven languages, and when outlets that give different ones contradict each other.
import { describe, expect, test } from 'vitest';
import { findFigures } from '../../src/news/figures/find-figures.ts';
import { briefOne, hourMs, NOW, report } from './briefing-samples.ts';

describe('a figure is read with what happened to whom', () => {
  test.each([
    ['en', 'At least 12 people were killed in Marja.', 'killed people 12 least "At least 12"'],
    ['en', 'Twelve dead in blast at Marja market', 'killed people 12 exact "Twelve"'],
    ['en', 'Blast in Marja kills at least five', 'killed people 5 least "at least five"'],
    ['en', 'Norland to send up to 8,000 troops', 'troops soldiers 8000 about "up to 8,000"'],
    ['en', 'Donors pledged $5 billion for Marja.', 'money dollars 5000000000 exact "5 billion"'],
    ['ar', 'مقتل 12 شخصا في مرجة', 'killed people 12 exact "12"'],
    ['ar', 'أصيب ثلاثة جنود في مرجة', 'wounded soldiers 3 exact "ثلاثة"'],
    ['he', 'לפחות 12 בני אדם נהרגו', 'killed people 12 least "לפחות 12"'],
    ['tr', 'Marja’da 12 kişi öldü', 'killed people 12 exact "12"'],
    ['ckb', '١٢ کەس کوژران', 'killed people 12 exact "١٢"'],
    ['kmr', '12 kes hatin kuştin', 'killed people 12 exact "12"'],
    ['fa', 'دست‌کم ۱۲ نفر کشته شدند', 'killed people 12 exact "۱۲"'],
    ['fr', 'Marja : au moins 12 morts', 'killed people 12 least "au moins 12"'],
    ['de', 'Mindestens 12 Menschen wurden getötet', 'killed people 12 least "Mindestens 12"'],
    ['es', 'Al menos 12 personas murieron', 'killed people 12 least "Al menos 12"'],
    ['ru', 'Погибли 12 человек', 'killed people 12 exact "12"'],
    ['en', 'Twenty-three people were killed.', 'killed people 23 exact "Twenty-three"'],
    [
      'en',
      'At least forty five people were killed.',
      'killed people 45 least "At least forty five"',
    ],
    [
      'en',
      'One hundred and twelve people were killed.',
      'killed people 112 exact "One hundred and twelve"',
    ],
    ['en', 'Some two hundred people were killed.', 'killed people 200 about "Some two hundred"'],
    ['en', 'Clash kills 23, Marja hospital says', 'killed people 23 exact "23"'],
    ['ar', 'مقتل ثلاثة وعشرين شخصا', 'killed people 23 exact "ثلاثة وعشرين"'],
    ['he', 'עשרים ושלושה בני אדם נהרגו', 'killed people 23 exact "עשרים ושלושה"'],
    ['tr', 'Marja’da yirmi üç kişi öldü', 'killed people 23 exact "yirmi üç"'],
    ['ckb', 'بیست و سێ کەس کوژران', 'killed people 23 exact "بیست و سێ"'],
    ['kmr', 'Bîst û sê kes hatin kuştin', 'killed people 23 exact "Bîst û sê"'],
    ['fa', 'بیست و سه نفر کشته شدند', 'killed people 23 exact "بیست و سه"'],
    [
      'fr',
      'Soixante-dix-sept personnes ont été tuées',
      'killed people 77 exact "Soixante-dix-sept"',
    ],
    ['de', 'Dreiundzwanzig Menschen starben', 'killed people 23 exact "Dreiundzwanzig"'],
    ['es', 'Treinta y tres personas murieron', 'killed people 33 exact "Treinta y tres"'],
    ['ru', 'Сто двадцать три человека погибли', 'killed people 123 exact "Сто двадцать три"'],
  ])('%s: %s', (lang, sentence, figure) => {
    const found = findFigures(sentence, lang);
    expect(
      found.map((one) => `${one.kind} ${one.group} ${one.value} ${one.bound} "${one.text}"`),
    ).toEqual([figure]);
  });

  test.each([
    ['two events at once', 'Twelve soldiers killed three civilians in Marja.'],
    ['whose they are decides', 'Three Norland soldiers were killed in Marja.'],
    ['weapons, not people', 'They were killed in 3 strikes with a 500 kg bomb.'],
    ['a sum over years', 'Since 2011 at least 900 people have been killed in Marja.'],
    ['no exact size', 'Two dozen people were killed in Marja.'],
    ['numbers in no order of one', 'Five twenty people were killed in Marja.'],
    ['the ends of a range', 'Between 10 and 15 people were killed in Marja.'],
    ['a range with a dash', '10-15 people were killed in Marja.'],
    ['a part of a whole', 'Four of the 20 people were killed in Marja.'],
    ['denied', 'The army denied that 40 people were killed in Marja.'],
    ['feared', 'Officials fear 40 people were killed in Marja.'],
    ['a day', 'On 12 January people were killed in Marja.'],
  ])('or left out: %s', (_, sentence) => {
    expect(findFigures(sentence, 'en')).toEqual([]);
  });
});

const killed = (outlet: string, count: string, at = NOW - 2 * hourMs, lang = 'en') =>
  report(outlet, `${count} people were killed when a bomb went off in the market of Marja.`, {
    lang,
    publishedAt: at,
    seenAt: at,
  });
const differ = (...reports: Parameters<typeof briefOne>[0]) =>
  briefOne(reports).disagreements?.map(({ kind, claims }) => [
    kind,
    ...claims.map(({ value, outlet }) => `${value} (${outlet})`),
  ]);

test('two owners with different figures at one time disagree, each with its own words', () => {
  expect(differ(killed('Wire', 'Twelve'), killed('Post', '18'))).toEqual([
    ['killed', 'Twelve (Wire)', '18 (Post)'],
  ]);
});

test('an Arabic and an English figure are compared', () => {
  const arabic = report('صدى', 'قتل 18 شخصا بانفجار قنبلة في سوق مرجة.', { lang: 'ar' });
  expect(differ(killed('Wire', '12'), arabic)).toEqual([['killed', '12 (Wire)', '18 (صدى)']]);
});

test.each([
  ['an outlet that counts on', [killed('Wire', '12'), killed('Wire', '18', NOW - hourMs)]],
  ['a later, larger figure', [killed('Wire', '12', NOW - 9 * hourMs), killed('Post', '18')]],
  ['a lower bound', [killed('Wire', 'At least 12'), killed('Post', '18')]],
  ['the same figure as a word', [killed('Wire', 'Twelve'), killed('Post', '12')]],
  ['figures near each other', [killed('Wire', 'About 100'), killed('Post', '104')]],
  [
    'a report with two figures',
    [
      report(
        'Wire',
        'Some say 12 people were killed in Marja. Others say 14 people were killed in Marja.',
      ),
      killed('Post', '18'),
    ],
  ],
])('no disagreement: %s', (_, reports) => {
  expect(differ(...reports)).toBeUndefined();
});

test('a toll that has grown is not told any more', () => {
  const { sentences } = briefOne([killed('Wire', '12', NOW - 9 * hourMs), killed('Post', '18')]);
  expect(sentences.map(({ outlet }) => outlet)).toEqual(['Post']);
});
