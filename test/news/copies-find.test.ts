// Wire copies: found by their wording whatever the headline, and nothing else is taken for one.
import { describe, expect, test } from 'vitest';
import { scoreCopies } from '../../src/eval/score-copies.ts';
import type { ItemId } from '../../src/model/ids.ts';
import type { Part } from '../../src/model/item.ts';
import { findCopy } from '../../src/news/find-copy.ts';
import { sampleShingles } from '../../src/news/shingles.ts';
import { readReports, streamStories } from './stream-stories.ts';

const wire: Part = {
  title: 'Two bridges over the Euphrates open again near Raqqa',
  text: 'RAQQA - Engineers of the transport ministry opened two repaired bridges over the Euphrates near Raqqa on Sunday, eight years after they were bombed. Lorries had to use a ferry until now. The governor said a third bridge will follow in autumn when the steel has come from Turkey. Farmers on the southern bank hope to sell their cotton without the long way round.',
  lang: 'en',
};

function other(itemId: number, part: Part) {
  return { itemId: itemId as ItemId, part };
}

const rows: readonly (readonly [string, Part, boolean])[] = [
  [
    'another headline and a different end',
    {
      ...wire,
      title: 'Raqqa: drivers leave the ferry behind',
      text: `${wire.text.slice(0, 280)} Follow us on all channels. © Example Media.`,
    },
    true,
  ],
  [
    'a dateline and an agency credit in front',
    { ...wire, title: 'Bridges', text: `Sunday, 9 a.m., by our news desk. ${wire.text}` },
    true,
  ],
  [
    'capitals, curly quotes and other spacing',
    { ...wire, title: 'Bridges', text: wire.text.toUpperCase().replace(/ /g, '  ') },
    true,
  ],
  ['only the headline, word for word', { ...wire, text: '' }, true],
  [
    'the same headline over a shortened text',
    {
      ...wire,
      text: 'Engineers of the transport ministry opened two repaired bridges near Raqqa. Lorries had to use a ferry until now, the ministry added in its note to the press.',
    },
    true,
  ],
  [
    'the same words about another town and another number',
    {
      ...wire,
      title: 'Two bridges open again near Tabqa',
      text: 'TABQA - Engineers of the transport ministry opened three repaired bridges over the Khabur near Tabqa on Monday, eight years after they were bombed. Lorries had to use a ferry until now. The governor said a third bridge will follow in autumn when the steel has come from Iraq.',
    },
    false,
  ],
  [
    'one figure set right in a long text, and a name in another spelling',
    {
      ...wire,
      text: `${wire.text.replace('eight years', 'nine years').replace('Raqqa on', 'ar-Raqqah on')} ${'They have waited for it since the war and say so to anybody who asks. '.repeat(4)}`,
    },
    true,
  ],
  [
    'the same event in other words',
    {
      title: 'Traffic crosses the river at Raqqa again',
      text: 'On Sunday cars drove over the Euphrates at Raqqa for the first time since 2017. The transport ministry has mended two of the bridges that were destroyed in the war; a third is planned for autumn.',
      lang: 'en',
    },
    false,
  ],
  [
    'a translation',
    {
      title: 'Rakka yakınında iki köprü yeniden açıldı',
      text: 'Ulaştırma Bakanlığı mühendisleri, sekiz yıl önce bombalanan iki köprüyü pazar günü Rakka yakınında yeniden açtı. Kamyonlar bugüne kadar feribot kullanıyordu.',
      lang: 'tr',
    },
    false,
  ],
  [
    'a line that all short items share',
    { title: 'Something else', text: 'Read the full report on our site.', lang: 'en' },
    false,
  ],
];

describe('findCopy', () => {
  test.each(rows)('%s', (_name, part, isCopy) => {
    const found = findCopy(part, [other(7, wire)]);
    expect(found?.itemId).toBe(isCopy ? 7 : undefined);
  });

  test('two items with the same furniture and nothing else are no copies', () => {
    const furniture = 'Read the full report on our site.';
    const a = { title: 'Prices rise in Aleppo', text: furniture, lang: 'en' };
    const b = { title: 'Rain expected on the coast', text: furniture, lang: 'en' };
    expect(findCopy(a, [other(1, b)])).toBeUndefined();
  });

  test('a short headline that is used every day proves nothing', () => {
    const a = { title: 'Live updates', text: '', lang: 'en' };
    expect(findCopy(a, [other(1, a)])).toBeUndefined();
  });

  test('the nearest of several candidates is named, with its overlap', () => {
    const half = {
      ...wire,
      title: 'x',
      text: `${wire.text.slice(0, 200)} And so on it went there.`,
    };
    const found = findCopy(wire, [other(1, half), other(2, { ...wire, title: 'y' })]);
    expect(found).toEqual({ itemId: 2, overlap: 1 });
  });
});

test('a copy shares sampled shingles with its original, so the index finds it', () => {
  const a = new Set(sampleShingles(wire.title, wire.text));
  const b = new Set(sampleShingles('Another headline', `Our desk. ${wire.text.slice(0, 200)}`));
  expect(a.intersection(b).size).toBeGreaterThan(1);
  for (const hash of a) expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 31).toBe(true);
});

test('a text of any length keeps a bounded number of shingles', () => {
  const long = Array.from({ length: 5_000 }, (_, at) => `word${at}`).join(' ');
  expect(sampleShingles('A title', long).length).toBeLessThan(120);
});

test('all labelled copies among 101 reports are found and nothing else', () => {
  const placed = streamStories(readReports('story-reports.jsonl'));
  const score = scoreCopies(
    placed.map(({ report, copyOf }) => ({
      id: report.id,
      expected: report.dup_of ?? undefined,
      predicted: copyOf,
    })),
  );
  expect(score).toMatchObject({ precision: 1, recall: 1, count: 2 });
});
