// One measurement: items through the code that a check uses, and its verdicts against the labels.

import type { Sample } from './eval/baselines/match-by-centroid.ts';
import { runBaselines, toPlainItem } from './eval/baselines/run-baselines.ts';
import type { LabelledItem } from './eval/read-labelled.ts';
import { noBaselines, type Run } from './eval/run.ts';
import type { BriefingReference, WrittenBriefing } from './eval/score-briefings.ts';
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
import { identifyLanguage, loadLanguageModel } from './text/language.ts';

/** Language that briefings are written for when no reference asks for another. */
const usualLang = 'en';

/** A run, and how long it took. */
export interface Measured extends Run {
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
    const names = nameItems(replayed);
    const predicted = await briefPredictedStories(replayed, usualLang, store);
    const labelled = await briefLabelled(items, references, replayed, store);
    return {
      items,
      references,
      predictions: replayed.predictions.map(({ id, ...rest }) => ({ key: id, ...rest })),
      briefings: predicted.map((one) => toWritten(one, names)),
      labelledBriefings: labelled.map((one) => toWritten(one, names)),
      baselines: noBaselines,
      itemMs: replayed.itemMs,
    };
  } finally {
    await store.close();
  }
}

/**
 * The same run with the baselines beside it. `training`: labelled items for those that learn; what
 * is in the run, too, is left out.
 */
export function addBaselines<T extends Run>(
  run: T,
  index: TopicIndex,
  training: readonly LabelledItem[],
): T {
  const own = new Set(run.items.map(({ title, text }) => `${title}\n${text}`));
  const samples = training
    .filter(({ title, text, topics }) => topics !== undefined && !own.has(`${title}\n${text}`))
    .map(toSample);
  const langs = new Map(run.predictions.map(({ key, lang = 'und' }) => [key, lang]));
  const { items, labelledBriefings: told } = run;
  return { ...run, baselines: runBaselines({ items, langs, index, samples, told }) };
}

function toSample(item: LabelledItem): Sample {
  const lang = identifyLanguage(`${item.title}\n${item.text}`, {});
  return { item: toPlainItem(item, lang), topics: item.topics ?? [] };
}

function hideLabels({ key, outlet, url, title, text, publishedAt }: LabelledItem) {
  return { id: key, outlet, url, title, text, publishedAt };
}

/** The keys of each labelled story's items. */
function groupByStory(items: readonly LabelledItem[]): ReadonlyMap<string, readonly string[]> {
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
