// What one part of a new item is: on which topics, whose copy, in which story.
import type { ItemId, StoryId, TopicId } from '../model/ids.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import type { Match } from '../model/match.ts';
import type { CopyOf } from '../model/story.ts';
import type { TopicIndex } from '../news/compile-topics.ts';
import { describePart } from '../news/describe-part.ts';
import { findCopy } from '../news/find-copy.ts';
import { findHits } from '../news/find-hits.ts';
import { scoreTopics } from '../news/score-topics.ts';
import { sampleShingles } from '../news/shingles.ts';
import { findPartsByShingles, saveShingles } from '../store/copies.ts';
import { recordLedger } from '../store/ledger.ts';
import { insertMatches } from '../store/matches.ts';
import type { Tx } from '../store/open-store.ts';
import { addToStory } from '../store/stories.ts';
import { listPartsOfItem } from '../store/story-parts.ts';
import type { NewReport } from './new-report.ts';
import { placeInStory } from './place-in-story.ts';

export interface Judged extends NewReport {
  /** Topics it is on; empty for most news. */
  readonly topicIds: readonly TopicId[];
  readonly copyOf?: ItemId;
  /** Unset when it is on no topic. */
  readonly storyId?: StoryId;
}

/** Wire copies follow within a week; later the same words are an archive's. */
const copyWindowMs = 7 * 24 * 3_600_000;
const copyCandidates = 10;

/** Judges a stored part and writes down the verdict with its reasons. */
export async function judgePart(tx: Tx, report: NewReport, topics: TopicIndex): Promise<Judged> {
  const { ref, part, publishedAt } = report;
  const hits = findHits(part, topics);
  const matches = scoreTopics(part, hits, topics, publishedAt);
  await insertMatches(tx, ref, matches);
  const topicIds = matches.filter(({ onTopic }) => onTopic).map(({ topicId }) => topicId);
  const copy = await findCopyOf(tx, report);
  const copyOf = copy && { copyOf: copy.itemId };
  if (topicIds.length === 0) {
    await recordLedger(tx, explainNearMiss(report, matches));
    return { ...report, topicIds, ...copyOf };
  }
  const storyId =
    (copy && (await joinAsCopy(tx, report, copy))) ??
    (await placeInStory(tx, {
      ...report,
      topicIds,
      signature: describePart(part, hits, publishedAt),
    }));
  const judged: Judged = { ...report, topicIds, storyId, ...copyOf };
  await recordLedger(tx, explainSilence(judged, copy));
  return judged;
}

async function findCopyOf(tx: Tx, { ref, part, seenAt }: NewReport): Promise<CopyOf | undefined> {
  const shingles = sampleShingles(part.title, part.text);
  const sharing = await findPartsByShingles(tx, shingles, seenAt - copyWindowMs, copyCandidates);
  await saveShingles(tx, ref, shingles, seenAt);
  const others = sharing
    .filter(({ itemId }) => itemId !== ref.itemId)
    .map(({ itemId, title, text }) => ({ itemId, part: { title, text, lang: part.lang } }));
  return findCopy(part, others);
}

// A copy adds nothing to what is known of its story, so the profile stays as it is.
async function joinAsCopy(
  tx: Tx,
  { ref, seenAt }: NewReport,
  { itemId, overlap }: CopyOf,
): Promise<StoryId | undefined> {
  const storyId = (await listPartsOfItem(tx, itemId))[0]?.storyId;
  if (storyId === undefined) return undefined;
  const sentence = `${Math.round(overlap * 100)} % of the shorter text stands word for word in the other.`;
  await addToStory(tx, storyId, ref, {
    indexTerms: [],
    copyOf: itemId,
    score: overlap,
    evidence: [{ sentence, value: overlap }],
    at: seenAt,
  });
  return storyId;
}

function explainNearMiss(
  { ref, seenAt }: NewReport,
  matches: readonly Match[],
): readonly LedgerEntry[] {
  return matches
    .filter(({ score }) => score > 0)
    .map(({ topicId, score, threshold, excludedBy }) => ({
      ...ref,
      topicId,
      reason: 'off-topic',
      sentence:
        excludedBy ?? `Only ${score.toFixed(1)} of the ${threshold} points that the topic needs.`,
      at: seenAt,
    }));
}

function explainSilence(judged: Judged, copy: CopyOf | undefined): readonly LedgerEntry[] {
  const { ref, seenAt, silence, topicIds, storyId } = judged;
  const story = storyId === undefined ? {} : { storyId };
  const note = (reason: LedgerEntry['reason'], sentence: string): readonly LedgerEntry[] =>
    topicIds.map((topicId) => ({ ...ref, ...story, topicId, reason, sentence, at: seenAt }));
  if (silence === 'baseline') {
    return note(
      'baseline',
      'It was more than a day old, or undated, when its feed was first read.',
    );
  }
  if (silence === 'old')
    return note('old', 'It was published more than three days before it was seen.');
  if (copy) return note('copy', `Its text repeats that of i${copy.itemId}.`);
  return [];
}
