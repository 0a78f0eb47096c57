// Lines in each script, as a reader of Discord or Slack sees them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/model/card.ts';
import { cutLine } from '../../src/view/direction.ts';
import { formatTime } from '../../src/view/format-time.ts';
import { layOut, writeLine } from '../../src/view/lay-out.ts';
import { toPlainWords } from '../../src/view/plain-line.ts';
import { code, fullTime, link, quote, strong, text } from '../../src/view/spans.ts';
import { arabicLines, englishLines } from './right-to-left-lines.ts';
import { clock } from './sample-briefing.ts';
import { isBalanced, seen, sideOf } from './visual-order.ts';

const address = 'https://a.example/';

function write(spans: readonly Span[], lang: string): string {
  return writeLine(layOut(spans, lang), (span) =>
    span.kind === 'time' ? formatTime(span.at, span.form, clock) : span.text,
  );
}

const see = (spans: readonly Span[], lang: string) => {
  const line = write(spans, lang);
  return [sideOf(line), seen(line)];
};

describe('English labels', () => {
  test.each(englishLines)('%s', (_, spans, side, line) => {
    expect(see(spans, 'en')).toEqual([side, line]);
  });

  test('a line without right-to-left words has no sign at all', () => {
    const spans = [code('s12'), text(' +3 reports, 7–12 '), quote('Talks end', 'en'), fullTime(0)];
    expect(write(spans, 'en')).not.toMatch(/[\u200e\u200f\u2066-\u2069]/);
  });
});

describe('Arabic labels', () => {
  test.each(arabicLines)('%s begins at the right and keeps its order', (_, spans, line) => {
    expect(see(spans, 'ar')).toEqual(['right', line]);
  });

  test('a line of nothing but isolates is told its direction', () => {
    expect(see([quote('15', 'und'), text(' · '), code('s1')], 'ar')).toEqual(['right', 's1 · 15']);
    expect(write([code('s1')], 'ar')).toBe('\u200f\u2066s1\u2069');
  });

  test('nothing stays nothing', () => {
    expect(write([], 'ar')).toBe('');
  });

  test('an English sentence begins at the left', () => {
    const spans = [
      quote('The envoy will report.', 'en'),
      text(' — '),
      link('مرفأ', address),
      strong(' جديد'),
    ];
    expect(see(spans, 'ar')).toEqual(['left', 'The envoy will report. — أفرم ديدج']);
  });
});

test.each(['ar', 'he', 'fa', 'ckb', 'ar-SY'])('labels in %s run from the right', (lang) => {
  expect(layOut([text('15')], lang).direction).toBe('rtl');
});

test.each([undefined, 'en', 'tr', 'ku'])('labels in %s run from the left', (lang) => {
  expect(layOut([text('15')], lang).direction).toBe('ltr');
});

const hostile = fc.string({
  unit: fc.constantFrom(
    '\u202e',
    '\u2066',
    '\u2067',
    '\u2069',
    '\u200f',
    'a',
    'ש',
    'ع',
    '1',
    '(',
    ')',
    '–',
    ' ',
    '.',
    '+',
    '😀',
  ),
  maxLength: 30,
});
const anySpan = fc.oneof(
  hostile.map(text),
  hostile.map((words) => quote(words, 'und')),
  hostile.map(code),
  hostile.map((words) => link(words, address)),
);

test('no words of strangers open, close or override a direction, however a line is cut', () => {
  fc.assert(
    fc.property(
      fc.array(anySpan, { maxLength: 6 }),
      fc.constantFrom('en', 'ar'),
      fc.nat(60),
      (spans, lang, most) => {
        const line = write(spans, lang);
        expect(isBalanced(line)).toBe(true);
        expect(line).not.toMatch(/[\u202a-\u202e]/);
        const cut = cutLine(line, most);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect([isBalanced(cut), cut.isWellFormed()]).toEqual([true, true]);
      },
    ),
    { numRuns: 500 },
  );
});

test('nothing of the words is lost or moved in the string itself', () => {
  const bare = (line: string) => line.replace(/[\u200e\u200f\u2066-\u2069]/g, '');
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 5 }), fc.constantFrom('en', 'ar'), (words, lang) => {
      expect(bare(write(words.map(text), lang))).toBe(bare(words.map(toPlainWords).join('')));
    }),
  );
});

test('a long line of signs and digits is laid out at once', () => {
  const words = `${'1'.repeat(9_000)} ש${'-/'.repeat(9_000)} ${'1.1-'.repeat(4_000)}`;
  const before = performance.now();
  layOut([text(words)], 'ar');
  expect(performance.now() - before).toBeLessThan(1_000);
});
