// Reads the labelled files of `test/fixtures` that accuracy is measured on.
import { readFile } from 'node:fs/promises';
import { type AccuracyFile, accuracyFiles } from './eval/accuracy/accuracy-files.ts';
import { type LabelledItem, readLabelled } from './eval/read-labelled.ts';
import { readReferences } from './eval/read-references.ts';
import type { BriefingReference } from './eval/score-briefings.ts';

const folder = new URL('../test/fixtures/', import.meta.url);

export interface LabelledSet extends AccuracyFile {
  readonly items: readonly LabelledItem[];
  readonly references: readonly BriefingReference[];
}

/** The files that are there, of the parts that are asked for. */
export async function readAccuracyFiles(
  isAsked: (file: AccuracyFile) => boolean,
): Promise<readonly LabelledSet[]> {
  const sets: LabelledSet[] = [];
  for (const entry of accuracyFiles.filter(isAsked)) {
    const text = await readFixture(entry.file);
    if (text === undefined) continue;
    const written = entry.briefings === undefined ? undefined : await readFixture(entry.briefings);
    const { references } = readReferences(written ?? '');
    sets.push({ ...entry, items: readLabelled(text).items, references });
  }
  return sets;
}

async function readFixture(file: string): Promise<string | undefined> {
  return await readFile(new URL(file, folder), 'utf8').catch(() => undefined);
}

/** The labelled items of the development part, for baselines that learn. */
export async function readTraining(): Promise<readonly LabelledItem[]> {
  const sets = await readAccuracyFiles(({ part }) => part === 'development');
  return sets.flatMap(({ items }) => items);
}
