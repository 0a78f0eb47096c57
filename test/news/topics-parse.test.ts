// Topic files: what is read, and how mistakes are told.
import { describe, expect, test } from 'vitest';
import { parseNames, parseTopic, TopicMistakes } from '../../src/news/parse-topic.ts';

const head = 'id: water\nnames: { en: Water }\ndescription: Water in the news.\n';

function findMistakes(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof TopicMistakes) return error.mistakes;
    throw error;
  }
  return [];
}

test('a short topic file gets sensible points, fields and threshold', () => {
  const topic = parseTopic(`${head}concepts: { drought: { terms: { en: [drought, 1974] } } }`);
  expect(topic).toMatchObject({
    id: 'water',
    threshold: 3,
    fields: { title: 2.5, lead: 1, body: 0.5 },
    concepts: [{ id: 'drought', label: 'drought', points: 3, terms: { en: ['drought', '1974'] } }],
  });
  expect(topic.sinceAt).toBeUndefined();
});

test('the day since when a topic exists is read as UTC', () => {
  const topic = parseTopic(`${head}since: 2024-12-08\nconcepts: { a: { terms: { en: [a] } } }`);
  expect(topic.sinceAt).toBe(Date.UTC(2024, 11, 8));
});

describe('a mistake in a topic file is a sentence', () => {
  test.each([
    ['a: [', ['Line 4 cannot be read']],
    ['concepts: { Wrong Id: { terms: { en: [a] } } }', ['In concepts > Wrong Id']],
    ['concepts: { a: { terms: { en: [a] }, weight: 3 } }', ['"weight" is not known here.']],
    ['concepts: { a: { points: many, terms: { en: [a] } } }', ['In concepts > a > points']],
    ['concepts: {}', ['A topic needs at least one concept with terms.']],
    ['concepts: { a: {} }', ['The concept "a" has no terms.']],
    [
      'concepts: { a: { terms: { en: [a] } } }\nall: [{ any: [b] }]',
      ['A rule speaks of "b", but no concept has that id.'],
    ],
    ['since: yesterday\nconcepts: { a: { terms: { en: [a] } } }', ['write a day like 2024-12-08']],
    ['concepts: { a: { names: [someone] } }', ['write it like name:ahmed-al-sharaa']],
  ])('%s', (yaml, sentences) => {
    const found = findMistakes(() => parseTopic(head + yaml));
    expect(found).toEqual(sentences.map((sentence) => expect.stringContaining(sentence)));
  });

  test('and all of them are told at once', () => {
    const found = findMistakes(() => parseTopic('id: Water\nconcepts: 3\n'));
    expect(found.map((sentence) => sentence.split(':')[0])).toEqual([
      'In id',
      'In names',
      'In description',
      'In concepts',
    ]);
  });

  test('a file that is no topic at all', () => {
    expect(findMistakes(() => parseTopic('just words'))).toHaveLength(1);
    expect(findMistakes(() => parseTopic(''))).toHaveLength(1);
  });
});

test('the name table gathers the spellings of all languages', () => {
  const table = parseNames(
    'place:gaza: { label: Gaza, variants: { en: [Gaza], ar: [غزة] } }\n' +
      'body:board: { label: Board, variants: { en: [Board of Peace] }, shorts: [BoP], beside: [place:gaza] }',
  );
  expect(table.entries).toEqual([
    { id: 'place:gaza', label: 'Gaza', variants: ['Gaza', 'غزة'], shorts: [], beside: [] },
    {
      id: 'body:board',
      label: 'Board',
      variants: ['Board of Peace'],
      shorts: ['BoP'],
      beside: ['place:gaza'],
    },
  ]);
});

test('a name that should stand beside an unknown one is a mistake', () => {
  const yaml = 'body:board: { label: B, variants: { en: [B] }, beside: [place:atlantis] }';
  expect(findMistakes(() => parseNames(yaml))).toEqual(['No name has the id "place:atlantis".']);
});
