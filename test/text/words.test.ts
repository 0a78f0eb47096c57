// Words: boundaries in every script, and what is left out of the folded form.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../../src/text/words.ts';

function folded(text: string): string {
  return words(text)
    .map((word) => word.folded)
    .join(' ');
}

describe('words', () => {
  it.each([
    ['hyphens separate', 'al-Sharaa El-Şara', 'al sharaa el sara'],
    [
      'Turkish suffixes after an apostrophe',
      "Trump'la Şara’nın ABD'nin Suriye'deki",
      'trump sara abd suriye',
    ],
    ['English possessive and contractions', "Syria's they'll don't", 'syria they dont'],
    ['elided articles stand alone', "l'ONU qu'Israël dell'Iran", 'l onu qu israel dell iran'],
    ['apostrophes inside a name', "Shar'a Sana'a Isma'il Qur'an", 'shara sanaa ismail quran'],
    ['a Turkish suffix on a short name stays', "Sa'da", 'sada'],
    ['Ukrainian apostrophe', 'об’єкт', 'обєкт'],
    ['Hebrew acronyms are whole', 'צה"ל ארה״ב מנכ"לית', 'צהל ארהב מנכלית'],
    ['Hebrew geresh', "ג'ולאני צ׳אד", 'גולאני צאד'],
    ['a quotation after a Hebrew prefix', 'ב"הארץ"', 'ב הארצ'],
    ['Hebrew prefix before Latin letters', 'ל-SDF', 'ל sdf'],
    ['Persian joins with an invisible character', 'می\u200cشود', 'ميشود'],
    ['Arabic with marks', 'الشَّرع، وترامب!', 'الشرع وترامب'],
    ['thousands separators', '1,400 1.400 ١٬٤٠٠ 6.000', '1400 1400 1400 6000'],
    ['decimals', '2.5 3,75 ٢٫٥', '2.5 3.75 2.5'],
    ['figures and words', '20-point 7ê K24', '20 point 7e k24'],
    ['Chinese signs', '叙利亚', '叙 利 亚'],
    ['quotation marks between words', 'he said "yes"and x"y"', 'he said yes and x y'],
    ['no words', '— … ! 🔴', ''],
  ])('%s', (_what, text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('stand where they say they do, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let end = 0;
        for (const word of words(text)) {
          expect(text.slice(word.start, word.end)).toBe(word.text);
          expect(word.folded).not.toBe('');
          expect(word.start).toBeGreaterThanOrEqual(end);
          end = word.end;
        }
      }),
    );
  });

  it.each([['a'], ["a'"], ['א"'], ['x"'], ['1.'], ['\u200c'], ["l'"], ['1 ']])(
    'a text of 400,000 times %j is split without a deep pile or a long wait',
    (unit) => {
      expect(words(unit.repeat(400_000)).length).toBeGreaterThanOrEqual(0);
    },
  );

  it('a word of a megabyte is compared by its beginning', () => {
    const [word] = words('x'.repeat(1_000_000));
    expect(word?.text).toHaveLength(1_000_000);
    expect(word?.folded).toHaveLength(64);
  });
});
