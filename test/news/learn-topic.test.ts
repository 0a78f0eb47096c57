// What is learnt from answers: enough of them, within bounds, and nothing from contradictions.
import { describe, expect, test } from 'vitest';
import type { Answer, AnswerSample, Vote } from '../../src/model/learnt.ts';
import type { Match } from '../../src/model/match.ts';
import { countAnswers } from '../../src/news/count-answers.ts';
import { learnTopic } from '../../src/news/learn-topic.ts';
import { correctMatch, toSample, weighLearnt } from '../../src/news/learnt-points.ts';

const threshold = 10;

function sample(score: number, ...named: readonly string[]): AnswerSample {
  const reasons = named.map((concept) => ({ concept, field: 'lead', points: 3 }) as const);
  return { score, threshold, onTopic: score >= threshold, reasons };
}

function answer(fits: boolean, about: AnswerSample, group: string): Answer {
  return { fits, sample: about, group };
}

function times(count: number, make: (at: number) => Answer): readonly Answer[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

function toMatch(about: AnswerSample): Match {
  const reasons = about.reasons.map((reason) => ({ ...reason, found: reason.concept }));
  return { ...about, reasons, topicId: 't' as Match['topicId'], confidence: 0.9 };
}

/** What is called wrong names football, what is called right does not. */
const football = [
  ...times(10, (at) => answer(false, sample(14 + at, 'board', 'football'), `w${at}`)),
  ...times(10, (at) => answer(true, sample(13 + at, 'board', 'money'), `r${at}`)),
];

describe('learning', () => {
  test('begins at twenty answers, four of each kind', () => {
    expect(learnTopic(football.slice(1)).learnt).toBeUndefined();
    expect(learnTopic(football).learnt?.answers).toBe(20);
    const lopsided = [...football.slice(0, 10), ...football.slice(0, 7), ...football.slice(-3)];
    expect(lopsided).toHaveLength(20);
    expect(learnTopic(lopsided).learnt).toBeUndefined();
  });

  test('finds what tells the two kinds apart, and gets unseen answers right by it', () => {
    const { learnt, rightAlone, rightLearnt } = learnTopic(football);
    expect(rightAlone).toBe(10);
    expect(rightLearnt).toBe(20);
    expect(learnt?.weights['lead|football']).toBeLessThan(-1);
    expect(learnt?.weights['lead|money']).toBeGreaterThanOrEqual(0);
    expect(learnTopic(football)).toEqual(learnTopic(football.toReversed()));
  });

  test('learns nothing where the topic is right already', () => {
    const confirmed = [
      ...times(10, (at) => answer(true, sample(14 + at, 'board'), `r${at}`)),
      ...times(10, (at) => answer(false, sample(5, 'board', `place ${at}`), `w${at}`)),
    ];
    const { learnt, rightAlone } = learnTopic(confirmed);
    expect(rightAlone).toBe(20);
    expect(learnt).toBeUndefined();
  });

  test('learns nothing from answers that contradict each other', () => {
    const contrary = times(24, (at) => answer(at % 2 === 0, sample(15, 'board', 'x'), `a${at}`));
    expect(learnTopic(contrary).learnt).toBeUndefined();
  });

  test('leaves out answers on what a rule keeps out', () => {
    const ruled = { ...sample(20, 'board'), onTopic: false, isRuledOut: true } as const;
    const all = [...football, ...times(5, (at) => answer(true, ruled, `x${at}`))];
    expect(learnTopic(all)).toMatchObject({ fitting: 10, unfitting: 10, ruledOut: 5 });
  });
});

// Whatever is answered: numbers as a die would throw them, the same each time.
function throwDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

describe('whoever answers whatever', () => {
  const concepts = ['board', 'force', 'money', 'trump', 'gaza'];
  const hostile = Array.from({ length: 40 }, (_, seed) => {
    const die = throwDice(seed + 1);
    const answers = times(20 + (seed % 3) * 10, (at) => {
      const named = concepts.filter(() => die() > 0.5);
      const score = die() * 100;
      // The worst there can be: nearly all good reports called wrong, all bad ones right.
      const fits = at % 5 === 0 ? die() > 0.5 : score < threshold;
      return answer(fits, sample(score, ...named), `g${at}`);
    });
    return { seed, answers };
  });

  test.each(hostile)('an obvious report is not lost, a far one not gained ($seed)', (one) => {
    const { learnt } = learnTopic(one.answers);
    if (learnt === undefined) return;
    for (const named of [concepts, ['board'], ['gaza', 'unheard of'], []]) {
      for (const score of [61, 80, 500]) {
        expect(correctMatch(toMatch(sample(score, ...named)), learnt).onTopic).toBe(true);
      }
      expect(correctMatch(toMatch(sample(1.5, ...named)), learnt).onTopic).toBe(false);
      const { points } = weighLearnt(sample(12, ...named), learnt);
      expect(Math.abs(points)).toBeLessThanOrEqual(3.6);
    }
  });

  test('the hostile answers do teach something, so the bounds are what holds', () => {
    const taught = hostile.filter(({ answers }) => learnTopic(answers).learnt !== undefined);
    expect(taught.length).toBeGreaterThan(20);
  });

  test('what is far from everything answered stays as it is', () => {
    const { learnt } = learnTopic(football);
    if (learnt === undefined) throw new Error('nothing was learnt');
    const far = toMatch(sample(35, 'board', 'football'));
    expect(correctMatch(far, learnt)).toEqual(far);
  });
});

test('a corrected match says what was learnt, and is a sample of the topic alone again', () => {
  const { learnt } = learnTopic(football);
  if (learnt === undefined) throw new Error('nothing was learnt');
  const about = sample(16, 'board', 'football');
  const corrected = correctMatch(toMatch(about), learnt);
  expect(corrected).toMatchObject({ onTopic: false, learnt: { alone: true } });
  expect(corrected.confidence).toBeLessThan(0.5);
  expect(corrected.excludedBy).toMatch(/^Answers of this workspace taught/);
  expect(toSample(corrected)).toEqual(about);
});

describe('votes', () => {
  const say = (person: string, report: string, fits: boolean, more: Partial<Vote> = {}) => ({
    person,
    report,
    fits,
    group: report,
    isManager: false,
    at: 1,
    sample: sample(12),
    ...more,
  });

  test('one person has one vote for a report, the last one', () => {
    const { answers } = countAnswers([
      say('a', '1 0', false, { at: 1 }),
      say('a', '1 0', true, { at: 2, group: 's7' }),
    ]);
    expect(answers.map(({ fits }) => fits)).toEqual([true]);
  });

  test('the majority counts, and a tie does not', () => {
    const two = [say('a', '1 0', true), say('b', '1 0', false)];
    expect(countAnswers(two)).toMatchObject({ answers: [], tied: 1 });
    const { answers, tied } = countAnswers([...two, say('c', '1 0', false)]);
    expect([answers.map(({ fits }) => fits), tied]).toEqual([[false], 0]);
  });

  test('one person who is no manager is behind half at most, two people or a manager are not bound', () => {
    const alone = Array.from({ length: 30 }, (_, at) => say('a', `${at} 0`, at % 2 === 0));
    expect(countAnswers(alone)).toMatchObject({ beyond: 20 });
    const joined = alone.slice(0, 12).map((one) => ({ ...one, person: 'b' }));
    expect(countAnswers([...alone, ...joined]).answers).toHaveLength(24);
    const boss = alone.map((one) => ({ ...one, isManager: true }));
    expect(countAnswers(boss).answers).toHaveLength(30);
  });
});
