// A briefing in four scripts, written for the tests: own words, outlets that do not exist.
import type { Briefing, BriefingStory } from '../../src/model/briefing.ts';
import type { ItemId, StoryId } from '../../src/model/ids.ts';
import type { StoryTimeline } from '../../src/model/story-timeline.ts';

export const now = Date.UTC(2026, 10, 21, 9, 30);
const minute = 60_000;
const hour = 60 * minute;

export const clock = { now, locale: 'en', zone: 'Asia/Damascus' };

function sentence(text: string, lang: string, outlet: string, id: number, isNew = true) {
  const itemId = id as ItemId;
  return { text, lang, itemId, outlet, url: `https://${lang}.example/news/${id}`, isNew };
}

export const handover: BriefingStory = {
  id: 12 as StoryId,
  headline: 'Committee of 15 takes over the border crossing at Rafah',
  headlineLang: 'en',
  isNew: true,
  newReports: 7,
  isDated: true,
  firstAt: now - 5 * hour,
  lastAt: now - 12 * minute,
  sentences: [
    sentence(
      'The committee of 15 technocrats took charge of the crossing on Friday, its chairman said.',
      'en',
      'Harbour Wire',
      301,
    ),
    sentence(
      'وقال رئيس اللجنة إن 15 عضواً تسلّموا إدارة المعبر (رفح) صباح الجمعة، وإن شركة Global Ports ستشغّله حتى 31 كانون الثاني.',
      'ar',
      'صحيفة المرفأ',
      302,
    ),
    sentence(
      'לפי ההודעה, הוועדה בת 15 החברים תפעיל את המעבר עם EUBAM (משלחת האיחוד האירופי) החל מ-25.11.',
      'he',
      'קול הנמל',
      303,
    ),
    sentence(
      'لیژنەکە ڕایگەیاند کە دەروازەکە لە ڕۆژی هەینی لە کاتژمێر 8:30 کراوەتەوە و 200 کەس پەڕینەوە.',
      'ckb',
      'دەنگی بەندەر',
      304,
    ),
  ],
  outlets: [
    { name: 'Harbour Wire', lang: 'en', owner: 'Harbour' },
    { name: 'صحيفة المرفأ', lang: 'ar', owner: 'Marfa' },
    { name: 'קול הנמל', lang: 'he', owner: 'Kol' },
    { name: 'دەنگی بەندەر', lang: 'ckb', owner: 'Deng' },
  ],
  sourceCount: 4,
  languages: ['ar', 'en', 'he', 'ckb'],
  copies: 2,
};

const pledge: BriefingStory = {
  id: 9 as StoryId,
  headline: 'اجتماع المانحين في عمّان يتعهد بمليارَي دولار لإعادة الإعمار',
  headlineLang: 'ar',
  isNew: false,
  newReports: 2,
  isDated: true,
  firstAt: now - 49 * hour,
  lastAt: now - 2 * hour,
  sentences: [
    sentence(
      'تعهّد المانحون بتقديم 2,1 مليار دولار خلال ثلاث سنوات.',
      'ar',
      'صحيفة المرفأ',
      310,
      false,
    ),
    sentence(
      'İki ülke ödemeyi denetim şartına bağladı; ilk dilim 2027’de verilecek.',
      'tr',
      'Liman Haber',
      311,
    ),
  ],
  outlets: [
    { name: 'صحيفة المرفأ', lang: 'ar', owner: 'Marfa' },
    { name: 'Liman Haber', lang: 'tr', owner: 'Liman' },
  ],
  sourceCount: 2,
  languages: ['ar', 'tr'],
  copies: 0,
};

export const lone: BriefingStory = {
  id: 14 as StoryId,
  headline: 'Board names a special envoy for water and power',
  headlineLang: 'en',
  isNew: true,
  newReports: 1,
  isDated: true,
  firstAt: now - 40 * minute,
  lastAt: now - 40 * minute,
  sentences: [
    sentence('The envoy will report to the board every two weeks.', 'en', 'Harbour Wire', 320),
  ],
  outlets: [{ name: 'Harbour Wire', lang: 'en', owner: 'Harbour' }],
  sourceCount: 1,
  languages: ['en'],
  copies: 0,
};

export const briefing: Briefing = {
  topic: { handle: 'gaza-board', name: 'Board of Peace for Gaza' },
  sinceAt: now - 24 * hour,
  untilAt: now,
  stories: [handover, pledge, lone],
  moreStories: 4,
  coverage: {
    feedsRead: 14,
    feedsFailed: 1,
    feedsTotal: 15,
    languages: ['en', 'ar', 'he', 'tr', 'ckb', 'kmr', 'fr', 'de'],
    itemsRead: 212,
    silentFeeds: ['Hafen Blatt', 'Port Libre'],
  },
};

export const timeline: StoryTimeline = {
  story: handover,
  topics: [briefing.topic],
  reports: [
    {
      itemId: 301 as ItemId,
      title: 'Committee of 15 takes over the border crossing at Rafah',
      lang: 'en',
      outlet: 'Harbour Wire',
      url: 'https://en.example/news/301',
      isDated: true,
      at: now - 5 * hour,
    },
    {
      itemId: 302 as ItemId,
      title: 'لجنة من 15 عضواً تتسلّم معبر رفح',
      lang: 'ar',
      outlet: 'صحيفة المرفأ',
      url: 'https://ar.example/news/302',
      isDated: true,
      at: now - 4 * hour,
    },
    {
      itemId: 305 as ItemId,
      title: 'Committee of 15 takes over Rafah crossing',
      lang: 'en',
      outlet: 'Quay Post',
      url: 'https://en.example/news/305',
      isDated: true,
      at: now - 3 * hour,
      copyOf: 301 as ItemId,
    },
    {
      itemId: 303 as ItemId,
      title: 'ועדה בת 15 חברים קיבלה את מעבר רפיח',
      lang: 'he',
      outlet: 'קול הנמל',
      isDated: true,
      at: now - 30 * hour,
    },
  ],
};
