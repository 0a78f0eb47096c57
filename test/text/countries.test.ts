// Countries by name and by people, in the languages that news of this kind is written in.
import { expect, test } from 'vitest';
import { findCountries } from '../../src/text/countries.ts';
import { words } from '../../src/text/words.ts';

test.each([
  ['en', 'Norway and the Mongolian envoy', 'place:norway place:mongolia'],
  ['de', 'Norwegens Regierung, die albanischen Soldaten', 'place:norway place:albania'],
  ['fr', 'Le Premier ministre slovène en Norvège', 'place:slovenia place:norway'],
  ['es', 'El gobierno noruego y los albaneses', 'place:norway place:albania'],
  ['ru', 'премьер Монголии и посол Парагвая', 'place:mongolia place:paraguay'],
  ['ar', 'وزير الخارجية النرويجي وجنود ألبان', 'place:norway place:albania'],
  ['he', 'ראש ממשלת נורווגיה', 'place:norway'],
  ['tr', "Norveç'ten ve Paraguay'dan", 'place:norway place:paraguay'],
  ['fa', 'وزیر خارجه نروژ', 'place:norway'],
  ['ckb', 'پاراگوای', 'place:paraguay'],
  ['it', 'la Norvegia e la Slovenia', 'place:norway place:slovenia'],
])('in %s, %s', (lang, text, keys) => {
  expect(findCountries(words(text), lang).join(' ')).toBe(keys);
});

test('the longest name is meant, and names that mean something else in a language are passed over', () => {
  const ids = (text: string, lang: string) => findCountries(words(text), lang);
  expect(ids('troops from Papua New Guinea', 'en')).toEqual(['place:papua-new-guinea']);
  expect(ids('South Sudan', 'en')).toEqual(['place:south-sudan']);
  expect(ids('mali destek', 'tr')).toEqual([]);
  expect(ids('une réunion à Paris', 'fr')).toEqual([]);
  expect(ids('the indiana of nigerians', 'en')).toEqual(['place:nigeria']);
});

test('a language that no table knows gives none, without an error', () => {
  expect(findCountries(words('Norway'), 'und')).toEqual([]);
  expect(findCountries(words('Norway'), 'not a language')).toEqual([]);
});
