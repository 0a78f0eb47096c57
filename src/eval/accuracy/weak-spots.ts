// The weak spots, named: where the figures are below what an editor can rely on.
import type { Score } from '../score.ts';
import { writeShare } from './markdown.ts';
import { type BothParts, type PartScores, parts } from './parts.ts';
import { leastPairs } from './story-tables.ts';

/** Below this something is called weak. */
const leastF1 = 0.9;
/** Pairs across languages are harder: a pair counts wholly or not at all. */
const leastPairF1 = 0.8;

/** A line for each part and kind; none where nothing is weak. */
export function writeWeakSpots(both: BothParts): readonly string[] {
  return parts.flatMap((name) => {
    const part = both[name];
    return part === undefined ? [] : findWeakSpots(part).map((line) => `* ${name}: ${line}`);
  });
}

function findWeakSpots({ topics, stories }: PartScores): readonly string[] {
  const { lenient, strict } = topics.scores.topics ?? {};
  const story = stories.scores.stories;
  const across = Object.entries(story?.pairs.byLangs ?? {}).filter(
    ([, { count }]) => count >= leastPairs,
  );
  return [
    ...nameWeak(`topics under ${leastF1}`, Object.entries(lenient?.byTopic ?? {}), leastF1),
    ...nameWeak(
      `topics under ${leastF1} when read strictly`,
      Object.entries(strict?.byTopic ?? {}),
      leastF1,
    ),
    ...nameWeak(
      `languages under ${leastF1} in topics`,
      Object.entries(lenient?.byLang ?? {}),
      leastF1,
    ),
    ...nameWeak(
      `languages under ${leastF1} in stories`,
      Object.entries(story?.byLang ?? {}),
      leastF1,
    ),
    ...nameWeak(`pairs of languages under ${leastPairF1} in stories`, across, leastPairF1),
  ];
}

function nameWeak(
  what: string,
  scores: readonly (readonly [string, Score])[],
  least: number,
): readonly string[] {
  const weak = scores
    .filter(([, { f1, precision, count }]) => f1 < least && (count > 0 || precision < 1))
    .toSorted(([, a], [, b]) => a.f1 - b.f1);
  if (weak.length === 0) return [];
  const list = weak.map(([name, { f1, count }]) => `${name} ${writeShare(f1)} (of ${count})`);
  return [`${what}: ${list.join(', ')}`];
}
