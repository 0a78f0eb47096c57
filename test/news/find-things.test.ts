// The lexicon of things: the same thing is found in every language.
import { expect, test } from 'vitest';
import { findThings } from '../../src/news/find-things.ts';
import { ar } from '../../src/news/thing-words/ar.ts';
import { ckb } from '../../src/news/thing-words/ckb.ts';
import { de } from '../../src/news/thing-words/de.ts';
import { en } from '../../src/news/thing-words/en.ts';
import { es } from '../../src/news/thing-words/es.ts';
import { fa } from '../../src/news/thing-words/fa.ts';
import { fr } from '../../src/news/thing-words/fr.ts';
import { he } from '../../src/news/thing-words/he.ts';
import { kmr } from '../../src/news/thing-words/kmr.ts';
import { ru } from '../../src/news/thing-words/ru.ts';
import { tr } from '../../src/news/thing-words/tr.ts';
import { fold } from '../../src/text/fold.ts';
import { words } from '../../src/text/words.ts';

const sources = { ar, ckb, de, en, es, fa, fr, he, kmr, ru, tr };

function things(text: string, lang: string): readonly string[] {
  const found = words(text);
  return found.flatMap((word, at) => {
    const after = found.slice(at + 1, at + 4).map(({ folded }) => folded);
    return findThings(word.folded, lang, after.join(' '));
  });
}

test.each([
  ['en', 'The drought has emptied the dam.'],
  ['ar', 'الجفاف أفرغ السد'],
  ['he', 'הבצורת רוקנה את הסכר'],
  ['tr', "Kuraklık baraj'ı boşalttı"],
  ['ckb', 'وشکەساڵی بەنداوەکەی بەتاڵ کرد'],
  ['kmr', 'Hişkesaliyê bendava vala kir'],
  ['fa', 'خشکسالی سد را خالی کرد'],
  ['fr', 'La sécheresse a vidé le barrage'],
  ['de', 'Die Dürre hat den Staudamm geleert'],
  ['ru', 'Засуха опустошила плотину'],
  ['es', 'La sequía vació el embalse'],
])('a drought and a dam are found in %s', (lang, text) => {
  expect(things(text, lang)).toEqual(['drought', 'dam']);
});

test('beginnings of other words are no things', () => {
  expect(things('Damage in Damascus, reported by its portal', 'en')).toEqual([]);
  expect(things('מלחמת המשטר', 'he')).toEqual([]);
  expect(things('Buna karşı pazar günü', 'tr')).toEqual([]);
});

test('expressions of several words are found as a whole', () => {
  expect(things('The foreign minister spoke', 'en')).toEqual(['foreign-ministry']);
  expect(things('la ministre de la défense', 'fr')).toEqual(['defence-ministry']);
  expect(things('foreign workers', 'en')).toEqual([]);
});

test.each(Object.keys(sources))('%s knows what English knows, and no term twice', (name) => {
  const own: Readonly<Record<string, string>> = sources[name as keyof typeof sources];
  expect(Object.keys(own)).toEqual(Object.keys(en));
  const terms = Object.values(own).flatMap((list) => list.split(' ').map(fold));
  expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
});
