// All baselines on one file of items.
import type { TopicIndex } from '../../news/compile-topics.ts';
import type { LabelledItem } from '../read-labelled.ts';
import type { BaselineVerdicts } from '../run.ts';
import type { WrittenBriefing } from '../score-briefings.ts';
import type { PredictedItem } from '../score-predictions.ts';
import { describeByNames, describeByTerms, linkReports } from './compare-reports.ts';
import { type Copies, findCopiesByShingles, findCopiesBySimHash } from './find-copies.ts';
import { type Grouping, leaveAlone, linkInBatch, linkOnline, linkSingly } from './link-stories.ts';
import { learnCentroids, matchByCentroid, type Sample } from './match-by-centroid.ts';
import { matchByWords } from './match-by-words.ts';
import type { PlainItem } from './plain-item.ts';
import {
  takeCentral,
  takeFirstLead,
  takeLeadsInTurn,
  usualLength,
  type Writer,
  writeWith,
} from './write-briefings.ts';

/**
 * From which similarity on two reports are one story. Each is the best of 24 between .002 and .4 on
 * the development files of `test/fixtures`: by BCubed F1 within each language for words, over all
 * reports for names.
 */
const thresholds = { online: 0.1, single: 0.14, batch: 0.08, names: 0.07, namesBatch: 0.07 };

export interface BaselineInput {
  readonly items: readonly LabelledItem[];
  /** Languages as Sitrep recognised them: the labels stay unseen here, too. */
  readonly langs: ReadonlyMap<string, string>;
  readonly index: TopicIndex;
  /** Labelled reports of other files, for methods that learn; none = those methods are left out. */
  readonly samples: readonly Sample[];
  /** What Sitrep told: the same stories are told in the same languages. */
  readonly told: readonly WrittenBriefing[];
}

export function toPlainItem(
  { key, outlet, title, text, publishedAt }: LabelledItem,
  lang = 'und',
): PlainItem {
  return { key, outlet, title, text, lang, at: publishedAt };
}

export function runBaselines(input: BaselineInput): BaselineVerdicts {
  const plain = input.items.map((item) => toPlainItem(item, input.langs.get(item.key)));
  return {
    topics: runTopics(input, plain),
    stories: runStories(plain),
    copies: runCopies(plain),
    briefings: runBriefings(input, plain),
  };
}

type Verdict = Partial<Pick<PredictedItem, 'topics' | 'story' | 'copyOf'>>;

function predict(
  plain: readonly PlainItem[],
  verdictOf: (item: PlainItem) => Verdict,
): readonly PredictedItem[] {
  return plain.map((item) => {
    const { key, lang } = item;
    return { key, lang, topics: [], story: null, copyOf: null, ...verdictOf(item) };
  });
}

function runTopics({ index, samples }: BaselineInput, plain: readonly PlainItem[]) {
  const match = (topicsOf: (item: PlainItem) => readonly string[]) =>
    predict(plain, (item) => ({ topics: topicsOf(item) }));
  const topicIds = index.topics.map(({ id }) => id);
  const centroids = learnCentroids(samples, topicIds);
  return {
    'one word of the topic anywhere': match((item) => matchByWords(item, index, 1)),
    'two different words': match((item) => matchByWords(item, index, 2)),
    'three different words': match((item) => matchByWords(item, index, 3)),
    ...(samples.length > 0 && {
      'TF-IDF centroids (Rocchio)': match((item) => matchByCentroid(item, centroids)),
    }),
  };
}

function runStories(plain: readonly PlainItem[]) {
  const byTerms = linkReports(plain, describeByTerms);
  const byNames = linkReports(plain, describeByNames);
  const group = (grouping: Grouping) =>
    predict(plain, ({ key }) => ({ story: grouping.get(key) ?? null }));
  return {
    'one story per item': group(leaveAlone(byTerms)),
    'online average link, TF-IDF': group(linkOnline(byTerms, thresholds.online)),
    'single link, TF-IDF': group(linkSingly(byTerms, thresholds.single)),
    'batch average link, TF-IDF': group(linkInBatch(byTerms, thresholds.batch)),
    'online, names and numbers': group(linkOnline(byNames, thresholds.names)),
    'batch, names and numbers': group(linkInBatch(byNames, thresholds.namesBatch)),
  };
}

function runCopies(plain: readonly PlainItem[]) {
  const find = (copies: Copies) =>
    predict(plain, ({ key }) => ({ copyOf: copies.get(key) ?? null }));
  return {
    '3-word shingles': find(findCopiesByShingles(plain)),
    SimHash: find(findCopiesBySimHash(plain)),
  };
}

function runBriefings({ items, told }: BaselineInput, plain: readonly PlainItem[]) {
  const byKey = new Map(plain.map((item) => [item.key, item]));
  const members = Map.groupBy(items, ({ story }) => story);
  const toStory = ({ story, lang }: WrittenBriefing) => {
    const own = (members.get(story) ?? []).filter(({ copyOf }) => copyOf === undefined);
    return { story, lang, reports: own.flatMap(({ key }) => byKey.get(key) ?? []) };
  };
  const write = (writer: Writer) =>
    told.map((one) => writeWith(writer, { ...toStory(one), length: usualLength }));
  // Sitrep is short where little is known; what it chooses is another question than how much.
  const writeAsLong = (writer: Writer) =>
    told.map((one) => {
      return writeWith(writer, { ...toStory(one), length: { sentences: one.sentences.length } });
    });
  return {
    'leads in turn, 80 words': write(takeLeadsInTurn),
    "first report's lead, 80 words": write(takeFirstLead),
    'LexRank and MMR, 80 words': write(takeCentral),
    'leads in turn, as long as Sitrep': writeAsLong(takeLeadsInTurn),
    "first report's lead, as long as Sitrep": writeAsLong(takeFirstLead),
    'LexRank and MMR, as long as Sitrep': writeAsLong(takeCentral),
  };
}
