// The measures of briefings, worked out by hand.
import { expect, test } from 'vitest';
import { scoreBriefings, type WrittenBriefing } from '../../src/eval/score-briefings.ts';

const sources = new Map([
  ['a', { title: 'Talks open', text: 'Talks  opened in Rome.\n\nFive men came. They left again.' }],
  ['b', { title: 'Talks in Rome', text: 'ROME - Talks opened in Rome on Monday.' }],
]);

function brief(...written: readonly (readonly [string, string])[]): WrittenBriefing {
  const sentences = written.map(([item, text]) => ({ item, text, outlet: `outlet of ${item}` }));
  return { story: 's', lang: 'en', headline: 'Talks open', sentences };
}

test('a sentence is supported when it stands word for word in the item it names, spaces aside', () => {
  const score = scoreBriefings(
    [
      brief(
        ['a', 'Talks opened in Rome.'],
        ['a', 'Talks open'],
        ['a', 'Five men came. They left again.'],
        ['b', 'Five men came.'],
        ['b', 'Talks opened in rome on Monday.'],
        ['gone', 'Talks opened in Rome.'],
        ['a', ' '],
        ['b', 'Talks opened in Rome on Monday.'],
      ),
    ],
    sources,
  );
  expect(score.support).toBe(4 / 8);
  expect(score.unsupported.map(({ text }) => text)).toContain('Five men came.');
});

test('a headline must stand in an item, and an empty one says nothing', () => {
  const invented = { ...brief(), headline: 'Talks fail' };
  const score = scoreBriefings([brief(), invented, { ...brief(), headline: '' }], sources);
  expect(score.headlineSupport).toBe(0.5);
  expect(score.unsupported).toEqual([{ story: 's', text: 'Talks fail' }]);
});

test('a lead is the first sentence of its text, also without its dateline', () => {
  const score = scoreBriefings(
    [
      brief(
        ['a', 'Talks opened in Rome.'],
        ['b', 'Talks opened in Rome on Monday.'],
        ['a', 'Five men came.'],
        ['b', 'Talks in Rome'],
      ),
    ],
    sources,
  );
  expect(score.leadShare).toBe(2 / 4);
  expect(score).toMatchObject({ briefings: 1, sentences: 4, outlets: 2, sentencesEach: 4 });
});

test('redundancy is the closest pair of each briefing; a single sentence repeats nothing', () => {
  const { redundancy } = scoreBriefings(
    [
      brief(['a', 'seven'], ['a', 'one two three four'], ['a', 'one two five six']),
      brief(['a', 'one two'], ['b', 'one two']),
      brief(['a', 'one two']),
    ],
    sources,
  );
  expect(redundancy).toBeCloseTo((0.5 + 1) / 2, 10);
  expect(scoreBriefings([brief(['a', 'one'])], sources).redundancy).toBeUndefined();
});

test('a reference is compared with the briefing on its story in its language, and missed if there is none', () => {
  const reference = { story: 's', lang: 'en', reference: 'talks opened in Rome' };
  const { rouge } = scoreBriefings([brief(['a', 'Talks opened in Rome.'])], sources, [
    reference,
    { ...reference, lang: 'ar' },
    { ...reference, story: 'another' },
  ]);
  expect(rouge).toEqual({ rouge1: 1, rouge2: 1, rougeL: 1, count: 1, missing: 2 });
});
