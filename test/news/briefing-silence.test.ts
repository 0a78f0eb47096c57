// Who is silent on a story: said only of those that were read and usually report.
import { expect, test } from 'vitest';
import type { Voice } from '../../src/model/briefing.ts';
import { findSilence } from '../../src/news/find-silence.ts';
import { hourMs, NOW, report } from './briefing-samples.ts';

const voices: readonly Voice[] = [
  { lang: 'en', reports: 20 },
  { lang: 'he', reports: 9 },
  { lang: 'ckb', reports: 3 },
  { lang: 'kmr', reports: 3 },
  { lang: 'fr', reports: 2 },
  { side: 'syria-government', lang: 'ar', reports: 8 },
];
const told = (outlets: readonly string[], langs: readonly string[], side?: string) => ({
  reports: outlets.map((name, at) =>
    report(name, '', {
      lang: langs[at % langs.length] ?? 'en',
      outlet: { name, owner: name, ...(side && { side }) },
    }),
  ),
  sourceCount: outlets.length,
  firstAt: NOW - 6 * hourMs,
});

test('languages and sides that usually report and do not are named; two Kurdish ones are one', () => {
  expect(findSilence(told(['A', 'B', 'C'], ['en']), voices, NOW)).toEqual({
    kind: 'not-by',
    langs: ['he', 'ar'],
    sides: ['syria-government'],
  });
  expect(findSilence(told(['A', 'B', 'C'], ['en', 'he', 'ar']), voices, NOW)).toMatchObject({
    langs: ['ku'],
  });
  const all = told(['A', 'B', 'C', 'D'], ['en', 'he', 'ar', 'ckb']);
  expect(findSilence(all, voices.slice(0, 5), NOW)).toBeUndefined();
});

test('what only one side reports is said so, when others could be read', () => {
  const own = told(['SANA'], ['ar'], 'syria-government');
  expect(findSilence(own, voices, NOW)).toEqual({ kind: 'only-by', side: 'syria-government' });
  expect(findSilence(own, voices.slice(5), NOW)).toBeUndefined();
});

test.each([
  ['the story is young', { ...told(['A', 'B', 'C'], ['en']), firstAt: NOW - hourMs }],
  ['few sources tell it', told(['A', 'B'], ['en'])],
])('nobody is called silent when %s', (_, story) => {
  expect(findSilence(story, voices, NOW)).toBeUndefined();
});

test('nobody is called silent when nobody could be read', () => {
  expect(findSilence(told(['A', 'B', 'C'], ['en']), [], NOW)).toBeUndefined();
});
