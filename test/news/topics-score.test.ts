// How hits become a score, and which rules keep a part out.
import { describe, expect, test } from 'vitest';
import type { Part } from '../../src/model/item.ts';
import type { Match } from '../../src/model/match.ts';
import type { Topic } from '../../src/model/topic.ts';
import { compileTopics } from '../../src/news/compile-topics.ts';
import { findHits } from '../../src/news/find-hits.ts';
import { scoreTopics } from '../../src/news/score-topics.ts';
import { makeNames, makePart, makeTermTopic, makeTopic, noNames } from './topic-samples.ts';

function score(topics: readonly Topic[], part: Part, publishedAt?: number): readonly Match[] {
  const index = compileTopics(topics, noNames);
  return scoreTopics(part, findHits(part, index), index, publishedAt);
}

const peace = makeTopic(`threshold: 4
fields: { title: 2, lead: 1, body: 0.5 }
concepts:
  peace: { points: 2, terms: { en: [peace] } }
  gaza: { points: 1, terms: { en: [Gaza] } }
  game: { points: -2, terms: { en: [dice] } }
pairs:
  peace-in-gaza: { label: peace in Gaza, points: 3, first: [peace], second: [gaza], within: 3 }`);

describe('points', () => {
  const filler = Array.from({ length: 90 }, () => 'word').join(' ');
  test.each([
    ['a term counts by its field', makePart('peace', ''), 4],
    ['a term counts less in the body', makePart('News', `${filler} peace`), 1],
    ['a word said again counts half, then a quarter', makePart('News', 'peace peace peace'), 3.5],
    ['a fourth time counts nothing', makePart('News', 'peace peace peace peace'), 3.5],
    ['two that stand near each other count more', makePart('News', 'peace for all Gaza'), 6],
    ['the title stands beside the first words of the lead', makePart('Peace', 'In Gaza'), 8],
    ['two sentences stand further apart', makePart('News', 'All want peace. Gaza too.'), 3],
    ['two that stand apart do not', makePart('News', 'peace is a word much used in Gaza'), 3],
    ['a term against the topic takes points', makePart('News', 'peace dice'), 0],
  ])('%s', (_rule, part, points) => {
    expect(score([peace], part)[0]?.score).toBe(points);
  });

  test('are given with the words found, best first, and add up to the score', () => {
    const match = score([peace], makePart('Peace', 'A dice game for all in Gaza'))[0];
    expect(match?.reasons).toEqual([
      { found: 'Peace', concept: 'peace', field: 'title', points: 4 },
      { found: 'dice', concept: 'game', field: 'lead', points: -2 },
      { found: 'Gaza', concept: 'gaza', field: 'lead', points: 1 },
    ]);
    expect(match).toMatchObject({ score: 3, threshold: 4, onTopic: false });
  });
});

describe('rules', () => {
  const ruled = makeTopic(`threshold: 1
since: 2024-12-08
concepts:
  syria: { terms: { en: [Syria] } }
  talks: { terms: { en: [talks] } }
  sport: { terms: { en: [football] } }
  sanctions: { terms: { en: [sanctions] } }
all:
  - { any: [syria], fields: [title, lead], mentions: 2 }
  - any: [talks, sanctions]
exclude:
  - { any: [sport], unless: [sanctions], because: It is about sport. }`);
  test.each([
    ['every group must be met', 'Syria', '', undefined, false],
    ['a mention in the title counts for two', 'Syria talks', '', undefined, true],
    ['one passing mention is not enough', 'Talks', 'in Syria', undefined, false],
    ['two mentions are enough', 'Talks', 'in Syria, Syria', undefined, true],
    ['an exclusion keeps out', 'Syria talks football', '', undefined, false],
    ['unless something speaks against it', 'Syria sanctions football', '', undefined, true],
    ['what is from before the topic’s time stays out', 'Syria talks', '', '2024-12-07', false],
    ['what is from its first day does not', 'Syria talks', '', '2024-12-08', true],
  ])('%s', (_rule, title, text, day, onTopic) => {
    const publishedAt = day === undefined ? undefined : Date.parse(day);
    expect(score([ruled], makePart(title, text), publishedAt)[0]?.onTopic).toBe(onTopic);
  });

  test('an exclusion says why', () => {
    const match = score([ruled], makePart('Syria talks football'))[0];
    expect(match?.excludedBy).toBe('It is about sport.');
  });
});

