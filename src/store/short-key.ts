// Keys that fit an index: PostgreSQL refuses index rows over 2,700 bytes, and guids reach a megabyte.
import { createHash } from 'node:crypto';
import { cleanString } from './bind-value.ts';

/** 200 UTF-16 units are at most 600 bytes, so four such columns still fit one index row. */
const LONGEST = 200;

/** 32 hex digits that stand for a text of any length. */
export function hashOf(text: string): string {
  return createHash('sha256').update(cleanString(text)).digest('hex').slice(0, 32);
}

/** The text itself when short, else its start and its hash. */
export function shortKey(text: string): string {
  const clean = cleanString(text);
  return clean.length <= LONGEST ? clean : cleanString(`${clean.slice(0, 64)}#${hashOf(clean)}`);
}
