// Copies: whose text a report repeats, and joining it to that one's story.
import type { StoryId, TopicId } from '../model/ids.ts';
import type { PartRef } from '../model/item.ts';
import type { CopyOf } from '../model/story.ts';
import { findCopy } from '../news/find-copy.ts';
import { findPartsByShingles } from '../store/copies.ts';
import { listMatches } from '../store/matches.ts';
import type { Tx } from '../store/open-store.ts';
import { addToStory } from '../store/stories.ts';
import { findBinding } from '../store/story-decisions.ts';
import { findStoryOfPart } from '../store/story-parts.ts';
import type { NewReport } from './new-report.ts';

/** Wire copies follow within a week; later the same words are an archive's. */
const copyWindowMs = 7 * 24 * 3_600_000;
/** Agencies' customers print within hours; magazines and weeklies within days. */
const copyAgeMs = 3 * 24 * 3_600_000;
const copyCandidates = 5;

/** Whose text it is, and which of that item's parts. */
export type CopyOfPart = CopyOf & PartRef;

/** The parts whose text a part repeats, most of it first. */
export async function findCopies(
  tx: Tx,
  { ref, part, publishedAt, seenAt }: NewReport,
  shingles: readonly number[],
): Promise<readonly CopyOfPart[]> {
  const sharing = await findPartsByShingles(tx, shingles, seenAt - copyWindowMs, copyCandidates);
  const copies = sharing
    .filter((other) => other.itemId !== ref.itemId && isSameNews(other.publishedAt, publishedAt))
    .flatMap(({ itemId, part: number, title, text }): CopyOfPart[] => {
      const copy = findCopy(part, [{ itemId, part: { title, text, lang: part.lang } }]);
      return copy ? [{ ...copy, part: number }] : [];
    });
  return copies.toSorted((a, b) => b.overlap - a.overlap);
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

/** Puts a copy into its original's story, when that is on one of its topics. */
// A copy adds nothing to what is known of its story, so the profile stays as it is.
export async function joinAsCopy(
  tx: Tx,
  { ref, seenAt }: NewReport,
  { itemId, part, overlap }: CopyOfPart,
  topicIds: readonly TopicId[],
): Promise<StoryId | undefined> {
  const storyId = await findStoryOfPart(tx, { itemId, part });
  if (storyId === undefined || !(await sharesTopic(tx, { itemId, part }, topicIds)))
    return undefined;
  // Somebody may have split it off, before a topic was changed and it is placed again.
  if ((await findBinding(tx, ref)).apart.includes(storyId)) return undefined;
  const sentence = `${Math.round(overlap * 100)} % of the shorter text stands word for word in the other, and no name, number or day stands in another's place.`;
  await addToStory(tx, storyId, ref, {
    indexTerms: [],
    copyOf: itemId,
    score: overlap,
    evidence: [{ sentence, value: overlap }],
    at: seenAt,
  });
  return storyId;
}
