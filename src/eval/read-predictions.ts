// Reads a file of predictions, ours or somebody else's: JSON lines, one item each.
import { createFieldReader, createKeys, readJsonLines } from './read-lines.ts';
import type { PredictedItem } from './score-predictions.ts';

export interface PredictedFile {
  readonly predictions: readonly PredictedItem[];
  /** What could not be read, as sentences. */
  readonly problems: readonly string[];
}

/** Reads the lines of a file. A line without an id is a problem; everything else may be absent. */
export function readPredictions(text: string): PredictedFile {
  const { lines, problems: unreadable } = readJsonLines(text);
  const problems = [...unreadable];
  const keyOf = createKeys();
  const predictions: PredictedItem[] = [];
  for (const line of lines) {
    const read = createFieldReader(line, problems);
    const id = read.text('id');
    if (id === undefined) {
      problems.push(`Line ${line.number}: it has no id; it is passed over.`);
      continue;
    }
    const confidence = read.numbers('confidence');
    predictions.push({
      key: keyOf(id).key,
      topics: read.list('topics') ?? [],
      story: read.text('story') || null,
      copyOf: read.text('copy_of', 'copyOf', 'dup_of') || null,
      ...(confidence !== undefined && { confidence }),
    });
  }
  return { predictions, problems };
}
