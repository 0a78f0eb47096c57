// Numbers: figures in every way they are written, and what is no figure of the report.
import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../src/text/numbers.ts';

describe('findNumbers', () => {
  it.each([
    ['separators', '1,400 and 1.400 and 1 400 and ١٬٤٠٠', [1400]],
    ['plain spaces between groups', '19 000 personnes, 6 000 000 euros', [19000, 6000000]],
    ['every script', '٤٨ ۱۲ २०', [48, 12, 20]],
    [
      'hyphens and percent',
      'a 15-day truce, 20-point plan, 50% and 3.5 percent',
      [15, 20, 50, 3.5],
    ],
    ['English factors', '3.5 million, 15 billion, two thousand', [3500000, 15e9, 2000]],
    ['German', '270.000 Zelte, 12 Tote, zwölf Länder', [270000, 12]],
    ['Spanish', '100.000 millones de dólares, siete países', [100000000000, 7]],
    ['French', 'quinze pays, 50 millions', [15, 50000000]],
    ['Turkish', '10 bin kişi, üç ülke', [10000, 3]],
    ['Arabic', 'أربعة أيام و10 آلاف مقاتل وبخمسة', [4, 10000, 5]],
    ['Hebrew', '40 חתימות, שלושה שרים, 5 אלף', [40, 3, 5000]],
    ['Sorani', '١٠ هەزار جەنگاوەر', [10000]],
    ['Kurmanji', 'pênc sed kes, heft kes', [500, 7]],
    ['Persian', '۳ میلیون نفر و پنج وزیر', [3000000, 5]],
    ['Russian', '2 тыс. человек, пять министров', [2000, 5]],
    [
      'several words',
      'One hundred and twelve votes, twenty-three laws, soixante-dix lois',
      [112, 23, 70],
    ],
    ['words in the order of none', 'between five and ten; two dozen', []],
    ['number words of votes', 'Thirteen votes for Resolution 2803', [13, 2803]],
    ['years are left out', 'in 2025 and in 1962', []],
    ['dates are left out', 'on 27 January 2026, 7ê Cotmehê, 27/1/2026, 6.10.2011', []],
    ['clock times are left out', 'at 10:30 and at 18:45', []],
    ['a figure after a date stays', '20 Jan 14 people died', [14]],
    ['a figure of a megabyte is no number', '9'.repeat(1000), []],
  ])('%s', (_what, text, expected) => {
    expect(findNumbers(text)).toEqual(expected);
  });
});
