// The sample newsroom's content: enough of everything, nobody's outlet, right dates.
import { describe, expect, test } from 'vitest';
import { encodeText } from '../../src/demo/encode-text.ts';
import { fillDates } from '../../src/demo/fill-dates.ts';
import { readSampleFeeds, readSampleReports } from '../../src/demo/read-reports.ts';

const START_AT = Date.UTC(2026, 10, 21, 20, 0, 0);
const feeds = readSampleFeeds();
const reports = readSampleReports(START_AT, feeds);

/** Real publishers, in the spellings of the languages we write. Whole words only. */
const REAL_OUTLETS =
  /(?<![\p{L}])(reuters|afp|sana|anadolu|aa|ap|bbc|cnn|dpa|al jazeera|rudaw|kurdistan24|north press|hawar|anha|anf|enab|times of israel|haaretz|ynet|tass|ria|efe|trt|sabah|ntv|sputnik|france 24|le monde|shafaq|arab news|الجزيرة|العربية|رويترز|سانا|الأناضول|رووداو|הארץ|מעריב|ТАСС|РИА|ایسنا|ایرنا)(?![\p{L}])/iu;

describe('the sample reports', () => {
  test('fill at least 14 feeds with at least 70 reports in the promised languages', () => {
    expect(feeds.filter((feed) => !feed.fails).length).toBeGreaterThanOrEqual(14);
    expect(reports.length).toBeGreaterThanOrEqual(70);
    const langs = new Set(feeds.map((feed) => feed.lang));
    for (const lang of ['en', 'ar', 'he', 'tr', 'ckb', 'kmr', 'fr', 'de']) {
      expect(langs).toContain(lang);
    }
    expect(new Set(feeds.map((feed) => feed.format)).size).toBe(4);
    expect(new Set(feeds.map((feed) => feed.charset)).size).toBe(3);
  });

  test('tell at least ten events in several outlets, at least four of them in three languages', () => {
    const langOf = new Map(feeds.map((feed) => [feed.id, feed.lang]));
    const events = [...Map.groupBy(reports, (report) => report.slug).values()];
    const shared = events.filter((event) => event.length >= 3);
    expect(shared.length).toBeGreaterThanOrEqual(10);
    const many = shared.filter((event) => new Set(event.map((r) => langOf.get(r.feed))).size >= 3);
    expect(many.length).toBeGreaterThanOrEqual(4);
  });

  test('give every feed that works something off every topic', () => {
    const events = Map.groupBy(reports, (report) => report.slug);
    for (const feed of feeds.filter((one) => !one.fails)) {
      const own = reports.filter((report) => report.feed === feed.id);
      expect(
        own.some((report) => events.get(report.slug)?.length === 1),
        feed.id,
      ).toBe(true);
    }
  });

  test('belong to a feed, and no feed has two under one address', () => {
    const ids = new Set(feeds.map((feed) => feed.id));
    expect(reports.filter((report) => !ids.has(report.feed))).toEqual([]);
    expect(new Set(reports.map((r) => `${r.feed}/${r.slug}`)).size).toBe(reports.length);
  });

  test('name no real outlet and no address but loopback', () => {
    for (const { title, text } of reports) {
      expect(`${title} ${text}`).not.toMatch(REAL_OUTLETS);
      expect(`${title} ${text}`.replaceAll('http://127.0.0.1/', '')).not.toMatch(/https?:|www\./);
    }
    for (const feed of feeds) expect(`${feed.name} ${feed.owner}`).not.toMatch(REAL_OUTLETS);
  });

  test('leave no placeholder unfilled and fit the charset of their feed', () => {
    for (const report of reports) {
      expect(report.text).not.toMatch(/[{}]/);
      const charset = feeds.find((feed) => feed.id === report.feed)?.charset ?? 'utf-8';
      expect(() => encodeText(report.title + report.text, charset)).not.toThrow();
    }
  });

  test('hold two calls eight days apart, a copied text, an undated report, two feeds of one owner', () => {
    const at = (slug: string) => reports.find((r) => r.feed === 'daftar' && r.slug === slug)?.at;
    const days = ((at('second-call') ?? 0) - (at('first-call') ?? 0)) / 86_400_000;
    expect(Math.round(days)).toBe(8);
    const texts = Map.groupBy(reports, (report) => report.text);
    expect([...texts.values()].filter((same) => same.length > 1).length).toBe(2);
    expect(reports.filter((report) => report.undated).length).toBe(1);
    expect(feeds.filter((feed) => feed.owner === 'Harbour Group').length).toBe(2);
  });
});

test.each([
  ['en', 'on {day:0} and {date:-8}', 'on Saturday and 13 November'],
  ['ar', '{day:0} {date:1}', 'السبت 22 تشرين الثاني'],
  ['he', 'ב{day:-1}', 'ביום שישי'],
  ['tr', '{day:0} günü', 'Cumartesi günü'],
  ['kmr', 'di {date:0} de', 'di 21ê mijdarê de'],
  ['ckb', 'ڕۆژی {day:0}', 'ڕۆژی شەممە'],
  ['ru', '{date:0}', '21 ноября'],
  ['de', 'am {day:2}', 'am Montag'],
])('dates read right in %s', (lang, text, expected) => {
  expect(fillDates(text, START_AT, lang)).toBe(expected);
});
