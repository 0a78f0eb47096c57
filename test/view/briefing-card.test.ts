// What a briefing says about its stories, its sources and its silence.
import { describe, expect, test } from 'vitest';
import type { Claim, Coverage, Silence } from '../../src/model/briefing.ts';
import type { ItemId } from '../../src/model/ids.ts';
import { briefingCard } from '../../src/view/briefing-card.ts';
import { arabic } from '../../src/view/labels/ar.ts';
import { english } from '../../src/view/labels/en.ts';
import type { Labels } from '../../src/view/labels/labels.ts';
import { storyBlocks } from '../../src/view/story-blocks.ts';
import { readCard } from './card-words.ts';
import { briefing, handover, lone, now } from './sample-briefing.ts';

const lines = readCard(briefingCard(briefing));

test('it says since when, and how much of it is new', () => {
  expect(lines.slice(0, 2)).toEqual([
    'Board of Peace for Gaza',
    'Since 12:30 yesterday · 7 stories · 2 new · 10 new reports',
  ]);
});

test('it says since which briefing that is new', () => {
  const before = { ...briefing, briefedAt: now - 3 * 3_600_000 };
  expect(readCard(briefingCard(before))[1]).toMatch(
    /2 new · 10 new reports since the briefing 3 hours ago$/,
  );
});

test('outlets that differ stand in a line, each with its figure and its link', () => {
  const claim = (value: string, outlet: string, id: number) => ({
    value,
    outlet,
    lang: 'en',
    itemId: id as ItemId,
    url: `https://en.example/news/${id}`,
  });
  const claims = [claim('12', 'SANA', 1), claim('at least 18', 'Rudaw', 2), claim('12', 'Wire', 3)];
  const story = { ...handover, disagreements: [{ kind: 'killed' as const, claims }] };
  const told = readCard(briefingCard({ ...briefing, stories: [story] }));
  expect(told).toContain(
    'Outlets differ on the killed: 12 ([SANA (en)](https://en.example/news/1), [Wire (en)](https://en.example/news/3)), at least 18 ([Rudaw (en)](https://en.example/news/2))',
  );
});

