// Predictions against labels: topics, stories and copies at once.
import type { LabelledItem } from './read-labelled.ts';
import type { Score } from './score.ts';
import type { StoryLabel } from './score-bcubed.ts';
import { scoreCopies } from './score-copies.ts';
import { type StoryScore, scoreStories } from './score-stories.ts';
import { scoreTopics, type TopicScores } from './score-topics.ts';

/** What was made of one item. */
export interface PredictedItem {
  readonly id: string;
  readonly topics: readonly string[];
  readonly story: string | null;
  readonly copyOf: string | null;
}

/** Unset where the file has no labels of that kind. */
export interface EvalScores {
  readonly items: number;
  readonly topics?: TopicScores;
  /** Over items that are labelled as on a topic. */
  readonly stories?: StoryScore;
  /** Over all items, also those that belong to no topic. */
  readonly allStories?: StoryScore;
  readonly copies?: Score;
}

/** Scores predictions by id. `topicIds`: all topics there are. */
export function scorePredictions(
  items: readonly LabelledItem[],
  predictions: readonly PredictedItem[],
  topicIds: readonly string[],
): EvalScores {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  const pairs = items.flatMap((item) => {
    const predicted = byId.get(item.id);
    return predicted ? [{ item, predicted }] : [];
  });
  const labelled = pairs.filter(({ item }) => item.topics !== undefined);
  const onTopic = labelled.filter(({ item }) => (item.topics ?? []).length > 0);
  return {
    items: items.length,
    ...(labelled.length > 0 && {
      topics: scoreTopics(
        labelled.map(({ item, predicted }) => ({
          lang: item.lang,
          expected: item.topics ?? [],
          optional: item.optionalTopics,
          predicted: predicted.topics,
        })),
        topicIds,
      ),
    }),
    ...(onTopic.some(hasStory) && { stories: scoreStories(onTopic.map(toStoryLabel)) }),
    ...(pairs.some(hasStory) && { allStories: scoreStories(pairs.map(toStoryLabel)) }),
    ...(items.some(({ copyOf }) => copyOf !== undefined) && {
      copies: scoreCopies(
        pairs.map(({ item, predicted }) => ({
          id: item.id,
          expected: item.copyOf,
          predicted: predicted.copyOf ?? undefined,
        })),
      ),
    }),
  };
}

interface ScoredItem {
  readonly item: LabelledItem;
  readonly predicted: PredictedItem;
}

function hasStory({ item }: ScoredItem): boolean {
  return item.story !== undefined;
}

function toStoryLabel({ item, predicted }: ScoredItem): StoryLabel {
  const { id, lang, story } = item;
  return { id, lang, expected: story, predicted: predicted.story ?? undefined };
}
