// Folding: spellings that mean the same meet, letters that separate words do not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';

describe('fold brings spellings of one word together', () => {
  it.each([
    ['capitals', 'Damascus', 'DAMASCUS'],
    ['Turkish dotted and dotless i', 'İSTANBUL ışık', 'istanbul IŞIK'],
    ['Turkish, Kurmanji and French diacritics', 'Şara Mezlûm Ebdî déjà', 'Sara Mezlum Ebdi deja'],
    ['German sharp s and ligatures', 'Straße Ærø Œuvre', 'strasse aero oeuvre'],
    ['hamza on alif', 'أحمد إسرائيل آذار', 'احمد اسرائيل اذار'],
    ['alif maqsura and ta marbuta', 'مستشفى الحسكة', 'مستشفي الحسكه'],
    ['Arabic vowel marks and tatweel', 'الشَّرْعُ الشـــرع', 'الشرع الشرع'],
    ['Arabic and Persian keyboards', 'کردی', 'كردي'],
    ['Arabic presentation forms', 'ﷲ ﻻ', 'الله لا'],
    ['Hebrew points and final letters', 'שָׁלוֹם דמשק רבין', 'שלומ דמשק רבינ'],
    ['Hebrew gershayim and quotes', 'צה״ל', 'צה"ל'],
    ['digits of every script', '٢٠٢٦ ۲۰۲۶ २०२६ ２０２６', '2026 2026 2026 2026'],
    ['invisible and direction characters', '\u200fالشرع\u200e Tru\u00admp\u200b', 'الشرع Trump'],
    ['typographic quotes and dashes', '“Trump’s” – plan', '"Trump\'s" - plan'],
    ['combining marks typed apart', 'S\u0327ara e\u0301', 'şara é'],
    ['mathematical bold letters', '𝐁𝐨𝐚𝐫𝐝', 'board'],
    ['Cyrillic yo', 'ещё', 'еще'],
    ['Greek accents and final sigma', 'Δαμασκός', 'δαμασκοσ'],
  ])('%s', (_what, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ['Sorani ە and ه', 'هەسەدە', 'ههسهده'],
    ['Sorani ڕ and ر', 'کەڕ', 'کەر'],
    ['Sorani ڵ and ل', 'گوڵ', 'گول'],
    ['Sorani ێ and ی', 'شێر', 'شیر'],
    ['Sorani ۆ and و', 'بۆ', 'بو'],
    ['Cyrillic й and и', 'рой', 'рои'],
    ['Arabic hamza seats', 'مسؤول', 'مسوول'],
  ])('%s stay apart', (_what, one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it('folding twice changes nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('a million combining marks are folded like few', () => {
    expect(fold(`a${'\u0301\u0323'.repeat(500_000)}`)).toBe('a');
  });
});
