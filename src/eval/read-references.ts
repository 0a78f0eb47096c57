// Reads a file of briefings that people wrote: JSON lines, one story in one language each.
import { createFieldReader, readJsonLines } from './read-lines.ts';
import type { BriefingReference } from './score-briefings.ts';

export interface ReferenceFile {
  readonly references: readonly BriefingReference[];
  /** What could not be read, as sentences. */
  readonly problems: readonly string[];
}

export function readReferences(text: string): ReferenceFile {
  const { lines, problems: unreadable } = readJsonLines(text);
  const problems = [...unreadable];
  const references: BriefingReference[] = [];
  for (const line of lines) {
    const read = createFieldReader(line, problems);
    const story = read.text('story');
    const reference = read.text('reference');
    if (story === undefined || reference === undefined) {
      problems.push(`Line ${line.number}: it has no story or no reference; it is passed over.`);
    } else references.push({ story, reference, lang: read.text('lang') ?? 'en' });
  }
  return { references, problems };
}