test('only topics with a hit are scored, those that match first', () => {
  const topics = [
    makeTermTopic({ en: ['nothing'] }, 'absent'),
    makeTopic('threshold: 50\nconcepts: { a: { points: 9, terms: { en: [peace] } } }', 'near'),
    makeTermTopic({ en: ['peace'] }, 'met'),
  ];
  const matches = score(topics, makePart('peace'));
  expect(matches.map(({ topicId, onTopic }) => [topicId, onTopic])).toEqual([
    ['met', true],
    ['near', false],
  ]);
});

test('without a title the lead counts for more', () => {
  const points = (title: string) => score([peace], makePart(title, 'peace'))[0]?.score;
  expect(points('')).toBe(3);
  expect(points('News')).toBe(2);
});

test('a group may be asked only of texts that have room for company', () => {
  const board = makeTopic(`threshold: 1
concepts:
  board: { terms: { en: [peace board] } }
  gaza: { terms: { en: [Gaza] } }
all:
  - { any: [gaza], over: 8 }`);
  const verdict = (title: string, text: string) => score([board], makePart(title, text))[0];
  expect(verdict('Peace board to meet', '')).toMatchObject({ onTopic: true });
  expect(verdict('Peace board to meet', 'The mayor of Jos opens it.')).toMatchObject({
    onTopic: false,
  });
  expect(verdict('Peace board to meet', 'Its members speak of Gaza.')?.onTopic).toBe(true);
});

test('a name and a term on the same words are one mention', () => {
  const names = makeNames(
    'body:aanes: { label: AANES, variants: { en: [Kurdish administration] } }',
  );
  const topic = makeTopic(`threshold: 1
concepts:
  kurds: { names: [body:aanes], terms: { en: [Kurdish] } }
all:
  - { any: [kurds], mentions: 2 }`);
  const index = compileTopics([topic], names);
  const part = makePart('News', 'The Kurdish administration spoke.');
  expect(scoreTopics(part, findHits(part, index), index)[0]).toMatchObject({
    score: 3,
    lacksSubject: true,
  });
});

test('a topic may ask for fewer points in languages that it has no terms in', () => {
  const topic = makeTopic(`threshold: 4
thresholdElsewhere: 3
concepts: { peace: { points: 3, terms: { en: [technocrat*] } } }
fields: { title: 1, lead: 1, body: 1 }`);
  const verdict = (lang: string) => score([topic], { ...makePart('Technocrat'), lang })[0]?.onTopic;
  expect([verdict('en'), verdict('nl')]).toEqual([false, true]);
});

describe('a report is about what it names most', () => {
  const weighed = makeTopic(`threshold: 1
concepts:
  syria: { terms: { en: [Syria] } }
  abroad: { points: 0, terms: { en: [Lebanon, Iraq] } }
exclude:
  - { any: [abroad], outweighs: [syria], times: 2, unless: [], because: It is about others. }`);

  test.each([
    ['others twice as often are not too many', 'Syria', 'Lebanon Iraq Lebanon Iraq', true],
    ['others more than twice as often are', 'Syria', 'Lebanon Iraq Lebanon Iraq Lebanon', false],
    ['the title counts for two', 'Lebanon', 'Iraq Syria', false],
  ])('%s', (_rule, title, text, onTopic) => {
    expect(score([weighed], makePart(title, text))[0]?.onTopic).toBe(onTopic);
  });
});
