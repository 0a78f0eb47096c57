// Cards that are too long for one message.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Card, Span } from '../../src/model/card.ts';
import { briefingCard } from '../../src/view/briefing-card.ts';
import {
  card,
  heading,
  link,
  list,
  note,
  paragraph,
  quote,
  text,
  timeAgo,
} from '../../src/view/spans.ts';
import { splitCard } from '../../src/view/split-card.ts';
import { lengthOf } from '../../src/view/split-spans.ts';
import { briefing } from './sample-briefing.ts';

function spansOf(block: Block): readonly Span[] {
  switch (block.kind) {
    case 'divider':
      return [];
    case 'list':
      return block.items.flat();
    case 'fields':
      return block.fields.flatMap(({ name, spans }) => [text(name), ...spans]);
    default:
      return block.spans;
  }
}

const size = ({ title, blocks }: Card) =>
  lengthOf(title) + blocks.reduce((sum, block) => sum + lengthOf(spansOf(block)), 0);
const words = (cards: readonly Card[]) =>
  cards
    .flatMap(({ blocks }) => blocks.flatMap(spansOf))
    .map((span) => (span.kind === 'time' ? '' : span.text))
    .join('');
const links = (cards: readonly Card[]) =>
  cards.flatMap(({ blocks }) => blocks.flatMap(spansOf)).filter(({ kind }) => kind === 'link');

describe('a briefing', () => {
  const whole = briefingCard(briefing);

  test('that fits stays as it is', () => {
    expect(splitCard(whole, { maxCharacters: 100_000, maxBlocks: 100 })).toEqual([whole]);
  });

  test.each([2000, 600, 200])(
    'in messages of %d characters keeps its words, links and order',
    (max) => {
      const cards = splitCard(whole, { maxCharacters: max, maxBlocks: 50 });
      expect(Math.max(...cards.map(size))).toBeLessThanOrEqual(max);
      expect(words(cards)).toBe(words([whole]));
      expect(links(cards)).toEqual(links([whole]));
    },
  );

  test('stays within a number of blocks', () => {
    const cards = splitCard(whole, { maxCharacters: 100_000, maxBlocks: 4 });
    expect(Math.max(...cards.map(({ blocks }) => blocks.length))).toBeLessThanOrEqual(4);
    expect(words(cards)).toBe(words([whole]));
  });

  test('never leaves a headline alone at the end of a message', () => {
    const blocks = [
      paragraph(text('a'.repeat(60))),
      heading(text('h')),
      paragraph(text('b'.repeat(60))),
    ];
    const cards = splitCard(card('T', blocks), { maxCharacters: 100, maxBlocks: 9 });
    expect(cards.map((one) => one.blocks.map(({ kind }) => kind))).toEqual([
      ['paragraph'],
      ['heading', 'paragraph'],
    ]);
  });
});

test('the title stands on each message with its number, the data on the first only', () => {
  const long = card('Title', [paragraph(text('word '.repeat(100)))], { data: 1 });
  const cards = splitCard(long, { maxCharacters: 200, maxBlocks: 5 });
  expect(cards[1]?.title).toEqual([text('Title'), text(' (2)')]);
  expect(cards.map(({ data }) => data).filter(Boolean)).toEqual([1]);
});

test('each message says its language, and the buttons stand under the last', () => {
  const actions = [{ label: 'Why', command: 'why s12' }];
  const blocks = [paragraph(text('word '.repeat(100)))];
  const cards = splitCard(card('Title', blocks, { lang: 'ar', actions }), {
    maxCharacters: 200,
    maxBlocks: 5,
  });
  expect(cards.length).toBeGreaterThan(2);
  expect(new Set(cards.map(({ lang }) => lang))).toEqual(new Set(['ar']));
  expect(cards.map((one) => one.actions)).toEqual([
    ...cards.slice(1).map(() => undefined),
    actions,
  ]);
});

test('a long text breaks after a sentence, else after a word, else anywhere but inside a letter', () => {
  const split = (words: string) =>
    splitCard(card('', [paragraph(text(words))]), { maxCharacters: 27, maxBlocks: 1 }).flatMap(
      ({ blocks }) =>
        blocks.flatMap(spansOf).map((span) => (span.kind === 'time' ? '' : span.text)),
    );
  expect(split('It is one two. And three four')[0]).toBe('It is one two. ');
  expect(split('one two three four five six')[0]).toBe('one two three four ');
  expect(split('😀'.repeat(20)).join('')).toBe('😀'.repeat(20));
  expect(split('😀'.repeat(20)).every((part) => part.isWellFormed())).toBe(true);
});

test('a link too long for a message loses words, never its address', () => {
  const long = card('', [paragraph(link('w'.repeat(500), 'https://a.example/'))]);
  const [part] = links(splitCard(long, { maxCharacters: 100, maxBlocks: 5 }));
  expect(part).toMatchObject({
    url: 'https://a.example/',
    text: expect.stringMatching(/^w{50,99}…$/),
  });
});

test('any card fits any limits, in order, with nothing lost', () => {
  const span = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }).map(text),
    fc.lorem({ maxCount: 30 }).map((line) => quote(line, 'en')),
    fc.string({ maxLength: 20 }).map((line) => link(line, 'https://a.example/')),
    fc.constant(timeAgo(0)),
  );
  const spans = fc.array(span, { maxLength: 6 });
  const block = fc.oneof(
    spans.map((line) => paragraph(...line)),
    spans.map((line) => heading(...line)),
    spans.map((line) => note(...line)),
    fc.array(spans, { maxLength: 5 }).map(list),
  );
  fc.assert(
    fc.property(
      fc.array(block, { maxLength: 12 }),
      fc.integer({ min: 60, max: 300 }),
      fc.integer({ min: 1, max: 6 }),
      (blocks, maxCharacters, maxBlocks) => {
        const whole = card('Title', blocks);
        const cards = splitCard(whole, { maxCharacters, maxBlocks });
        expect(words(cards)).toBe(words([whole]));
        expect(Math.max(...cards.map(size))).toBeLessThanOrEqual(maxCharacters);
        expect(Math.max(...cards.map((one) => one.blocks.length))).toBeLessThanOrEqual(maxBlocks);
      },
    ),
    { numRuns: 300 },
  );
});
