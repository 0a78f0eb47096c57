// Items that feeds get wrong: no date, a date of years ago or to come, titles that change, 500 copies.
import { expect, test } from 'vitest';
import { groupReports, type Report, streamStories } from './stream-stories.ts';

const call: Report = {
  id: 'call',
  lang: 'en',
  published: '2026-03-02T10:00:00Z',
  title: 'Macron and Sharaa talk by phone about the north-east',
  text: 'Emmanuel Macron telephoned Ahmed al-Sharaa on Monday and asked for restraint in the north-east, the Elysee said.',
};

test('the same words dated years ago or next year are no report of today’s event', () => {
  const text =
    'Emmanuel Macron spoke with Ahmed al-Sharaa by telephone about the north-east and asked for calm.';
  const other =
    'The north-east was the subject as Ahmed al-Sharaa took a phone call from Emmanuel Macron, who is worried.';
  const old = {
    ...call,
    id: 'old',
    title: 'Sharaa and Macron on the telephone',
    published: '2019-03-02T10:00:00Z',
    text,
  };
  const future = {
    ...call,
    id: 'future',
    title: 'Macron calls Sharaa',
    published: '2027-03-02T10:00:00Z',
    text: other,
  };
  expect(groupReports([call, old, future]).toSorted()).toEqual(['call', 'future', 'old']);
});

test('a report whose title changes at every check is one story however often it comes back', () => {
  const versions = [
    'Macron calls Sharaa',
    'UPDATE: Macron telephones Sharaa, asks for restraint',
    'Sharaa and Macron speak – what we know',
  ];
  const again = versions.map((title, at) => ({
    ...call,
    id: `v${at}`,
    title,
    published: `2026-03-02T1${at + 1}:00:00Z`,
  }));
  expect(groupReports([call, ...again])).toEqual(['call v0 v1 v2']);
});

test('a corrected figure in an updated text is the same story', () => {
  const blast: Report = {
    ...call,
    id: 'six',
    title: 'Blast in Homs kills six',
    text: 'An explosion in a mosque in the Syrian city of Homs killed six people on Monday, the interior ministry said. No group has claimed it.',
  };
  const update = {
    ...blast,
    id: 'nine',
    published: '2026-03-02T15:00:00Z',
    title: 'Blast in Homs kills nine',
    text: blast.text.replace('six people', 'nine people'),
  };
  const [first, second] = streamStories([blast, update]);
  expect(second?.storyId).toBe(first?.storyId);
  expect(second?.copyOf).toBeUndefined();
});

test('300 copies of one text are one story and do not change what it is known by', () => {
  const copies = Array.from({ length: 300 }, (_, at) => ({ ...call, id: `c${at}` }));
  expect(groupReports([call, ...copies])).toHaveLength(1);
});

test('empty, one-word and shouted reports open stories of their own without an error', () => {
  const empty = { ...call, id: 'empty', title: '', text: '' };
  const word = { ...call, id: 'word', title: 'Update', text: '' };
  const loud = { ...call, id: 'loud', title: 'BREAKING!!! СИРИЯ سوريا', text: 'WATCH NOW' };
  expect(groupReports([call, empty, word, loud])).toHaveLength(4);
});
