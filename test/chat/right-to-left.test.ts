// Arabic, Hebrew, Sorani and Persian lines as they leave for Discord and Slack: the markup is taken
// off as the clients do, and what is left must read in the right order.
import { describe, expect, test } from 'vitest';
import { renderMessage, renderPlain } from '../../src/chat/discord/render-message.ts';
import { renderCard, writeFallback } from '../../src/chat/slack/render-card.ts';
import type { Card, Span } from '../../src/model/card.ts';
import { alertCard } from '../../src/view/alert-card.ts';
import { arabic } from '../../src/view/labels/ar.ts';
import { english } from '../../src/view/labels/en.ts';
import { card, heading, list, note, paragraph, quote, text } from '../../src/view/spans.ts';
import { storyCard } from '../../src/view/story-card.ts';
import { arabicLines, englishLines } from '../view/right-to-left-lines.ts';
import { handover, timeline } from '../view/sample-briefing.ts';
import { isBalanced, seen, sideOf } from '../view/visual-order.ts';

interface Client {
  readonly name: string;
  /** The lines of a message, as the client shows them. */
  show(card: Card): readonly string[];
}

const shownTime = '12:30 today';

/** Discord's markdown, as far as we write it, the way its client takes it off. */
function unmark(line: string): string {
  return (
    line
      .replace(/^(?:#{1,3} |- |-# )/, '')
      .replace(/\[([^\]]*)\]\(https?:[^)]*\)/g, '$1')
      .replace(/<t:\d+:\w>/g, shownTime)
      .replace(/(?<!\\)(\*\*|`)/g, '')
      .replace(/\\(.)/gu, '$1')
      // Signs that stand for others inside the words of a link.
      .replace(/[‹›]/g, (sign) => (sign === '‹' ? '(' : ')'))
  );
}

const discord: Client = {
  name: 'Discord',
  show: (shown) =>
    renderMessage(shown)
      .embeds.flatMap(({ title = '', description = '' }) => [title, ...description.split('\n')])
      .filter(Boolean)
      .map(unmark),
};

interface Part {
  readonly type?: string;
  readonly text?: string | Part;
  readonly fallback?: string;
  readonly elements?: readonly Part[];
}

/** Each section, list item, header and context line of Slack's blocks is a paragraph. */
function linesOf({ type, text: own, elements = [] }: Part): readonly string[] {
  if (type === 'header') return [typeof own === 'string' ? own : String(own?.text)];
  if (type === 'rich_text_section') return [elements.map(readElement).join('')];
  if (type === 'context') return elements.map(({ text: words }) => unmarkSlack(String(words)));
  return type === 'rich_text' || type === 'rich_text_list' ? elements.flatMap(linesOf) : [];
}

function readElement({ type, text: own }: Part): string {
  return type === 'date' ? shownTime : String(own);
}

function unmarkSlack(line: string): string {
  return line.replace(/<!date\^[^>]*>/g, shownTime).replaceAll('`', '');
}

const slack: Client = {
  name: 'Slack',
  show: (shown) => renderCard(shown).flatMap((block) => linesOf(block as Part)),
};

const inList = (spans: readonly Span[], lang: string) => card('', [list([spans])], { lang });

describe.each([discord, slack])('in $name', ({ show }) => {
  test.each(englishLines)('among English labels: %s', (_, spans, side, line) => {
    const [shown = ''] = show(inList(spans, 'en'));
    expect([sideOf(shown), seen(shown)]).toEqual([side, line]);
  });

  test.each(arabicLines)('among Arabic labels: %s', (_, spans, line) => {
    const [shown = ''] = show(inList(spans, 'ar'));
    expect([sideOf(shown), seen(shown)]).toEqual(['right', line]);
  });

  test('titles, headings, paragraphs and small print begin on the side of the labels', () => {
    const spans = [quote('15', 'und'), text(': خبر '), quote('Talks (day 2)', 'en')];
    const blocks = [heading(...spans), paragraph(...spans), note(...spans)];
    const lines = show(card(spans, blocks, { lang: 'ar' }));
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      expect([sideOf(line), seen(line)]).toEqual(['right', 'Talks (day 2) ربخ :15']);
    }
  });

  test.each([english, arabic])(
    'no line of an alert or a timeline is left open ($lang)',
    (labels) => {
      const topics = [{ handle: 'gaza-board', name: 'مجلس السلام لغزة' }];
      const cards = [alertCard(handover, topics, labels), storyCard(timeline, labels)];
      const lines = cards.flatMap(show);
      expect(lines.length).toBeGreaterThan(10);
      expect(lines.filter((line) => !isBalanced(line))).toEqual([]);
    },
  );
});

test('what is cut to fit closes what it opened', () => {
  const words = 'وقال رئيس اللجنة Global Ports (رفح) 15. '.repeat(400);
  const long = card(
    [text('خبر '), quote(words, 'ar')],
    [list([[text('3 '), quote(words, 'ar')]])],
    {
      lang: 'ar',
    },
  );
  const texts = [renderMessage(long), renderPlain(long)].flatMap(({ content = '', embeds }) => [
    content,
    ...embeds.flatMap(({ title = '', description = '' }) => [title, description]),
  ]);
  for (const line of [...texts, writeFallback(long), ...slack.show(long)]) {
    expect(isBalanced(line)).toBe(true);
  }
});

test('the words of a notification read in the right order, too', () => {
  const [line = ''] = writeFallback(
    card([text('3 تقارير: '), quote('Talks (day 2).', 'en')], [], { lang: 'ar' }),
  ).split('\n');
  expect([sideOf(line), seen(line)]).toEqual(['right', 'Talks (day 2). :ريراقت 3']);
});
