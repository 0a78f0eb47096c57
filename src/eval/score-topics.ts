// How well reports were matched to topics, by topic and by language.
import { meanOf, newTally, type Score, scoreTallies, type Tally, tallyOf } from './score.ts';

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
  /** Mean F1 of the topics that were labelled or found; unset when none was. */
  readonly macroF1?: number;
}

export interface TopicScores {
  /** Only the topics of the label are right; an optional one that was found is wrong. */
  readonly strict: TopicScore;
  /** An optional topic is passed over, whether it was found or not. */
  readonly lenient: TopicScore;
  readonly falseAlarms: FalseAlarms;
}

/** Reports that are on no topic (and on none by choice), and how many of them got one. */
export interface FalseAlarms {
  readonly reports: number;
  readonly alarms: number;
  /** 0 when there was no such report. */
  readonly share: number;
}

type Reading = 'strict' | 'lenient';

/** Scores topic matches. `count` is how many labels there were to find. `topics`: all there are. */
export function scoreTopics(labels: readonly TopicLabel[], topics: readonly string[]): TopicScores {
  return {
    strict: scoreReading(labels, topics, 'strict'),
    lenient: scoreReading(labels, topics, 'lenient'),
    falseAlarms: countFalseAlarms(labels, topics),
  };
}

function scoreReading(
  labels: readonly TopicLabel[],
  topics: readonly string[],
  reading: Reading,
): TopicScore {
  const byTopic = new Map(topics.map((topic) => [topic, newTally()]));
  const byLang = new Map<string, Tally>();
  for (const label of labels) {
    const langTally = tallyOf(byLang, label.lang);
    for (const [topic, tally] of byTopic) {
      if (reading === 'lenient' && label.optional.includes(topic)) continue;
      count(label, topic, tally);
      count(label, topic, langTally);
    }
  }
  const topicScores = scoreTallies(byTopic);
  const telling = Object.values(topicScores).filter(({ isEmpty }) => !isEmpty);
  return {
    byTopic: topicScores,
    byLang: scoreTallies(byLang),
    ...(telling.length > 0 && { macroF1: meanOf(telling.map(({ f1 }) => f1)) }),
  };
}

function count(label: TopicLabel, topic: string, tally: Tally): void {
  const expected = label.expected.includes(topic);
  const predicted = label.predicted.includes(topic);
  if (expected && predicted) tally.right += 1;
  else if (predicted) tally.wrong += 1;
  else if (expected) tally.missed += 1;
}

function countFalseAlarms(labels: readonly TopicLabel[], topics: readonly string[]): FalseAlarms {
  const unrelated = labels.filter(
    ({ expected, optional }) => expected.length === 0 && optional.length === 0,
  );
  const alarms = unrelated.filter(({ predicted }) =>
    predicted.some((topic) => topics.includes(topic)),
  ).length;
  const reports = unrelated.length;
  return { reports, alarms, share: reports === 0 ? 0 : alarms / reports };
}
