// The topics that Sitrep ships: do they keep their word on reports they were not written for?
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadTopics } from '../../src/jobs/load-topics.ts';
import type { Part } from '../../src/model/item.ts';
import { compileTopics } from '../../src/news/compile-topics.ts';
import { findHits } from '../../src/news/find-hits.ts';
import { nearestTopics } from '../../src/news/nearest-topics.ts';
import { scoreTopics } from '../../src/news/score-topics.ts';
import { fold } from '../../src/text/fold.ts';

const langs = ['en', 'ar', 'he', 'tr', 'ckb', 'kmr', 'fa', 'fr', 'de', 'ru', 'es'];
const { topics, names } = await loadTopics();
const index = compileTopics(topics, names);

interface Report extends Part {
  readonly topics: readonly string[];
  readonly optional_topics?: readonly string[];
}

function findTopics(part: Part, publishedAt?: number): readonly string[] {
  return scoreTopics(part, findHits(part, index), index, publishedAt)
    .filter(({ onTopic }) => onTopic)
    .map(({ topicId }) => topicId);
}

const reports = readFileSync(new URL('../fixtures/topic-reports.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Report);

/** Precision and recall over reports; a topic that may be given or not counts neither way. */
function measure(some: readonly Report[], topicIds: readonly string[]) {
  const counts = { right: 0, wrong: 0, missed: 0 };
  for (const report of some) {
    const found = findTopics(report);
    for (const id of topicIds) {
      if (report.optional_topics?.includes(id) === true) continue;
      const wanted = report.topics.includes(id);
      if (wanted && found.includes(id)) counts.right += 1;
      else if (wanted) counts.missed += 1;
      else if (found.includes(id)) counts.wrong += 1;
    }
  }
  return {
    precision: counts.right / (counts.right + counts.wrong),
    recall: counts.right / (counts.right + counts.missed),
  };
}

describe('each topic file', () => {
  test.each(topics.map((topic) => [topic.id, topic] as const))('%s', (id, topic) => {
    expect(Object.keys(topic.names).sort()).toEqual([...langs].sort());
    for (const example of topic.examples.match) {
      const lang = /\p{Script=Arabic}/u.test(example) ? 'ar' : 'en';
      expect([example, findTopics({ title: example, text: '', lang })]).toEqual([
        example,
        expect.arrayContaining([id]),
      ]);
    }
    for (const example of topic.examples.noMatch) {
      expect(findTopics({ title: example, text: '', lang: 'en' })).not.toContain(id);
    }
    expect(topic.examples.match.length).toBeGreaterThanOrEqual(3);
    expect(topic.examples.noMatch.length).toBeGreaterThanOrEqual(3);
  });
});

describe('on reports in eleven languages', () => {
  test('there are enough of them, with enough that belong to no topic', () => {
    expect(reports.map(({ lang }) => lang)).toEqual(expect.arrayContaining(langs));
    expect(reports.filter((report) => report.topics.length > 0).length).toBeGreaterThan(100);
    expect(reports.filter((report) => report.topics.length === 0).length).toBeGreaterThan(60);
  });

  test.each(topics.map(({ id }) => [id]))('%s is right 19 times of 20', (id) => {
    const { precision, recall } = measure(reports, [id]);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  test.each(langs.map((lang) => [lang]))('%s is right 9 times of 10', (lang) => {
    const some = reports.filter((report) => report.lang === lang);
    const { precision, recall } = measure(
      some,
      topics.map(({ id }) => id),
    );
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });
});

describe('the border', () => {
  test.each([
    [
      'the SDF alone',
      'SDF hands over Tishrin dam',
      'Fighters of the SDF left the dam in Syria.',
      ['sdf-integration'],
    ],
    [
      'with presidential diplomacy',
      'Trump and Sharaa speak about the SDF',
      'The US president welcomed the deal that merges the SDF into the Syrian army.',
      ['sdf-integration', 'syria-transition'],
    ],
    [
      'with a national decree',
      'Sharaa decree makes Kurdish a national language in Syria',
      'The constitutional rights of Syrian Kurds are guaranteed.',
      ['sdf-integration', 'syria-transition'],
    ],
  ])('%s', (_case, title, text, wanted) => {
    expect([...findTopics({ title, text, lang: 'en' })].sort()).toEqual(wanted);
  });
});

test('a report from before a topic’s time is not on it', () => {
  const part = { title: 'SDF and Damascus sign agreement on the army', text: '', lang: 'en' };
  expect(findTopics(part, Date.UTC(2019, 9, 13))).toEqual([]);
  expect(findTopics(part, Date.UTC(2026, 0, 30))).toContain('sdf-integration');
});

const spellings: Readonly<Record<string, readonly (readonly [lang: string, text: string])[]>> = {
  'name:ahmed-al-sharaa': [
    ['en', 'Al-Sharaa'],
    ['ar', 'والرئيس أحمد الشرع'],
    ['he', 'לא-שרע'],
    ['tr', "Şara'ya"],
    ['ckb', 'ئەحمەد شەرعی'],
    ['kmr', 'Ehmed Şera'],
    ['fa', 'احمد الشرع'],
    ['fr', 'al-Chareh'],
    ['de', 'al-Scharaa'],
    ['ru', 'аш-Шараа'],
  ],
  'name:mazloum-abdi': [
    ['en', 'Mazlum Abdi'],
    ['ar', 'مظلوم عبدي'],
    ['he', 'מזלום עבדי'],
    ['ckb', 'مەزڵووم عەبدی'],
    ['kmr', 'Mezlûm Ebdî'],
    ['fa', 'مظلوم عبدی'],
    ['ru', 'Мазлума Абди'],
  ],
  'name:sdf': [
    ['en', 'Syrian Democratic Forces'],
    ['ar', 'لقسد'],
    ['he', 'הכוחות הדמוקרטיים הסוריים'],
    ['tr', "Suriye Demokratik Güçleri'nin"],
    ['ckb', 'هەسەدەی'],
    ['kmr', 'HSDê'],
    ['fr', 'Forces démocratiques syriennes'],
    ['ru', 'Сирийских демократических сил'],
    ['es', 'Fuerzas Democráticas Sirias'],
  ],
  'place:gaza': [
    ['en', 'Gazans'],
    ['ar', 'بغزة'],
    ['he', 'בעזה'],
    ['tr', "Gazze'de"],
    ['ckb', 'غەززەدا'],
    ['kmr', 'Xezeyê'],
    ['fa', 'غزه'],
    ['de', 'Gazastreifens'],
    ['ru', 'Газе'],
  ],
};

test.each(Object.entries(spellings))('%s is known in every spelling', (id, forms) => {
  for (const [lang, title] of forms) {
    const found = findHits({ title, text: '', lang }, index).map(({ concept }) => concept);
    expect([title, found]).toEqual([title, expect.arrayContaining([id])]);
  }
});

test('no spelling stands for two names', () => {
  const owners = new Map<string, string>();
  const shared: string[] = [];
  for (const { id, variants } of names.entries) {
    for (const variant of variants) {
      const key = variant.startsWith('=') ? variant : fold(variant);
      const owner = owners.get(key);
      if (owner !== undefined && owner !== id) shared.push(`${variant}: ${owner}, ${id}`);
      owners.set(key, id);
    }
  }
  expect(shared).toEqual([]);
});

test('a short form that needs company says whose', () => {
  const alone = names.entries.filter(
    ({ shorts, beside }) => shorts.length > 0 && beside.length === 0,
  );
  expect(alone.map(({ id }) => id)).toEqual([]);
});

test('the names that matter most are there in many spellings', () => {
  const scripts = [
    /\p{Script=Latin}/u,
    /\p{Script=Arabic}/u,
    /\p{Script=Hebrew}/u,
    /\p{Script=Cyrillic}/u,
  ];
  const spell = (id: string) => {
    const entry = names.entries.find((one) => one.id === id);
    return new Set([...(entry?.variants ?? []), ...(entry?.shorts ?? [])].map(fold));
  };
  expect(spell('name:ahmed-al-sharaa').size).toBeGreaterThanOrEqual(40);
  for (const id of [
    'name:sdf',
    'name:mazloum-abdi',
    'place:hasakah',
    'place:kobani',
    'body:isf-gaza',
    'name:hamas',
    'body:board-of-peace',
    'name:asaad-al-shaibani',
    'place:sweida',
    'name:ali-shaath',
    'name:nickolay-mladenov',
    'name:hikmat-al-hijri',
  ]) {
    const all = [...spell(id)];
    expect([id, scripts.every((script) => all.some((one) => script.test(one)))]).toEqual([
      id,
      true,
    ]);
    expect([id, all.length >= 6]).toEqual([id, true]);
  }
});

describe('an unknown topic', () => {
  test.each([
    ['gaza', 'gaza-board'],
    ['gaza board of piece', 'gaza-board'],
    ['syria', 'syria-transition'],
    ['sfd integration', 'sdf-integration'],
    ['مجلس السلام', 'gaza-board'],
    ['Suriye', 'syria-transition'],
    ['technocrats', 'gaza-board'],
    ['sanctions', 'syria-transition'],
  ])('"%s" leads to %s', (typed, id) => {
    expect(nearestTopics(typed, topics)[0]?.id).toBe(id);
  });

  test.each([['quantum chess'], [''], ['?!'], ['x'.repeat(5000)]])(
    '"%s" leads to none',
    (typed) => {
      expect(nearestTopics(typed, topics)).toEqual([]);
    },
  );
});
