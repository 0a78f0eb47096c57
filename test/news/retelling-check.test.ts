// A sentence that a model wrote is shown only when all it says is said by what it cites.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ItemId } from '../../src/model/ids.ts';
import { isFinished, isQuotable } from '../../src/news/is-quotable.ts';
import { readerLanguages } from '../../src/news/reader-langs.ts';
import { findRefusal } from '../../src/news/retelling/check-claim.ts';
import type { ToldSentence } from '../../src/news/retelling/claim.ts';
import { compileNameCheck } from '../../src/news/retelling/names.ts';
import { loadLanguageModel } from '../../src/text/language.ts';
import { sentences } from '../../src/text/sentences.ts';
import { nameTable } from '../jobs/test-desk.ts';
import { changes } from './change-sentence.ts';

await loadLanguageModel();
const check = compileNameCheck(nameTable);
const publishedAt = Date.UTC(2026, 0, 20, 12);

function tell(text: string, lang = 'en'): ToldSentence {
  return { itemId: 1 as ItemId, text, lang, publishedAt };
}

function judge(text: string, source: ToldSentence, lang = source.lang) {
  return findRefusal({ text, lang, told: [source], cited: [source] }, check)?.kind;
}

const fixture = readFileSync(new URL('../fixtures/dev-reports.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))
  .filter(({ lang }) => readerLanguages.has(lang))
  .flatMap(({ text, lang }) => sentences(text).map((sentence) => tell(sentence, lang)))
  .filter(({ text, lang }) => isQuotable(text, lang) && isFinished(text))
  // All of them: node test/bench/check-retelling.ts
  .filter((_, at) => at % 7 === 0);

test('what stands word for word in a report passes, in every language', () => {
  expect(fixture.length).toBeGreaterThan(30);
  const refused = fixture.filter((source) => judge(source.text, source) !== undefined);
  expect(refused.length).toBeLessThanOrEqual(Math.max(2, fixture.length / 100));
});

test.for(Object.entries(changes))('another %s is refused', ([, change]) => {
  const changed = fixture.flatMap((source) =>
    change(source.text, source.lang, check.wary).map((text) => ({ text, source })),
  );
  const passed = changed.filter(({ text, source }) => judge(text, source) === undefined);
  expect(changed.length).toBeGreaterThan(5);
  // What passes is the same name in another spelling.
  expect(passed.length).toBeLessThanOrEqual(Math.max(1, changed.length / 50));
});

const toll = tell(
  'At least 46 people were killed in Hasakah on Monday, said Dr. Amal Hariri, a local doctor.',
);

test('any other number is refused', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999 }), (number) => {
      fc.pre(number !== 46);
      expect(judge(toll.text.replace('46', `${number}`), toll)).toBeDefined();
    }),
    { numRuns: 100 },
  );
});

