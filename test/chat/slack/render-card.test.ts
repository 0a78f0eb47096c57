// Cards as blocks: within Slack's limits whatever they hold, harmless, and readable in any script.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardLimits, renderCard, writeFallback } from '../../../src/chat/slack/render-card.ts';
import type { Block, Card, Span } from '../../../src/model/card.ts';
import {
  card,
  code,
  divider,
  fields,
  fullTime,
  heading,
  link,
  list,
  note,
  paragraph,
  quote,
  strong,
  text,
  timeAgo,
} from '../../../src/view/spans.ts';
import { splitCard } from '../../../src/view/split-card.ts';
import { checkBlocks } from '../../fakes/slack/check-blocks.ts';
import { isBalanced } from '../../view/visual-order.ts';

const at = Date.UTC(2026, 10, 21, 9, 30);
const hostile =
  '<!channel> @here <@U1> <https://evil.example|click> *b* _i_ ~s~ `c` :smile: &amp; https://x.example';

/** All words that Slack would read as markup. */
function markupIn(blocks: unknown): string {
  const found: string[] = [];
  JSON.stringify(blocks, (_name, value) => {
    if (value?.type === 'mrkdwn') found.push(value.text);
    return value;
  });
  return found.join('\n');
}

const elementsIn = (blocks: unknown, type: string): readonly Record<string, unknown>[] => {
  const found: Record<string, unknown>[] = [];
  JSON.stringify(blocks, (_name, value) => {
    if (value?.type === type) found.push(value);
    return value;
  });
  return found;
};

test('each kind of block has its form', () => {
  const whole: Card = {
    ...card('Title', [
      heading(text('Part')),
      paragraph(
        strong('Bold'),
        text(' and '),
        link('a link', 'https://a.example/x'),
        code('why s1'),
      ),
      list([[text('one')], [timeAgo(at)]]),
      fields([{ name: 'Feeds', spans: [text('12')] }]),
      divider(),
      note(text('All topics: '), code('topics')),
    ]),
    actions: [{ label: 'Why', command: 'why s1' }],
  };
  const blocks = renderCard(whole);
  expect(blocks.map(({ type }) => type)).toEqual([
    'header',
    'header',
    'rich_text',
    'rich_text',
    'rich_text',
    'divider',
    'context',
    'actions',
  ]);
  expect(elementsIn(blocks, 'link')).toEqual([
    { type: 'link', url: 'https://a.example/x', text: 'a link' },
  ]);
  expect(elementsIn(blocks, 'date')).toMatchObject([
    { format: '{ago}', timestamp: at / 1000, fallback: '2026-11-21 09:30 UTC' },
  ]);
  expect(markupIn(blocks)).toBe('All topics: `topics`');
  expect(elementsIn(blocks, 'button')).toMatchObject([{ value: 'why s1', action_id: 'do:0' }]);
  expect(checkBlocks(blocks)).toEqual({ kind: 'fine' });
});

test('words of strangers are never read as markup, wherever they stand', () => {
  const spans: readonly Span[] = [quote(hostile, 'en'), link(hostile, 'https://a.example/')];
  const blocks = renderCard(
    card(spans, [
      heading(...spans),
      heading(quote(hostile, 'en')),
      paragraph(...spans, strong(hostile), code(hostile)),
      list([spans]),
      fields([{ name: hostile, spans }]),
      note(...spans),
      note(text(hostile)),
      note(code('`'), text(' x')),
    ]),
  );
  expect(markupIn(blocks)).toBe('');
  for (const kind of ['user', 'usergroup', 'broadcast', 'emoji', 'channel']) {
    expect(elementsIn(blocks, kind)).toEqual([]);
  }
  const emoji = elementsIn(blocks, 'plain_text').map((one) => one.emoji);
  expect(new Set(emoji)).toEqual(new Set([false]));
  expect(new Set(elementsIn(blocks, 'link').map(({ url }) => url))).toEqual(
    new Set(['https://a.example/']),
  );
  expect(checkBlocks(blocks)).toEqual({ kind: 'fine' });
});

test('the text for notifications is escaped once', () => {
  const whole = card([quote(hostile, 'en')], [paragraph(text('a & b <c>'))]);
  const written = writeFallback(whole);
  expect(written).not.toMatch(/<|>/);
  expect(written).toContain('&lt;!channel&gt;');
  expect(written).toContain('a &amp; b &lt;c&gt;');
  expect(written).toContain('&amp;amp;');
});

test.each([
  'javascript:alert(1)',
  'slack://x',
  'https://',
  `https://a.example/${'x'.repeat(3000)}`,
])('an address such as %.30s is no link', (url) => {
  const blocks = renderCard(card('T', [paragraph(link('words', url))]));
  expect(elementsIn(blocks, 'link')).toEqual([]);
  expect(JSON.stringify(blocks)).toContain('words');
});

test('addresses that do not fit are left out, words never', () => {
  const url = (n: number) => `https://a.example/${'x'.repeat(900)}${n}`;
  const items = Array.from({ length: 30 }, (_, n) => [link(`report ${n}`, url(n))]);
  const blocks = renderCard(card('Many', [list(items)]));
  expect(checkBlocks(blocks)).toEqual({ kind: 'fine' });
  const links = elementsIn(blocks, 'link').length;
  expect(links).toBeGreaterThan(5);
  expect(links).toBeLessThan(30);
  expect(JSON.stringify(blocks)).toContain('report 29');
});

