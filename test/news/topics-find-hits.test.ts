// What counts as a name or term in a text, and what does not.
import { describe, expect, test } from 'vitest';
import { compileTopics } from '../../src/news/compile-topics.ts';
import { findHits } from '../../src/news/find-hits.ts';
import { makeNames, makePart, makeTermTopic, noNames } from './topic-samples.ts';

function findTerm(lang: string, term: string, text: string, textLang = lang): readonly string[] {
  const index = compileTopics([makeTermTopic({ [lang]: [term] })], noNames);
  return findHits(makePart(text, '', textLang), index).map((hit) => hit.found);
}

describe('a term is found', () => {
  test.each([
    ['en', 'Board of Peace', 'The BOARD OF PEACE met', ['BOARD OF PEACE']],
    ['en', 'sanction*', 'US sanctioned two firms; sanctions follow', ['sanctioned', 'sanctions']],
    ['en', 'SDF', 'The SDF-led force and SDFs', ['SDF', 'SDFs']],
    ['ar', 'قسد', 'اتفاق مع قسد وقسد ترحب', ['قسد', 'وقسد']],
    ['ar', 'الرقة', 'اشتباكات بالرقة', ['بالرقة']],
    ['he', 'דמשק', 'שיחות בדמשק ומדמשק', ['בדמשק', 'ומדמשק']],
    ['tr', 'Şara', "Şara'nın ve Şara’ya", ["Şara'nın", 'Şara’ya']],
    ['tr', '=Şam', "Şam'da toplantı, Sam geldi", ["Şam'da"]],
    ['ckb', 'دیمەشق*', 'لە دیمەشقەوە', ['دیمەشقەوە']],
    ['kmr', 'HSD', 'HSDê agirbest ragihand', ['HSDê']],
    ['fa', 'سازمان ملل', 'سازمان‌ ملل متحد', ['سازمان‌ ملل']],
    ['ru', 'Сирия', 'в Сирии и Сирию', ['Сирии', 'Сирию']],
    ['fr', 'ONU', "à l'ONU", ['ONU']],
  ])('%s: %s in "%s"', (lang, term, text, found) => {
    expect(findTerm(lang, term, text)).toEqual(found);
  });

  test.each([
    ['a part of a word', 'en', 'war', 'warm toward'],
    ['an acronym in small letters', 'en', 'IS', 'this is it'],
    ['the first word of a phrase alone', 'en', 'Board of Peace', 'a board of directors'],
    ['what folding alone makes equal', 'kmr', '=Şamê', 'the same'],
  ])('but not %s', (_what, lang, term, text) => {
    expect(findTerm(lang, term, text)).toEqual([]);
  });
});

test('a term counts in its own language; a long one also where nobody has terms', () => {
  const long = compileTopics([makeTermTopic({ fr: ['technocrat*'] })], noNames);
  expect(findHits(makePart('Technocraten', '', 'nl'), long)).toHaveLength(1);
  const index = compileTopics([makeTermTopic({ fr: ['tué*'], en: ['peace'] })], noNames);
  const count = (lang: string) => findHits(makePart('Tuesday', '', lang), index).length;
  expect({ en: count('en'), fr: count('fr'), pl: count('pl'), und: count('und') }).toEqual({
    en: 0,
    fr: 1,
    // A few letters are another word there.
    pl: 0,
    und: 1,
  });
});

test('the longer of two names wins, but topics hide neither names nor each other’s terms', () => {
  const names = makeNames(
    'place:kobani: { label: Kobani, variants: { en: [Kobani] } }\n' +
      'name:abdi: { label: Abdi, variants: { en: [Mazloum Kobani] } }\n' +
      'name:peace: { label: Peace, variants: { en: [Peace] } }',
  );
  const topics = [
    makeTermTopic({ en: ['Board of Peace'] }, 'long'),
    makeTermTopic({ en: ['peace'] }, 'short'),
  ];
  const index = compileTopics(topics, names);
  const hits = findHits(makePart('Mazloum Kobani and the Board of Peace'), index);
  expect(hits.map(({ concept, found }) => [concept, found])).toEqual([
    ['name:abdi', 'Mazloum Kobani'],
    ['long/words', 'Board of Peace'],
    ['name:peace', 'Peace'],
    ['short/words', 'Peace'],
  ]);
});

describe('a risky short form', () => {
  const names = makeNames(
    'name:sdf: { label: SDF, variants: { en: [Syrian Democratic Forces] }, shorts: [SDF], beside: [place:syria, name:abdi] }\n' +
      'name:abdi: { label: Abdi, variants: { en: [Mazloum Abdi] }, shorts: [Abdi], beside: [name:sdf] }\n' +
      'place:syria: { label: Syria, variants: { en: [Syria] } }',
  );
  const index = compileTopics([], names);
  test.each([
    ["Japan's SDF holds a drill", '', []],
    ['SDF holds a drill', 'It is in eastern Syria.', ['name:sdf', 'place:syria']],
    ['SDF and SDF again', '', []],
    ['Abdi of the SDF accepts', '', ['name:abdi', 'name:sdf']],
    ['Syrian Democratic Forces (SDF)', '', ['name:sdf', 'name:sdf']],
  ])('"%s" + "%s" gives %j', (title, text, concepts) => {
    expect(findHits(makePart(title, text), index).map((hit) => hit.concept)).toEqual(concepts);
  });
});

describe('the fields', () => {
  const index = compileTopics([makeTermTopic({ en: ['peace'] })], noNames);
  const fieldsOf = (text: string) =>
    findHits(makePart('', text), index).map(({ field, at, length }) => [field, at, length]);
  const filler = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

  test('the lead goes on over paragraphs, which stand six words further apart', () => {
    expect(fieldsOf(`CAIRO\n\n${filler(40)} peace\n\npeace`)).toEqual([
      ['lead', 47, 1],
      ['lead', 54, 1],
    ]);
  });
  test('the lead ends after 90 words', () => {
    expect(fieldsOf(`${filler(89)} peace peace`)).toEqual([
      ['lead', 89, 1],
      ['body', 0, 1],
    ]);
  });
});
