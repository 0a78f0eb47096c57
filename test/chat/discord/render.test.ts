// Cards as Discord messages: within the limits, with the words as they are, and pinging nobody.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  discordLimits,
  type MessageBody,
  renderMessage,
  renderPlain,
} from '../../../src/chat/discord/render-message.ts';
import type { Card, Span } from '../../../src/model/card.ts';
import { toPlainLine } from '../../../src/view/plain-line.ts';
import {
  card,
  code,
  divider,
  fields,
  heading,
  hint,
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
import { messageForm } from '../../fakes/discord/message-form.ts';

const mark = '0123456789ab';
const hostile = [
  '@everyone and @here',
  '<@123456789012345678> <@&123456789012345678> <#123456789012345678>',
  '</sitrep brief:123> <id:home> <:smile:123456789012345678> <t:0:R>',
  '**bold** __under__ *it* _it_ ~~gone~~ ||secret||',
  '`code` ```js\nalert(1)\n``` ``two``',
  '[click here](https://evil.example) [a](<https://evil.example>)',
  '# Heading ## Two -# small',
  '> quoted >>> all',
  '- a list * or + this',
  '1. first 2) second',
  'https://evil.example/a?b=c and http://x.example',
  ':smile: and :100: at 10:30',
  '\\* a backslash \\\\ and one at the end \\',
  '\u202eevil\u202c \u2066and\u2069 \u200bhidden\u0007',
];

function bodyOf(...spans: readonly Span[]): string {
  return renderMessage(card('Title', [paragraph(...spans)])).embeds[0]?.description ?? '';
}

/** What Discord shows of markup that holds nothing but words. */
function shown(markup: string): string {
  return markup.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

/** Signs that still mean something. */
function activeSigns(markup: string): readonly string[] {
  const bare = markup.replace(/\\[^0-9A-Za-z\s]/g, '');
  const found = bare.match(/[*_~|`<>[\]#@]|:\/\/|:[^\s:]+:|^\s*([-+]|\d+[.)])\s/gm);
  return [...(found ?? [])];
}

describe('words of strangers', () => {
  test.each(hostile)('come out as plain words: %j', (words) => {
    for (const markup of [bodyOf(text(words)), bodyOf(quote(words, 'en'))]) {
      expect(shown(markup)).toBe(toPlainLine(words));
      expect(activeSigns(markup)).toEqual([]);
    }
  });

  test('do no harm in a title, a heading, a list, a field, a note or behind others', () => {
    for (const words of hostile) {
      const blocks = [
        heading(text(words)),
        list([[text(words)], [strong('A: '), text(words)]]),
        fields([{ name: words, spans: [text(words)] }]),
        note(text(words)),
      ];
      const [embed] = renderMessage(card([text(words)], blocks)).embeds;
      expect(activeSigns(embed?.title ?? '')).toEqual([]);
      const ours = /^(### |-# |- )|\*\*/gm;
      expect(activeSigns((embed?.description ?? '').replace(ours, 'x'))).toEqual([]);
    }
  });

  test('cannot leave the ticks of something to be typed', () => {
    expect(bodyOf(code('a`b``c'))).toBe('`a’b’’c`');
  });

  test('whatever they are come out as they went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
        const markup = bodyOf(text('x '), text(words));
        expect(activeSigns(markup)).toEqual([]);
        const marks = /[\u200e\u200f\u2066-\u2069]/g;
        const spaced = (line: string) => line.replace(marks, '').replace(/\s+/g, ' ').trim();
        expect(spaced(shown(markup))).toBe(spaced(`x ${toPlainLine(words)}`));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a link', () => {
  test('is a link on its words', () => {
    expect(bodyOf(link('Reuters', 'https://a.example/b'))).toBe('[Reuters](https://a.example/b)');
  });

  test.each(hostile)('has words that cannot end it: %j', (words) => {
    const markup = bodyOf(link(words, 'https://a.example/'));
    expect(markup.match(/[[\]()]/g)).toEqual(['[', ']', '(', ')']);
    expect(markup).toMatch(/\]\(https:\/\/a\.example\/\)$/);
    expect(markup.slice(1).replace(/\]\(.*/, '')).not.toMatch(/:\/\/|[*_~|`<>@\\]/);
  });

  test.each([
    'javascript:alert(1)',
    'https://user:secret@a.example/',
    'not an address',
    'ftp://a.example/',
    `https://a.example/${'x'.repeat(3_000)}`,
  ])('with an odd address is only its words: %s', (url) => {
    expect(bodyOf(link('Reuters', url))).toBe('Reuters');
  });

  test('keeps brackets and spaces of its address inside', () => {
    expect(bodyOf(link('A', 'https://a.example/x_(y) z?q=<b>'))).toBe(
      '[A](https://a.example/x_%28y%29%20z?q=%3Cb%3E)',
    );
  });
});

describe('a message', () => {
  test('shows times in each reader’s own zone', () => {
    expect(bodyOf(timeAgo(1_790_000_000_000))).toBe('<t:1790000000:R>');
    expect(bodyOf(timeAgo(Number.NaN))).toBe('at an unknown time');
  });

  test('carries buttons for what can be done, and then no hint how to type it', () => {
    const blocks = [paragraph(text('News.')), hint(text('Type why s12'))];
    const actions = [{ label: 'Why', command: 'why s12' }];
    const body = renderMessage({ ...card('T', blocks), actions });
    expect(body.components[0]?.components[0]).toMatchObject({
      label: 'Why',
      custom_id: 'c:why s12',
    });
    expect(body.embeds[0]?.description).toBe('News.');
    expect(renderMessage(card('T', blocks)).embeds[0]?.description).toContain('Type why');
  });

  test('pings nobody, or the one role that was chosen', () => {
    const loud = card(hostile.join(' '), [paragraph(text(hostile.join(' ')))]);
    for (const body of [renderMessage(loud), renderPlain(loud)]) {
      expect(body.allowed_mentions).toEqual({ parse: [] });
    }
    for (const body of [renderMessage(loud, { ping: '123' }), renderPlain(loud, { ping: '123' })]) {
      expect(body.allowed_mentions).toEqual({ parse: [], roles: ['123'] });
      expect(body.content).toMatch(/^<@&123>/);
    }
  });

  test('has no address on its embeds, so that Discord merges none', () => {
    const long = card('T', [list(Array.from({ length: 40 }, () => [text('word '.repeat(20))]))]);
    for (const { embeds } of splitCard(long, discordLimits).map((page) => renderMessage(page))) {
      expect(embeds.every(({ url }) => url === undefined)).toBe(true);
    }
  });

  test('keeps every word and link of a card with many sources', () => {
    const url = (i: number) => `https://news.example/${i}/${'path-'.repeat(30)}`;
    const items = Array.from({ length: 30 }, (_, i) => [
      text(`Sentence ${i}. `),
      link(`S${i}`, url(i)),
    ]);
    const bodies = splitCard(card('T', [list(items)]), discordLimits).map((one) =>
      renderMessage(one),
    );
    const all = bodies
      .flatMap(({ embeds }) => embeds.map(({ description }) => description))
      .join('\n');
    for (let i = 0; i < 30; i += 1) expect(all).toContain(`Sentence ${i}. [S${i}](`);
  });

  test('fits into Discord, whatever the card', () => {
    fc.assert(
      fc.property(anyCard, (one) => {
        for (const page of splitCard(one, discordLimits)) {
          expectFit(renderMessage(page, { mark, ping: '123456789012345678' }));
          expectFit(renderPlain(page, { mark, ping: '123456789012345678' }));
        }
        // A card that nobody split has to fit, too.
        expectFit(renderMessage(one, { mark }));
      }),
      { numRuns: 60 },
    );
  });
});

function expectFit(body: MessageBody): void {
  expect(messageForm.safeParse(body).error?.issues).toBeUndefined();
  const texts = [body.content ?? '', ...body.embeds.map(({ footer }) => footer?.text ?? '')];
  expect(texts.some((words) => words.endsWith(mark))).toBe(true);
}

const anyText = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('*'.repeat(4_000), 'word '.repeat(800), 'كلمة '.repeat(500), 'x'.repeat(5_000)),
);
const title = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
const anySpan: fc.Arbitrary<Span> = fc.oneof(
  anyText.map(text),
  anyText.map(strong),
  anyText.map(code),
  anyText.map((words) => quote(words, 'ar')),
  fc.tuple(anyText, fc.webUrl()).map(([words, url]) => link(words, url)),
  fc.integer().map(timeAgo),
);
const spans = fc.array(anySpan, { maxLength: 4 });
const anyBlock = fc.oneof(
  spans.map((some) => heading(...some)),
  spans.map((some) => paragraph(...some)),
  spans.map((some) => note(...some)),
  fc.array(spans, { maxLength: 6 }).map(list),
  fc.array(fc.record({ name: title, spans }), { maxLength: 4 }).map(fields),
  fc.constant(divider()),
);
const anyAction = fc.record({ label: anyText, command: anyText });
const anyCard: fc.Arbitrary<Card> = fc
  .record({
    title: title.map((words) => [text(words)]),
    blocks: fc.array(anyBlock, { maxLength: 8 }),
    actions: fc.array(anyAction, { maxLength: 30 }),
    lang: fc.constantFrom('en', 'ar'),
  })
  .map((parts) => ({ ...parts, tone: 'info' }));
