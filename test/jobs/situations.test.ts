// The situations that Sitrep is made for, through the code that a check runs, on texts of our own.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Prediction, type ReplayItem, replay } from '../../src/jobs/replay.ts';
import type { Item } from '../../src/model/item.ts';
import { searchItems } from '../../src/store/item-search.ts';
import { listLatest } from '../../src/store/items.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { listPartsOfItem } from '../../src/store/story-parts.ts';
import { loadLanguageModel } from '../../src/text/language.ts';
import * as samples from './sample-reports.ts';
import { topicIndex } from './test-desk.ts';

let store: Store;
let predictions: ReadonlyMap<string, Prediction>;
let items: readonly Item[];

beforeAll(async () => {
  await loadLanguageModel();
  store = await openStore(':memory:', { now: Date.now });
  const made = await replay(samples.sampleReports, { store, topics: topicIndex });
  predictions = new Map(made.map((one) => [one.id, one]));
  items = await listLatest(store.db, { limit: 99 });
  return () => store.close();
});

function madeOf({ id }: ReplayItem): Prediction {
  const found = predictions.get(id);
  if (found === undefined) throw new Error(`nothing was made of ${id}`);
  return found;
}

function storedOf({ url }: ReplayItem): Item {
  const found = items.find((item) => item.url === url);
  if (found === undefined) throw new Error(`${url} was not stored`);
  return found;
}

test('one prediction is made for each report, in the order given', () => {
  expect([...predictions.keys()]).toEqual(samples.sampleReports.map(({ id }) => id));
});

describe('one call told in two languages', () => {
  test('is one story', () => {
    const [english, arabic] = [madeOf(samples.firstCall), madeOf(samples.firstCallInArabic)];
    expect([english.lang, arabic.lang]).toEqual(['en', 'ar']);
    expect(english.story).toMatch(/^s\d+$/);
    expect(arabic.story).toBe(english.story);
  });

  test('is on the topics that both speak of', () => {
    for (const sample of [samples.firstCall, samples.firstCallInArabic]) {
      expect(madeOf(sample).topics).toEqual(['sdf-integration', 'syria-transition']);
    }
  });

  test('says why, in sentences', async () => {
    const [part] = await listPartsOfItem(store.db, storedOf(samples.firstCallInArabic).id);
    const sentences = part?.evidence.map(({ sentence }) => sentence) ?? [];
    expect(sentences.join(' ')).toMatch(/Trump/);
    expect(sentences.join(' ')).toMatch(/Sharaa/);
    for (const sentence of sentences) expect(sentence).toMatch(/^[\p{Lu}\d“].*[.:)]$/u);
  });
});

test('two calls of the same two people eight days apart are two stories', () => {
  const [first, second] = [madeOf(samples.firstCall).story, madeOf(samples.secondCall).story];
  expect(second).toMatch(/^s\d+$/);
  expect(second).not.toBe(first);
});

test('a text that two outlets print is a copy and stays in its story', () => {
  expect(madeOf(samples.firstCallCopied)).toMatchObject({
    copyOf: samples.firstCall.id,
    story: madeOf(samples.firstCall).story,
  });
  for (const own of [samples.firstCall, samples.firstCallInArabic, samples.secondCall]) {
    expect(madeOf(own).copyOf).toBeNull();
  }
});

describe('page furniture', () => {
  const cases = [
    [
      samples.furnished,
      ['The Board of Peace chaired', 'The director will open an office'],
      ['Short Url', '58 min', 'Follow', 'Read more', 'recipes', 'cookies', 'newsletter'],
    ],
    [
      samples.furnishedInArabic,
      ['أعلن نيكولاي ملادينوف', 'المدير سيفتح مكتبا'],
      ['اقرأ المزيد', 'تابعونا', 'اشترك', 'النشرة'],
    ],
  ] as const;

  test.each(cases)('is gone from the stored text, which is whole', (sample, kept, gone) => {
    const { parts, dropped } = storedOf(sample);
    const text = parts.map((part) => `${part.title}\n${part.text}`).join('\n');
    for (const words of kept) expect(text).toContain(words);
    for (const words of gone) expect(text).not.toContain(words);
    expect(dropped.length).toBeGreaterThan(1);
  });

  test('cannot be searched for, but can be told', async () => {
    expect(await searchItems(store.db, ['cookies'], { limit: 9 })).toEqual([]);
    expect(storedOf(samples.furnished).dropped.join(' ')).toMatch(/cookies/);
  });
});

describe('a second report on a page', () => {
  test('is a part of its own, on its own topic and in its own story', async () => {
    const { parts, id } = storedOf(samples.twoSubjects);
    expect(parts).toHaveLength(2);
    expect(parts[0]?.text).not.toMatch(/HASAKAH|Panorama/);
    expect(parts[1]?.text).toMatch(/Panorama/);
    expect(madeOf(samples.twoSubjects).topics).toEqual(['gaza-board', 'sdf-integration']);
    const places = await listPartsOfItem(store.db, id);
    expect(new Set(places.map(({ storyId }) => storyId)).size).toBe(2);
  });

  test('is the one whose story a copy of it joins', async () => {
    const [, second] = await listPartsOfItem(store.db, storedOf(samples.twoSubjects).id);
    const copy = madeOf(samples.secondSubjectCopied);
    expect(copy).toMatchObject({ copyOf: 'two-subjects', story: `s${second?.storyId}` });
    expect(copy.topics).toEqual(['sdf-integration']);
  });
});

test('an undated report is forced into neither of the two calls', () => {
  const { topics, story } = madeOf(samples.undated);
  expect(topics).not.toEqual([]);
  expect(story).toMatch(/^s\d+$/);
  expect([madeOf(samples.firstCall).story, madeOf(samples.secondCall).story]).not.toContain(story);
});

test('other news is on no topic and in no story', () => {
  expect(madeOf(samples.offTopic)).toMatchObject({ topics: [], story: null, copyOf: null });
});
