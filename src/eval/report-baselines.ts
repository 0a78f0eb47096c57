// Sitrep beside the baselines, as lines that people read.
import type { RunScores } from './run.ts';
import type { BriefingScore } from './score-briefings.ts';
import type { EvalScores } from './score-predictions.ts';
import { fillLine, toFigure } from './write-figures.ts';

/** Blocks of lines; kinds without labels are left out. */
export function reportBaselines({ scores, labelledScore, beside }: RunScores): string {
  const blocks: readonly (readonly string[])[] = [
    scores.topics ? compare(topicColumns, scores, beside.topics) : [],
    scores.stories ? compare(storyColumns, scores, beside.stories) : [],
    scores.copies ? compare(copyColumns, scores, beside.copies) : [],
    labelledScore.briefings > 0 ? compare(briefingColumns, labelledScore, beside.briefings) : [],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => `\n${block.join('\n')}\n`)
    .join('');
}

interface Columns<T> {
  readonly title: string;
  readonly names: readonly string[];
  readonly read: (scores: T) => readonly (number | undefined)[];
}

const topicColumns: Columns<EvalScores> = {
  title: 'BESIDE BASELINES: topics',
  names: ['lenient', 'strict', 'alarms'],
  read: ({ topics }) => [
    topics?.lenient.macroF1,
    topics?.strict.macroF1,
    topics?.falseAlarms.share,
  ],
};

const storyColumns: Columns<EvalScores> = {
  title: 'BESIDE BASELINES: stories',
  names: ['BCubed', 'in a lang', 'pairs', 'across'],
  read: ({ stories }) => [
    stories?.all.f1,
    stories?.sameLang.f1,
    stories?.pairs.all.f1,
    stories?.pairs.acrossLangs.f1,
  ],
};

const copyColumns: Columns<EvalScores> = {
  title: 'BESIDE BASELINES: copies',
  names: ['precision', 'recall', 'F1'],
  read: ({ copies }) => [copies?.precision, copies?.recall, copies?.f1],
};

const briefingColumns: Columns<BriefingScore> = {
  title: 'BESIDE BASELINES: briefings',
  names: ['redundant', 'leads', 'outlets', 'ROUGE-1', 'ROUGE-2', 'ROUGE-L'],
  read: ({ redundancy, leadShare, outlets, rouge }) => [
    redundancy,
    leadShare,
    outlets,
    rouge?.rouge1,
    rouge?.rouge2,
    rouge?.rougeL,
  ],
};

function compare<T>(
  { title, names, read }: Columns<T>,
  own: T,
  others: Readonly<Record<string, T>>,
): readonly string[] {
  const row = (name: string, scores: T) =>
    fillLine(`    ${name}`, read(scores).map(writeCell).join(''));
  return [
    fillLine(title, names.map((name) => name.padStart(11)).join('')),
    row('Sitrep', own),
    ...Object.entries(others).map(([name, scores]) => row(name, scores)),
  ];
}

function writeCell(value: number | undefined): string {
  return (value === undefined ? '–' : toFigure(value)).padStart(11);
}
