// The outlet book: that the file can be read, and that outlets are found in it by name and address.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseFeedList } from '../../src/feed/feed-list.ts';
import { loadOutlets } from '../../src/jobs/load-topics.ts';
import { completeOutlet, findOutlet } from '../../src/news/find-outlet.ts';
import { parseOutlets } from '../../src/news/parse-outlets.ts';

const book = await loadOutlets();

test('it knows many outlets, and every side has one that others do not belong to', () => {
  const outlets = [...new Set(book.byName.values())];
  expect(outlets.length).toBeGreaterThan(200);
  const sides = Map.groupBy(outlets, ({ side }) => side);
  expect([...sides.keys()]).toEqual(
    expect.arrayContaining(['syria-government', 'aanes', 'turkey']),
  );
});

describe('an outlet is found', () => {
  test.each([
    ['by the host of its feed', { name: 'News', url: 'https://www.sana.sy/en/feed/' }, 'sana'],
    ['by a host below', { name: 'News', url: 'https://feeds.bbci.co.uk/arabic/rss.xml' }, 'bbc'],
    ['by its Arabic name', { name: 'وكالة الأناضول' }, 'anadolu'],
    ['by its Kurdish name', { name: 'ڕووداو' }, 'rudaw'],
    ['whatever its edition', { name: 'SANA (Arabic)' }, 'sana'],
    ['by the section of a paper', { name: 'The Guardian, Middle East' }, 'guardian'],
    ['by a host for a name', { name: 'hawarnews.com' }, 'anha'],
  ])('%s', (_, asked, id) => {
    expect(findOutlet(book, asked)?.id).toBe(id);
  });

  test('but no stranger with a similar name', () => {
    expect(
      findOutlet(book, { name: 'Sanaa Times', url: 'https://notsana.sy.example/' }),
    ).toBeUndefined();
  });
});

test('Anadolu and TRT are one owner; an owner that somebody listed stands', () => {
  const complete = (name: string, owner: string, url: string) =>
    completeOutlet(book, { name, owner }, url);
  expect(complete('AA', 'AA', 'https://www.aa.com.tr/rss').owner).toBe('Turkish state');
  const trt = complete('trtworld.com', 'trtworld.com', 'https://www.trtworld.com/rss');
  expect(trt).toMatchObject({ owner: 'Turkish state', kind: 'state', side: 'turkey' });
  expect(complete('AA', 'Our partner', 'https://www.aa.com.tr/rss').owner).toBe('Our partner');
});

test('the starter list calls owners as the book does', () => {
  const list = readFileSync(new URL('../../src/topics/starter-feeds.csv', import.meta.url));
  const strange = parseFeedList(list).feeds.filter(({ url, outlet = '', owner }) => {
    const known = findOutlet(book, { name: outlet, url });
    return known !== undefined && known.owner !== owner;
  });
  expect(strange).toEqual([]);
});

test('mistakes come back as sentences', () => {
  const yaml = `
a: { names: [One], owner: A, langs: [en], kind: private }
b: { names: [ONE], owner: B, langs: [en], kind: private }
`;
  expect(() => parseOutlets(yaml)).toThrow('"one" stands at a and at b.');
  expect(() => parseOutlets('a: { names: [One], owner: A, langs: [en], kind: blog }')).toThrow(
    /a > kind/,
  );
});
