// Stopwords: the commonest words of eleven languages, in folded form.
import { expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { isStopword } from '../../src/text/stopwords.ts';

it.each([
  ['en', 'the', 'council'],
  ['ar', 'إلى', 'مجلس'],
  ['he', 'של', 'ממשלה'],
  ['tr', 'için', 'ateşkes'],
  ['ckb', 'لەگەڵ', 'هێز'],
  ['kmr', 'yên', 'hêz'],
  ['fa', 'این', 'نیرو'],
  ['fr', 'été', 'trêve'],
  ['de', 'für', 'Waffenruhe'],
  ['es', 'según', 'tregua'],
  ['ru', 'ещё', 'перемирие'],
])('%s: %s is one, %s is not', (lang, common, telling) => {
  expect(isStopword(fold(common), lang)).toBe(true);
  expect(isStopword(fold(telling), lang)).toBe(false);
  expect(isStopword(fold(common), 'xx')).toBe(false);
});