test('a long or linked heading is bold text, for a header takes neither', () => {
  const long = renderCard(card('x'.repeat(151), []));
  const linked = renderCard(card([text('See '), link('this', 'https://a.example/')], []));
  for (const blocks of [long, linked]) {
    expect(blocks[0]?.type).toBe('rich_text');
    expect(JSON.stringify(blocks)).toContain('"bold":true');
    expect(checkBlocks(blocks)).toEqual({ kind: 'fine' });
  }
});

test('more than five actions go on in a menu, which carries the same lines', () => {
  const actions = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ label: `Do ${n}`, command: `why s${n}` }));
  for (const count of [5, 6, 9, 40]) {
    const blocks = renderCard({ ...card('T', []), actions: actions(count) });
    const lines = JSON.stringify(blocks).match(/why s\d+/g);
    expect(new Set(lines).size).toBe(count);
    expect(checkBlocks(blocks)).toEqual({ kind: 'fine' });
  }
});

test('an impossible time is words, not a date that Slack refuses', () => {
  for (const time of [Number.NaN, -5, 8.64e15, Number.POSITIVE_INFINITY]) {
    const blocks = renderCard(card('T', [paragraph(fullTime(time)), note(fullTime(time))]));
    expect(checkBlocks(blocks)).toEqual({ kind: 'fine' });
    expect(elementsIn(blocks, 'date')).toEqual([]);
  }
});

describe('right to left', () => {
  const arabic: Card = {
    ...card(
      [text('إحاطة: '), quote('Board of Peace (2)', 'en')],
      [
        paragraph(
          quote('لجنة من 15 عضواً', 'ar'),
          text(' – '),
          link('قناة a.example', 'https://a.example/'),
        ),
        list([[timeAgo(at), text(' تقرير '), code('why s12')]]),
      ],
    ),
    lang: 'ar',
  };

  test('foreign words stand in isolates that are closed', () => {
    const blocks = renderCard(arabic);
    const lines = elementsIn(blocks, 'rich_text_section').map(({ elements }) =>
      (elements as readonly { readonly text?: string }[]).map((one) => one.text ?? '').join(''),
    );
    for (const line of lines) expect(isBalanced(line)).toBe(true);
    const header = elementsIn(blocks, 'plain_text')[0]?.text;
    expect(header).toContain('\u2066Board of Peace (2)\u2069');
    expect(isBalanced(String(header))).toBe(true);
  });

  test('a note with a command in it is rich text, for a tick behind a sign may be no tick', () => {
    const whole = (lang: string): Card => ({
      ...card('T', [note(text('الكل: '), code('topics'))]),
      lang,
    });
    expect(renderCard(whole('ar'))[1]?.type).toBe('rich_text');
    expect(markupIn(renderCard(whole('ar')))).toBe('');
  });

  test('a command can be copied without invisible signs, and dates are figures', () => {
    const blocks = renderCard(arabic);
    const coded = elementsIn(blocks, 'text').filter(({ style }) =>
      JSON.stringify(style)?.includes('code'),
    );
    expect(coded.map((one) => one.text)).toEqual(['why s12']);
    expect(elementsIn(blocks, 'date')[0]).toMatchObject({ format: '{date_num} {time}' });
  });

  test('an override in a title cannot turn the line round', () => {
    const blocks = renderCard(card([quote('a \u202e b \u2067 c', 'en')], []));
    expect(JSON.stringify(blocks)).not.toMatch(/[\u202a-\u202e]/);
    expect(isBalanced(String(elementsIn(blocks, 'plain_text')[0]?.text))).toBe(true);
  });
});

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ maxLength: 4000 }),
  fc.constantFrom('', ' ', hostile, '\ud83d', '\u202e', 'مرحبا', '*'.repeat(3000)),
);
const span: fc.Arbitrary<Span> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: words }),
  fc.record({
    kind: fc.constant('text' as const),
    text: words,
    style: fc.constant('code' as const),
  }),
  fc.record({ kind: fc.constant('link' as const), text: words, url: fc.oneof(fc.webUrl(), words) }),
  fc.record({
    kind: fc.constant('quote' as const),
    text: words,
    lang: fc.constantFrom('ar', 'en'),
  }),
  fc.record({
    kind: fc.constant('time' as const),
    at: fc.oneof(fc.double(), fc.integer({ min: 0, max: at })),
    form: fc.constantFrom('ago' as const, 'full' as const),
  }),
);
const spans = fc.array(span, { maxLength: 6 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom('heading' as const, 'paragraph' as const), spans }),
  fc.record({ kind: fc.constant('note' as const), spans }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(spans, { maxLength: 9 }) }),
  fc.record({
    kind: fc.constant('fields' as const),
    fields: fc.array(fc.record({ name: words, spans }), { maxLength: 5 }),
  }),
  fc.constant(divider()),
);

test('whatever a card holds, Slack takes each of its parts', () => {
  const cards = fc.record({
    title: fc.array(span, { minLength: 1, maxLength: 2 }),
    tone: fc.constantFrom('info' as const, 'warn' as const),
    blocks: fc.array(block, { maxLength: 60 }),
    lang: fc.constantFrom('en', 'ar'),
  });
  fc.assert(
    fc.property(cards, (whole) => {
      const title = whole.title.map((one) =>
        one.kind === 'time' ? one : { ...one, text: one.text.slice(0, 100) },
      );
      for (const part of splitCard({ ...whole, title }, cardLimits)) {
        const blocks = renderCard(part);
        if (blocks.length > 0) expect(checkBlocks(blocks)).toEqual({ kind: 'fine' });
      }
    }),
    { numRuns: 80 },
  );
});