test('any other name is refused', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'abdeiklmnorstz'),
    minLength: 4,
    maxLength: 9,
  });
  fc.assert(
    fc.property(letters, (name) => {
      const written = `Amal ${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      const changed = toll.text.replace('Amal Hariri', written);
      const sounds = name.replace(/[aeio]/g, '');
      fc.pre(
        !['hrr', 'hr', 'ml', 'mlhr'].includes(sounds) && !toll.text.toLowerCase().includes(name),
      );
      expect(judge(changed, toll)).toBeDefined();
    }),
    { numRuns: 100 },
  );
});

test.for([
  [
    'On Monday at least 46 people were killed in Hasakah, the local doctor Amal Hariri said.',
    'wording',
  ],
  [
    'At least 46 people were killed in Hasakah on Tuesday, said Dr. Amal Hariri, a local doctor.',
    'day',
  ],
  [
    'At least 46 people were killed in Raqqa on Monday, said Dr. Amal Hariri, a local doctor.',
    'name',
  ],
  ['At least 46 people were killed in Hasakah on Monday.', 'attribution'],
  [
    'No people were killed in Hasakah on Monday, said Dr. Amal Hariri, a local doctor of 46.',
    'negation',
  ],
  ['People were killed in Hasakah on Monday, said Dr. Amal Hariri, a local doctor.', 'number'],
  ['At least 46 people were “found killed” in Hasakah on Monday, said Dr. Amal Hariri.', 'quote'],
  [
    'At least 46 people were killed in Hasakah on Monday, said Dr. Amal Hariri. Visit hariri.com now.',
    'form',
  ],
  ['@everyone At least 46 people were killed in Hasakah on Monday, said Dr. Amal Hariri.', 'form'],
  ['<!channel> At least 46 people were killed in Hasakah on Monday, said Dr. Amal Hariri.', 'form'],
  ['**At least 46 people** were killed in Hasakah on Monday, said Dr. Amal Hariri.', 'form'],
  ['As an AI language model I cannot say that 46 people were killed in Hasakah on Monday.', 'form'],
  [
    'At least 46 people were killed in Hasakah on Monday, said Dr. Amal \u202eHariri\u202c, a local doctor.',
    'form',
  ],
  [
    'At least 46 people were killed in H\u200basakah on Monday, said Dr. Amal Hariri, a local doctor.',
    'form',
  ],
  [
    'At least 46 people were killed in Hаsakah on Monday, said Dr. Amal Hariri, a local doctor.',
    'form',
  ],
  [
    'Au moins 46 personnes ont été tuées à Hassaké lundi, a déclaré le médecin Amal Hariri.',
    'language',
  ],
  [
    'The doctor Amal Hariri said flowers bloomed over gardens and fountains of Hasakah with 46 colours.',
    'wording',
  ],
  ['At least 46 people were killed', 'form'],
  [
    'At least 46 people were killed in hAsakah on Monday, said Dr. Amal Hariri, a local doctor.',
    'name',
  ],
] as const)('%s', ([text, kind]) => {
  expect(judge(text, toll)).toBe(kind);
});

test('people do not change places', () => {
  const call = tell('Donald Trump called Ahmed al-Sharaa on Monday, Marco Rubio said.');
  expect(judge('Ahmed al-Sharaa called Donald Trump on Monday, Marco Rubio said.', call)).toBe(
    'name',
  );
  expect(judge('Marco Rubio said that Donald Trump called Ahmed al-Sharaa on Monday.', call)).toBe(
    undefined,
  );
});

test('what is planned does not become done', () => {
  const plan = tell('The SDF are expected to withdraw from Raqqa on Friday.');
  expect(
    judge('The SDF withdraw from Raqqa on Friday, leaving it behind them.', plan),
  ).toBeDefined();
  expect(
    judge('On Friday the SDF are expected to begin to withdraw from Raqqa.', plan),
  ).toBeDefined();
});

const arabic = tell(
  'بحث الرئيس السوري أحمد الشرع في اتصال هاتفي يوم الاثنين مع نظيره الأميركي دونالد ترامب وقف إطلاق النار مع قوات سوريا الديمقراطية، بحسب رئاسة الجمهورية في دمشق.',
  'ar',
);

test.for([
  [
    'Syrian President Ahmed al-Sharaa discussed in a phone call on Monday with his US counterpart Donald Trump the ceasefire with the Syrian Democratic Forces, according to the presidency in Damascus.',
    undefined,
  ],
  [
    'Syrian President Ahmed al-Sharaa discussed the ceasefire with the Syrian Democratic Forces in a phone call on Monday with his US counterpart Donald Trump, according to the presidency in Damascus.',
    'name',
  ],
  [
    'Syrian President Ahmed al-Sharaa discussed the ceasefire with the Syrian Democratic Forces in a phone call on Tuesday with his US counterpart Donald Trump, according to the presidency in Damascus.',
    'day',
  ],
  [
    'Syrian President Ahmed al-Sharaa discussed the ceasefire with the Syrian Democratic Forces in a phone call on Monday with Vladimir Putin, according to the presidency in Damascus.',
    'name',
  ],
  [
    'Syrian President Ahmed al-Sharaa did not discuss the ceasefire with the Syrian Democratic Forces in a phone call on Monday with Donald Trump, according to the presidency in Damascus.',
    'negation',
  ],
  [
    'Syrian President Ahmed al-Sharaa discussed the ceasefire with the Syrian Democratic Forces in a phone call on Monday with his US counterpart Donald Trump in Damascus.',
    'attribution',
  ],
  [
    'Syrian President Ahmed al-Sharaa and 12 ministers discussed the ceasefire with the Syrian Democratic Forces on Monday with Donald Trump, according to the presidency in Damascus.',
    'number',
  ],
  [arabic.text, 'language'],
] as const)('a translation: %s', ([text, kind]) => {
  expect(judge(text, arabic, 'en')).toBe(kind);
});
