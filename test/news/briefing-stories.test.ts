// Whole briefings of the sample newsroom, and which sentences a story is told in.
import { describe, expect, test } from 'vitest';
import type { ItemId } from '../../src/model/ids.ts';
import type { StoryReport } from '../../src/news/story-report.ts';
import { brief, briefOne, hourMs, NOW, report, START_AT, sample } from './briefing-samples.ts';

describe('every briefing of the sample newsroom', () => {
  const all = [
    ...brief(),
    ...brief({ readerLangs: ['ar', 'en'] }),
    ...brief({ readerLangs: ['he'], lastBriefingAt: START_AT }),
  ];
  const found = new Map(sample.flatMap((story) => story.reports.map((one) => [one.itemId, one])));

  test('quotes word for word from the item, outlet, language and address it names', () => {
    const quoted = all.flatMap((story) => story.sentences);
    expect(quoted.length).toBeGreaterThan(100);
    for (const sentence of quoted) {
      const source = found.get(sentence.itemId);
      expect(source?.text).toContain(sentence.text);
      expect(sentence).toMatchObject({
        outlet: source?.outlet.name,
        lang: source?.lang,
        url: source?.url,
      });
    }
  });

  test('heads each story word for word by one of its titles', () => {
    const titles = new Set(sample.flatMap((story) => story.reports.map((one) => one.title)));
    for (const story of all) expect(titles).toContain(story.headline);
  });

  test('has one to four sentences a story, of 40 to 350 characters, three per outlet at most', () => {
    for (const { sentences } of all) {
      expect(sentences.length).toBeGreaterThanOrEqual(1);
      expect(sentences.length).toBeLessThanOrEqual(4);
      for (const { text } of sentences) {
        expect(text.length).toBeGreaterThanOrEqual(40);
        expect(text.length).toBeLessThanOrEqual(350);
      }
      const outlets = Map.groupBy(sentences, (sentence) => sentence.outlet);
      for (const own of outlets.values()) expect(own.length).toBeLessThanOrEqual(3);
    }
  });

  test('quotes no copy, no dateline and nothing twice', () => {
    for (const { sentences } of all) {
      expect(new Set(sentences.map((sentence) => sentence.text)).size).toBe(sentences.length);
      for (const sentence of sentences) {
        expect(found.get(sentence.itemId)?.copyOf).toBeUndefined();
        expect(sentence.text).not.toMatch(/^(?:[A-Z]{4,}|دمشق -)/);
      }
    }
  });

  test('keeps the order of the sentences of one report', () => {
    for (const { sentences } of all) {
      for (const own of Map.groupBy(sentences, (sentence) => sentence.itemId).values()) {
        const text = found.get(own[0]?.itemId ?? (0 as ItemId))?.text ?? '';
        const places = own.map((sentence) => text.indexOf(sentence.text));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
    }
  });

  test('tells the main fact in one language: no second lead without a number of its own', () => {
    for (const { sentences } of brief({ readerLangs: ['en'] })) {
      const leads = sentences.filter((sentence) =>
        found.get(sentence.itemId)?.text.startsWith(sentence.text),
      );
      const others = leads.filter((lead) => lead.lang !== leads[0]?.lang);
      for (const other of others) expect(other.text).toMatch(/\p{N}/u);
    }
  });
});

test('readers get headlines and first sentences in their language where a report has it', () => {
  const hebrew = brief({ readerLangs: ['he'] }).filter((story) => story.languages.includes('he'));
  expect(hebrew.length).toBeGreaterThan(4);
  for (const story of hebrew) {
    expect(story.headlineLang).toBe('he');
    expect(story.sentences[0]?.lang).toBe('he');
  }
});

test('a story is told in the language of its headline, but for one sentence at most', () => {
  const others = brief().map(
    (story) => story.sentences.filter(({ lang }) => lang !== story.headlineLang).length,
  );
  expect(Math.max(...others)).toBeLessThanOrEqual(1);
});

test('the opening of the fullest report is told in its order, then what others add', () => {
  const story = briefOne([
    report('A', 'Traders in Marja waved.'),
    report(
      'B',
      'DAMASCUS (Wire) - The army sent 40 trucks to the border town of Marja on Friday, Colonel Ali Hamdan said. It was the first convoy to reach it since January. Tents and blankets for 300 families were on board.',
    ),
    report(
      'C',
      'Mayor Kamal Darwish of Marja asked the United Nations for 12 more trucks of tents.',
    ),
  ]);
  expect(story.sentences.map(({ outlet, text }) => `${outlet} ${text.slice(0, 8)}`)).toEqual([
    'B The army',
    'B It was t',
    'B Tents an',
    'C Mayor Ka',
  ]);
});

test('what arrived since the last briefing is marked, counted and comes first', () => {
  const old = 'The army sent 40 trucks to the town of Marja on Friday, the ministry said.';
  const story = briefOne(
    [
      report('A', old),
      report('B', 'Forty trucks of the army came to the town of Marja on Friday, police said.'),
      report('C', 'The ministry said that trucks of the army had reached the town of Marja.'),
      report('D', 'Cold days. Villagers asked for tents and blankets before the winter comes.', {
        seenAt: NOW - 1,
        title: 'Villagers ask for tents',
      }),
    ],
    NOW - 60_000,
  );
  expect(story).toMatchObject({ isNew: false, newReports: 1 });
  expect(story.sentences.map(({ outlet, isNew }) => `${outlet} ${isNew}`)[0]).toBe('D true');
  expect(story.sentences.filter((sentence) => sentence.isNew).length).toBe(1);
});

test('a story all of whose reports arrived since the last briefing is new', () => {
  const text = 'The army sent 40 trucks to the border town of Marja on Friday, it said.';
  expect(briefOne([report('A', text), report('B', text)], NOW - 3 * hourMs)).toMatchObject({
    isNew: true,
    newReports: 2,
  });
});

test('a fresh detail of a new report is preferred to an old one of the same weight', () => {
  const lead = 'The army sent 40 trucks to the border town of Marja on Friday, it said.';
  const detail = (name: string) =>
    `The road from Marja to Tabqa stays closed for three days, officer ${name} said.`;
  const reports = ['A', 'B', 'C', 'D'].map((outlet) => report(outlet, lead));
  const wish = { title: 'Road to Tabqa stays closed for now' };
  const story = briefOne(
    [
      ...reports,
      report('E', detail('Hamid Saleh'), wish),
      report('F', detail('Karim Daoud'), { ...wish, seenAt: NOW - 1 }),
    ],
    NOW - 60_000,
  );
  const quoted = story.sentences.filter((sentence) => sentence.text.startsWith('The road'));
  expect(quoted.map((sentence) => sentence.outlet)).toEqual(['F']);
});

test('the most central sentence comes first, not the longest or the last', () => {
  const story = briefOne([
    report('A', 'Bakers in Tabqa and in Marja say that flour has become dear this winter again.'),
    report('B', 'Forty army trucks reached the border town of Marja on Friday, officers said.'),
    report('C', 'Officers said on Friday that army trucks had reached Marja, the border town.'),
  ]);
  expect(['B', 'C']).toContain(story.sentences[0]?.outlet);
});

test('a story without a report since yesterday is told shorter', () => {
  const texts = [
    'The army sent 40 trucks to the border town of Marja on Friday, it said.',
    'Farmers near the river reported that the bridge at Tabqa was open again.',
    'Kamal Darwish, the mayor of Raqqa, asked the United Nations for 12 tents.',
    'Teachers in Deir Hafer went back to work after 3 weeks without any salary.',
  ];
  const fresh = texts.map((text, index) => report(`Outlet ${index}`, text));
  const old = fresh.map((one) => ({ ...one, publishedAt: NOW - 30 * hourMs }));
  expect(briefOne(fresh).sentences.length).toBe(4);
  expect(briefOne(old).sentences.length).toBe(3);
});

test('a sentence in another language is left out when it adds no name or number', () => {
  const english = [
    'The army sent 40 trucks to the border town of Marja on Friday, it said.',
    'Farmers near the river reported that the bridge at Tabqa was open again.',
    'Kamal Darwish, the mayor of Raqqa, asked the United Nations for 12 tents.',
  ].map((text, index) => report(`Outlet ${index}`, text));
  const turkish = (text: string) =>
    report('Postası', text, { lang: 'tr', title: 'Ordu sınır kasabasına kamyon gönderdi' });
  const same = turkish('Ordu cuma günü sınırdaki Marja kasabasına 40 kamyon gönderdi.');
  const more = turkish('Ordu cuma günü sınırdaki Marja kasabasına 3 bin 500 asker gönderdi.');
  const langs = (extra: StoryReport) =>
    briefOne([...english.slice(0, 2), extra]).sentences.map((sentence) => sentence.lang);
  expect(langs(same)).not.toContain('tr');
  expect(langs(more)).toContain('tr');
});

test('a title with mentions and links heads no story that has a clean one', () => {
  const text =
    'The army of Norland and the harbour union agreed on Friday to open the port of Marja.';
  const loud =
    '@everyone Norland army [click](http://evil.example) **agree** on port of Marja <@123>';
  const plain = 'Norlands Armee und Gewerkschaft öffnen den Hafen von Marja';
  const story = briefOne([
    report('Wire', text, { title: loud }),
    report('Kurier', 'Armee und Gewerkschaft öffnen am Freitag den Hafen von Marja in Norland.', {
      title: plain,
      lang: 'de',
    }),
  ]);
  expect(story.headline).toBe(plain);
});
