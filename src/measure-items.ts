// One measurement: items through the code that a check uses, and its verdicts against the labels.
import type { LabelledItem } from './eval/read-labelled.ts';
import {
  type BriefingReference,
  type BriefingScore,
  scoreBriefings,
  type WrittenBriefing,
} from './eval/score-briefings.ts';
import { type EvalScores, type PredictedItem, scorePredictions } from './eval/score-predictions.ts';
import {
  briefGivenStories,
  briefPredictedStories,
  nameItems,
  type StoryWish,
  type ToldStory,
} from './jobs/brief-replay.ts';
import { loadTopics } from './jobs/load-topics.ts';
import { type Replay, watchReplay } from './jobs/replay.ts';
import type { ItemId } from './model/ids.ts';
import { compileTopics, type TopicIndex } from './news/compile-topics.ts';
import { openStore, type Store } from './store/open-store.ts';
import { loadLanguageModel } from './text/language.ts';

/** Language that briefings are written for when no reference asks for another. */
const usualLang = 'en';

export interface Measured {
  readonly predictions: readonly PredictedItem[];
  readonly scores: EvalScores;
  /** Of the stories that were built. */
  readonly briefings: readonly WrittenBriefing[];
  readonly briefingScore: BriefingScore;
  /** Of the stories as they are labelled, which measures the writer alone. */
  readonly labelledBriefings: readonly WrittenBriefing[];
  readonly labelledScore: BriefingScore;
  /** Milliseconds from an item's text to its place in a story, in order of time. */
  readonly itemMs: readonly number[];
}

/** Topics and languages as Sitrep ships them, to measure with. */
export async function openInstrument(): Promise<TopicIndex> {
  const { topics, names } = await loadTopics();
  await loadLanguageModel();
  return compileTopics(topics, names);
}

/** Replays the items in an empty database of their own. Nothing of the labels goes in. */
export async function measureItems(
  items: readonly LabelledItem[],
  topics: TopicIndex,
  references: readonly BriefingReference[] = [],
): Promise<Measured> {
  const store = await openStore(':memory:', { now: Date.now });
  try {
    const replayed = await watchReplay(items.map(hideLabels), { store, topics });
    const predictions = replayed.predictions.map(({ id, ...rest }) => ({ key: id, ...rest }));
    const names = nameItems(replayed);
    const predicted = await briefPredictedStories(replayed, usualLang, store);
    const labelled = await briefLabelled(items, references, replayed, store);
    const briefings = predicted.map((one) => toWritten(one, names));
    const labelledBriefings = labelled.map((one) => toWritten(one, names));
    const sources = new Map(items.map((item) => [item.key, item]));
    const topicIds = topics.topics.map(({ id }) => id);
    return {
      predictions,
      scores: scorePredictions(items, predictions, topicIds),
      briefings,
      briefingScore: scoreBriefings(briefings, sources),
      labelledBriefings,
      labelledScore: scoreBriefings(labelledBriefings, sources, references),
      itemMs: replayed.itemMs,
    };
  } finally {
    await store.close();
  }
}

function hideLabels({ key, outlet, url, title, text, publishedAt }: LabelledItem) {
  return { id: key, outlet, url, title, text, publishedAt };
}

/** The keys of each labelled story's items. */
export function groupByStory(
  items: readonly LabelledItem[],
): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  for (const { key, story } of items) {
    if (story !== undefined) members.set(story, [...(members.get(story) ?? []), key]);
  }
  return members;
}

async function briefLabelled(
  items: readonly LabelledItem[],
  references: readonly BriefingReference[],
  replayed: Replay,
  store: Store,
): Promise<readonly ToldStory[]> {
  const members = groupByStory(items);
  const copies = items.flatMap(({ key, copyOf }) =>
    copyOf === undefined ? [] : [[key, copyOf] as const],
  );
  const wishes = [...members.keys()].flatMap((story): readonly StoryWish[] => {
    const asked = references.filter((one) => one.story === story).map(({ lang }) => lang);
    return [...new Set([usualLang, ...asked])].map((lang) => ({ story, lang }));
  });
  return await briefGivenStories(replayed, wishes, members, new Map(copies), store);
}

function toWritten(
  { story, lang, told }: ToldStory,
  names: ReadonlyMap<ItemId, string>,
): WrittenBriefing {
  return {
    story,
    lang,
    headline: told.headline,
    sentences: told.sentences.map(({ text, itemId, outlet, url }) => {
      return { text, item: names.get(itemId) ?? '', outlet, url };
    }),
  };
}
