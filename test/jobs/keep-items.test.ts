// Keeping the items of a check: what is known, in which order, what is silent, what can be found.
import { describe, expect, test } from 'vitest';
import { searchItems } from '../../src/store/item-search.ts';
import { listLatest } from '../../src/store/items.ts';
import { listLedger } from '../../src/store/ledger.ts';
import { fold } from '../../src/text/fold.ts';
import { testDatabases } from '../store/test-databases.ts';
import { bringNews, type Report } from './bring-news.ts';

const now = Date.UTC(2026, 0, 27, 12);
const hourMs = 3_600_000;

const report = (title: string, more: Partial<Report> = {}): Report => ({
  outlet: 'Courier',
  title,
  text: `${title}. The council met in the harbour office and will meet again.`,
  at: now - hourMs,
  ...more,
});

describe.each(testDatabases)('on $name', ({ openEmpty }) => {
  async function open() {
    const store = await openEmpty();
    const titles = async () => (await listLatest(store.db, { limit: 99 })).map((one) => one.title);
    return { store, titles };
  }

  test('an item is kept once, by any key it was ever known by', async () => {
    const { store, titles } = await open();
    const first = report('Harbour opens', { keys: ['guid 1', 'page 1', 'text 1'] });
    expect(await bringNews(store, [first], { now })).toHaveLength(1);
    for (const keys of [['guid 1'], ['guid 2', 'page 1'], ['guid 3', 'text 1']]) {
      expect(await bringNews(store, [{ ...first, keys }], { now })).toEqual([]);
    }
    expect(
      await bringNews(store, [{ ...first, keys: ['guid 4', 'page 4'] }], { now }),
    ).toHaveLength(1);
    expect(await titles()).toHaveLength(2);
  });

  test('the same key in two feeds stands for two items', async () => {
    const { store, titles } = await open();
    await bringNews(store, [report('Harbour opens', { keys: ['1'] })], { now });
    await bringNews(store, [report('Bridge closes', { keys: ['1'], outlet: 'Observer' })], { now });
    expect(await titles()).toHaveLength(2);
  });

  test('items are judged in the order of their time, undated ones as of now', async () => {
    const { store } = await open();
    const { at: _, ...undated } = report('Undated');
    const judged = await bringNews(
      store,
      [
        undated,
        report('Second', { at: now - 2 * hourMs }),
        report('First', { at: now - 3 * hourMs }),
        report('Third', { at: now - hourMs }),
      ],
      { now },
    );
    expect(judged.map(({ part }) => part.title)).toEqual(['First', 'Second', 'Third', 'Undated']);
  });

  test.each([
    ['first check, an hour old', true, hourMs, undefined],
    ['first check, a day old', true, 24 * hourMs, undefined],
    ['first check, older than a day', true, 24 * hourMs + 1, 'baseline'],
    ['first check, a week old', true, 168 * hourMs, 'baseline'],
    ['first check, undated', true, undefined, 'baseline'],
    ['later, three days old', false, 72 * hourMs, undefined],
    ['later, older than three days', false, 72 * hourMs + 1, 'old'],
    ['later, undated', false, undefined, undefined],
    ['later, dated some hours ahead', false, -5 * hourMs, undefined],
  ] as const)('%s', async (_, first, ageMs, silence) => {
    const { store } = await open();
    const { at: __, ...undated } = report('Board of Peace names Gaza committee');
    const dated = ageMs === undefined ? undated : { ...undated, at: now - ageMs };
    const [judged] = await bringNews(store, [dated], { now, first });
    expect(judged?.silence).toBe(silence);
    const lines = await listLedger(store.db, { sinceAt: 0, limit: 9 });
    expect(lines.map(({ reason }) => reason)).toEqual(silence === undefined ? [] : [silence]);
  });

  test('what is kept can be found by words without their marks, in title and text', async () => {
    const { store } = await open();
    await bringNews(
      store,
      [
        report('مَجْلِسُ السَّلَامِ يُعلِن أسماء أعضاء اللجنة', {
          text: 'قال الرئيسُ إنّ اجتماع القاهرة سيُعقد يوم الأحد بحضور ممثلي الدول الضامنة.',
        }),
        report('Şara, Ankara’da görüştü', { text: 'İki lider sınır kapılarını konuştu.' }),
      ],
      { now },
    );
    const find = async (words: string) =>
      (await searchItems(store.db, fold(words).split(' '), { limit: 9 })).length;
    expect(await find('مجلس السلام')).toBe(1);
    expect(await find('القاهرة الاحد')).toBe(1);
    expect(await find('القاهره')).toBe(1);
    expect(await find('sara ANKARA')).toBe(1);
    expect(await find('İKİ lider')).toBe(1);
    expect(await find('Damascus')).toBe(0);
  });

  test('one item with two subjects is stored once and judged twice', async () => {
    const { store, titles } = await open();
    const text = [
      'CAIRO (Courier) - The Board of Peace for Gaza named a director on Monday, and Nickolay Mladenov thanked him for taking the office. Donors pledged money for bakeries, clinics and water pipes, and a technocratic cabinet will open its bureau beside the Rafah crossing within two weeks.',
      '<h2>Al-Hol camp changes hands</h2>',
      'HASAKAH (Wire) - Fighters of the Syrian Democratic Forces left the al-Hol camp overnight while army trucks drove in, a tribal sheikh and two guards said. Families of detainees queued at the fence for bread. The handover follows the accord under which Kurdish units join brigades of the defence ministry.',
    ].join('\n\n');
    const judged = await bringNews(store, [report('Board of Peace names director', { text })], {
      now,
    });
    expect(new Set(judged.map(({ ref }) => ref.itemId)).size).toBe(1);
    expect(judged.map(({ ref, topicIds }) => [ref.part, topicIds])).toEqual([
      [0, ['gaza-board']],
      [1, ['sdf-integration']],
    ]);
    expect(await titles()).toEqual(['Board of Peace names director']);
  });
});
