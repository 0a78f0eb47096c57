// By which keys an item is known again, with all the ways in which guids lie.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropRepeated, identityAliases, identityKeys } from '../../src/feed/identity-keys.ts';
import type { ParsedItem } from '../../src/model/parsed-item.ts';

function item(fields: Partial<ParsedItem>): ParsedItem {
  return { titleHtml: 'Talks', bodyHtml: 'In Raqqa.', ...fields };
}

/** Which items of a later check are unseen after an earlier one. */
function findUnseen(before: readonly ParsedItem[], now: readonly ParsedItem[]): readonly number[] {
  const known = new Set(identityAliases(before).flat());
  return identityAliases(now).flatMap((keys, index) =>
    keys.some((key) => known.has(key)) ? [] : [index],
  );
}

const LONG = 'The ministry said that the talks in Raqqa would resume. '.repeat(10);

describe('identity keys', () => {
  it('are 32 hex digits, one per item, all different', () => {
    const keys = identityKeys([item({ guid: '1' }), item({ guid: '2' }), item({})]);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(3);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
  });

  it('follow the guid alone, whatever else changes', () => {
    const one = identityKeys([item({ guid: '1', url: 'https://n.example/1' })]);
    const other = identityKeys([
      item({ guid: '1', url: 'https://n.example/2', titleHtml: 'x', publishedAt: 5 }),
    ]);
    expect(one).toEqual(other);
  });

  it('do not depend on the other items’ order', () => {
    const items = [item({ guid: '1' }), item({ guid: '2' }), item({ url: 'https://n.example/3' })];
    expect(identityKeys(items.toReversed())).toEqual(identityKeys(items).toReversed());
  });

  it('keep guids apart that differ only in case', () => {
    const [one, other] = identityKeys([item({ guid: 'aB' }), item({ guid: 'Ab' })]);
    expect(one).not.toBe(other);
  });

  it('take a guid of a megabyte', () => {
    const guid = 'x'.repeat(1_000_000);
    const [one, other] = identityKeys([item({ guid: `${guid}1` }), item({ guid: `${guid}2` })]);
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(one).not.toBe(other);
  });

  it('go by the address when guids are equal or missing', () => {
    const urls = ['https://n.example/1', 'https://n.example/2'];
    const equal = identityKeys(urls.map((url) => item({ guid: 'same', url })));
    const missing = identityKeys(urls.map((url) => item({ url, titleHtml: 'edited' })));
    expect(equal).toEqual(missing);
  });

  it('go by the text when guids and addresses are equal', () => {
    const shared = { guid: 'same', url: 'https://n.example/' };
    const keys = identityKeys([
      item({ ...shared, titleHtml: 'a' }),
      item({ ...shared, titleHtml: 'b' }),
    ]);
    expect(new Set(keys).size).toBe(2);
  });

  it('are different for any items that are not repetitions', () => {
    const field = fc.constantFrom('a', 'A', 'b', '');
    const made = fc.record({
      guid: field,
      url: fc.constantFrom('https://n.example/1', 'https://n.example/2'),
      titleHtml: field,
      bodyHtml: field,
    });
    fc.assert(
      fc.property(fc.array(made, { maxLength: 12 }), (list) => {
        const items = dropRepeated(list);
        expect(new Set(identityKeys(items)).size).toBe(items.length);
      }),
    );
  });

  it('of an empty list are none', () => {
    expect(identityAliases([])).toEqual([]);
  });
});

const a = item({ guid: '1', url: 'https://n.example/1', titleHtml: 'A', bodyHtml: LONG });
const b = item({ guid: '2', url: 'https://n.example/2', titleHtml: 'B', bodyHtml: `${LONG}b` });

const checks: readonly (readonly [
  string,
  readonly ParsedItem[],
  readonly ParsedItem[],
  readonly number[],
])[] = [
  ['nothing changes', [a, b], [a, b], []],
  ['an item is new', [a], [b, a], [0]],
  [
    'a guid is new at every check',
    [a, b],
    [
      { ...a, guid: '91' },
      { ...b, guid: '92' },
    ],
    [],
  ],
  [
    'guids and addresses are new at every check',
    [a],
    [{ ...a, guid: '9', url: 'https://n.example/1?s=9' }],
    [],
  ],
  ['a text is edited', [a], [{ ...a, titleHtml: 'A!', bodyHtml: 'new' }], []],
  ['a date is bumped at every check', [a], [{ ...a, publishedAt: 9, updatedAt: 9 }], []],
  [
    'a site moves to https and its guids with it',
    [{ ...a, guid: 'http://www.n.example/1', url: 'http://www.n.example/1', bodyHtml: 'x' }],
    [{ ...a, guid: 'https://n.example/1', url: 'https://n.example/1', bodyHtml: 'y' }],
    [],
  ],
  [
    'links are tagged differently',
    [{ ...a, guid: '', url: 'https://n.example/1?utm_source=rss' }],
    [{ ...a, guid: '', url: 'https://n.example/1?utm_source=x&utm_medium=y', bodyHtml: 'y' }],
    [],
  ],
  ['guids stop being unique', [a], [a, { ...b, guid: '1' }], [1]],
  ['guids become unique', [a, { ...b, guid: '1' }], [a], []],
  [
    'all guids are equal',
    [
      { ...a, guid: 'x' },
      { ...b, guid: 'x' },
    ],
    [
      { ...b, guid: 'x' },
      item({ guid: 'x', url: 'https://n.example/3', titleHtml: 'C' }),
      { ...a, guid: 'x' },
    ],
    [1],
  ],
  [
    'a live page posts under one address',
    [{ ...a, url: 'https://n.example/live' }],
    [{ ...b, url: 'https://n.example/live' }],
    [0],
  ],
  [
    'all items lead to the front page',
    [{ ...a, guid: '', url: 'https://n.example/' }],
    [{ ...b, guid: '', url: 'https://n.example/' }],
    [0],
  ],
  [
    'a short text is sent again on another day',
    [item({ guid: '1', titleHtml: 'Sirens', publishedAt: 1 })],
    [item({ guid: '2', titleHtml: 'Sirens', publishedAt: 2 })],
    [0],
  ],
  [
    'a short text without a guid stays',
    [item({ titleHtml: 'Sirens', publishedAt: 1 })],
    [item({ titleHtml: 'Sirens', publishedAt: 1 })],
    [],
  ],
];

describe('what is unseen when', () => {
  it.each(checks)('%s', (_name, before, now, expected) => {
    expect(findUnseen(before, now)).toEqual(expected);
  });
});

describe('dropping repetitions', () => {
  it('keeps the first of two that say the same', () => {
    expect(dropRepeated([a, b, { ...a, publishedAt: 5 }])).toEqual([a, b]);
  });

  it('keeps items that differ in text, address or guid', () => {
    const items = [
      a,
      { ...a, bodyHtml: 'x' },
      { ...a, url: 'https://n.example/9' },
      { ...a, guid: '9' },
    ];
    expect(dropRepeated(items)).toEqual(items);
  });
});
