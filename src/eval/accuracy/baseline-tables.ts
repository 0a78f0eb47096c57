// The tables of Sitrep beside the baselines.
import type { BaselineScores, RunScores } from '../run.ts';
import type { BriefingScore } from '../score-briefings.ts';
import type { EvalScores } from '../score-predictions.ts';
import { writePercent, writeShare, writeTable } from './markdown.ts';
import { type BothParts, bothHeaders, forParts, type PartScores } from './parts.ts';

interface Comparison<T> {
  readonly title: string;
  readonly columns: readonly string[];
  readonly from: keyof PartScores;
  readonly own: (scores: RunScores) => T;
  readonly others: (beside: BaselineScores) => Readonly<Record<string, T>>;
  readonly write: (scores: T) => readonly string[];
}

const topics: Comparison<EvalScores> = {
  title: 'topics',
  columns: ['lenient macro F1', 'strict', 'false alarms'],
  from: 'topics',
  own: ({ scores }) => scores,
  others: (beside) => beside.topics,
  write: ({ topics: found }) => [
    writeShare(found?.lenient.macroF1),
    writeShare(found?.strict.macroF1),
    writePercent(found?.falseAlarms.share),
  ],
};

const stories: Comparison<EvalScores> = {
  title: 'stories, F1',
  columns: ['BCubed', 'within a language', 'pairs across languages'],
  from: 'stories',
  own: ({ scores }) => scores,
  others: (beside) => beside.stories,
  write: ({ stories: found }) => [
    writeShare(found?.all.f1),
    writeShare(found?.sameLang.f1),
    writeShare(found?.pairs.acrossLangs.f1),
  ],
};

const copies: Comparison<EvalScores> = {
  title: 'copies',
  columns: ['precision', 'recall', 'F1'],
  from: 'stories',
  own: ({ scores }) => scores,
  others: (beside) => beside.copies,
  write: ({ copies: found }) => [
    writeShare(found?.precision),
    writeShare(found?.recall),
    writeShare(found?.f1),
  ],
};

const briefings: Comparison<BriefingScore> = {
  title: 'briefings, stories as labelled',
  columns: ['ROUGE-1 / 2 / L F', 'redundancy', 'leads'],
  from: 'stories',
  own: ({ labelledScore }) => labelledScore,
  others: (beside) => beside.briefings,
  write: ({ rouge, redundancy, leadShare }) => [
    rouge && rouge.count > 0
      ? [rouge.rouge1, rouge.rouge2, rouge.rougeL].map(writeShare).join(' / ')
      : '–',
    writeShare(redundancy),
    writePercent(leadShare),
  ],
};

/** One table for each kind of verdict. */
export function writeBaselineTables(both: BothParts): readonly (readonly string[])[] {
  return [
    writeComparison(both, topics),
    writeComparison(both, stories),
    writeComparison(both, copies),
    writeComparison(both, briefings),
  ];
}

function writeComparison<T>(both: BothParts, kind: Comparison<T>): readonly string[] {
  const { title, columns, from, own, others, write } = kind;
  const first = both.development ?? both.test;
  const names = Object.keys(first === undefined ? {} : others(first[from].beside));
  const cells = (read: (scores: RunScores) => T | undefined) =>
    forParts(both, (part) => {
      const scores = part && read(part[from]);
      return scores === undefined ? columns.map(() => '–') : write(scores);
    });
  return writeTable(
    [title, ...bothHeaders(columns)],
    [
      ['**Sitrep**', ...cells(own)],
      ...names.map((name) => [name, ...cells(({ beside }) => others(beside)[name])]),
    ],
  );
}
