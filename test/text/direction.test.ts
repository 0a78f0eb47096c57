// Direction: by what most letters are, not by the first word.
import { expect, it } from 'vitest';
import { direction } from '../../src/text/direction.ts';

it.each([
  ['ltr', 'Damascus and the SDF'],
  ['rtl', 'دمشق وقسد'],
  ['rtl', 'SDF: اتفاق جديد مع دمشق'],
  ['rtl', '"צה"ל" (IDF) בעזה'],
  ['rtl', 'ڕێککەوتن لەگەڵ SDF'],
  ['ltr', 'Al Jazeera (الجزيرة) reports'],
  ['ltr', 'Совет'],
  ['ltr', '2026 !'],
  ['rtl', 'אב ab'],
])('%s: %s', (expected, text) => {
  expect(direction(text)).toBe(expected);
});
