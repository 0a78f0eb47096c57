// The timeline of one story, and the messages about it.
import { expect, test } from 'vitest';
import type { ItemId } from '../../src/model/ids.ts';
import { alertCard, updateCard } from '../../src/view/alert-card.ts';
import { readRef, storyRef } from '../../src/view/ref.ts';
import { foldCopies, storyCard } from '../../src/view/story-card.ts';
import { readCard } from './card-words.ts';
import { handover, lone, timeline } from './sample-briefing.ts';

const gaza = { handle: 'gaza-board', name: 'Gaza' };
const syria = { handle: 'syria-transition', name: 'Syria' };

test('each report has its time, outlet, language and number; copies stand behind their original', () => {
  expect(readCard(storyCard(timeline)).filter((line) => line.startsWith('* '))).toEqual([
    '* 07:30 today · Committee of 15 takes over the border crossing at Rafah — [Harbour Wire (en)](https://en.example/news/301) i301 · copied by [Quay Post (en)](https://en.example/news/305)',
    '* 08:30 today · لجنة من 15 عضواً تتسلّم معبر رفح — [صحيفة المرفأ (ar)](https://ar.example/news/302) i302',
    '* 06:30 yesterday · ועדה בת 15 חברים קיבלה את מעבר רפיח — קול הנמל (he) i303',
  ]);
});

test('a copy whose original is not in the story stands for itself', () => {
  const [first, ...rest] = timeline.reports;
  expect(first).toBeDefined();
  expect(foldCopies(rest).map(({ report }) => report.itemId)).toEqual([302, 305, 303]);
});

test('a report that is said to copy itself is not lost', () => {
  const self = timeline.reports.map((report) => ({ ...report, copyOf: report.itemId }));
  expect(foldCopies(self)).toHaveLength(self.length);
});

test('an alert names the topics and how to go on', () => {
  const lines = readCard(alertCard(lone, [gaza, syria]));
  expect(lines[0]).toBe('New story: Gaza and Syria');
  expect(lines[1]).toBe('# s14 Board names a special envoy for water and power');
  expect(lines.at(-1)).toBe('story s14 shows every report, why s14 the reasons');
});

test('an update counts and lists only the new reports, copies folded', () => {
  const lines = readCard(updateCard(handover, timeline.reports, [gaza]));
  expect(lines[0]).toBe('+3 reports: Gaza');
  expect(lines.filter((line) => line.startsWith('* '))).toHaveLength(3);
});

test('a long update ends with how many more there are', () => {
  const [report] = timeline.reports;
  const reports = Array.from({ length: 9 }, (_, index) => {
    return {
      ...report,
      itemId: (400 + index) as ItemId,
      title: 'T',
      lang: 'en',
      outlet: 'O',
      at: 0,
      isDated: true,
    };
  });
  const lines = readCard(updateCard(handover, reports, [gaza]));
  expect(lines.filter((line) => line.startsWith('* ')).at(-1)).toBe('* and 4 more');
});

test.each([
  ['s12', { kind: 'story', id: 12 }],
  [' S12 ', { kind: 'story', id: 12 }],
  ['#i345', { kind: 'item', id: 345 }],
  ['f3', { kind: 'feed', id: 3 }],
  ['12', undefined],
  ['s', undefined],
  ['s1x', undefined],
  ['s99999999999999999999', undefined],
])('"%s" is read as %o', (typed, expected) => {
  expect(readRef(typed)).toEqual(expected);
  expect(storyRef(handover.id)).toBe('s12');
});

test('a report without a date is not given one', () => {
  const [report] = timeline.reports;
  if (report === undefined) throw new Error('the sample has no report');
  const undated = { ...timeline, reports: [{ ...report, isDated: false }] };
  expect(readCard(storyCard(undated)).find((line) => line.startsWith('* '))).toMatch(
    /^\* undated, seen /,
  );
  const facts = readCard(storyCard({ ...undated, story: { ...timeline.story, isDated: false } }));
  expect(facts.join('\n')).toMatch(/undated, first seen /);
});

test('of a flood of reports the last forty are shown, and the rest is counted', () => {
  const [report] = timeline.reports;
  if (report === undefined) throw new Error('the sample has no report');
  const reports = Array.from({ length: 45 }, (_, n) => ({
    ...report,
    itemId: (900 + n) as ItemId,
  }));
  const lines = readCard(storyCard({ ...timeline, reports }));
  expect(lines.filter((line) => line.startsWith('* '))).toHaveLength(40);
  expect(lines.join('\n')).toContain('5 earlier reports not shown here');
});
