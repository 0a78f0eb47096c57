// The rules by which a channel is told at once, later or not at all.
import { describe, expect, test } from 'vitest';
import type { Subscription } from '../../src/model/delivery.ts';
import type { StoryId, TopicId } from '../../src/model/ids.ts';
import { rehearseWish } from '../../src/news/rehearse-wish.ts';
import {
  type ChannelState,
  pickVerdict,
  type StoryFacts,
  weighWish,
} from '../../src/news/weigh-wish.ts';

const now = Date.UTC(2026, 0, 27, 12);
const minuteMs = 60_000;
const plain: Subscription = {
  platform: 'p',
  workspace: 'w',
  channel: 'c',
  topicId: 't' as TopicId,
  since: 0,
  mode: 'alerts',
  minSources: 1,
  languages: [],
};
const story: StoryFacts = { brokeAt: now, sourceCount: 2, languages: ['en', 'ar'] };
const awake = { now, findEndOfQuiet: () => undefined, alertTimes: [] };
const asleep = { ...awake, findEndOfQuiet: () => now + 8 * 60 * minuteMs };
const quiet = { from: 0, to: 1 };
const ago = (minutes: number) => now - minutes * minuteMs;

type Row = [string, Partial<Subscription>, Partial<ChannelState>, object];

describe('a wish', () => {
  test.each<Row>([
    ['plain', {}, {}, { kind: 'tell' }],
    ['both', { mode: 'both' }, {}, { kind: 'tell' }],
    ['digest', { mode: 'digest' }, {}, { kind: 'silent', reason: 'in-digest' }],
    ['enough sources', { minSources: 2 }, {}, { kind: 'tell' }],
    ['too few sources', { minSources: 3 }, {}, { kind: 'silent', reason: 'too-few-sources' }],
    ['one of its languages', { languages: ['ar', 'he'] }, {}, { kind: 'tell' }],
    ['other languages', { languages: ['he'] }, {}, { kind: 'silent', reason: 'other-language' }],
    ['broke before', { since: now + 1 }, {}, { kind: 'silent', reason: 'before-subscription' }],
    ['muted', {}, { mutedUntil: now + 1 }, { kind: 'silent', reason: 'muted' }],
    ['asleep without quiet hours', {}, asleep, { kind: 'tell' }],
    ['asleep', { quiet }, asleep, { kind: 'hold', reason: 'quiet-hours', dueAt: ago(-480) }],
    [
      'asleep, too few',
      { quiet, minSources: 3 },
      asleep,
      { kind: 'silent', reason: 'too-few-sources' },
    ],
    ['under the cap', { capPerHour: 2 }, { alertTimes: [ago(5), ago(60)] }, { kind: 'tell' }],
    [
      'over the cap',
      { capPerHour: 2 },
      { alertTimes: [ago(50), ago(5), ago(20)] },
      { kind: 'hold', reason: 'over-cap', dueAt: ago(20 - 60) },
    ],
    [
      'asleep and over the cap',
      { quiet, capPerHour: 1 },
      { ...asleep, alertTimes: [ago(1)] },
      { reason: 'quiet-hours' },
    ],
  ])('%s', (_name, wish, channel, verdict) => {
    expect(weighWish({ ...plain, ...wish }, story, { ...awake, ...channel })).toMatchObject(
      verdict,
    );
  });

  test('of several the most generous counts', () => {
    const tell = { kind: 'tell' } as const;
    const hold = (dueAt: number) => ({ kind: 'hold', reason: 'over-cap', dueAt }) as const;
    const silent = { kind: 'silent', reason: 'in-digest' } as const;
    expect(pickVerdict([silent, hold(9), hold(5)])).toEqual(hold(5));
    expect(pickVerdict([hold(5), silent, tell])).toEqual(tell);
    expect(pickVerdict([silent])).toEqual(silent);
    expect(pickVerdict([])).toBeUndefined();
  });
});

describe('a rehearsal', () => {
  const report = (minutes: number, name = 'A', lang = 'en') => {
    return { at: ago(minutes), lang, outlet: { name, owner: name }, isCopy: false };
  };
  const tale = (id: number, ...reports: ReturnType<typeof report>[]) => {
    return { id: id as StoryId, reports };
  };
  const never = () => undefined;

  test('lets a story wait for the report that brings what was wanting', () => {
    const stories = [
      tale(1, report(90, 'A'), report(80, 'A'), report(30, 'B', 'ar')),
      tale(2, report(20, 'A')),
      tale(3, report(10, 'A', 'he'), report(9, 'B', 'he')),
    ];
    const wish = { ...plain, minSources: 2, languages: ['ar', 'en'] };
    expect(rehearseWish(wish, stories, never)).toEqual({
      alerts: [1],
      inQuietHours: 0,
      overCap: 0,
      tooFewSources: 1,
      otherLanguage: 1,
    });
  });

  test('counts what is over the cap, hour by hour, and what comes in quiet hours', () => {
    const stories = [200, 190, 180, 100, 5].map((minutes, id) => tale(id, report(minutes)));
    const capped = rehearseWish({ ...plain, capPerHour: 2 }, stories, never);
    expect(capped).toMatchObject({ alerts: [4, 3, 1, 0], overCap: 1 });
    const sleeping = rehearseWish({ ...plain, quiet }, stories, (at) =>
      at < ago(150) ? ago(150) : undefined,
    );
    expect(sleeping).toMatchObject({ alerts: [4, 3], inQuietHours: 3 });
  });
});
