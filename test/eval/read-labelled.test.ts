// Files of items, labelled or not, in whatever state somebody has them.
import { expect, test } from 'vitest';
import { readLabelled } from '../../src/eval/read-labelled.ts';

test('labels are read where they are given, and their absence is no mistake', () => {
  const { items, problems } = readLabelled(
    [
      '{"id":"a","outlet":"o","lang":"ar","title":"t","text":"x","published":"2026-01-19","topics":["gaza-board"],"optional_topics":[],"story":"s","dup_of":null}',
      '',
      '{"id":7,"title":"only a title"}',
    ].join('\r\n'),
  );
  expect(problems).toEqual([]);
  expect(items).toMatchObject([
    { id: 'a', lang: 'ar', publishedAt: Date.UTC(2026, 0, 19), topics: ['gaza-board'], story: 's' },
    { id: 7, key: '7', outlet: 'unknown', text: '', title: 'only a title' },
  ]);
  expect(items[1]?.topics).toBeUndefined();
  expect(items[1]?.publishedAt).toBeUndefined();
});

test('a bad line or field is named, and every line that says anything is an item', () => {
  const { items, problems } = readLabelled(
    [
      '{"id":"a"}',
      'not json',
      '{"title":"no id"}',
      '{"id":"a","text":"again"}',
      '{"id":"b","published":"yesterday","title":["x"],"topics":"gaza-board","story":17}',
      '[1]',
      '{}',
      '{"id":"c","topics":[{"of":"something"}],"outlet":null}',
    ].join('\n'),
  );
  expect(items.map(({ id }) => id)).toEqual(['a', 'line 3', 'a', 'b', 'c']);
  expect(new Set(items.map(({ key }) => key)).size).toBe(5);
  expect(items[3]).toMatchObject({ title: '', topics: ['gaza-board'], story: '17' });
  expect(items[4]?.topics).toBeUndefined();
  expect(problems).toEqual([
    'Line 2: it is not a JSON object; the line is passed over.',
    'Line 6: it is not a JSON object; the line is passed over.',
    'Line 4: the id a was there before; it counts as another item.',
    'Line 5: title is not a text; it counts as absent.',
    'Line 5: published is no date that can be read; the item is undated.',
    'Line 7: it has no id, no title and no text; it is passed over.',
    'Line 8: topics is not a list of texts; it counts as absent.',
  ]);
});

test('a line that broke off keeps its place by its id, and missing numbers of Python are no matter', () => {
  const { items, problems } = readLabelled(
    '\ufeff{"id": "cut off", "title": "Talks in\r\n{"id": 5, "title": "Sums", "published": NaN}\r\n',
  );
  expect(items).toMatchObject([
    { id: 'cut off', title: '' },
    { id: 5, title: 'Sums' },
  ]);
  expect(problems).toEqual(['Line 1: it is not a JSON object; only its id cut off was read.']);
});

test('a time without a zone is UTC on every machine, and numbers are seconds or milliseconds', () => {
  const times = ['"2026-01-19T10:00:00"', '"2026-01-19 10:00"', '1768816800', '1768816800000'];
  const { items } = readLabelled(times.map((at) => `{"id":1,"published":${at}}`).join('\n'));
  expect(items.map(({ publishedAt }) => publishedAt)).toEqual(
    times.map(() => Date.UTC(2026, 0, 19, 10)),
  );
});
