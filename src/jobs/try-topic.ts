// Trying a topic on the stored week, without keeping anything.
import { setImmediate } from 'node:timers/promises';
import type { ItemId, Scope } from '../model/ids.ts';
import type { Topic } from '../model/topic.ts';
import type { TopicTrial, TrialReport } from '../model/topic-trial.ts';
import { compileTopics, type TopicIndex } from '../news/compile-topics.ts';
import { findHits } from '../news/find-hits.ts';
import { scoreTopics } from '../news/score-topics.ts';
import { listItems } from '../store/items.ts';
import type { Tx } from '../store/open-store.ts';
import { findStoryOfPart } from '../store/story-parts.ts';
import {
  findWindowStart,
  readReports,
  reviewMs,
  type StoredReport,
} from '../store/topic-traces.ts';
import { fold } from '../text/fold.ts';
import { nearMiss } from './judge-part.ts';
import type { ReviewDesk } from './review-topic.ts';

/** The newest of a week; who tries a topic waits for it. */
const mostItems = 10_000;
const partsAtOnce = 10;
const mostShown = 6;
const dayMs = 24 * 3_600_000;

type Tried = Omit<TrialReport, 'outlet'>;

/** Matches the reports of the last seven days that the scope sees. */
export async function tryTopic(topic: Topic, scope: Scope, desk: ReviewDesk): Promise<TopicTrial> {
  const { store, book, now } = desk;
  const index = compileTopics([topic], book.names);
  const startAt = await findWindowStart(store.reader, now() - reviewMs, mostItems);
  const posts = new Set<string>();
  const found: Tried[] = [];
  let read = 0;
  let reports = 0;
  for await (const page of readReports(store.reader, startAt, scope)) {
    for (const [number, report] of page.entries()) {
      if (number % partsAtOnce === 0) await setImmediate();
      const tried = tryReport(report, index);
      if (tried === undefined) continue;
      found.push(tried);
      if (!tried.match.onTopic) continue;
      reports += 1;
      posts.add(await nameStory(store.reader, report));
    }
    read += page.length;
  }
  const shown = pick(found);
  const outlets = await readOutlets(store.reader, [...shown.examples, ...shown.near]);
  const name = (list: readonly Tried[]) =>
    list.map((one) => ({ ...one, outlet: outlets.get(one.itemId) ?? '' }));
  const days = Math.max(1, Math.round((now() - startAt) / dayMs));
  return {
    read,
    reports,
    posts: posts.size,
    days,
    examples: name(shown.examples),
    near: name(shown.near),
  };
}

function tryReport({ ref, part, publishedAt }: StoredReport, index: TopicIndex): Tried | undefined {
  const [match] = scoreTopics(part, findHits(part, index), index, publishedAt);
  if (match === undefined || match.score < match.threshold * nearMiss) return undefined;
  const { title, text, lang } = part;
  return { itemId: ref.itemId, title: title === '' ? text.slice(0, 200) : title, lang, match };
}

// Reports that are in no story yet are told apart by their headlines.
async function nameStory(tx: Tx, { ref, part }: StoredReport): Promise<string> {
  const storyId = await findStoryOfPart(tx, ref);
  return storyId === undefined ? fold(part.title) : `${storyId}`;
}

function pick(found: readonly Tried[]) {
  const newest = found.toReversed();
  return {
    examples: newest.filter(({ match }) => match.onTopic).slice(0, mostShown),
    near: newest.filter(({ match }) => !match.onTopic).slice(0, mostShown / 2),
  };
}

async function readOutlets(tx: Tx, shown: readonly Tried[]): Promise<ReadonlyMap<ItemId, string>> {
  const items = await listItems(
    tx,
    shown.map(({ itemId }) => itemId),
  );
  return new Map(items.map(({ id, outlet }) => [id, outlet.name]));
}
