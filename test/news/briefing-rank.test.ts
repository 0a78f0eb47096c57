// Ranks: of sentences within a story, of stories within a briefing.
import { describe, expect, test } from 'vitest';
import { cosine, rankSentences, toVectors } from '../../src/news/rank-sentences.ts';
import { rankStories, type StoryFigures } from '../../src/news/rank-stories.ts';

const texts = [
  'The army sent forty trucks to the border town of Marja.',
  'Forty army trucks reached the border town of Marja.',
  'Trucks of the army reached the border after the truce.',
  'The price of bread rose by a tenth.',
];

describe('sentences', () => {
  const ranks = rankSentences(toVectors(texts, 'en'));

  test('the one that others resemble most ranks highest, the stranger lowest', () => {
    expect(Math.max(...ranks)).toBe(ranks[1]);
    expect(Math.min(...ranks)).toBe(ranks[3]);
    expect(ranks.reduce((a, b) => a + b)).toBeCloseTo(1);
  });

  test('all rank alike when nothing resembles anything', () => {
    const alone = rankSentences(toVectors(['One two three.', 'Four five six.'], 'en'));
    expect(alone[0]).toBeCloseTo(0.5);
  });

  test('inflected words are the same word, function words none', () => {
    const [a, b, c] = toVectors(
      ['Armies attack towns.', 'The army attacks a town.', 'The a of.'],
      'en',
    );
    expect(cosine(a ?? new Map(), b ?? new Map())).toBeGreaterThan(0.99);
    expect(c?.size).toBe(0);
  });
});

describe('stories', () => {
  const hourMs = 3_600_000;
  const now = Date.UTC(2026, 10, 21);
  const plain: StoryFigures = {
    id: 1,
    sourceCount: 2,
    lastAt: now - 10 * hourMs,
    recentReports: 1,
    isNew: false,
    topicScore: 1,
  };

  test.each<[string, Partial<StoryFigures>]>([
    ['more independent sources', { sourceCount: 3 }],
    ['a later report', { lastAt: now - hourMs }],
    ['more reports lately', { recentReports: 3 }],
    ['a story that is new', { isNew: true }],
    ['a story more squarely on the topic', { topicScore: 2 }],
  ])('%s comes first, all else equal', (_, more) => {
    const better = { ...plain, ...more, id: 2 };
    expect(rankStories([plain, better], now).map(({ id }) => id)).toEqual([2, 1]);
    expect(rankStories([better, plain], now).map(({ id }) => id)).toEqual([2, 1]);
  });

  test('what happened today outweighs two more sources of three days ago', () => {
    const old = { ...plain, id: 2, sourceCount: 4, lastAt: now - 72 * hourMs };
    expect(rankStories([old, plain], now)[0]?.id).toBe(1);
  });

  test('a score without measure lifts a story no further', () => {
    const shouting = { ...plain, id: 2, topicScore: 1000 };
    const known = { ...plain, id: 3, sourceCount: 9 };
    expect(rankStories([shouting, known], now)[0]?.id).toBe(3);
  });
});
