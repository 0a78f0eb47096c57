// Placing reports: one event is one story in any language, two events are two, undated ones wait.
import { describe, expect, test } from 'vitest';
import type { StoryId } from '../../src/model/ids.ts';
import type { StoryProfile } from '../../src/model/story.ts';
import { describePart } from '../../src/news/describe-part.ts';
import { indexTerms } from '../../src/news/index-terms.ts';
import { placePart } from '../../src/news/place-part.ts';
import { addToProfile, mergeProfiles } from '../../src/news/story-profile.ts';
import { weighSignature } from '../../src/news/weigh-signature.ts';
import {
  groupReports as group,
  hitsOf,
  type Report,
  streamStories,
  toPart,
} from './stream-stories.ts';

const none = { documents: 0, counts: {} };

function report(id: string, lang: string, published: string | null, title: string, text: string) {
  return { id, lang, published, title, text } satisfies Report;
}

function signatureOf(one: Report) {
  const part = toPart(one);
  const at = one.published === null ? undefined : Date.parse(one.published);
  return weighSignature(describePart(part, hitsOf(part), at), none, none);
}

function storyOf(id: number, ...reports: readonly Report[]): StoryProfile {
  let profile: StoryProfile | undefined;
  for (const one of reports) {
    const at = Date.parse(one.published ?? '');
    profile = { ...addToProfile(profile, signatureOf(one), at, []), id: id as StoryId };
  }
  if (profile === undefined) throw new Error('a story needs a report');
  return profile;
}

function place(one: Report, candidates: readonly StoryProfile[]) {
  const at = one.published === null ? undefined : Date.parse(one.published);
  return placePart({ signature: signatureOf(one), at, topicIds: [], candidates });
}

const callEn = report(
  'en',
  'en',
  '2026-03-02',
  'Macron and Sharaa talk by phone about the north-east',
  'Emmanuel Macron telephoned Ahmed al-Sharaa on Monday and asked for restraint in the north-east, the Elysee said. Both spoke of rebuilding and of the fight against Islamic State.',
);
const callAr = report(
  'ar',
  'ar',
  '2026-03-02',
  'اتصال هاتفي بين ماكرون والشرع',
  'بحث الرئيس الفرنسي إيمانويل ماكرون مع الرئيس أحمد الشرع في اتصال هاتفي الاثنين الأوضاع في الشمال الشرقي وإعادة الإعمار ومحاربة تنظيم الدولة.',
);
const callTr = report(
  'tr',
  'tr',
  '2026-03-03',
  'Macron, Şara ile telefonda görüştü',
  'Fransa Cumhurbaşkanı Emmanuel Macron pazartesi günü Ahmed Şara ile telefonda konuştu; Suriye’nin kuzeydoğusu ve yeniden imar ele alındı.',
);
const callHe = report(
  'he',
  'he',
  '2026-03-02',
  'מקרון וא-שרע שוחחו בטלפון',
  'נשיא צרפת עמנואל מקרון שוחח היום (שני) בטלפון עם נשיא סוריה אחמד א-שרע על המצב בצפון-מזרח המדינה ועל השיקום.',
);
const laterCall = report(
  'later',
  'en',
  '2026-03-10',
  'Macron and Sharaa speak by phone again',
  'A telephone call between Ahmed al-Sharaa and Emmanuel Macron on Tuesday dealt with rebuilding and with the north-east, said the Elysee. The two want to go on against Islamic State together.',
);

describe('one event, one story', () => {
  test('a call reported in English, Arabic, Turkish and Hebrew is one story', () => {
    expect(group([callEn, callAr, callTr, callHe])).toEqual(['en ar he tr']);
  });

  test('two near-identical calls eight days apart are two stories', () => {
    expect(group([callEn, callAr, laterCall])).toEqual(['en ar', 'later']);
  });

  test('calls of two presidents with the same third one, a day apart, are two stories', () => {
    const merz = report(
      'merz',
      'en',
      '2026-03-03',
      'Merz telephones Sharaa over deportations',
      'Friedrich Merz spoke with Ahmed al-Sharaa by telephone on Tuesday about flights that take convicted Syrians home from Germany.',
    );
    expect(group([callEn, callAr, merz])).toEqual(['en ar', 'merz']);
  });

  test('the same kind of event with nothing else in common is no evidence', () => {
    const sudan = report(
      'sudan',
      'ar',
      '2026-03-02',
      'اتصال هاتفي بين البرهان وأفورقي',
      'بحث البرهان هاتفيا مع أفورقي أمن البحر الأحمر.',
    );
    expect(group([callEn, sudan])).toEqual(['en', 'sudan']);
  });

  test('empty input and a headline without words are placed without an error', () => {
    expect(streamStories([])).toEqual([]);
    expect(group([report('dots', 'und', '2026-03-02', '…', '')])).toEqual(['dots']);
  });
});

