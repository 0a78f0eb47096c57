// The attributes of one tag, from its raw text.

/** More than any real feed has; the rest of an attribute bomb is ignored. */
const MAX_ATTRIBUTES = 64;
const MAX_LENGTH = 20_000;

const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

const NONE: ReadonlyMap<string, string> = new Map();

/** Returns name (lower-case) -> raw value; of an attribute given twice the first counts. */
export function readAttributes(raw: string): ReadonlyMap<string, string> {
  if (raw.length < 3) return NONE;
  const found = new Map<string, string>();
  for (const match of raw.slice(0, MAX_LENGTH).matchAll(ATTRIBUTE)) {
    if (found.size >= MAX_ATTRIBUTES) break;
    const name = (match[1] ?? '').toLowerCase();
    if (!found.has(name)) found.set(name, match[2] ?? match[3] ?? match[4] ?? '');
  }
  return found;
}
