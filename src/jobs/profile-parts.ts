// A story's profile and index terms, put together anew from its reports.
import type { TopicId } from '../model/ids.ts';
import type { StoryProfile } from '../model/story.ts';
import type { TopicIndex } from '../news/compile-topics.ts';
import { describePart } from '../news/describe-part.ts';
import { findHits } from '../news/find-hits.ts';
import { indexTerms, type WeightedTerm } from '../news/index-terms.ts';
import { addToProfile, type NewProfile } from '../news/story-profile.ts';
import type { Tx } from '../store/open-store.ts';
import type { StoryPart } from '../store/story-parts.ts';
import { weighReport } from './weigh-report.ts';

/** Of a story of thousands the newest reports tell well enough what it is about. */
const mostDescribed = 200;

export interface Portrait {
  readonly profile: NewProfile;
  readonly terms: readonly WeightedTerm[];
}

/**
 * What a story of these reports (at least one) is known by. A copy adds nothing; a report whose
 * text was pruned is described by its title.
 */
export async function profileParts(
  tx: Tx,
  parts: readonly StoryPart[],
  topicIds: readonly TopicId[],
  topics: TopicIndex,
): Promise<Portrait> {
  const tellers = parts.filter(({ copyOf }) => copyOf === undefined);
  const described = (tellers.length > 0 ? tellers : parts).slice(-mostDescribed);
  let profile: NewProfile | undefined;
  const terms: WeightedTerm[] = [];
  for (const { item, part: number } of described) {
    const part = item.parts[number];
    if (part === undefined) continue;
    const { publishedAt } = item;
    const plain = describePart(part, findHits(part, topics), publishedAt);
    const signature = await weighReport(tx, plain);
    profile = addToProfile(profile, signature, publishedAt ?? item.seenAt, topicIds);
    terms.push(...indexTerms(signature));
  }
  if (profile === undefined) throw new Error('a story without reports has no profile');
  return { profile: { ...profile, ...spanOf(parts), count: Math.max(1, tellers.length) }, terms };
}

function spanOf(parts: readonly StoryPart[]): Pick<StoryProfile, 'firstAt' | 'lastAt'> {
  const times = parts.map(({ item }) => item.publishedAt ?? item.seenAt);
  return {
    firstAt: times.reduce((a, b) => Math.min(a, b)),
    lastAt: times.reduce((a, b) => Math.max(a, b)),
  };
}
