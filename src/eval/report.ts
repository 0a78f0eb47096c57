// The scores of one file as a table that people read.
import { reportBriefings } from './report-briefings.ts';
import type { Score } from './score.ts';
import type { BriefingScore } from './score-briefings.ts';
import type { Calibration } from './score-calibration.ts';
import type { EvalScores } from './score-predictions.ts';
import type { StoryScore } from './score-stories.ts';
import type { FalseAlarms, TopicScore } from './score-topics.ts';
import { fillLine, toFigure, toPercent } from './write-figures.ts';

/** What is reported beside the scores of topics, stories and copies, where it was measured. */
export interface ReportExtras {
  readonly briefings?: BriefingScore;
  readonly labelledBriefings?: BriefingScore;
  readonly speed?: readonly string[];
}

/** All scores as lines of text. */
export function reportScores(scores: EvalScores, extras: ReportExtras = {}): string {
  const { topics, stories, allStories, copies, calibration, items, unpredicted } = scores;
  const blocks = [
    [`${items} items`, ...(unpredicted > 0 ? [`${unpredicted} of them without a prediction`] : [])],
    ...(topics
      ? [
          reportTopics('lenient (optional topics: either answer)', topics.lenient),
          reportTopics('strict (optional topics: wrong)', topics.strict),
          [reportFalseAlarms(topics.falseAlarms)],
        ]
      : [['TOPICS: no labels']]),
    ...(calibration ? [reportCalibration(calibration)] : []),
    ...(stories ? [reportStories('STORIES, reports on a topic', stories)] : []),
    allStories ? reportStories('STORIES, all reports', allStories) : ['STORIES: no labels'],
    copies ? [header('COPIES (pairs)'), row('all', copies)] : ['COPIES: no labels'],
    reportBriefings('BRIEFINGS, stories as predicted', extras.briefings),
    reportBriefings('BRIEFINGS, stories as labelled', extras.labelledBriefings),
    extras.speed ?? [],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n');
}

function reportFalseAlarms({ alarms, reports, share }: FalseAlarms): string {
  return fillLine(
    'FALSE ALARMS',
    `${alarms} of ${reports} unrelated reports (${toPercent(share)})`,
  );
}

function reportTopics(name: string, score: TopicScore): readonly string[] {
  return [
    `TOPICS, ${name}`,
    header('  by topic'),
    ...rows(score.byTopic),
    fillLine('    macro F1', `${' '.repeat(19)}${toFigure(score.macroF1)}`),
    header('  by language'),
    ...rows(score.byLang),
  ];
}

function reportCalibration({ bins, count, expectedError }: Calibration): readonly string[] {
  return [
    fillLine('CALIBRATION', 'mean confidence     right     count'),
    ...bins.map(({ from, count: size, meanConfidence, rightShare }) =>
      fillLine(
        `    ${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`,
        `     ${toFigure(meanConfidence)}${toFigure(rightShare)}${String(size).padStart(10)}`,
      ),
    ),
    fillLine('    expected error', `     ${toFigure(expectedError)}${String(count).padStart(20)}`),
  ];
}

function reportStories(name: string, score: StoryScore): readonly string[] {
  const { all, byLang, sameLang, pairs } = score;
  return [
    name,
    header('  BCubed'),
    row('all', all),
    row('within each language', sameLang),
    ...rows(byLang),
    header('  pairs'),
    row('all', pairs.all),
    row('of one language', pairs.sameLang),
    row('across languages', pairs.acrossLangs),
    ...rows(pairs.byLangs),
  ];
}

function header(title: string): string {
  return fillLine(title, 'precision    recall        F1     count');
}

function rows(scores: Readonly<Record<string, Score>>): readonly string[] {
  return Object.entries(scores)
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([name, score]) => row(name, score));
}

function row(name: string, { precision, recall, f1, count, isEmpty }: Score): string {
  const figures = [precision, recall, f1]
    .map((one) => toFigure(isEmpty ? undefined : one))
    .join('');
  return fillLine(`    ${name}`, `${figures.slice(1)}${String(count).padStart(10)}`);
}
