// Reads a file of items, labelled or not: JSON lines, one item each.
import { readDate } from '../feed/read-date.ts';
import { createFieldReader, createKeys, type JsonLine, readJsonLines } from './read-lines.ts';

/** One item with the labels that are known. `topics` unset = its topics are not labelled. */
export interface LabelledItem {
  /** As the file says, a text or a number; `line 3` when it does not. Not always unique. */
  readonly id: string | number;
  /** Unique: the id, and for a later line with the same id also its number. */
  readonly key: string;
  readonly url?: string | undefined;
  readonly outlet: string;
  /** As labelled; never shown to the code that is measured. Unset when the file does not say. */
  readonly lang?: string | undefined;
  readonly title: string;
  readonly text: string;
  /** ms since 1970; unset when unknown or unreadable. */
  readonly publishedAt?: number | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly optionalTopics: readonly string[];
  readonly story?: string | undefined;
  /** The key of the item whose text this one repeats. */
  readonly copyOf?: string | undefined;
}

export interface LabelledFile {
  readonly items: readonly LabelledItem[];
  /** What could not be read, as sentences. */
  readonly problems: readonly string[];
}

/** Reads the lines of a file. A bad line or field is a problem, not an end. */
export function readLabelled(text: string): LabelledFile {
  const { lines, problems: unreadable } = readJsonLines(text);
  const problems = [...unreadable];
  const keyOf = createKeys();
  const items: LabelledItem[] = [];
  for (const line of lines) {
    const item = readItem(line, keyOf, problems);
    if (item !== undefined) items.push(item);
  }
  return { items, problems };
}

function readItem(
  line: JsonLine,
  keyOf: ReturnType<typeof createKeys>,
  problems: string[],
): LabelledItem | undefined {
  const read = createFieldReader(line, problems);
  const given = read.text('id');
  const title = read.text('title') ?? '';
  const text = read.text('text') ?? '';
  if (given === undefined && title === '' && text === '') {
    problems.push(`Line ${line.number}: it has no id, no title and no text; it is passed over.`);
    return undefined;
  }
  const id = given ?? `line ${line.number}`;
  const { key, isFirst } = keyOf(id);
  const { id: asGiven } = line.value;
  if (!isFirst) {
    problems.push(`Line ${line.number}: the id ${id} was there before; it counts as another item.`);
  }
  return {
    id: typeof asGiven === 'number' ? asGiven : id,
    key,
    title,
    text,
    url: read.text('url', 'link'),
    outlet: read.text('outlet', 'source') || 'unknown',
    lang: read.text('lang', 'language') || undefined,
    publishedAt: readTime(read.text('published', 'date'), line.number, problems),
    topics: read.list('topics'),
    optionalTopics: read.list('optional_topics') ?? [],
    story: read.text('story') || undefined,
    copyOf: read.text('dup_of', 'copy_of') || undefined,
  };
}

/** Without a zone the time is UTC, never the machine's; a date alone is that day's beginning. */
function readTime(
  published: string | undefined,
  line: number,
  problems: string[],
): number | undefined {
  if (published === undefined || published.trim() === '') return undefined;
  const at = readDate(published);
  if (at === undefined) {
    problems.push(`Line ${line}: published is no date that can be read; the item is undated.`);
  }
  return at;
}
