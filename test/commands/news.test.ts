// The commands that tell the news: brief, latest, search.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Briefing } from '../../src/model/briefing.ts';
import type { Item } from '../../src/model/item.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { bringNews } from '../jobs/bring-news.ts';
import * as samples from '../jobs/sample-reports.ts';
import { testDatabases } from '../store/test-databases.ts';
import { ask, askedAt, fill } from './ask.ts';

const hourMs = 3_600_000;
let store: Store;
let empty: Store;

beforeAll(async () => {
  store = await openStore(':memory:', { now: () => askedAt });
  empty = await openStore(':memory:', { now: () => askedAt });
  await fill(store);
  return async () => {
    await store.close();
    await empty.close();
  };
});

const elsewhere = (channel: string) => ({
  channel: { platform: 'test', workspace: 'w', channel },
});

describe('brief', () => {
  test('tells each story of a topic in sentences that stand in the reports', async () => {
    const { text, data } = await ask(store, 'brief sdf-integration 9d', elsewhere('words'));
    const { stories, topic } = data as Briefing;
    expect(topic.handle).toBe('sdf-integration');
    expect(stories.length).toBeGreaterThan(1);
    const texts = samples.sampleReports.map((report) => report.text).join('\n');
    for (const { headline, sentences } of stories) {
      expect(text).toContain(headline);
      for (const sentence of sentences) {
        expect(texts).toContain(sentence.text);
        expect(text).toContain(`${sentence.text} — `);
      }
    }
  });

  test('counts the call of two languages once, its copy as no source', async () => {
    const { data } = await ask(store, 'brief sdf-integration 9d', elsewhere('count'));
    const call = (data as Briefing).stories.find(({ languages }) => languages.includes('ar'));
    expect(call).toMatchObject({ sourceCount: 2, copies: 1 });
    expect(call?.languages.toSorted()).toEqual(['ar', 'en']);
  });

  test('looks back as far as it is asked to', async () => {
    const { data } = await ask(store, 'brief sdf-integration 2h', elsewhere('since'));
    expect((data as Briefing).stories.map(({ headline }) => headline).toSorted()).toEqual([
      samples.secondCall.title,
      // Undated: as of when it was seen.
      samples.undated.title,
    ]);
  });

  test('finds a topic by its name and by a beginning of it', async () => {
    for (const typed of ['gaza', 'Gaza-Board', 'مجلس السلام']) {
      const { card } = await ask(store, `brief ${typed} 9d`, elsewhere('names'));
      expect((card.data as Briefing).topic.handle, typed).toBe('gaza-board');
    }
  });

  test('without a topic tells a few stories of each', async () => {
    const { lines, data } = await ask(store, 'brief since:9d', elsewhere('all'));
    const briefings = data as readonly Briefing[];
    expect(briefings.map(({ topic }) => topic.handle)).toEqual([
      'gaza-board',
      'sdf-integration',
      'syria-transition',
    ]);
    for (const { stories, topic } of briefings) {
      expect(stories.length).toBeGreaterThan(0);
      expect(stories.length).toBeLessThan(4);
      expect(lines).toContain(`# ${topic.name}`);
    }
  });

  test('knows what its channel was told before', async () => {
    const own = await openStore(':memory:', { now: () => askedAt });
    await fill(own);
    const here = elsewhere('again');
    const first = await ask(own, 'brief gaza-board 9d', here);
    expect(first.text).not.toMatch(/new report/);
    const at = askedAt + hourMs;
    const { outlet, title, text } = samples.furnished;
    const fresh = { title: `${title}, aides say`, text: `${text} Two aides came along.`, at };
    await bringNews(own, [{ outlet: `${outlet} Weekly`, ...fresh }], { now: at });
    const second = await ask(own, 'brief gaza-board 9d', { ...here, now: at + hourMs });
    const reports = (second.data as Briefing).stories.map(({ newReports }) => newReports);
    expect(reports.filter((count) => count > 0)).toEqual([1]);
    expect(second.text).toContain('1 new report');
    const third = await ask(own, 'brief gaza-board 9d', { ...here, now: at + 2 * hourMs });
    expect(third.text).not.toMatch(/new report/);
    const other = await ask(own, 'brief gaza-board 9d', elsewhere('other'));
    expect(other.text).not.toMatch(/new report/);
    await own.close();
  });

  test('of an empty store says what was looked at', async () => {
    const { text, data } = await ask(empty, 'brief gaza-board');
    expect((data as Briefing).stories).toEqual([]);
    expect(text).toMatch(/No story on this topic/);
    expect(text).toMatch(/There are no feeds yet/);
    expect((await ask(empty, 'brief')).text).toMatch(/No story in that time/);
  });

  test.each(['gasa-bord', 'gaza bord', 'syria transiton'])(
    'names the nearest topics for %s',
    async (typed) => {
      const { card, text } = await ask(store, `brief ${typed}`);
      expect(card.tone).toBe('warn');
      expect(text).toContain(`No topic is called “${typed}”`);
      expect(text).toContain(typed.startsWith('g') ? 'gaza-board' : 'syria-transition');
    },
  );

  test.each([
    'brief gaza-board 24x',
    'brief gaza-board 400d',
    'brief gaza-board since:',
    'brief a b c d',
  ])('“%s” is answered, not refused silently', async (line) => {
    const { card } = await ask(store, line);
    expect(card.tone).toBe('warn');
    expect(card.data).toBeUndefined();
  });
});

