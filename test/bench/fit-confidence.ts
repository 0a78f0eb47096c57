// Fits what confidence is reckoned from (src/news/estimate-confidence.ts) on verdicts whose answer is
// known, each set left out in turn to see how well the others foretell it. The verdicts are those on
// reports at first sight, before anything was mended for them: tuned reports would make it too sure.
// Run: node test/bench/fit-confidence.ts [FILE]
import { readFileSync } from 'node:fs';
import {
  listEvidence,
  toConfidence,
  type VerdictSigns,
} from '../../src/news/estimate-confidence.ts';

interface Verdict extends VerdictSigns {
  readonly set: string;
  readonly isRight: boolean;
}

const rounds = 8000;
const step = 0.8;
/** Pulls weights that few verdicts speak for towards nothing (L2). */
const pull = 0.0001;

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

function toShare(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Logistic regression by plain gradient descent: few weights, a thousand verdicts. */
function findWeights(verdicts: readonly Verdict[]): readonly number[] {
  const rows = verdicts.map((one) => ({ evidence: listEvidence(one), goal: one.isRight ? 1 : 0 }));
  let weights = rows[0]?.evidence.map(() => 0) ?? [];
  for (let round = 0; round < rounds; round += 1) {
    const slope = weights.map((weight) => pull * weight);
    for (const { evidence, goal } of rows) {
      const error = (toShare(dot(evidence, weights)) - goal) / rows.length;
      for (const [at, value] of evidence.entries()) slope[at] = (slope[at] ?? 0) + error * value;
    }
    weights = weights.map((weight, at) => weight - step * (slope[at] ?? 0));
  }
  return weights;
}

function judge(verdicts: readonly Verdict[], weights: readonly number[]): string {
  const shares = verdicts.map((one) => ({
    confidence: toConfidence(one, weights),
    goal: one.isRight ? 1 : 0,
  }));
  const brier = shares.reduce((sum, { confidence, goal }) => sum + (confidence - goal) ** 2, 0);
  const bands = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.01].flatMap((from, at, all) => {
    const to = all[at + 1];
    const inside = shares.filter(({ confidence }) => confidence >= from && confidence < (to ?? 0));
    if (inside.length === 0) return [];
    const mean = (pick: (one: (typeof shares)[number]) => number) =>
      inside.reduce((sum, one) => sum + pick(one), 0) / inside.length;
    const said = mean(({ confidence }) => confidence);
    return [{ count: inside.length, said, was: mean(({ goal }) => goal) }];
  });
  const gap = bands.reduce((sum, { count, said, was }) => sum + count * Math.abs(said - was), 0);
  const lines = bands.map(
    ({ count, said, was }) =>
      `   said ${said.toFixed(2)}, was ${was.toFixed(2)} (${count} verdicts)`,
  );
  const figures = `Brier ${(brier / shares.length).toFixed(4)}, mean gap ${(gap / shares.length).toFixed(3)}`;
  return [figures, ...lines].join('\n');
}

const file = process.argv[2] ?? new URL('../fixtures/first-verdicts.jsonl', import.meta.url);
const verdicts = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Verdict);
for (const set of new Set(verdicts.map((one) => one.set))) {
  const others = findWeights(verdicts.filter((one) => one.set !== set));
  console.log(
    `${set}, foretold by the others: ${judge(
      verdicts.filter((one) => one.set === set),
      others,
    )}`,
  );
}
const weights = findWeights(verdicts);
console.log(`all: ${judge(verdicts, weights)}`);
console.log(`weights: [${weights.map((weight) => weight.toFixed(2)).join(', ')}]`);
