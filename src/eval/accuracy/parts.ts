// The development and the test part, each put together from its files and scored.
import { poolRuns, type Run, type RunScores, scoreRun } from '../run.ts';
import type { AccuracyFile } from './accuracy-files.ts';

/** One file, run. */
export interface FileRun {
  readonly file: AccuracyFile;
  readonly run: Run;
}

export interface PartScores {
  /** Over all files. */
  readonly topics: RunScores;
  /** Over the files in which stories are labelled. */
  readonly stories: RunScores;
}

/** Both parts; unset = none of its files is there. */
export interface BothParts {
  readonly development: PartScores | undefined;
  readonly test: PartScores | undefined;
}

export function scoreParts(runs: readonly FileRun[], topicIds: readonly string[]): BothParts {
  const scorePart = (part: AccuracyFile['part']): PartScores | undefined => {
    const own = runs.filter(({ file }) => file.part === part);
    if (own.length === 0) return undefined;
    const storied = own.filter(({ run }) => run.items.some(({ story }) => story !== undefined));
    return { topics: scorePool(own, topicIds), stories: scorePool(storied, topicIds) };
  };
  return { development: scorePart('development'), test: scorePart('test') };
}

function scorePool(runs: readonly FileRun[], topicIds: readonly string[]): RunScores {
  const named = runs.map(({ file, run }) => ({ name: file.file, run }));
  return scoreRun(poolRuns(named), topicIds);
}

export const parts = ['development', 'test'] as const;

/** The headers of one part's columns for both parts. */
export function bothHeaders(names: readonly string[]): readonly string[] {
  return parts.flatMap((part) => names.map((name, at) => (at === 0 ? `${part}: ${name}` : name)));
}

/** One cell, or several, for each part. */
export function forParts(
  both: BothParts,
  write: (part: PartScores | undefined) => readonly string[],
): readonly string[] {
  return parts.flatMap((part) => write(both[part]));
}

/** The names that either part has, those with most to find first. */
export function listNames(
  both: BothParts,
  read: (part: PartScores) => Readonly<Record<string, { readonly count: number }>> | undefined,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const part of parts) {
    const scores = both[part];
    for (const [name, { count }] of Object.entries((scores && read(scores)) ?? {})) {
      counts.set(name, (counts.get(name) ?? 0) + count);
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
}
