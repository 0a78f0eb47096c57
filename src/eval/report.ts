// The scores as a table that people read.
import type { Score } from './score.ts';
import type { EvalScores } from './score-predictions.ts';
import type { StoryScore } from './score-stories.ts';
import type { TopicScore, TopicScores } from './score-topics.ts';

const wide = 34;

/** All scores as lines of text. */
export function reportScores(scores: EvalScores): string {
  const { topics, stories, allStories, copies, items } = scores;
  return [
    `${items} items`,
    '',
    ...(topics ? reportTopics(topics) : ['TOPICS: no labels']),
    '',
    ...(stories ? reportStories('STORIES, reports on a topic', stories) : []),
    ...(allStories ? reportStories('STORIES, all reports', allStories) : ['STORIES: no labels']),
    ...(copies ? [header('COPIES (pairs)'), row('all', copies)] : ['COPIES: no labels']),
    '',
  ].join('\n');
}

function reportTopics({ strict, lenient, falseAlarms }: TopicScores): readonly string[] {
  const { alarms, reports, share } = falseAlarms;
  return [
    ...reportReading('lenient (optional topics: either answer)', lenient),
    '',
    ...reportReading('strict (optional topics: wrong)', strict),
    '',
    `${'false alarms'.padEnd(wide)}${alarms} of ${reports} unrelated reports (${percent(share)})`,
  ];
}

function reportReading(name: string, score: TopicScore): readonly string[] {
  return [
    `TOPICS, ${name}`,
    header('  by topic'),
    ...rows(score.byTopic),
    `${'    macro F1'.padEnd(wide)}${' '.repeat(19)}${figure(score.macroF1)}`,
    header('  by language'),
    ...rows(score.byLang),
  ];
}

function reportStories(name: string, { all, byLang, sameLang, pairs }: StoryScore) {
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
    '',
  ];
}

function header(title: string): string {
  return `${title.padEnd(wide)}precision    recall        F1     count`;
}

function rows(scores: Readonly<Record<string, Score>>): readonly string[] {
  return Object.entries(scores)
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([name, score]) => row(name, score));
}

function row(name: string, { precision, recall, f1, count }: Score): string {
  const figures = [precision, recall, f1].map(figure).join('');
  return `    ${name.padEnd(wide - 5)}${figures}${String(count).padStart(10)}`;
}

function figure(value: number): string {
  return value.toFixed(3).padStart(10);
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}
