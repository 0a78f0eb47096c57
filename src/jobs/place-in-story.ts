// Puts a report into the story of its event, or opens a new one.
import type { StoryId, TopicId } from '../model/ids.ts';
import type { Placement, Signature, StoryProfile } from '../model/story.ts';
import { indexTerms, type WeightedTerm } from '../news/index-terms.ts';
import { placePart } from '../news/place-part.ts';
import { addToProfile, mergeProfiles } from '../news/story-profile.ts';
import { countDocument } from '../store/frequencies.ts';
import { mergeStories } from '../store/merge-stories.ts';
import type { Tx } from '../store/open-store.ts';
import { addToStory, openStory } from '../store/stories.ts';
import { findBinding, listApart } from '../store/story-decisions.ts';
import { findCandidateStories } from '../store/story-index.ts';
import type { NewReport } from './new-report.ts';
import { anyLang, weighReport } from './weigh-report.ts';

export interface SignedReport extends NewReport {
  readonly topicIds: readonly TopicId[];
  /** As `describePart` gives it, not weighed yet. */
  readonly signature: Signature;
}

/** A story may grow for five days; a feed may bring a report some days late. */
const windowMs = 6 * 24 * 3_600_000;
const mostCandidates = 20;
/** Reports from which on a story takes no index terms but those of its profile. */
const bigStory = 50;

/** Answers the story that holds the report now. */
export async function placeInStory(tx: Tx, report: SignedReport): Promise<StoryId> {
  const { publishedAt, seenAt, topicIds } = report;
  const signature = await weighReport(tx, report.signature);
  const terms = indexTerms(signature);
  const at = publishedAt ?? seenAt;
  const found = await findCandidateStories(tx, {
    terms,
    fromAt: at - windowMs,
    toAt: at + windowMs,
    limit: mostCandidates,
  });
  const candidates = await keepBinding(tx, report, found);
  const ids = candidates.map(({ id }) => id);
  const apart = await listApart(tx, ids);
  const placement = placePart({ signature, at: publishedAt, topicIds, candidates, apart });
  const before = await settle(tx, placement, candidates, seenAt);
  const profile = addToProfile(before, signature, at, topicIds);
  const storyId = before?.id ?? (await open(tx, report, profile));
  await addToStory(tx, storyId, report.ref, {
    profile: { ...profile, id: storyId },
    indexTerms: chooseTerms(terms, profile),
    score: placement.kind === 'join' ? placement.score : 0,
    evidence: placement.evidence,
    at: seenAt,
  });
  await count(tx, report.signature);
  return storyId;
}

// A big story is found by what its reports share: what only the newest one says is not in its
// profile, and would let its index grow with every report.
function chooseTerms(
  terms: readonly WeightedTerm[],
  { count, keys, langs }: Omit<StoryProfile, 'id'>,
): readonly WeightedTerm[] {
  if (count < bigStory) return terms;
  const words = Object.entries(langs).flatMap(([lang, one]) =>
    Object.keys(one.words).map((word) => `${lang}:${word}`),
  );
  const known = new Set([...Object.keys(keys), ...words]);
  return terms.filter(({ term }) => known.has(term));
}

// What somebody said of a report holds, when it is placed again after a topic was changed.
async function keepBinding(
  tx: Tx,
  { ref }: NewReport,
  candidates: readonly StoryProfile[],
): Promise<readonly StoryProfile[]> {
  const { apart, same } = await findBinding(tx, ref);
  const bound = candidates.filter(({ id }) => same.includes(id));
  return bound.length > 0 ? bound : candidates.filter(({ id }) => !apart.includes(id));
}

// After weighing: a report must not make its own words common.
async function count(tx: Tx, { lang, words, keys }: Signature): Promise<void> {
  await countDocument(tx, lang, Object.keys(words));
  await countDocument(tx, anyLang, Object.keys(keys));
}

/** The profile of the story that is joined, stories merged into it included; unset = a new story. */
async function settle(
  tx: Tx,
  placement: Placement,
  candidates: readonly StoryProfile[],
  now: number,
): Promise<StoryProfile | undefined> {
  if (placement.kind === 'open') return undefined;
  const { storyId, merge } = placement;
  const target = candidates.find(({ id }) => id === storyId);
  if (target === undefined) throw new Error('a report joined a story that was no candidate');
  const others = candidates.filter(({ id }) => merge.includes(id));
  const profile = others.reduce(mergeProfiles, target);
  await mergeStories(tx, merge, storyId, profile, now);
  return profile;
}

async function open(
  tx: Tx,
  { part, seenAt }: NewReport,
  profile: Omit<StoryProfile, 'id'>,
): Promise<StoryId> {
  const { title, text, lang } = part;
  const headline = title === '' ? text.slice(0, 200) : title;
  return await openStory(tx, { profile, headline, lang, at: seenAt });
}
