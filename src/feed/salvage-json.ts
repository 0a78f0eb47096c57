// A JSON document, or what can be saved of a broken one.

export interface JsonDocument {
  /** Everything but the items. */
  readonly head: Readonly<Record<string, unknown>>;
  readonly items: readonly unknown[];
  /** Items in the document; more than `items` when there were too many. */
  readonly total: number;
  /** The document stopped before its end. */
  readonly isCut: boolean;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a document with a list called "items". Of one that is cut or has a mistake, each item that
 * is whole by itself is kept. Returns undefined when it is no such document.
 */
export function salvageJson(text: string, maxItems: number): JsonDocument | undefined {
  const start = text.indexOf('{');
  if (start === -1) return undefined;
  const whole = parseObject(text.slice(start, text.lastIndexOf('}') + 1));
  if (whole !== undefined) {
    const items: readonly unknown[] = Array.isArray(whole.items) ? whole.items : [];
    return { head: whole, items: items.slice(0, maxItems), total: items.length, isCut: false };
  }
  const list = /"items"\s*:\s*\[/.exec(text);
  if (list === null) return undefined;
  const found = findObjects(text, list.index + list[0].length);
  const items = found.objects
    .slice(0, maxItems)
    .map(parseObject)
    .filter((item) => item !== undefined);
  const before = text.slice(start, list.index).replace(/,\s*$/, '');
  const head = parseObject(`${before}}`) ?? {};
  return { head, items, total: found.objects.length, isCut: found.isCut };
}

function parseObject(text: string): Record<string, unknown> | undefined {
  return tryParse(text) ?? tryParse(mend(text));
}

function tryParse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The mistakes of hand-written JSON: raw line ends in texts, commas before an end. */
function mend(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').replace(/,(?=\s*[}\]])/g, '');
}

/** Cuts out the objects of a list by their braces, minding texts. */
function findObjects(text: string, from: number): { objects: readonly string[]; isCut: boolean } {
  const objects: string[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') {
      at = skipString(text, at);
    } else if (sign === '{' || sign === '[') {
      if (depth === 0) start = at;
      depth += 1;
    } else if (sign === '}' || sign === ']') {
      if (depth === 0) return { objects, isCut: false };
      depth -= 1;
      if (depth === 0) objects.push(text.slice(start, at + 1));
    }
  }
  return { objects, isCut: true };
}

/** Returns the index of the closing quote of the string that opens at `open`. */
function skipString(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