describe('latest', () => {
  test('lists the newest items first, with links and numbers', async () => {
    const { lines, data } = await ask(store, 'latest');
    const items = data as readonly Item[];
    expect(items.length).toBe(samples.sampleReports.length);
    const times = items.map(({ publishedAt, seenAt }) => publishedAt ?? seenAt);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(lines.some((line) => line.includes(`(${samples.offTopic.url})`))).toBe(true);
    expect(lines.filter((line) => /^\* .* i\d+$/.test(line))).toHaveLength(items.length);
  });

  test('of a topic lists that topic only', async () => {
    const { data, lines } = await ask(store, 'latest gaza-board');
    expect((data as readonly Item[]).map(({ title }) => title).toSorted()).toEqual(
      [samples.furnished, samples.furnishedInArabic, samples.twoSubjects]
        .map(({ title }) => title)
        .toSorted(),
    );
    expect(lines[0]).toMatch(/^Newest items: .*Gaza/);
  });

  test('says when there is nothing, and when there is no such topic', async () => {
    expect((await ask(empty, 'latest')).text).toMatch(/Nothing has come in yet/);
    expect((await ask(store, 'latest sdf-integraton')).text).toContain('sdf-integration');
  });
});

describe('search', () => {
  const titles = async (line: string) =>
    ((await ask(store, line)).data as readonly Item[]).map(({ title }) => title);

  test('finds all words, in any order, case and spelling of marks', async () => {
    const wanted = [samples.furnished.title];
    expect(await titles('search rafah DIRECTOR')).toEqual(wanted);
    expect(await titles('search "director" mladenov')).toEqual(wanted);
    expect(await titles('search مُلادينوف القاهره')).toEqual([samples.furnishedInArabic.title]);
    expect(await titles('search rafah marathon')).toEqual([]);
  });

  test('says what was looked for when nothing is found', async () => {
    const { text, card } = await ask(store, 'search zeppelin');
    expect(text).toContain('Nothing found for zeppelin');
    expect(card.tone).toBe('info');
  });

  test('says that there is more than fits', async () => {
    const full = await openStore(':memory:', { now: () => askedAt });
    const many = Array.from({ length: 20 }, (_, n) => ({
      outlet: 'Courier',
      title: `Harbour report ${n}`,
      text: 'A ship came in.',
      at: askedAt,
    }));
    await bringNews(full, many, { now: askedAt });
    const { lines, data } = await ask(full, 'search harbour');
    expect(lines[0]).toMatch(/^15 items and more with harbour/);
    expect(data).toHaveLength(15);
    await full.close();
  });
});

const odd = [
  'NEAR',
  'a NEAR b',
  'AND OR NOT',
  'AND',
  '*',
  'gaza*',
  '^gaza',
  'title:gaza',
  '-gaza',
  '--gaza',
  '"',
  '""',
  '"gaza',
  'gaza"',
  "'",
  "o'brien; drop table item",
  '(',
  'gaza)',
  '{}',
  '\\',
  ':*',
  'gaza & board | !peace',
  '<->',
  '%_%',
  '😀',
  '👩‍👩‍👧 gaza',
  '\u0000',
  'gaza\u0000board',
  '\ud800',
  '\u202egaza',
  'since:24h',
  'x'.repeat(10_000),
  'ا '.repeat(5_000),
  '😀'.repeat(5_000),
  'gaza '.repeat(2_000),
];

describe.each(testDatabases)('odd words on $name', ({ openEmpty }) => {
  test('are never an error, whichever command they are given to', async () => {
    const filled = await openEmpty();
    await fill(filled);
    for (const words of odd) {
      for (const name of [
        'search',
        'brief',
        'latest',
        'story',
        'why',
        'missed',
        'topics',
        'help',
      ]) {
        const { card, lines } = await ask(filled, `${name} ${words}`);
        expect(lines.join('').length, `${name} ${words.slice(0, 20)}`).toBeLessThan(6_000);
        expect(card.tone).not.toBe('bad');
      }
    }
  });
});
