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
    { id: '7', outlet: 'unknown', text: '', title: 'only a title' },
  ]);
  expect(items[1]?.topics).toBeUndefined();
  expect(items[1]?.publishedAt).toBeUndefined();
});

test('a bad line is named and the others are read', () => {
  const { items, problems } = readLabelled(
    '{"id":"a"}\nnot json\n{"title":"no id"}\n{"id":"a"}\n{"id":"b","published":"yesterday"}\n[1]',
  );
  expect(items.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(problems).toHaveLength(4);
  expect(problems[0]).toBe('Line 2: it is not a line of JSON.');
  expect(problems[2]).toBe('Line 4: the id a was there before.');
});
