// What one part of a new item is: on which topics, whose copy, in which story.
import type { ItemId, StoryId, TopicId } from '../model/ids.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import type { Match } from '../model/match.ts';
import type { TopicIndex } from '../news/compile-topics.ts';
import { describePart } from '../news/describe-part.ts';
import { findHits } from '../news/find-hits.ts';
import { scoreTopics } from '../news/score-topics.ts';
import { sampleShingles } from '../news/shingles.ts';
import { saveShingles } from '../store/copies.ts';
import { recordLedger } from '../store/ledger.ts';
import { insertMatches } from '../store/matches.ts';
import type { Tx } from '../store/open-store.ts';
import { findCopies, joinAsCopy } from './join-copy.ts';
import type { NewReport } from './new-report.ts';
import { placeInStory } from './place-in-story.ts';

export interface Judged extends NewReport {
  /** Topics it is on; empty for most news. */
  readonly topicIds: readonly TopicId[];
  readonly copyOf?: ItemId;
  /** It only repeats a report of its own story. */
  readonly repeats: boolean;
  /** Unset when it is on no topic. */
  readonly storyId?: StoryId;
}

/** Share of the needed points from which it is worth saying that a topic was missed. */
export const nearMiss = 0.5;

const silences = {
  baseline: 'It was more than a day old, or undated, when its feed was first read.',
  old: 'It was published more than three days before it was seen.',
} as const;

/** Judges a stored part and writes down the verdict with its reasons. */
export async function judgePart(tx: Tx, report: NewReport, topics: TopicIndex): Promise<Judged> {
  const { ref, part, publishedAt } = report;
  const hits = findHits(part, topics);
  const matches = scoreTopics(part, hits, topics, publishedAt);
  await insertMatches(tx, ref, matches);
  const topicIds = matches.filter(({ onTopic }) => onTopic).map(({ topicId }) => topicId);
  const shingles = sampleShingles(part.title, part.text);
  const [copy] = await findCopies(tx, report, shingles);
  await saveShingles(tx, ref, shingles, report.seenAt);
  const copyOf = copy && { copyOf: copy.itemId };
  if (topicIds.length === 0) {
    await recordLedger(tx, explainNearMiss(report, matches));
    return { ...report, topicIds, ...copyOf, repeats: false };
  }
  const copied = copy && (await joinAsCopy(tx, report, copy, topicIds));
  const signature = describePart(part, hits, publishedAt);
  // The copied text may be on no topic by its own headline: then this is the first report.
  const storyId = copied ?? (await placeInStory(tx, { ...report, topicIds, signature }));
  const judged = { ...report, topicIds, storyId, ...copyOf, repeats: copied !== undefined };
  await recordLedger(tx, explainSilence(judged));
  return judged;
}

function explainNearMiss(
  { ref, seenAt }: NewReport,
  matches: readonly Match[],
): readonly LedgerEntry[] {
  return matches
    .filter(({ score, threshold }) => score >= threshold * nearMiss)
    .map(({ topicId, score, threshold, excludedBy }) => ({
      ...ref,
      topicId,
      reason: 'off-topic',
      sentence:
        excludedBy ?? `Only ${score.toFixed(1)} of the ${threshold} points that the topic needs.`,
      at: seenAt,
    }));
}

function explainSilence(judged: Judged): readonly LedgerEntry[] {
  const { ref, seenAt, silence, topicIds, storyId } = judged;
  if (silence === undefined) return [];
  const story = storyId === undefined ? {} : { storyId };
  return topicIds.map((topicId) => ({
    ...ref,
    ...story,
    topicId,
    reason: silence,
    sentence: silences[silence],
    at: seenAt,
  }));
}
