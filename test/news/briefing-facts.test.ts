// Facts: names and numbers of sentences, comparable from language to language.
import { describe, expect, test } from 'vitest';
import { findFacts, hasFact } from '../../src/news/find-facts.ts';

function factsOf(...told: readonly (readonly [string, string])[]) {
  return findFacts(told.map(([lang, text]) => ({ lang, text }))).map((facts) => [...facts].sort());
}

describe('numbers', () => {
  test.each([
    ['en', 'Indonesia sends 8,000 soldiers.', ['n:8000']],
    ['tr', 'Ordu 8 bine kadar asker gönderiyor.', ['n:8000']],
    ['tr', 'Kamp 24 bin kişiyi barındırıyor.', ['n:24000']],
    ['ar', 'يقيم في المخيم نحو 24 ألف شخص.', ['n:24000']],
    ['he', 'דרושות 200 אלף יחידות דיור.', ['n:200000']],
    ['ckb', '١٥ ڕۆژی دیکە درێژکرایەوە', ['n:15']],
    ['ru', 'Постоянное место стоит 1 миллиард долларов.', ['n:1000000000']],
    ['fr', 'Il réclame 200 000 logements.', ['n:200000']],
    ['en', 'The rate fell to 4.25 percent and 2.5 later.', ['n:2.5']],
  ])('%s: %s', (lang, text, expected) => {
    const [found = []] = factsOf([lang, text]);
    expect(found).toEqual(expected);
  });

  test.each([
    ['en', 'the talks of 19 November 2026 went on'],
    ['ru', 'переговоры 21 ноября прошли'],
    ['ar', 'جرى ذلك في 8 كانون الأول 2024'],
    ['tr', 'ateşkes saat 23.00 itibarıyla başladı'],
    ['es', 'el 2 de febrero comenzó'],
  ])('dates and hours are none in %s: %s', (lang, text) => {
    expect(factsOf([lang, text])[0]).toEqual([]);
  });
});

describe('names', () => {
  test('the same name in four scripts is one fact', () => {
    const [en, ar, he, ru] = factsOf(
      ['en', 'The envoy met Jared Kushner there.'],
      ['ar', 'والتقى المبعوث جاريد كوشنر هناك.'],
      ['he', "השליח נפגש שם עם ג'ארד קושנר."],
      ['ru', 'Посланник встретил там Джареда Кушнера.'],
    );
    const kushner = en?.find((fact) => fact === 's:KSNR');
    expect(kushner).toBeDefined();
    for (const facts of [ar, he, ru]) {
      expect((facts ?? []).some((fact) => hasFact(new Set(['s:KSNR']), fact))).toBe(true);
    }
  });

  test('a name that only one language has is marked as such', () => {
    const [tr] = factsOf(
      ['tr', 'Törende ülkeyi Bakan Hakan Fidan temsil etti.'],
      ['en', 'The charter was signed by Donald Trump there.'],
    );
    expect(tr?.length).toBeGreaterThan(0);
    expect(tr?.every((fact) => fact.startsWith('l:'))).toBe(true);
  });

  test('words in Arabic letters are no names when no other report has them', () => {
    expect(factsOf(['ar', 'قال المتحدث إن المحادثات ستستأنف قريبا.'])).toEqual([[]]);
  });
});

test.each([
  ['s:KSNR', 's:KSNR', true],
  ['s:MLDNB', 's:MLDNBS', true],
  ['s:MLDNB', 's:MRDNB', true],
  ['s:MLDNBSKR', 's:MLDN', true],
  ['s:BRK', 's:BRL', false],
  ['s:MLDNB', 's:KLRNB', false],
  ['n:8000', 'n:8001', false],
  ['l:MLDNB', 's:MLDNBS', true],
  ['n:80000', 's:80000', false],
])('%s beside %s: told %s', (known, fact, told) => {
  expect(hasFact(new Set([known]), fact)).toBe(told);
});
