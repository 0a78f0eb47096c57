// Reads a file of items, labelled or not: JSON lines, one item each.
import { z } from 'zod';

const list = z.array(z.string()).nullish();

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  url: z.string().nullish(),
  outlet: z.string().nullish(),
  lang: z.string().nullish(),
  title: z.string().nullish(),
  text: z.string().nullish(),
  published: z.union([z.string(), z.number()]).nullish(),
  topics: list,
  optional_topics: list,
  story: z.string().nullish(),
  dup_of: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((id) => id?.toString()),
});

/** One item with the labels that are known. `topics` unset = its topics are not labelled. */
export interface LabelledItem {
  readonly id: string;
  readonly url?: string | undefined;
  readonly outlet: string;
  /** As labelled; never shown to the code that is measured. */
  readonly lang: string;
  readonly title: string;
  readonly text: string;
  /** ms since 1970; unset when unknown or unreadable. */
  readonly publishedAt?: number | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly optionalTopics: readonly string[];
  readonly story?: string | undefined;
  readonly copyOf?: string | undefined;
}

export interface LabelledFile {
  readonly items: readonly LabelledItem[];
  /** Lines that are no item, as sentences. */
  readonly problems: readonly string[];
}

/** Reads the lines of a file. Empty lines are passed over; a bad line is a problem, not an end. */
export function readLabelled(text: string): LabelledFile {
  const items = new Map<string, LabelledItem>();
  const problems: string[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const item = readLine(line);
    if (typeof item === 'string') problems.push(`Line ${index + 1}: ${item}`);
    else if (items.has(item.id))
      problems.push(`Line ${index + 1}: the id ${item.id} was there before.`);
    else items.set(item.id, item);
  }
  return { items: [...items.values()], problems };
}

function readLine(line: string): LabelledItem | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'it is not a line of JSON.';
  }
  const read = lineSchema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    return `${issue?.path.join('.') || 'the line'} is not as it should be (${issue?.message}).`;
  }
  const { data } = read;
  return {
    id: data.id,
    url: data.url ?? undefined,
    outlet: data.outlet || 'unknown',
    lang: data.lang ?? 'und',
    title: data.title ?? '',
    text: data.text ?? '',
    publishedAt: readTime(data.published),
    topics: data.topics ?? undefined,
    optionalTopics: data.optional_topics ?? [],
    story: data.story ?? undefined,
    copyOf: data.dup_of,
  };
}

// A date alone is read as that day's beginning in UTC, as JavaScript does.
function readTime(published: string | number | null | undefined): number | undefined {
  if (published === null || published === undefined || published === '') return undefined;
  const at = typeof published === 'number' ? published : Date.parse(published);
  return Number.isFinite(at) ? at : undefined;
}
