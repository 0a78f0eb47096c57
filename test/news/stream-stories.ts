// Streams reports through the story builder as a check does, with the index held in memory.
import { readFileSync } from 'node:fs';
import type { Hit } from '../../src/model/hit.ts';
import type { ItemId, StoryId, TopicId } from '../../src/model/ids.ts';
import type { Part } from '../../src/model/item.ts';
import type { Evidence, Signature, StoryProfile } from '../../src/model/story.ts';
import { compileTopics } from '../../src/news/compile-topics.ts';
import { describePart } from '../../src/news/describe-part.ts';
import { findCopy } from '../../src/news/find-copy.ts';
import { findHits } from '../../src/news/find-hits.ts';
import { indexTerms } from '../../src/news/index-terms.ts';
import { parseNames } from '../../src/news/parse-topic.ts';
import { placePart } from '../../src/news/place-part.ts';
import { addToProfile, mergeProfiles } from '../../src/news/story-profile.ts';
import { type TermCounts, weighSignature } from '../../src/news/weigh-signature.ts';

export interface Report {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly text: string;
  /** Anything `Date.parse` reads; null = undated. */
  readonly published: string | null;
  readonly story?: string | null;
  readonly dup_of?: string | null;
}

export interface Placed {
  readonly report: Report;
  storyId: StoryId;
  readonly copyOf?: string;
  readonly evidence: readonly Evidence[];
}

const names = new URL('../../src/topics/names.yaml', import.meta.url);
const index = compileTopics([], parseNames(readFileSync(names, 'utf8')));
const dayMs = 86_400_000;
const seenAt = Date.parse('2026-11-21');

export function readReports(file: string): readonly Report[] {
  const lines = readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line): Report => JSON.parse(line));
}

export function toPart({ title, text, lang }: Report): Part {
  return { title, text, lang };
}

export function hitsOf(part: Part): readonly Hit[] {
  return findHits(part, index);
}

interface Counts {
  documents: number;
  readonly counts: Record<string, number>;
}

function byTime(a: Report, b: Report): number {
  return Date.parse(a.published ?? '9999-12-31') - Date.parse(b.published ?? '9999-12-31');
}

/** Places all reports in order of publication, undated ones last. */
export function streamStories(reports: readonly Report[]): readonly Placed[] {
  const stories = new Map<StoryId, StoryProfile>();
  const terms = new Map<StoryId, Map<string, number>>();
  const counted = new Map<string, Counts>();
  const placed: Placed[] = [];

  function countsOf(lang: string): Counts {
    const known = counted.get(lang) ?? { documents: 0, counts: {} };
    counted.set(lang, known);
    return known;
  }

  function count(lang: string, found: readonly string[]): void {
    const counts = countsOf(lang);
    counts.documents += 1;
    for (const term of found) counts.counts[term] = (counts.counts[term] ?? 0) + 1;
  }

  function findCandidates(signature: Signature, at: number | undefined): StoryProfile[] {
    const asked = indexTerms(signature);
    const points = (id: StoryId) =>
      asked.reduce((sum, { term, weight }) => sum + weight * (terms.get(id)?.get(term) ?? 0), 0);
    return [...stories.values()]
      .filter((story) => at === undefined || story.lastAt > at - 6 * dayMs)
      .map((story) => ({ story, points: points(story.id) }))
      .filter((entry) => entry.points > 0)
      .sort((a, b) => b.points - a.points)
      .slice(0, 20)
      .map((entry) => entry.story);
  }

  function merge(into: StoryId, from: StoryId): void {
    const [a, b] = [stories.get(into), stories.get(from)];
    if (a === undefined || b === undefined) throw new Error('no such story');
    stories.set(into, mergeProfiles(a, b));
    stories.delete(from);
    for (const [term, weight] of terms.get(from) ?? []) terms.get(into)?.set(term, weight);
    for (const entry of placed) if (entry.storyId === from) entry.storyId = into;
  }

  for (const report of reports.toSorted(byTime)) {
    const part = toPart(report);
    const others = placed.map((entry, at) => ({
      itemId: at as ItemId,
      part: toPart(entry.report),
    }));
    const original = placed[findCopy(part, others)?.itemId ?? -1];
    if (original !== undefined) {
      const { storyId } = original;
      placed.push({ report, storyId, copyOf: original.report.id, evidence: [] });
      continue;
    }
    const at = report.published === null ? undefined : Date.parse(report.published);
    const plain = describePart(part, hitsOf(part), at);
    const words: TermCounts = countsOf(report.lang);
    const signature = weighSignature(plain, words, countsOf('*'));
    const topicIds: readonly TopicId[] = [];
    const candidates = findCandidates(signature, at);
    const placement = placePart({ signature, at, topicIds, candidates });
    const storyId =
      placement.kind === 'join' ? placement.storyId : ((placed.length + 1) as StoryId);
    if (placement.kind === 'join') for (const other of placement.merge) merge(storyId, other);
    const profile = addToProfile(stories.get(storyId), signature, at ?? seenAt, topicIds);
    stories.set(storyId, { ...profile, id: storyId });
    const own = terms.get(storyId) ?? new Map<string, number>();
    for (const { term, weight } of indexTerms(signature)) own.set(term, weight);
    terms.set(storyId, own);
    placed.push({ report, storyId, evidence: placement.evidence });
    count(report.lang, Object.keys(plain.words));
    count('*', Object.keys(plain.keys));
  }
  return placed;
}

/** The stories' reports, e.g. ["a b", "c"], in order of their first report. */
export function groupReports(reports: readonly Report[]): readonly string[] {
  const byStory = Map.groupBy(streamStories(reports), (placed) => placed.storyId);
  return [...byStory.values()].map((placed) => placed.map((one) => one.report.id).join(' '));
}
