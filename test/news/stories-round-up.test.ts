// Round-ups are told by their headlines, belong to no story and tie none together.
import { describe, expect, test } from 'vitest';
import { describePart } from '../../src/news/describe-part.ts';
import { indexTerms } from '../../src/news/index-terms.ts';
import { isRoundUp } from '../../src/news/is-round-up.ts';
import { placePart } from '../../src/news/place-part.ts';
import { groupReports, type Report, streamStories } from './stream-stories.ts';

test.each([
  ['en', 'What happened in Libya on Friday'],
  ['en', 'Morning briefing: three elections and a flood'],
  ['en', 'Middle East live: Oslo says no; Cairo is in; prices rise'],
  ['en', 'Syria today: a border post reopened, an airport inspected, a visit to Rome'],
  ['ar', 'حصاد اليوم: أبرز أحداث الأربعاء'],
  ['tr', 'Günün özeti: seçim, sel ve kar'],
  ['de', 'Das Wichtigste am Morgen'],
  ['fr', 'Revue de presse du lundi'],
  ['es', 'Resumen de la jornada'],
  ['ru', 'Главное за день'],
  ['he', 'תקציר הערב'],
  ['en', 'Live: Lebanon updates'],
  ['de', 'Liveticker Nahost'],
  ['pt', 'World news: top stories of the day'],
  ['en', 'Briefs: Chilean wine and a bridge in Oslo'],
  ['en', 'In brief: a strike, a flood'],
  ['en', 'Africa | Briefs'],
  ['de', 'Kurz notiert: Hochwasser'],
  ['fr', 'En bref : le Rhin'],
  ['es', 'En breve: Chile'],
  ['tr', 'Kısa haberler: Oslo'],
  ['ar', 'أخبار قصيرة: ليبيا'],
  ['he', 'בקצרה: הבחירות באוסלו'],
  ['ru', 'Коротко: паводок'],
  ['fa', 'اخبار کوتاه: سیل'],
  ['ckb', 'بە کورتی: لافاو'],
  ['kmr', 'Nûçeyên kurt: lehî'],
])('a round-up in %s: %s', (lang, title) => {
  expect(isRoundUp(title, lang)).toBe(true);
});

test.each([
  ['en', 'Turkey, Qatar and Egypt welcome the truce'],
  ['en', 'Sharaa: sanctions must go, schools must open'],
  ['en', 'Raqqa fighting live: Day 2'],
  ['en', 'Where Syrians live after the war'],
  ['en', 'Carney, Sharaa meet in Ottawa; Canada to reopen embassy'],
  ['ar', 'حصاد القمح يبدأ في الجزيرة'],
  ['de', 'Damaskus und SDF: Waffenruhe, Gefangene, Grenzposten'],
  ['es', 'Los ministros titulares se reúnen'],
  ['en', 'Minister briefs parliament on the flood'],
  ['en', 'Envoy briefs council: talks go on'],
  ['ar', 'نشرة الجيش تنفي القصف'],
  ['', ''],
])('no round-up in %s: %s', (lang, title) => {
  expect(isRoundUp(title, lang)).toBe(false);
});

const published = '2026-02-12T10:00:00Z';
const crossing: Report = {
  id: 'crossing',
  lang: 'en',
  published,
  title: 'Damascus takes over Semalka crossing from SDF',
  text: 'The Syrian border authority took over the Semalka crossing with Iraq from the SDF on Thursday.',
};
const airport: Report = {
  id: 'airport',
  lang: 'en',
  published: '2026-02-12T11:00:00Z',
  title: 'SDF leaves Qamishli airport',
  text: 'The Syrian Democratic Forces left Qamishli airport on Thursday; officials from Damascus took over the tower.',
};
const sum: Report = {
  id: 'sum',
  lang: 'en',
  published: '2026-02-12T18:00:00Z',
  title: 'What happened in Syria on Thursday',
  text: `${crossing.text} ${airport.text}`,
};

describe('in a stream', () => {
  test('it joins none of the stories that it tells of, and none joins it', () => {
    const later = {
      ...airport,
      id: 'later',
      published: '2026-02-12T20:00:00Z',
      text: `Officials from Damascus were in the tower of Qamishli airport on Thursday night. ${airport.title}.`,
    };
    expect(groupReports([crossing, airport, sum, later])).toEqual([
      'crossing',
      'airport later',
      'sum',
    ]);
  });

  test('it says so', () => {
    const placed = streamStories([crossing, sum]).find(({ report }) => report.id === 'sum');
    expect(placed?.evidence.map(({ sentence }) => sentence)).toEqual([
      'It sums up several events, so it stands by itself and ties no stories together.',
    ]);
  });

  test('it is not in the index, and does not join even a candidate', () => {
    const signature = describePart(sum, [], Date.parse(published));
    expect(indexTerms(signature)).toEqual([]);
    const placement = placePart({ signature, at: 0, topicIds: [], candidates: [] });
    expect(placement.kind).toBe('open');
  });
});
