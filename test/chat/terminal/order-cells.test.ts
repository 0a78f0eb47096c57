// Lines of Arabic, Hebrew and Sorani among Latin words, numbers and brackets.
import { describe, expect, test } from 'vitest';
import type { BidiMode } from '../../../src/chat/terminal/abilities.ts';
import { toPassage } from '../../../src/chat/terminal/cells.ts';
import { orderCells } from '../../../src/chat/terminal/order-cells.ts';
import { toRun } from '../../../src/chat/terminal/runs.ts';
import { wrapCells } from '../../../src/chat/terminal/wrap-cells.ts';
import type { Span } from '../../../src/model/card.ts';
import { layOut } from '../../../src/view/lay-out.ts';
import { code, link, quote, text, timeAgo } from '../../../src/view/spans.ts';
import { clock } from '../../view/sample-briefing.ts';

function order(spans: readonly Span[], mode: BidiMode, width = 200): readonly string[] {
  const { pieces, direction } = layOut(spans, 'en');
  const { cells } = toPassage(
    pieces.map((piece) => toRun(piece, clock)),
    direction,
  );
  return wrapCells(cells, width).map((line) =>
    orderCells(line, direction, mode)
      .map((piece) => piece.text)
      .join(''),
  );
}

// Written with Latin capitals for right-to-left letters these tables would be easier to read, but
// the rules are about the real letters. Each visual line is read from its right end.
describe('in visual order, for terminals that do not reorder', () => {
  test.each([
    ['Hebrew words turn round', 'שלום עולם', 'םלוע םולש'],
    ['Arabic words turn round', 'سلام عليكم', 'مكيلع مالس'],
    ['Sorani words turn round', 'هەولێر و سلێمانی', 'ینامێلس و رێلوەه'],
    ['numbers keep their order', 'תקציב של 1,250 שקל', 'לקש 1,250 לש ביצקת'],
    ['Arabic digits keep their order', 'عام ٢٠٢٦ الجديد', 'ديدجلا ٢٠٢٦ ماع'],
    ['brackets are mirrored', 'אלף (בית) גימל', 'למיג (תיב) ףלא'],
    ['Latin names keep their order', 'וגם EUBAM (משלחת) פה', 'הפ (תחלשמ) EUBAM םגו'],
    ['a full stop ends at the left', 'שלום.', '.םולש'],
    ['marks stay behind their letter', 'בָּא', 'אבָּ'],
    ['emoji stay whole', 'אב 👩\u200d🚒 גד', 'דג 👩\u200d🚒 בא'],
    ['Latin lines stay as they are', 'Talks (day 2) end.', 'Talks (day 2) end.'],
  ])('%s', (_, words, expected) => {
    expect(order([quote(words, 'und')], 'visual')).toEqual([expected]);
  });

  test('a line is broken in reading order before it is turned round', () => {
    expect(order([quote('אחת שתיים שלוש ארבע', 'he')], 'visual', 10)).toEqual([
      'םייתש תחא',
      'עברא שולש',
    ]);
  });

  test('a foreign title does not pull our own words along', () => {
    expect(order([text('s12 '), quote('שלום 3', 'he'), text(' · 4 sources')], 'visual')).toEqual([
      's12 3 םולש · 4 sources',
    ]);
  });

  test('in a right-to-left sentence the source comes after it, on the left', () => {
    const spans = [quote('שלום.', 'he'), text(' — '), link('Kol (he)', 'https://a.example/')];
    expect(order(spans, 'visual')).toEqual(['Kol (he) — .םולש']);
  });

  test('two sources side by side keep their order', () => {
    const spans = [text('from '), quote('אב', 'he'), text(' '), quote('גד', 'he')];
    expect(order(spans, 'visual')).toEqual(['from בא דג']);
    const adjacent = [text('from '), quote('אב', 'he'), quote('1', 'he'), quote('גד', 'he')];
    expect(order(adjacent, 'visual')).toEqual(['from בא1דג']);
    const tail = [quote('אב', 'he'), quote('ab', 'en'), text('15')];
    expect(order(tail, 'visual')).toEqual(['15abבא']);
  });
});

describe('in logical order, for terminals that reorder', () => {
  test('each line of a right-to-left passage is an isolate of its own', () => {
    expect(order([quote('אחת שתיים שלוש ארבע', 'he')], 'logical', 10)).toEqual([
      '\u2067\u2067אחת שתיים\u2069\u2069',
      '\u2067\u2067שלוש ארבע\u2069\u2069',
    ]);
  });

  test('foreign words in our own line are set apart', () => {
    expect(order([text('s12 '), quote('שלום 3', 'he'), text(' · 4')], 'logical')).toEqual([
      's12 \u2067שלום 3\u2069 · 4',
    ]);
  });

  test('a line without right-to-left words has no signs at all', () => {
    expect(order([quote('Talks end', 'en'), text(' — '), quote('Wire', 'en')], 'logical')).toEqual([
      'Talks end — Wire',
    ]);
  });
});

test('Arabic labels begin at the right, with the number of the story first', () => {
  const spans = [code('s12'), text(' '), quote('Talks (day 2).', 'en'), text(' · '), timeAgo(0)];
  const { pieces, direction } = layOut(spans, 'ar');
  const arabic = { ...clock, now: 5 * 3_600_000, locale: 'ar' };
  const { cells } = toPassage(
    pieces.map((piece) => toRun(piece, arabic)),
    direction,
  );
  const shown = orderCells(cells, direction, 'visual').map((piece) => piece.text);
  expect(shown.join('')).toBe('تاعاس 5 لبق · Talks (day 2). s12');
});

test('a pipe gets the words as they are stored', () => {
  const words = 'وقال (رئيس) Global Ports 15 عضواً.';
  expect(order([quote(words, 'ar'), text(' — '), quote('קול', 'he')], 'plain')).toEqual([
    `${words} — קול`,
  ]);
});
