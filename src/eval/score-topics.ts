// How well reports were matched to topics, by topic and by language.
import { type Score, share, toScore } from './score-stories.ts';

/** One report with its topics, by label and by prediction; for `optional` either answer is right. */
export interface TopicLabel {
  readonly lang: string;
  readonly expected: readonly string[];
  readonly optional: readonly string[];
  readonly predicted: readonly string[];
}

export interface TopicScore {
  readonly byTopic: Readonly<Record<string, Score>>;
  /** By language, all topics together. */
  readonly byLang: Readonly<Record<string, Score>>;
  /** Mean of the topics' F1. */
  readonly macroF1: number;
}

interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

/** Precision, recall and F1 of topic matches. `count` is how many labels there were to find. */
export function scoreTopics(labels: readonly TopicLabel[], topics: readonly string[]): TopicScore {
  const byTopic = new Map(topics.map((topic) => [topic, newTally()]));
  const byLang = new Map<string, Tally>();
  for (const label of labels) {
    const langTally = byLang.get(label.lang) ?? newTally();
    byLang.set(label.lang, langTally);
    for (const [topic, tally] of byTopic) {
      count(label, topic, tally);
      count(label, topic, langTally);
    }
  }
  const topicScores = toScores(byTopic);
  const f1s = Object.values(topicScores).map((score) => score.f1);
  return {
    byTopic: topicScores,
    byLang: toScores(byLang),
    macroF1: f1s.reduce((sum, f1) => sum + f1, 0) / Math.max(1, f1s.length),
  };
}

function newTally(): Tally {
  return { right: 0, wrong: 0, missed: 0 };
}

function count(label: TopicLabel, topic: string, tally: Tally): void {
  if (label.optional.includes(topic)) return;
  const expected = label.expected.includes(topic);
  const predicted = label.predicted.includes(topic);
  if (expected && predicted) tally.right += 1;
  else if (predicted) tally.wrong += 1;
  else if (expected) tally.missed += 1;
}

function toScores(tallies: ReadonlyMap<string, Tally>): Record<string, Score> {
  return Object.fromEntries(
    [...tallies].map(([name, tally]) => [
      name,
      toScore(
        share(tally.right, tally.right + tally.wrong),
        share(tally.right, tally.right + tally.missed),
        tally.right + tally.missed,
      ),
    ]),
  );
}
