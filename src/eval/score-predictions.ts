// Predictions against labels: topics, confidence, stories and copies at once.
import type { LabelledItem } from './read-labelled.ts';
import type { Score } from './score.ts';
import type { StoryLabel } from './score-bcubed.ts';
import { type Calibration, scoreCalibration, type Verdict } from './score-calibration.ts';
import { scoreCopies } from './score-copies.ts';
import { type StoryScore, scoreStories } from './score-stories.ts';
import { scoreTopics, type TopicScores } from './score-topics.ts';

/** What was made of one item. */
export interface PredictedItem {
  /** The item's key. */
  readonly key: string;
  readonly topics: readonly string[];
  /** By topic, 0 to 1. Unset = nothing is said. */
  readonly confidence?: Readonly<Record<string, number>>;
  readonly story: string | null;
  /** Key of the item whose text it repeats. */
  readonly copyOf: string | null;
  /** The language as recognised, for items whose label does not say. */
  readonly lang?: string;
}

/** Unset where the file has no labels of that kind. */
export interface EvalScores {
  readonly items: number;
  /** Items without a prediction: they count as on no topic and alone. */
  readonly unpredicted: number;
  readonly topics?: TopicScores;
  /** Of topics whose confidence is stated; optional topics are passed over. */
  readonly calibration?: Calibration;
  /** Over items that are labelled as on a topic. */
  readonly stories?: StoryScore;
  /** Over all items, also those that belong to no topic. */
  readonly allStories?: StoryScore;
  readonly copies?: Score;
}

interface ScoredItem {
  readonly item: LabelledItem;
  readonly predicted: PredictedItem;
  readonly lang: string;
}

/** Scores predictions by key. `topicIds`: all topics there are; others are passed over. */
export function scorePredictions(
  items: readonly LabelledItem[],
  predictions: readonly PredictedItem[],
  topicIds: readonly string[],
): EvalScores {
  const byKey = new Map(predictions.map((prediction) => [prediction.key, prediction]));
  const pairs = items.map((item): ScoredItem => {
    const predicted = byKey.get(item.key) ?? nothing(item.key);
    return { item, predicted, lang: item.lang ?? predicted.lang ?? 'und' };
  });
  const labelled = pairs.filter(({ item }) => item.topics !== undefined);
  const onTopic = labelled.filter(({ item }) => (item.topics ?? []).length > 0);
  const verdicts = labelled.flatMap((pair) => readVerdicts(pair, topicIds));
  return {
    items: items.length,
    unpredicted: items.filter(({ key }) => !byKey.has(key)).length,
    ...(labelled.length > 0 && { topics: scoreTopics(labelled.map(toTopicLabel), topicIds) }),
    ...(verdicts.length > 0 && { calibration: scoreCalibration(verdicts) }),
    ...(onTopic.some(hasStory) && { stories: scoreStories(onTopic.map(toStoryLabel)) }),
    ...(pairs.some(hasStory) && { allStories: scoreStories(pairs.map(toStoryLabel)) }),
    ...(items.some(({ copyOf }) => copyOf !== undefined) && {
      copies: scoreCopies(pairs.map(toCopyLabel)),
    }),
  };
}

function nothing(key: string): PredictedItem {
  return { key, topics: [], story: null, copyOf: null };
}

function hasStory({ item }: ScoredItem): boolean {
  return item.story !== undefined;
}

function toTopicLabel({ item, predicted, lang }: ScoredItem) {
  const { topics: expected = [], optionalTopics: optional } = item;
  return { lang, expected, optional, predicted: predicted.topics };
}

function toStoryLabel({ item, predicted, lang }: ScoredItem): StoryLabel {
  return { id: item.key, lang, expected: item.story, predicted: predicted.story ?? undefined };
}

function toCopyLabel({ item, predicted }: ScoredItem) {
  return { id: item.key, expected: item.copyOf, predicted: predicted.copyOf ?? undefined };
}

function readVerdicts(
  { item, predicted }: ScoredItem,
  topicIds: readonly string[],
): readonly Verdict[] {
  return topicIds.flatMap((topic) => {
    const confidence = predicted.confidence?.[topic];
    if (confidence === undefined || item.optionalTopics.includes(topic)) return [];
    return [{ confidence, isRight: item.topics?.includes(topic) ?? false }];
  });
}
