// Arabic, Hebrew, Sorani and mixed lines in Discord, which gives each line the direction of its first
// letter and does not look into isolates.
import { expect, test } from 'vitest';
import { renderMessage } from '../../../src/chat/discord/render-message.ts';
import type { Card, Span } from '../../../src/model/card.ts';
import { card, link, list, paragraph, quote, text } from '../../../src/view/spans.ts';
import { isBalanced, seen, sideOf } from '../../view/visual-order.ts';

const titles = {
  ar: 'وصول 12 شاحنة إلى غزة (رويترز)',
  he: 'מועצת השלום התכנסה ב-7 במאי',
  ckb: 'هێزەکانی سوریای دیموکرات 24 کەسیان ئازاد کرد',
} as const;

function linesOf(one: Card): readonly string[] {
  return renderMessage(one).embeds.flatMap(({ title = '', description = '' }) => [
    title,
    ...description.split('\n'),
  ]);
}

function bullet(lang: string | undefined, ...spans: readonly Span[]): string {
  const one = card('Title', [list([spans])]);
  return linesOf(lang === undefined ? one : { ...one, lang })[1]?.slice('- '.length) ?? '';
}

test.each(Object.entries(titles))('a headline in %s begins at its own side', (lang, words) => {
  const line = bullet('en', quote(words, lang), text(' – 3 reports'));
  expect(sideOf(line)).toBe('right');
  expect(isBalanced(line)).toBe(true);
});

test.each(Object.entries(titles))('our English around %s stays in order', (lang, words) => {
  const line = bullet('en', text('3 reports say: '), quote(words, lang), text(' (s12)'));
  expect(sideOf(line)).toBe('left');
  expect(isBalanced(line)).toBe(true);
  expect(seen(line.replaceAll('\\', ''))).toMatch(/^3 reports say: .* \(s12\)$/);
});

test('Arabic labels begin at the right, also before a Latin name', () => {
  const line = bullet('ar', link('Reuters', 'https://a.example/'), text(' قبل ساعتين'));
  expect(sideOf(line)).toBe('right');
  expect(isBalanced(line)).toBe(true);
});

test('a foreign headline in a link is isolated inside of its line', () => {
  const line = bullet('en', text('A '), link(titles.he, 'https://a.example/'), text(' B'));
  expect(isBalanced(line)).toBe(true);
  expect(line).toMatch(/^A \u2067\[.*\]\(https:\/\/a\.example\/\)\u2069 B$/);
});

test('a headline that turns lines round is harmless', () => {
  const line = bullet('en', text('Title: '), quote('\u202eabc\u2066 def', 'en'), text(' end'));
  expect(line).toBe('Title: abc def end');
});

test('a cut line closes what it opened', () => {
  const words = `${titles.ar} `.repeat(200);
  const lines = linesOf(card('T', [paragraph(text('A '), quote(words, 'ar'), text(' B'))]));
  expect(lines.every(isBalanced)).toBe(true);
});
