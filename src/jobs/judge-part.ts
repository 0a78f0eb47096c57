// What one part of a new item is: on which topics, whose copy, in which story.
import type { ItemId, StoryId, TopicId } from '../model/ids.ts';
import type { PartRef } from '../model/item.ts';
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
import { insertMatches, listMatches } from '../store/matches.ts';
import type { Tx } from '../store/open-store.ts';
import { addToStory } from '../store/stories.ts';
import { findStoryOfPart } from '../store/story-parts.ts';
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

/** Wire copies follow within a week; later the same words are an archive's. */
const copyWindowMs = 7 * 24 * 3_600_000;
/** Agencies' customers print within hours; magazines and weeklies within days. */
const copyAgeMs = 3 * 24 * 3_600_000;
const copyCandidates = 5;

/** Share of the needed points from which it is worth saying that a topic was missed. */
const nearMiss = 0.5;

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
  const copy = await findCopyOf(tx, report);
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

/** Whose text it is, and which of that item's parts. */
type CopyOfPart = CopyOf & PartRef;

async function findCopyOf(
  tx: Tx,
  { ref, part, publishedAt, seenAt }: NewReport,
): Promise<CopyOfPart | undefined> {
  const shingles = sampleShingles(part.title, part.text);
  const sharing = await findPartsByShingles(tx, shingles, seenAt - copyWindowMs, copyCandidates);
  await saveShingles(tx, ref, shingles, seenAt);
  const copies = sharing
    .filter((other) => other.itemId !== ref.itemId && isSameNews(other.publishedAt, publishedAt))
    .flatMap(({ itemId, part: number, title, text }): CopyOfPart[] => {
      const copy = findCopy(part, [{ itemId, part: { title, text, lang: part.lang } }]);
      return copy ? [{ ...copy, part: number }] : [];
    });
  return copies.toSorted((a, b) => b.overlap - a.overlap)[0];
}

// A statement that is made in the same words every week is news each time.
function isSameNews(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined || Math.abs(a - b) <= copyAgeMs;
}

// A page of two subjects that was not split must not draw the second one's copies to the first.
async function sharesTopic(
  tx: Tx,
  { itemId, part }: PartRef,
  topicIds: readonly TopicId[],
): Promise<boolean> {
  const matches = await listMatches(tx, itemId);
  return matches.some(
    (one) => one.part === part && one.match.onTopic && topicIds.includes(one.match.topicId),
  );
}

// A copy adds nothing to what is known of its story, so the profile stays as it is.
async function joinAsCopy(
  tx: Tx,
  { ref, seenAt }: NewReport,
  { itemId, part, overlap }: CopyOfPart,
  topicIds: readonly TopicId[],
): Promise<StoryId | undefined> {
  const storyId = await findStoryOfPart(tx, { itemId, part });
  if (storyId === undefined || !(await sharesTopic(tx, { itemId, part }, topicIds)))
    return undefined;
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