test('a figure in another language than the card stands in digits, with its bound in the card’s', () => {
  const claim = (value: string, lang: string, amount: Claim['amount']): Claim => ({
    value,
    lang,
    itemId: 1 as ItemId,
    outlet: 'Wire',
    ...(amount && { amount }),
  });
  const claims = [
    claim('three', 'en', { value: 3, bound: 'exact' }),
    claim('at least twelve', 'en', { value: 12, bound: 'least' }),
    claim('نحو عشرين', 'ar', { value: 20, bound: 'about' }),
  ];
  const story = { ...handover, disagreements: [{ kind: 'killed' as const, claims }] };
  const told = (labels: Labels) =>
    readCard({ ...briefingCard(briefing), blocks: storyBlocks(story, labels) }).join(' ');
  expect(told(arabic)).toMatch(/3 \(.*12 على الأقل \(.*نحو عشرين \(/s);
  expect(told(english)).toMatch(/three \(.*at least twelve \(.*about 20 \(/s);
});

test('who is silent, and what one side alone reports, stands beside the sources', () => {
  const facts = (silence: Silence) =>
    readCard(briefingCard({ ...briefing, stories: [{ ...handover, silence }] })).join(' ');
  expect(facts({ kind: 'not-by', langs: ['ku', 'he'], sides: ['syria-government'] })).toContain(
    ' · not reported so far by Kurdish or Hebrew outlets or Syrian state media',
  );
  expect(facts({ kind: 'only-by', side: 'syria-government' })).toContain(
    ' · only Syrian state media reports this',
  );
});

test('a sentence that nobody reads says which language it is in', () => {
  const [first, ...others] = handover.sentences;
  if (first === undefined) throw new Error('the sample has no sentence');
  const foreign = { ...first, lang: 'he', isForeign: true };
  const story = { ...handover, sentences: [...others, foreign] };
  expect(readCard(briefingCard({ ...briefing, stories: [story] })).join('\n')).toContain(
    '* Hebrew: ',
  );
});

test('a story has its number, its headline, its sources and its age', () => {
  expect(lines).toContain('# s12 Committee of 15 takes over the border crossing at Rafah');
  expect(lines).toContain(
    'New · 4 sources in 4 languages · first report 5 hours ago, last 12 minutes ago · 2 copies',
  );
});

test('a story with a single source names it', () => {
  expect(lines).toContain('New · only Harbour Wire in English · first report 40 minutes ago');
});

test('every sentence is followed by its linked source with its language', () => {
  const sentences = lines.filter((line) => line.startsWith('* '));
  expect(sentences).toHaveLength(7);
  for (const sentence of sentences) {
    expect(sentence).toMatch(/ — \[.+ \(\p{Ll}+\)\]\(https:\/\/\w+\.example\/news\/\d+\)( new)?$/u);
  }
});

test('sentences are quotes in their own language, word for word', () => {
  const quotes = briefingCard(briefing).blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.map(([first]) => first) : [],
  );
  const expected = briefing.stories.flatMap(({ sentences }) =>
    sentences.map(({ text, lang }) => ({ kind: 'quote', text, lang })),
  );
  expect(quotes).toEqual(expected);
});

test('in an older story the new sentences are marked, in a new story none is', () => {
  expect(lines.filter((line) => line.endsWith(' new'))).toEqual([
    expect.stringContaining('Liman Haber'),
  ]);
});

test('the end says what was read, what failed and who was silent', () => {
  expect(lines.slice(lines.indexOf('---') + 1)).toEqual([
    '4 more stories not shown here: latest gaza-board',
    'Read 14 of 15 feeds in 8 languages: 212 items. 1 could not be read; for the reasons type feeds',
    'Silent in this time: Hafen Blatt and Port Libre.',
    'All reports of a story: story s12 · What was left out, and why: missed gaza-board',
  ]);
});

test('an empty briefing says what was looked at', () => {
  expect(readCard(briefingCard({ ...briefing, stories: [], moreStories: 0 }))).toEqual([
    'Board of Peace for Gaza',
    'Since 12:30 yesterday',
    'No story on this topic in that time.',
    '---',
    'Read 14 of 15 feeds in 8 languages: 212 items. 1 could not be read; for the reasons type feeds',
    'Silent in this time: Hafen Blatt and Port Libre.',
    'What was left out, and why: missed gaza-board',
  ]);
});

test('the same answer is there as data', () => {
  expect(briefingCard(briefing).data).toEqual(briefing);
});

describe('coverage', () => {
  const cover = (change: Partial<Coverage>) => {
    const shown = readCard(
      briefingCard({ ...briefing, coverage: { ...briefing.coverage, ...change } }),
    );
    return shown.slice(shown.indexOf('---') + 2, -1);
  };

  test('without feeds it says how to add one', () => {
    expect(cover({ feedsTotal: 0 })).toEqual([
      'There are no feeds yet, so nothing was read. Add one: feeds add ADDRESS',
    ]);
  });

  test('without trouble it is one line', () => {
    expect(
      cover({ feedsFailed: 0, feedsRead: 15, silentFeeds: [], languages: ['ar', 'ckb'] }),
    ).toEqual(['Read 15 of 15 feeds in Arabic and Sorani: 212 items.']);
  });

  test('many silent feeds are counted', () => {
    const silentFeeds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    expect(cover({ silentFeeds })[1]).toBe('Silent in this time: a, b, c, d, e and 3 more.');
  });
});

test('a story without new reports says nothing about news', () => {
  const quiet = { ...handover, isNew: false, newReports: 0 };
  const shown = readCard(briefingCard({ ...briefing, stories: [quiet, lone] }));
  expect(shown).toContain(
    '4 sources in 4 languages · first report 5 hours ago, last 12 minutes ago · 2 copies',
  );
});
