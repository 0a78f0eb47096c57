// The same words may tell the opposite: who did it, how many of which, before or after, may or will.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ItemId } from '../../src/model/ids.ts';
import { isFinished, isQuotable } from '../../src/news/is-quotable.ts';
import { findRefusal } from '../../src/news/retelling/check-claim.ts';
import type { ToldSentence } from '../../src/news/retelling/claim.ts';
import { compileNameCheck } from '../../src/news/retelling/names.ts';
import { loadLanguageModel } from '../../src/text/language.ts';
import { sentences } from '../../src/text/sentences.ts';
import { nameTable } from '../jobs/test-desk.ts';
import { turns } from './change-sentence.ts';

await loadLanguageModel();
const check = compileNameCheck(nameTable);

function tell(text: string, lang = 'en'): ToldSentence {
  return { itemId: 1 as ItemId, text, lang, publishedAt: Date.UTC(2026, 0, 20, 12) };
}

function judge(text: string, told: readonly ToldSentence[]) {
  return findRefusal({ text, lang: 'en', told, cited: told }, check)?.kind;
}

const fixture = readFileSync(new URL('../fixtures/dev-reports.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))
  .filter(({ lang }) => lang === 'en')
  .flatMap(({ text }) => sentences(text).map((sentence) => tell(sentence)))
  .filter(({ text, lang }) => isQuotable(text, lang) && isFinished(text));

test.for(Object.entries(turns))('another %s is refused', ([, turn]) => {
  const passed = fixture.flatMap((source) =>
    turn(source.text, source.lang, check.wary).filter(
      (text) => judge(text, [source]) === undefined,
    ),
  );
  expect(passed).toEqual([]);
});

test.for([
  ['The Syrian army said the SDF had shelled it.', 'The SDF said the Syrian army had shelled it.'],
  ['Settlers attacked villagers near Hebron.', 'Villagers attacked settlers near Hebron.'],
  ['Trump said Sharaa had left Damascus.', 'Trump, said Sharaa, had left Damascus.'],
  [
    'Israel will not open the Rafah crossing before Hamas returns the bodies.',
    'Israel will open the Rafah crossing, not before Hamas returns the bodies.',
  ],
  [
    'All ministers, except those of the SDF, left Damascus on Monday.',
    'All ministers left Damascus on Monday.',
  ],
  [
    'Ten detainees, who were not armed, fled the prison in Raqqa.',
    'Ten detainees fled the prison in Raqqa.',
  ],
] as const)('%s', ([source, text]) => {
  expect(judge(text, [tell(source)])).toBeDefined();
});

const entered = 'The Syrian army entered Raqqa on Monday.';
const welcomed = 'Residents greeted the soldiers in the streets of Raqqa on Monday.';

test.for([
  [
    [entered, welcomed],
    'The Syrian army entered Raqqa on Monday, and residents greeted the soldiers in the streets of Raqqa on Monday.',
  ],
  [
    [entered, welcomed],
    'The Syrian army entered Raqqa on Monday; residents greeted the soldiers in the streets of Raqqa on Monday.',
  ],
  [
    ['Meanwhile, Ahmed al-Sharaa, who leads Syria, met Donald Trump in Damascus.'],
    'Ahmed al-Sharaa met Donald Trump in Damascus.',
  ],
  [
    ['The Syrian Democratic Forces (SDF) left Raqqa on Monday.'],
    'The Syrian Democratic Forces left Raqqa on Monday.',
  ],
] as const)('cutting and joining passes: %s', ([told, text]) => {
  expect(
    judge(
      text,
      told.map((one) => tell(one)),
    ),
  ).toBeUndefined();
});

test('what one sentence says does not become what another one says', () => {
  const told = [tell('The Syrian army said that Raqqa was free.'), tell(welcomed)];
  const text = `The Syrian army said that Raqqa was free, and r${welcomed.slice(1)}`;
  expect(judge(text, told)).toBe('wording');
});

test.for([
  [
    'هاجم الجيش السوري مواقع قسد قرب الرقة يوم الاثنين.',
    'The SDF attacked positions of the Syrian army near Raqqa on Monday.',
  ],
  [
    'دخل الجيش السوري مدينة الرقة بعد انسحاب قوات سوريا الديمقراطية.',
    'The Syrian army entered the city of Raqqa before the withdrawal of the Syrian Democratic Forces.',
  ],
  [
    'الجيش الذي هاجمه المتظاهرون في الرقة انسحب يوم الاثنين.',
    'The army which attacked the protesters in Raqqa withdrew on Monday.',
  ],
  [
    'قتل 12 شخصا في الرقة و7 في الحسكة يوم الاثنين.',
    '7 people were killed in Raqqa and 12 in Hasakah on Monday.',
  ],
] as const)('a translation keeps who did what: %s', ([source, text]) => {
  expect(judge(text, [tell(source, 'ar')])).toBeDefined();
});

test('a faithful translation passes', () => {
  const source =
    'دخل الجيش السوري مدينة الرقة يوم الاثنين بعد انسحاب قوات سوريا الديمقراطية، وفق وكالة سانا.';
  const text =
    'The Syrian army entered the city of Raqqa on Monday after the withdrawal of the Syrian Democratic Forces, according to SANA news agency.';
  expect(judge(text, [tell(source, 'ar')])).toBeUndefined();
});
