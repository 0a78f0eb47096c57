// The baselines of topics, copies and briefings do what their authors published.
import { expect, test } from 'vitest';
import {
  findCopiesByShingles,
  findCopiesBySimHash,
} from '../../../src/eval/baselines/find-copies.ts';
import { learnCentroids, matchByCentroid } from '../../../src/eval/baselines/match-by-centroid.ts';
import type { PlainItem } from '../../../src/eval/baselines/plain-item.ts';
import {
  takeCentral,
  takeFirstLead,
  takeLeadsInTurn,
  usualLength,
  writeWith,
} from '../../../src/eval/baselines/write-briefings.ts';

function item(key: string, text: string, at = 0): PlainItem {
  return { key, outlet: `outlet of ${key}`, title: '', text, lang: 'en', at };
}

const ferry =
  'The ferry to the island stopped for a week because the pier needs new planks and the crew wants a rise.';
const bakery =
  'A bakery in the old town burnt down at night, nobody was hurt, and the owner rebuilds.';

test('both ways to find copies see the same text, only shingles a shortened one', () => {
  const items = [item('c', bakery, 3), item('b', ferry, 2), item('a', ferry, 1)];
  const shortened = item('d', `${ferry.slice(0, 30)} ${bakery}`, 4);
  expect([...findCopiesByShingles(items)]).toEqual([['b', 'a']]);
  expect([...findCopiesBySimHash(items)]).toEqual([['b', 'a']]);
  expect(findCopiesByShingles([...items, shortened]).get('d')).toBe('c');
  expect(findCopiesBySimHash([...items, shortened]).get('d')).toBeUndefined();
});

test('a centroid takes what resembles its samples', () => {
  const samples = [
    { item: item('1', 'The ferry stopped at the pier'), topics: ['sea'] },
    { item: item('2', 'Another ferry left the pier late'), topics: ['sea'] },
    { item: item('3', 'The bakery sells bread and cake'), topics: [] },
    { item: item('4', 'Bread is dear in the bakery'), topics: [] },
  ];
  const centroids = learnCentroids(samples, ['sea', 'unheard']);
  expect(matchByCentroid(item('5', 'A ferry at its pier'), centroids)).toEqual(['sea']);
  expect(matchByCentroid(item('6', 'Bread at the bakery'), centroids)).toEqual([]);
});

const story = {
  story: 's',
  lang: 'en',
  length: usualLength,
  reports: [
    item('late', 'Ferries stop for a week. Crews want a rise. Nobody knows more.', 2),
    item('early', 'The ferry stops. The pier is old. Planks break.', 1),
    { ...item('other', 'Die Fähre fährt nicht.', 0), lang: 'de' },
  ],
};

test.each([
  [
    'the first report in the readers’ language from its beginning',
    takeFirstLead,
    ['The ferry stops.', 'The pier is old.', 'Planks break.'],
  ],
  [
    'leads in turn',
    takeLeadsInTurn,
    ['The ferry stops.', 'Ferries stop for a week.', 'The pier is old.'],
  ],
])('%s', (_name, writer, expected) => {
  const { sentences, headline } = writeWith(writer, story);
  expect(sentences.slice(0, 3).map(({ text }) => text)).toEqual(expected);
  expect(headline).toBe('');
});

test('LexRank takes what most sentences say, and not twice', () => {
  const central = 'The ferry to the island stops for a week.';
  const reports = [
    item('a', `${central} Bread is dear.`),
    item('b', `${central} The ferry crew wants a rise.`),
    item('c', 'The ferry to the island is old.'),
  ];
  const texts = takeCentral(reports).map(({ text }) => text);
  expect(texts[0]).toBe(central);
  expect(texts.filter((text) => text === central)).toHaveLength(1);
});

test('about 80 words are told, whole sentences of them', () => {
  const long = item(
    'a',
    Array.from({ length: 30 }, (_, at) => `Number ${at} has five words.`).join(' '),
  );
  const { sentences } = writeWith(takeFirstLead, { ...story, reports: [long] });
  expect(sentences).toHaveLength(16);
  const short = { ...story, reports: [long], length: { sentences: 2 } };
  expect(writeWith(takeFirstLead, short).sentences).toHaveLength(2);
});
