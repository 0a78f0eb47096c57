// The scores as a table that people read.

import type { EvalScores } from './score-predictions.ts';
import type { Score } from './score-stories.ts';

const wide = 28;

/** All scores as lines of text. */
export function reportScores(scores: EvalScores): string {
  const { topics, stories, copies, items } = scores;
  return [
    `${items} items`,
    '',
    ...(topics
      ? [
          header('TOPICS'),
          ...rows(topics.byTopic),
          `${'macro F1'.padEnd(wide)}${' '.repeat(22)}${figure(topics.macroF1)}`,
          header('topics by language'),
          ...rows(topics.byLang),
        ]
      : ['TOPICS: no labels']),
    '',
    ...(stories
      ? [
          header('STORIES (BCubed, on-topic)'),
          row('all', stories.all),
          ...rows(stories.byLang),
          row('pairs across languages', stories.acrossLangs),
        ]
      : ['STORIES: no labels']),
    '',
    ...(copies ? [header('COPIES (pairs)'), row('all', copies)] : ['COPIES: no labels']),
    '',
  ].join('\n');
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
  return `${name.padEnd(wide - 1)}${figures}${String(count).padStart(10)}`;
}

function figure(value: number): string {
  return value.toFixed(3).padStart(10);
}
