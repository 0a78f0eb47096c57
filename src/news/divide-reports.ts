// Whether the reports of one story tell of two events: a second look, when it has grown.
import type { NewProfile } from './story-profile.ts';
import { mergeNewProfiles } from './story-profile.ts';
import { compareProfiles, toScore } from './story-similarity.ts';

/** A story of fewer reports has no two groups of which each is sure of itself. */
export const fewestToDivide = 4;
const fewestInGroup = 2;
/** The two must be one event in at most one of four such cases. */
const mostApart = -1;
const rounds = 3;

/** Indexes of the reports that stay, and of those that tell of another event. */
export interface Division {
  readonly stay: readonly number[];
  readonly leave: readonly number[];
  /** Log-odds that the two groups are one event. */
  readonly score: number;
}

type Scores = readonly (readonly number[])[];

function compareAll(reports: readonly NewProfile[]): Scores {
  const scores = reports.map(() => reports.map(() => 0));
  for (const [i, a] of reports.entries()) {
    for (let j = i + 1; j < reports.length; j += 1) {
      const b = reports[j];
      const [row, column] = [scores[i], scores[j]];
      if (b === undefined || row === undefined || column === undefined) continue;
      const score = toScore(compareProfiles(a, b));
      row[j] = score;
      column[i] = score;
    }
  }
  return scores;
}

/** The two reports that are least one event. */
function findSeeds(scores: Scores): readonly [number, number] {
  let seeds: readonly [number, number] = [0, 1];
  let least = Number.POSITIVE_INFINITY;
  for (const [i, row] of scores.entries()) {
    for (const [j, score] of row.entries()) {
      if (j <= i || score >= least) continue;
      least = score;
      seeds = [i, j];
    }
  }
  return seeds;
}

function meanTo(at: number, group: readonly number[], scores: Scores): number {
  const others = group.filter((other) => other !== at);
  if (others.length === 0) return 0;
  return others.reduce((sum, other) => sum + (scores[at]?.[other] ?? 0), 0) / others.length;
}

function assign(scores: Scores): readonly [readonly number[], readonly number[]] {
  const [a, b] = findSeeds(scores);
  const all = scores.map((_, at) => at);
  let groups: [number[], number[]] = [[a], [b]];
  for (let round = 0; round < rounds; round += 1) {
    const before = groups;
    const isFirst = (at: number) => {
      if (round === 0 && (at === a || at === b)) return at === a;
      return meanTo(at, before[0], scores) >= meanTo(at, before[1], scores);
    };
    groups = [all.filter(isFirst), all.filter((at) => !isFirst(at))];
  }
  return groups;
}

function profileOf(group: readonly number[], reports: readonly NewProfile[]): NewProfile {
  const [first, ...rest] = group.flatMap((at) => reports[at] ?? []);
  if (first === undefined) throw new Error('a group of no reports has no profile');
  return rest.reduce(mergeNewProfiles, first);
}

/**
 * Divides the reports (in order of time) into two events, if they are two: both groups hold at
 * least two reports, each is nearer to its own than to the other, and the groups as wholes are
 * apart. The group of the first report stays. Costs the square of the number of reports.
 */
export function divideReports(reports: readonly NewProfile[]): Division | undefined {
  if (reports.length < fewestToDivide) return undefined;
  const scores = compareAll(reports);
  const [one, other] = assign(scores);
  if (one.length < fewestInGroup || other.length < fewestInGroup) return undefined;
  const isSure = (group: readonly number[], across: readonly number[]) =>
    group.every((at) => {
      const own = meanTo(at, group, scores);
      return own > meanTo(at, across, scores);
    });
  if (!isSure(one, other) || !isSure(other, one)) return undefined;
  const score = toScore(compareProfiles(profileOf(one, reports), profileOf(other, reports)));
  if (score > mostApart) return undefined;
  return one.includes(0) ? { stay: one, leave: other, score } : { stay: other, leave: one, score };
}
