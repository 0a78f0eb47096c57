// Confidence: calibrated on verdicts at first sight, never at odds with the verdict, said in words.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TopicId } from '../../src/model/ids.ts';
import { isUncertain, type Match, uncertainBand } from '../../src/model/match.ts';
import { estimateConfidence, toConfidence } from '../../src/news/estimate-confidence.ts';
import { describeConfidence, describeTip, nameSureness } from '../../src/view/confidence-words.ts';

const file = new URL('../fixtures/first-verdicts.jsonl', import.meta.url);
const verdicts = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Parameters<typeof toConfidence>[0] & { isRight: boolean });

function makeMatch(changes: Partial<Match>): Match {
  const match = {
    topicId: 'gaza-board' as TopicId,
    score: 7,
    threshold: 7,
    onTopic: true,
    reasons: [],
  };
  const whole = { ...match, ...changes };
  return { ...whole, confidence: estimateConfidence(whole) };
}

describe('on verdicts at first sight', () => {
  test('what is said is what was, within a tenth, for those that are sure and fairly sure', () => {
    for (const [from, to] of [
      [0, 0.1],
      [0.1, 0.3],
      [0.7, 0.9],
      [0.9, 1],
    ] as const) {
      const band = verdicts.filter((one) => {
        const confidence = toConfidence(one);
        return confidence >= from && confidence < to;
      });
      const said = band.reduce((sum, one) => sum + toConfidence(one), 0) / band.length;
      const was = band.filter(({ isRight }) => isRight).length / band.length;
      expect([from, band.length > 30, Math.abs(said - was) < 0.1]).toEqual([from, true, true]);
    }
  });

  test('never on the other side of one half than the verdict', () => {
    for (const one of verdicts) expect(toConfidence(one) >= 0.5).toBe(one.onTopic);
  });
});

test('more points make it surer, a rule of the topic makes it sure of the contrary', () => {
  const at = (score: number) => makeMatch({ score, onTopic: score >= 7 }).confidence;
  const all = [1, 4, 6, 7, 9, 14, 30].map(at);
  expect(all).toEqual(all.toSorted((a, b) => a - b));
  expect(all.every((share) => share > 0 && share < 1)).toBe(true);
  const ruledOut = makeMatch({ score: 9, onTopic: false, excludedBy: 'It is about sport.' });
  expect(ruledOut.confidence).toBeLessThan(uncertainBand.from);
});

describe('in words', () => {
  const title = {
    found: 'Peace Board',
    concept: 'Board of Peace',
    field: 'title',
    points: 5,
  } as const;
  test('an uncertain verdict says what would tip it', () => {
    const on = makeMatch({ score: 7.5, reasons: [title] });
    expect([isUncertain(on), nameSureness(on)]).toEqual([true, 'uncertain']);
    expect(describeTip(on)).toBe('Without Board of Peace in the title it would not be on it.');
    const off = makeMatch({ score: 6.8, onTopic: false, reasons: [title] });
    expect(describeTip({ ...off, confidence: 0.4 })).toContain('0.2 points more');
  });

  test('a sure one only how sure it is', () => {
    const sure = makeMatch({ score: 30, reasons: [title] });
    expect([nameSureness(sure), describeTip(sure)]).toEqual(['sure', undefined]);
    expect(describeConfidence(sure)).toMatch(
      /^Sitrep is sure: of 100 reports like this, about 9\d /,
    );
  });
});
