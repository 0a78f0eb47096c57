// Judging the stored week again for one topic, after a team made or changed it. Nothing is announced.
import { setImmediate } from 'node:timers/promises';
import type { StoryId, TopicId } from '../model/ids.ts';
import type { Match } from '../model/match.ts';
import { compileTopics, type TopicIndex } from '../news/compile-topics.ts';
import { describePart } from '../news/describe-part.ts';
import { findHits } from '../news/find-hits.ts';
import { scoreTopics } from '../news/score-topics.ts';
import { sampleShingles } from '../news/shingles.ts';
import { insertMatches } from '../store/matches.ts';
import type { Tx } from '../store/open-store.ts';
import { findStoryOfPart } from '../store/story-parts.ts';
import {
  countOnTopic,
  findWindowStart,
  nameOfPart,
  readReports,
  readVerdicts,
  removeMatches,
  reviewMs,
  type StoredReport,
  settleStories,
} from '../store/topic-traces.ts';
import type { Desk } from './desk.ts';
import { findCopies, joinAsCopy } from './join-copy.ts';
import { placeInStory } from './place-in-story.ts';
import type { TopicBook } from './topic-book.ts';

export interface ReviewDesk extends Pick<Desk, 'store' | 'now'> {
  readonly book: TopicBook;
}

export interface Review {
  /** Reports on the topic, and the stories they are in. */
  readonly reports: number;
  readonly stories: number;
}

/** The newest of a week; more would keep a team waiting for minutes. */
const mostItems = 20_000;
/** Commands are answered meanwhile: so many parts are matched before others have their turn. */
const partsAtOnce = 10;

interface Judgement {
  readonly report: StoredReport;
  readonly match: Match | undefined;
}

/** Redoes the topic's matches and stories of the last seven days, in order of time. */
export async function reviewTopic(id: TopicId, desk: ReviewDesk): Promise<Review> {
  const { store, book } = desk;
  const topic = book.find(id);
  if (topic?.scope === undefined) return { reports: 0, stories: 0 };
  const index = compileTopics([topic], book.names);
  const startAt = await findWindowStart(store.reader, desk.now() - reviewMs, mostItems);
  const before = await readVerdicts(store.reader, id, startAt);
  for await (const reports of readReports(store.reader, startAt)) {
    const judged = await judgeAll(reports, index);
    const changed = judged.filter(
      ({ report, match }) => match || before.has(nameOfPart(report.ref)),
    );
    // Somebody changed or removed it meanwhile: the later review has the say.
    if (book.find(id) !== topic) break;
    if (changed.length > 0) {
      await store.editing((tx) => rewrite(tx, id, changed, book.index()));
    }
  }
  return await countOnTopic(store.reader, { topicId: id, sinceAt: startAt, scope: topic.scope });
}

async function judgeAll(
  reports: readonly StoredReport[],
  index: TopicIndex,
): Promise<readonly Judgement[]> {
  const judged: Judgement[] = [];
  for (const [number, report] of reports.entries()) {
    if (number % partsAtOnce === 0) await setImmediate();
    const hits = findHits(report.part, index);
    const [match] = scoreTopics(report.part, hits, index, report.publishedAt);
    judged.push({ report, match });
  }
  return judged;
}

async function rewrite(
  tx: Tx,
  id: TopicId,
  judged: readonly Judgement[],
  index: TopicIndex,
): Promise<void> {
  const refs = judged.map(({ report }) => report.ref);
  const touched: StoryId[] = [];
  await removeMatches(tx, id, refs);
  for (const { report, match } of judged) {
    if (match !== undefined) await insertMatches(tx, report.ref, [match]);
    const known = await findStoryOfPart(tx, report.ref);
    if (known !== undefined) touched.push(known);
    else if (match?.onTopic === true) await place(tx, id, report, index);
  }
  await settleStories(tx, touched);
}

// As a check would have placed it, had the topic been there.
async function place(tx: Tx, id: TopicId, stored: StoredReport, index: TopicIndex): Promise<void> {
  const { part, publishedAt } = stored;
  const report = { ...stored, silence: undefined };
  for (const copy of await findCopies(tx, report, sampleShingles(part.title, part.text))) {
    const storyId = await joinAsCopy(tx, report, copy, [id]);
    if (storyId !== undefined) return;
  }
  const signature = describePart(part, findHits(part, index), publishedAt);
  await placeInStory(tx, { ...report, topicIds: [id], signature });
}
