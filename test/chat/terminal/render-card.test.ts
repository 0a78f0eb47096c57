// Cards on screens of all kinds, and cards full of hostile text.
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Abilities } from '../../../src/chat/terminal/abilities.ts';
import { renderCard } from '../../../src/chat/terminal/render-card.ts';
import type { Card } from '../../../src/model/card.ts';
import { briefingCard } from '../../../src/view/briefing-card.ts';
import {
  card,
  code,
  fields,
  link,
  list,
  note,
  paragraph,
  quote,
  text,
} from '../../../src/view/spans.ts';
import { storyCard } from '../../../src/view/story-card.ts';
import { briefing, clock, timeline } from '../../view/sample-briefing.ts';

const esc = '\x1b';
const colours = new RegExp(`${esc}\\[[\\d;]*m`, 'g');
// All escapes that we write: colours, links, the request about order.
const linkSigns = new RegExp(`${esc}\\]8;(?:id=(\\w+))?;([!-~]*)${esc}\\\\`, 'g');
const requests = new RegExp(`${esc}\\[8[lh]`, 'g');

const piped: Abilities = { interactive: false, colour: false, links: false, bidi: 'plain' };
const vte: Abilities = { interactive: true, colour: true, links: true, bidi: 'logical' };
const xterm: Abilities = { interactive: true, colour: true, links: false, bidi: 'visual' };
const all = [piped, vte, xterm];

const render = (shown: Card, abilities = piped, columns = 101) =>
  renderCard(shown, { abilities, columns, clock });

// Addresses stand on lines of their own that may be longer than the screen.
const linesOf = (output: string) =>
  stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => !/^ *\[\d+\] http/.test(line));

describe('a briefing', () => {
  test('reads like a page when it is piped', () => {
    expect(
      render(briefingCard({ ...briefing, stories: briefing.stories.slice(1), moreStories: 0 })),
    ).toBe(`Board of Peace for Gaza
  Since 12:30 yesterday · 2 stories · 1 new · 3 new reports

s9 اجتماع المانحين في عمّان يتعهد بمليارَي دولار لإعادة الإعمار
  +2 reports · 2 sources in Arabic and Turkish · first report 2 days ago, last 2 hours ago
  • تعهّد المانحون بتقديم 2,1 مليار دولار خلال ثلاث سنوات. —\u00a0صحيفة\u00a0المرفأ\u00a0(ar)\u00a0[1]
  • İki ülke ödemeyi denetim şartına bağladı; ilk dilim 2027’de verilecek.
    —\u00a0Liman\u00a0Haber\u00a0(tr)\u00a0[2]\u00a0new

s14 Board names a special envoy for water and power
  New · only Harbour Wire in English · first report 40 minutes ago
  • The envoy will report to the board every two weeks. —\u00a0Harbour\u00a0Wire\u00a0(en)\u00a0[3]

${'─'.repeat(100)}
  Read 14 of 15 feeds in 8 languages: 212 items. 1 could not be read; for the reasons type feeds
  Silent in this time: Hafen Blatt and Port Libre.
  All reports of a story: story s9 · What was left out, and why: missed gaza-board

  [1] https://ar.example/news/310
  [2] https://tr.example/news/311
  [3] https://en.example/news/320
`);
  });

  test.each([20, 40, 80, 100, 160])(
    'fits a screen of %d columns and never fills the last',
    (columns) => {
      for (const abilities of all) {
        for (const shown of [briefingCard(briefing), storyCard(timeline)]) {
          const widths = linesOf(render(shown, abilities, columns)).map((line) =>
            stringWidth(line),
          );
          expect(Math.max(...widths)).toBeLessThanOrEqual(
            Math.min(columns, 101) - (columns > 20 ? 1 : 0),
          );
        }
      }
    },
  );

  test('has no escape byte when it is piped', () => {
    expect(render(briefingCard(briefing))).not.toContain('\x1b');
  });

  test('begins the lines of a right-to-left sentence under each other at the right', () => {
    const words = 'אחת שתיים שלוש ארבע חמש שש שבע שמונה תשע עשר אחת עשרה';
    const lines = render(card('T', [list([[quote(words, 'he')]])]), { ...xterm, colour: false }, 30)
      .split('\n')
      .filter((line) => /[א-ת]/.test(line));
    expect(lines.length).toBeGreaterThan(1);
    expect(new Set(lines.map((line) => stringWidth(line))).size).toBe(1);
  });

  test('asks the terminal not to reorder what is in visual order already, and only then', () => {
    const asked = render(briefingCard(briefing), xterm);
    expect([asked.startsWith(`${esc}[8l`), asked.endsWith(`${esc}[8h`)]).toEqual([true, true]);
    expect(render(card('Latin', []), xterm)).not.toContain('\x1b[8l');
    expect(render(briefingCard(briefing), vte)).not.toContain('\x1b[8l');
    expect(render(briefingCard(briefing), { ...piped, bidi: 'visual' })).not.toContain('\x1b');
  });
});

