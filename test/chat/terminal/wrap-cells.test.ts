// Breaking lines by columns.
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { toPassage } from '../../../src/chat/terminal/cells.ts';
import { toRun } from '../../../src/chat/terminal/runs.ts';
import { wrapCells } from '../../../src/chat/terminal/wrap-cells.ts';
import { toPlainWords } from '../../../src/view/plain-line.ts';
import { text } from '../../../src/view/spans.ts';
import { clock } from '../../view/sample-briefing.ts';

function wrap(words: string, width: number): readonly string[] {
  const { cells } = toPassage([toRun({ span: text(toPlainWords(words)) }, clock)], 'ltr');
  return wrapCells(cells, width).map((line) => line.map((cell) => cell.text).join(''));
}

test.each([
  ['between words', 'one two three', 8, ['one two', 'three']],
  ['a word that just fits', 'one two three', 7, ['one two', 'three']],
  ['inside a word that is too long', 'abcdefghij kl', 4, ['abcd', 'efgh', 'ij', 'kl']],
  ['never at a no-break space', 'a —\u00a0Wire', 6, ['a', '—\u00a0Wire']],
  ['between Chinese characters', '和平委员会', 4, ['和平', '委员', '会']],
  ['but not before their full stop', '和平会。', 6, ['和平', '会。']],
  ['wide emoji by two columns', '👍👍👍', 4, ['👍👍', '👍']],
  ['marks take no column', 'כָּל הַשָּׁעוֹת', 8, ['כָּל הַשָּׁעוֹת']],
  ['nothing at all', '', 10, []],
])('%s', (_, words, width, expected) => {
  expect(wrap(words, width)).toEqual(expected);
});

test('no line is wider than it may be, and no letter is lost', () => {
  const unit = fc.constantFrom(
    'a',
    ' ',
    'ا',
    'ש',
    '界',
    '👍🏽',
    'é',
    '\u0301',
    '\u200d',
    '-',
    '。',
  );
  fc.assert(
    fc.property(fc.string({ unit }), fc.integer({ min: 2, max: 12 }), (words, width) => {
      const lines = wrap(words, width);
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      const letters = (line: string) => line.replaceAll(' ', '');
      expect(letters(lines.join(''))).toBe(letters(words));
    }),
  );
});
