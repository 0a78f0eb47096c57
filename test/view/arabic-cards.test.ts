// Whole cards with Arabic labels: what a reader sees, line by line, and the buttons under them.
import { describe, expect, test } from 'vitest';
import type { Card, Span } from '../../src/model/card.ts';
import { alertCard, updateCard } from '../../src/view/alert-card.ts';
import { briefingCard } from '../../src/view/briefing-card.ts';
import { formatTime, inLanguage } from '../../src/view/format-time.ts';
import { arabic } from '../../src/view/labels/ar.ts';
import { layOut, writeLine } from '../../src/view/lay-out.ts';
import { sourcesCard } from '../../src/view/sources-card.ts';
import { storyCard } from '../../src/view/story-card.ts';
import { readCard } from './card-words.ts';
import { briefing, clock, handover, lone, timeline } from './sample-briefing.ts';
import { isBalanced, seen, sideOf } from './visual-order.ts';

const gaza = { handle: 'gaza-board', name: 'مجلس السلام لغزة' };
const sudan = { handle: 'port-sudan', name: 'Port Sudan' };
const cards: readonly (readonly [string, Card])[] = [
  ['a briefing', briefingCard({ ...briefing, topic: { ...briefing.topic, ...gaza } }, arabic)],
  ['an alert', alertCard(lone, [gaza, sudan], arabic)],
  ['an update', updateCard(handover, timeline.reports, [gaza], arabic)],
  ['a timeline', storyCard(timeline, arabic)],
  ['the sources', sourcesCard(timeline, arabic)],
];

function linesOf({ title, blocks, lang }: Card): readonly string[] {
  const spoken = inLanguage(clock, lang);
  const write = (spans: readonly Span[]) =>
    writeLine(layOut(spans, lang), (span) =>
      span.kind === 'time' ? formatTime(span.at, span.form, spoken) : span.text,
    );
  const spans = blocks.flatMap((block) => {
    if (block.kind === 'divider') return [];
    if (block.kind === 'list') return block.items;
    return block.kind === 'fields' ? block.fields.map((row) => row.spans) : [block.spans];
  });
  return [title, ...spans].map(write);
}

describe.each(cards)('%s', (_, card) => {
  test('says in which language its labels are', () => {
    expect(card.lang).toBe('ar');
  });

  test('begins each line at the right, but for foreign sentences', () => {
    const left = linesOf(card).filter((line) => sideOf(line) === 'left');
    expect(left.filter((line) => !/^[\u200e\u2066]*(The|Committee|İki) /.test(line))).toEqual([]);
  });

  test('closes every isolate', () => {
    expect(linesOf(card).filter((line) => !isBalanced(line))).toEqual([]);
  });
});

test('the facts of a story read from the right', () => {
  expect(
    linesOf(alertCard(lone, [gaza, sudan], arabic))
      .slice(0, 3)
      .map(seen),
  ).toEqual([
    'Port Sudanو ةزغل مالسلا سلجم :ديدج ربخ',
    'Board names a special envoy for water and power s14',
    'ةقيقد 40 لبق ريرقت لوأ · ةيزيلجنإلاب Harbour Wire :ديحولا ردصملا · ديدج',
  ]);
});

test('a report of the timeline stands between its time and its number', () => {
  const line = linesOf(storyCard(timeline, arabic)).find((one) => one.includes('i302')) ?? '';
  expect(seen(line)).toBe('i302 (ar) أفرملا ةفيحص — حفر ربعم مّلستت ًاوضع 15 نم ةنجل · 08:30 مويلا');
});

test('what was read is counted, and commands stay as they are typed', () => {
  const line = linesOf(briefingCard(briefing, arabic)).find((one) => one.includes('feeds')) ?? '';
  expect(seen(line)).toContain('feeds بتكا بابسألا ةفرعمل ؛اهنم ةدحاو ةءارق تر');
});

describe('buttons', () => {
  const alert = alertCard(lone, [gaza]);

  test('of an alert are lines that could be typed', () => {
    expect(alert.actions).toEqual([
      { label: 'Why', command: 'why s14' },
      { label: 'Sources', command: 'story s14 view:sources' },
      { label: 'Timeline', command: 'story s14' },
      { label: 'Mute 6 h', command: 'mute s14 6h' },
      { label: 'Not this topic', command: 'wrong s14 gaza-board' },
    ]);
  });

  test('name the topic where a story is on several, at most three', () => {
    const topics = [gaza, sudan, { handle: 'long', name: 'x'.repeat(200) }, gaza];
    const wrong = alertCard(lone, topics).actions?.slice(4);
    expect(wrong?.map(({ label }) => label)).toEqual([
      `Not: ${gaza.name}`,
      'Not: Port Sudan',
      `Not: ${'x'.repeat(39)}…`,
    ]);
  });

  test('are short enough for a custom id, and say the same in Arabic', () => {
    const all = cards.flatMap(([, { actions = [] }]) => actions);
    expect(all.filter(({ command }) => command.length > 90)).toEqual([]);
    expect(alertCard(lone, [gaza], arabic).actions?.map(({ label }) => label)).toEqual([
      'لماذا؟',
      'المصادر',
      'التسلسل الزمني',
      'كتم 6 ساعات',
      'ليس من الموضوع',
    ]);
  });

  test('stand for the line about what to type, which is marked as a hint', () => {
    const hints = alert.blocks.filter((block) => block.kind === 'note' && block.hint);
    expect(hints).toHaveLength(1);
    expect(alert.blocks.at(-1)).toBe(hints[0]);
  });
});

test('the sources are one line an owner, with what only repeats another text', () => {
  const outlets = [...handover.outlets, { name: 'Quay Post', lang: 'en', owner: 'Harbour' }];
  const shared = { ...timeline, story: { ...handover, outlets } };
  expect(readCard(sourcesCard(shared)).filter((line) => line.startsWith('* '))).toEqual([
    '* קול הנמל (he): ועדה בת 15 חברים קיבלה את מעבר רפיח',
    '* [Harbour Wire (en)](https://en.example/news/301): Committee of 15 takes over the border crossing at Rafah, [Quay Post (en)](https://en.example/news/305): Committee of 15 takes over Rafah crossing · repeats i301 (one owner, counted once)',
    '* [صحيفة المرفأ (ar)](https://ar.example/news/302): لجنة من 15 عضواً تتسلّم معبر رفح',
  ]);
});