test('a story is over after five days, however alike a later report is', () => {
  const story = storyOf(1, callEn);
  expect(place({ ...callEn, published: '2026-03-04' }, [story]).kind).toBe('join');
  expect(place({ ...callEn, published: '2026-03-08' }, [story]).kind).toBe('open');
});

describe('undated reports', () => {
  const text =
    'Emmanuel Macron telephoned Ahmed al-Sharaa and asked for restraint in the north-east, the Elysee said.';

  test('one without a date in its text is not forced into a story, and says so', () => {
    const undated = report('undated', 'en', null, 'Macron telephones Sharaa', text);
    const placement = place(undated, [storyOf(1, callEn, callAr)]);
    expect(placement.kind).toBe('open');
    expect(placement.evidence[0]?.sentence).toContain('no date');
  });

  test('one that names the day joins', () => {
    const dated = `On 2 March 2026 ${text}`;
    const undated = report('undated', 'en', null, 'Macron telephones Sharaa', dated);
    expect(place(undated, [storyOf(1, callEn, callAr)])).toMatchObject({ kind: 'join' });
  });

  test('one that names another day does not', () => {
    const dated = `On 9 January 2026 ${text}`;
    const undated = report('undated', 'en', null, 'Macron telephones Sharaa', dated);
    expect(place(undated, [storyOf(1, callEn, callAr)]).kind).toBe('open');
  });
});

describe('merging', () => {
  test('a report that fits two stories of one event merges them', () => {
    const placement = place(callTr, [storyOf(1, callEn), storyOf(2, callAr)]);
    expect(placement).toMatchObject({ kind: 'join' });
    if (placement.kind !== 'join') return;
    expect([placement.storyId, ...placement.merge].toSorted()).toEqual([1, 2]);
    const other = placement.merge[0];
    const sentences = placement.evidence.map(({ sentence }) => sentence).join(' ');
    expect(sentences).toContain(`s${other} is the same event`);
  });

  test('a round-up of two events bridges nothing', () => {
    const bomb = report(
      'bomb',
      'en',
      '2026-03-02',
      'Car bomb kills six in Hama',
      'A car bomb killed six people at a bus station in Hama on Monday, the health ministry said.',
    );
    const roundUp = report(
      'round-up',
      'en',
      '2026-03-03',
      'Monday in Syria: Macron telephones Sharaa, car bomb in Hama',
      'Emmanuel Macron telephoned Ahmed al-Sharaa on Monday. A car bomb killed six people at a bus station in Hama.',
    );
    const placement = place(roundUp, [storyOf(1, callEn), storyOf(2, bomb)]);
    expect(placement).not.toMatchObject({ merge: [expect.anything()] });
  });

  test('merged profiles keep the first id and all that was in both', () => {
    const [a, b] = [storyOf(1, callEn), storyOf(2, callAr, callTr)];
    const both = mergeProfiles(a, b);
    expect(both).toMatchObject({ id: 1, count: 3, firstAt: a.firstAt, lastAt: b.lastAt });
    expect(Object.keys(both.langs).toSorted()).toEqual(['ar', 'en', 'tr']);
    expect(both.keys['event:call']).toBeCloseTo(
      (a.keys['event:call'] ?? 0) + (b.keys['event:call'] ?? 0),
    );
  });
});

describe('evidence and index', () => {
  test('the evidence names what is shared and what the nearest other story is about', () => {
    const other = report(
      'other',
      'en',
      '2026-03-02',
      'Fidan and Sharaa talk by phone about water',
      'Hakan Fidan telephoned Ahmed al-Sharaa on Monday about water, the ministry in Ankara said.',
    );
    const { evidence } = place(callAr, [storyOf(1, callEn), storyOf(2, other)]);
    expect(evidence[0]?.sentence).toMatch(
      /^Shares the names .*Emmanuel Macron.*, the event “call”, the thing “rebuilding” .*the day 2 March.* the one report/,
    );
    expect(evidence.at(-1)?.sentence).toMatch(/nearest other story is s2 .*Hakan Fidan/);
  });

  test('a story is found from another language through neutral keys', () => {
    const terms = (one: Report) => new Set(indexTerms(signatureOf(one)).map(({ term }) => term));
    expect(terms(callEn).intersection(terms(callHe)).size).toBeGreaterThan(1);
    expect(indexTerms(signatureOf(callEn)).length).toBeLessThanOrEqual(24);
  });

  test('a profile stays small however many reports a story has', () => {
    const many = Array.from({ length: 60 }, (_, at) => {
      const text = Array.from({ length: 60 }, (_, word) => `word${at}x${word} 5${at}${word}`);
      return report(`r${at}`, 'en', '2026-03-02', `Title ${at}`, text.join(' '));
    });
    const { langs, keys } = storyOf(1, ...many);
    expect(Object.keys(langs.en?.words ?? {})).toHaveLength(240);
    expect(Object.keys(keys).length).toBeLessThanOrEqual(60);
  });
});
