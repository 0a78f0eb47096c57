// Headlines, what is told once, and which stories come first.
import { describe, expect, test } from 'vitest';
import type { ItemId } from '../../src/model/ids.ts';
import { briefStories } from '../../src/news/brief-stories.ts';
import { briefOne, hourMs, NOW, report, storyOf } from './briefing-samples.ts';

test('before the first briefing nothing is marked as new', () => {
  const story = briefOne([report('A', 'The army sent 40 trucks to the town of Marja on Friday.')]);
  expect(story).toMatchObject({ isNew: false, newReports: 0 });
  expect(story.sentences[0]?.isNew).toBe(false);
});

test('two sentences that say the same are told once', () => {
  const story = briefOne([
    report('A', 'The army sent 40 trucks to the border town of Marja on Friday, it said.'),
    report('B', 'On Friday the army sent 40 trucks to the border town of Marja, officials said.'),
    report('C', 'Farmers near the river reported that the bridge at Tabqa was open again.'),
  ]);
  expect(story.sentences.filter((one) => one.text.includes('40 trucks')).length).toBe(1);
});

test('two leads tell the main fact once, even in rather different words', () => {
  const story = briefOne([
    report(
      'A',
      'Up to 80 lorries are being made ready for the convoy to Marja, the army said Friday.',
    ),
    report('B', 'The army is preparing up to 80 lorries for a convoy, the first to carry tents.'),
    report('C', 'Kamal Darwish, the mayor of Raqqa, asked the United Nations for 12 cooks.'),
  ]);
  expect(story.sentences.filter((one) => one.text.includes('80 lorries')).length).toBe(1);
});

test('a loud title yields to a sober one', () => {
  const text = 'The army sent 40 trucks to the border town of Marja on Friday, it said.';
  const story = briefOne([
    report('A', text, { title: 'LIVE: Army sends 40 trucks to border town of Marja on Friday' }),
    report('B', text.replace('40', '38'), { title: 'Army trucks reach border town of Marja' }),
    report('C', text, { title: 'Breaking: Army sends 40 trucks to border town of Marja' }),
  ]);
  expect(story.headline).toBe('Army trucks reach border town of Marja');
});

test('the headline is the title that the reports agree on', () => {
  const text = 'The army sent 40 trucks to the border town of Marja on Friday, it said.';
  const story = briefOne([
    report('A', text, { title: 'Bakers fear for their flour this winter' }),
    report('B', text, { title: 'Army sends trucks to border town of Marja' }),
    report('C', text, { title: 'Trucks of the army reach town of Marja' }),
  ]);
  expect(story.headline).toContain('Marja');
});

test('a story whose reports say nothing quotable keeps its headline', () => {
  const story = briefOne([report('A', 'Read more.'), report('B', '')]);
  expect(story.headline).toBe('Troops leave the border town after talks');
  expect(story.sentences).toEqual([]);
});

test('a date in the future is not believed', () => {
  const story = briefOne([
    report('A', 'The army sent 40 trucks to the town of Marja.', { publishedAt: NOW + 1e12 }),
  ]);
  expect(story.lastAt).toBe(NOW - hourMs);
});

describe('which stories come first', () => {
  const text = 'The army sent 40 trucks to the border town of Marja on Friday, it said.';
  const one = storyOf([report('A', text)], 1);
  const three = storyOf([report('A', text), report('B', text), report('C', text)], 2);
  const old = { publishedAt: NOW - 60 * hourMs, seenAt: NOW - 60 * hourMs };
  const stale = storyOf([report('A', text, old), report('B', text, old)], 3);
  const wish = { now: NOW, readerLangs: [], maxStories: 2 };

  test('more independent sources, then the fresher ones; the rest is counted', () => {
    const { stories, moreStories } = briefStories([stale, one, three], wish);
    expect(stories.map((story) => story.id)).toEqual([2, 1]);
    expect(moreStories).toBe(1);
  });

  test('copies lift no story', () => {
    const copies = [1, 2, 3, 4].map((n) =>
      report(`Copy ${n}`, text, { copyOf: one.reports[0]?.itemId ?? (0 as ItemId) }),
    );
    const copied = storyOf([...one.reports, ...copies.map((c) => ({ ...c, ...old }))], 4);
    expect(briefStories([copied, three], wish).stories[0]?.id).toBe(2);
  });

  test('a story without reports is left out', () => {
    expect(briefStories([storyOf([], 9)], wish)).toEqual({ stories: [], moreStories: 0 });
  });
});

test('another language never comes before the one of the headline, however new', () => {
  const old = { publishedAt: NOW - 9 * hourMs, seenAt: NOW - 9 * hourMs };
  const story = briefOne(
    [
      report('A', 'At least 12 people were killed when a bomb went off in Marja on Friday.', old),
      report('B', '12 people were killed by a bomb near the market of Marja, doctors said.', old),
      report('K', 'Li Marja 30 kes hatin kuştin û 9 nexweşxane hatin girtin, wezaretê ragihand.', {
        title: 'Li Marja 30 kes hatin kuştin',
        lang: 'kmr',
      }),
    ],
    NOW - 3 * hourMs,
  );
  expect(story.sentences.map(({ lang }) => lang)).toEqual(['en', 'kmr']);
});
