// Files of JSON lines in whatever state somebody has them: fields are read one by one, and what
// cannot be read is said and passed over.
import { z } from 'zod';

/** One line that is a JSON object. `number` counts from 1. */
export interface JsonLine {
  readonly number: number;
  readonly value: Readonly<Record<string, unknown>>;
}

export interface JsonLines {
  readonly lines: readonly JsonLine[];
  /** Lines that are no object, as sentences. */
  readonly problems: readonly string[];
}

/**
 * Splits a text into its lines and reads each. Empty lines are passed over without a word; of a
 * broken line its id is kept where it can be seen.
 */
export function readJsonLines(text: string): JsonLines {
  const lines: JsonLine[] = [];
  const problems: string[] = [];
  const rows = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  for (const [index, row] of rows.entries()) {
    if (row.trim() === '') continue;
    const number = index + 1;
    const value = readObject(row);
    const id = value === undefined ? findId(row) : undefined;
    if (value !== undefined) lines.push({ number, value });
    else if (id === undefined) {
      problems.push(`Line ${number}: it is not a JSON object; the line is passed over.`);
    } else {
      lines.push({ number, value: { id } });
      problems.push(`Line ${number}: it is not a JSON object; only its id ${id} was read.`);
    }
  }
  return { lines, problems };
}

/** What Python writes for a missing number, and is not JSON. */
const missingNumber = /(:\s*)(?:NaN|-?Infinity)(?=\s*[,}])/g;

function readObject(row: string): Readonly<Record<string, unknown>> | undefined {
  for (const attempt of [row, row.replace(missingNumber, '$1null')]) {
    try {
      return z.record(z.string(), z.unknown()).safeParse(JSON.parse(attempt)).data;
    } catch {
      // The second attempt, or none.
    }
  }
  return undefined;
}

function findId(row: string): string | undefined {
  return /^\s*\{\s*"id"\s*:\s*(?:"([^"\\]{1,200})"|(\d+))/.exec(row)?.slice(1).find(Boolean);
}

const plain = z.union([z.string(), z.number()]).transform(String);
const list = z.union([z.array(plain), plain.transform((one) => (one === '' ? [] : [one]))]);

/** Reads the fields of one line; what has the wrong form counts as absent and is noted. */
export interface FieldReader {
  /** The first of the names that has a value: a text or a number. */
  readonly text: (...names: readonly string[]) => string | undefined;
  /** A list of texts; a single text is a list of one. */
  readonly list: (...names: readonly string[]) => readonly string[] | undefined;
  readonly numbers: (...names: readonly string[]) => Readonly<Record<string, number>> | undefined;
}

export function createFieldReader(line: JsonLine, problems: string[]): FieldReader {
  function read<T>(names: readonly string[], schema: z.ZodType<T>, wanted: string): T | undefined {
    const name = names.find((one) => line.value[one] !== undefined && line.value[one] !== null);
    if (name === undefined) return undefined;
    const found = schema.safeParse(line.value[name]);
    if (!found.success) {
      problems.push(`Line ${line.number}: ${name} is not ${wanted}; it counts as absent.`);
    }
    return found.data;
  }
  return {
    text: (...names) => read(names, plain, 'a text'),
    list: (...names) => read(names, list, 'a list of texts'),
    numbers: (...names) => read(names, z.record(z.string(), z.number()), 'numbers by name'),
  };
}

/** Names lines apart that have one id: the second one's key says that it is the second. */
export function createKeys(): (id: string) => { readonly key: string; readonly isFirst: boolean } {
  const counts = new Map<string, number>();
  return (id) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return { key: count === 1 ? id : `${id}\u241e${count}`, isFirst: count === 1 };
  };
}