describe('links', () => {
  const shown = card('T', [paragraph(link('one two three four five', 'https://a.example/x'))]);

  test('go round their words where the terminal can, on each line anew with one id', () => {
    const output = render(shown, vte, 21);
    const signs = [...output.matchAll(linkSigns)].map(([, id, url]) => ({ id, url }));
    const open = { id: expect.stringMatching(/^\w+$/), url: 'https://a.example/x' };
    const close = { id: undefined, url: '' };
    expect(signs).toEqual([open, close, open, close]);
    expect(signs[2]?.id).toBe(signs[0]?.id);
  });

  test('to one address share a number, and stand whole at the end', () => {
    const url = `https://a.example/${'long/'.repeat(60)}`;
    const output = render(card('T', [paragraph(link('a', url), text(' '), link('b', url))]));
    expect(output).toContain('a\u00a0[1] b\u00a0[1]\n');
    expect(output).toContain(`\n  [1] ${url}\n`);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'not an address',
    '',
  ])('to %s are only words', (url) => {
    const output = render(card('T', [paragraph(link('words', url))]), vte);
    expect(output).toContain('words');
    expect(output).not.toContain(']8;');
  });

  test('cannot smuggle an escape sequence in their address', () => {
    const url = 'https://a.example/\x1b]8;;https://evil.example\x07\u009b31m\u202e#a b';
    const output = render(card('T', [paragraph(link('words', url))]), vte);
    expect(output).toContain(
      'https://a.example/%1B]8;;https://evil.example%07%C2%9B31m%E2%80%AE#a%20b',
    );
  });
});

describe('hostile text', () => {
  const nasty = fc.string({
    unit: fc.constantFrom(
      '\x1b',
      '[31m',
      ']8;;',
      '\x07',
      '\u009b',
      '\u202e',
      '\u2067',
      '\n',
      '\r',
      'ا',
      'a',
      ' ',
      '(',
      '\u0301',
      '界',
    ),
    maxLength: 40,
  });

  test('never leaves a control character, an unclosed isolate or a line too wide', () => {
    fc.assert(
      fc.property(nasty, nasty, fc.constantFrom(...all), (a, b, abilities) => {
        const shown = card(
          [quote(a, 'ar')],
          [
            paragraph(text(a), quote(b, 'en'), link(a, `https://x.example/${b}`)),
            list([[quote(b, 'he'), text(' — '), link(b, a)]]),
            fields([
              { name: a, spans: [quote(b, 'ar')] },
              { name: 'n', spans: [text(a)] },
            ]),
            note(code(b)),
          ],
        );
        const output = render(shown, abilities, 40);
        const rest = output.replace(colours, '').replace(linkSigns, '').replace(requests, '');
        expect(rest).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e]/u);
        for (const line of rest.split('\n')) {
          const opened = line.match(/[\u2066\u2067]/g)?.length ?? 0;
          expect(line.match(/\u2069/g)?.length ?? 0).toBe(opened);
        }
        for (const line of linesOf(output)) expect(stringWidth(line)).toBeLessThanOrEqual(39);
      }),
      { numRuns: 400 },
    );
  });
});

test('colours close on the line where they open', () => {
  for (const line of render(briefingCard(briefing), vte, 40).split('\n')) {
    const sequences = line.match(colours) ?? [];
    expect(sequences.filter((sequence) => sequence === '\x1b[0m')).toHaveLength(
      sequences.length / 2,
    );
  }
});

test('what is strong in small print is not printed small', () => {
  const output = render(
    card('T', [note({ kind: 'text', text: 'New', style: 'strong' }, text(' a'))]),
    vte,
  );
  expect(output).toContain(`  ${esc}[1mNew${esc}[0m${esc}[2m a${esc}[0m\n`);
});

test('names and values of fields stand in two columns', () => {
  const rows = fields([
    { name: 'brief', spans: [text('The briefing of a topic, with its sources')] },
    { name: 'story', spans: [code('s12')] },
  ]);
  expect(render(card('T', [rows]), piped, 34)).toBe(
    'T\n\n  brief  The briefing of a topic,\n         with its sources\n  story  s12\n',
  );
});
