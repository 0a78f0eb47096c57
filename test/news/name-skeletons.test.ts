// People in spellings that the name table lacks are found by the consonants of two names in a row.
import { describe, expect, test } from 'vitest';
import { compileTopics } from '../../src/news/compile-topics.ts';
import { findHits } from '../../src/news/find-hits.ts';
import { makeNames, makePart } from './topic-samples.ts';

const names = makeNames(
  'name:mazloum-abdi: { label: Mazloum Abdi, variants: { en: [Mazloum Abdi, Mazloum Kobani] } }\n' +
    'name:ahmed-al-sharaa: { label: Sharaa, variants: { en: [Ahmed al-Sharaa] } }\n' +
    'place:deir-hafer: { label: Deir Hafer, variants: { en: [Deir Hafer] } }',
);
const index = compileTopics([], names);

describe('a spelling that the table lacks', () => {
  test.each([
    ['Latin', 'General Mazlum Kobanê spoke', 'name:mazloum-abdi'],
    ['Cyrillic', 'Мазлум Кобане выступил', 'name:mazloum-abdi'],
    ['Arabic letters', 'مەزڵووم کۆبانی گوتی', 'name:mazloum-abdi'],
    ['Hebrew', 'מזלום קובאני אמר', 'name:mazloum-abdi'],
  ])('%s', (_script, title, concept) => {
    expect(findHits(makePart(title), index)).toEqual([
      expect.objectContaining({ concept, isAlike: true }),
    ]);
  });
});

test.each([
  ['small letters are no name', 'a muzzle mom could nab'],
  ['short names meet by chance', 'Ahmad Shar came'],
  ['places are found as they are written', 'Deer Heifer'],
])('%s', (_rule, title) => {
  expect(findHits(makePart(title), index)).toEqual([]);
});

test('who is named in a known spelling is not found twice', () => {
  const hits = findHits(makePart('Mazloum Abdi', 'Mazlum Kobane said'), index);
  expect(hits.map(({ isAlike }) => isAlike)).toEqual([undefined]);
});
