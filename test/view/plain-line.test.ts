// Words of strangers must not control the screen.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPlainLine } from '../../src/view/plain-line.ts';

test.each([
  ['an escape sequence loses its escape', 'a\x1b[31mb', 'a[31mb'],
  ['a link sequence loses its escapes', '\x1b]8;;http://x\x07y\x1b\\', ']8;;http://xy\\'],
  ['8-bit control characters go too', 'a\u009b31mb\u0090', 'a31mb'],
  ['line breaks of all kinds become spaces', 'a\r\nb\u2028c\u0085d', 'a b c d'],
  ['direction overrides go', '\u202eevil\u202c \u2067x\u2069', 'evil x'],
  ['zero-width characters that hide go', 'pass\u200bword\u2060\ufeff', 'password'],
  ['tag characters go', 'a\u{e0041}\u{e007f}b', 'ab'],
  ['joiners that Persian is spelled with stay', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['emoji sequences stay', '👩\u200d🚒', '👩\u200d🚒'],
  ['vowel marks stay', 'بِسْمِ שָׁלוֹם', 'بِسْمِ שָׁלוֹם'],
  ['heaps of marks are cut', `a${'\u0301'.repeat(50)}b`, `a${'\u0301'.repeat(6)}b`],
  ['a lone surrogate becomes the replacement character', 'a\ud800b', 'a\ufffdb'],
])('%s', (_, text, expected) => {
  expect(toPlainLine(text)).toBe(expected);
});

test('no text of any kind keeps a control character or an override', () => {
  const nasty = fc.string({
    unit: fc.constantFrom('\x1b', '\u202e', '\u2066', '\n', 'ا', 'a', '\u009d', ' '),
  });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), nasty), (text) => {
      const line = toPlainLine(text);
      expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u206f]/u);
      expect(toPlainLine(line)).toBe(line);
    }),
  );
});
