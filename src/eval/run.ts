// A run: what was made of a file of items, and its scores. Runs of several files can be put together.
import type { LabelledItem } from './read-labelled.ts';
import {
  type BriefingReference,
  type BriefingScore,
  scoreBriefings,
  type WrittenBriefing,
} from './score-briefings.ts';
import { type EvalScores, type PredictedItem, scorePredictions } from './score-predictions.ts';

/** Verdicts by the name of a method. Each only has verdicts of one kind. */
export interface BaselineVerdicts {
  readonly topics: Readonly<Record<string, readonly PredictedItem[]>>;
  readonly stories: Readonly<Record<string, readonly PredictedItem[]>>;
  readonly copies: Readonly<Record<string, readonly PredictedItem[]>>;
  readonly briefings: Readonly<Record<string, readonly WrittenBriefing[]>>;
}

export interface Run {
  readonly items: readonly LabelledItem[];
  readonly references: readonly BriefingReference[];
  readonly predictions: readonly PredictedItem[];
  /** Of the stories that were built. */
  readonly briefings: readonly WrittenBriefing[];
  /** Of the stories as they are labelled, which measures the writer alone. */
  readonly labelledBriefings: readonly WrittenBriefing[];
  readonly baselines: BaselineVerdicts;
}

export interface RunScores {
  readonly scores: EvalScores;
  readonly briefingScore: BriefingScore;
  readonly labelledScore: BriefingScore;
  readonly beside: BaselineScores;
}

/** Scores by the name of a method; only its own kind of verdict says anything. */
export interface BaselineScores {
  readonly topics: Readonly<Record<string, EvalScores>>;
  readonly stories: Readonly<Record<string, EvalScores>>;
  readonly copies: Readonly<Record<string, EvalScores>>;
  readonly briefings: Readonly<Record<string, BriefingScore>>;
}

export const noBaselines: BaselineVerdicts = { topics: {}, stories: {}, copies: {}, briefings: {} };

/** Scores Sitrep and the baselines by the same rules. `topicIds`: all topics there are. */
export function scoreRun(run: Run, topicIds: readonly string[]): RunScores {
  const { items, predictions, references, briefings, labelledBriefings, baselines } = run;
  const sources = new Map(items.map((item) => [item.key, item]));
  const scoreItems = (verdicts: readonly PredictedItem[]) =>
    scorePredictions(items, verdicts, topicIds);
  const scoreWritten = (written: readonly WrittenBriefing[]) =>
    scoreBriefings(written, sources, references);
  return {
    scores: scoreItems(predictions),
    briefingScore: scoreBriefings(briefings, sources),
    labelledScore: scoreWritten(labelledBriefings),
    beside: {
      topics: mapValues(baselines.topics, scoreItems),
      stories: mapValues(baselines.stories, scoreItems),
      copies: mapValues(baselines.copies, scoreItems),
      briefings: mapValues(baselines.briefings, scoreWritten),
    },
  };
}

function mapValues<From, To>(
  values: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}

/**
 * Puts runs together as if they were one file, each with its own stories: `name` tells them apart,
 * so that no story of one run is a story of another.
 */
export function poolRuns(runs: readonly { readonly name: string; readonly run: Run }[]): Run {
  const named = runs.map(({ name, run }) => renameRun(run, (key) => `${name}/${key}`));
  return {
    items: named.flatMap(({ items }) => items),
    references: named.flatMap(({ references }) => references),
    predictions: named.flatMap(({ predictions }) => predictions),
    briefings: named.flatMap(({ briefings }) => briefings),
    labelledBriefings: named.flatMap(({ labelledBriefings }) => labelledBriefings),
    baselines: {
      topics: joinLists(named.map(({ baselines }) => baselines.topics)),
      stories: joinLists(named.map(({ baselines }) => baselines.stories)),
      copies: joinLists(named.map(({ baselines }) => baselines.copies)),
      briefings: joinLists(named.map(({ baselines }) => baselines.briefings)),
    },
  };
}

function renameRun(run: Run, rename: (key: string) => string): Run {
  const items = (list: readonly PredictedItem[]) =>
    list.map((one) => ({
      ...one,
      key: rename(one.key),
      story: one.story && rename(one.story),
      copyOf: one.copyOf && rename(one.copyOf),
    }));
  const written = (list: readonly WrittenBriefing[]) =>
    list.map((one) => ({
      ...one,
      story: rename(one.story),
      sentences: one.sentences.map((own) => ({ ...own, item: rename(own.item) })),
    }));
  return {
    items: run.items.map((item) => ({
      ...item,
      key: rename(item.key),
      story: item.story && rename(item.story),
      copyOf: item.copyOf && rename(item.copyOf),
    })),
    references: run.references.map((one) => ({ ...one, story: rename(one.story) })),
    predictions: items(run.predictions),
    briefings: written(run.briefings),
    labelledBriefings: written(run.labelledBriefings),
    baselines: {
      topics: mapValues(run.baselines.topics, items),
      stories: mapValues(run.baselines.stories, items),
      copies: mapValues(run.baselines.copies, items),
      briefings: mapValues(run.baselines.briefings, written),
    },
  };
}

function joinLists<T>(
  records: readonly Readonly<Record<string, readonly T[]>>[],
): Readonly<Record<string, readonly T[]>> {
  const joined: Record<string, readonly T[]> = {};
  for (const record of records) {
    for (const [name, list] of Object.entries(record)) {
      joined[name] = [...(joined[name] ?? []), ...list];
    }
  }
  return joined;
}
